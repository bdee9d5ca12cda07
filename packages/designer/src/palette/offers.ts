/** What the palette offers: the catalog, searched, grouped, and held against the flow's type. */
import { catalog, type AnyFlowType, type BlockCategory, type BlockDefinition } from '@switchyard/blocks';
import { mayPlace } from '@switchyard/blocks/edit';

export interface Offer {
  readonly definition: BlockDefinition;
  /** Why it is not offered in this flow type; undefined when it is. */
  readonly whyNot: string | undefined;
  /** What to know about it in this flow type. */
  readonly note: string | undefined;
}

export interface OfferGroup {
  readonly category: BlockCategory;
  readonly title: string;
  readonly offers: readonly Offer[];
}

export interface Offers {
  /** What may be placed, in the groups of the palette; empty ones are left out. */
  readonly groups: readonly OfferGroup[];
  /** What the flow type keeps out, each with its reason. */
  readonly refused: readonly Offer[];
}

const GROUPS: readonly (readonly [BlockCategory, string])[] = [
  ['set', 'Set'],
  ['check', 'Check'],
  ['logic', 'Logic'],
  ['integrate', 'Integrate'],
  ['transfer', 'Transfer and end'],
];

/**
 * What the palette offers in a flow of this type.
 *
 * @param search words that must all begin a word of the title, the action Types, the description or the search words
 */
export function offersFor(flowType: AnyFlowType, search = ''): Offers {
  const words = wordsIn(search);
  const found = catalog
    .filter((definition) => words.every((word) => textOf(definition).includes(` ${word}`)))
    .map(offerIn(flowType));
  const offered = found.filter(({ whyNot }) => whyNot === undefined);
  const groups = GROUPS.map(([category, title]) => ({
    category,
    title,
    offers: offered.filter(({ definition }) => definition.category === category),
  }));
  return {
    groups: groups.filter(({ offers }) => offers.length > 0),
    refused: found.filter(({ whyNot }) => whyNot !== undefined),
  };
}

// helpers

function offerIn(flowType: AnyFlowType): (definition: BlockDefinition) => Offer {
  return (definition) => {
    const permission = mayPlace(definition.id, flowType);
    const reason = 'reason' in permission ? permission.reason : undefined;
    const refused = permission.verdict === 'refuse';
    return { definition, whyNot: refused ? reason : undefined, note: refused ? undefined : reason };
  };
}

/** What a block is found by, with a space before each word: nobody who looks for "hang up" means "change". */
function textOf({ title, actions, searchWords, description }: BlockDefinition): string {
  const types = actions.flatMap(({ type }) => [type, type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')]);
  return ` ${wordsIn([title, description, ...searchWords, ...types].join(' ')).join(' ')}`;
}

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\w$]+/)
    .filter(Boolean);
}
