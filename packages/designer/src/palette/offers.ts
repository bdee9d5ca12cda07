/** What the palette offers: the catalog, searched, grouped, and held against the flow's type. */
import {
  BLOCK_CATEGORIES,
  catalog,
  foreignBlocks,
  type AnyFlowType,
  type BlockCategory,
  type BlockDefinition,
  type ForeignEffect,
} from '@switchyard/blocks';
import { mayPlace } from '@switchyard/blocks/edit';
import { farFrom, hasAll, spaced, wordsIn } from '../ui/wordSearch.ts';
import { texts } from '../texts/texts.ts';

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
  /** What may be placed, the nearest to the search first. */
  readonly offered: readonly Offer[];
  /** The same in the groups of the palette, the group of the nearest first; empty ones are left out. */
  readonly groups: readonly OfferGroup[];
  /** What the flow type keeps out, each with its reason. */
  readonly refused: readonly Offer[];
  /** What was searched and stands in Amazon Connect, but not among the blocks that can be placed here. */
  readonly elsewhere: readonly Elsewhere[];
}

export interface Elsewhere {
  readonly title: string;
  /** Why it cannot be placed, as a sentence that begins with its title. */
  readonly why: string;
}

/**
 * What the palette offers in a flow of this type.
 *
 * @param search words that must all begin a word of the title, the action Types, the description or the search words
 */
export function offersFor(flowType: AnyFlowType, search = ''): Offers {
  const words = wordsIn(search);
  const found = catalog
    .filter((definition) => hasAll(textOf(definition), words))
    .toSorted((a, b) => farness(a, words) - farness(b, words))
    .map(offerIn(flowType));
  const offered = found.filter(({ whyNot }) => whyNot === undefined);
  const groups = BLOCK_CATEGORIES.map(([category, title]) => ({
    category,
    title,
    offers: offered.filter(({ definition }) => definition.category === category),
  })).filter(({ offers }) => offers.length > 0);
  const [nearest] = offered;
  return {
    offered,
    groups:
      words.length === 0
        ? groups
        : groups.toSorted((a, b) => Number(b.offers[0] === nearest) - Number(a.offers[0] === nearest)),
    refused: found.filter(({ whyNot }) => whyNot !== undefined),
    elsewhere: words.length === 0 ? [] : elsewhereFor(words),
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

/** Several Types have one title, such as those of *Cases*; it is said once. */
function elsewhereFor(words: readonly string[]): readonly Elsewhere[] {
  const found = new Map<string, Elsewhere>();
  for (const { title, type, effect } of foreignBlocks) {
    if (found.has(title) || !hasAll(spaced([title, ...typeWords(type)]), words)) continue;
    found.set(title, { title, why: `${title} ${WHY_NOT[effect]}` });
  }
  return [...found.values()];
}

/** flow-language §5. */
const WHY_NOT: Readonly<Record<ForeignEffect, string>> = {
  get goesOn() {
    return texts().palette.goesOn(texts().palette.keptOnly);
  },
  get ends() {
    return texts().palette.goesOn(texts().palette.keptOnly);
  },
  get noEffect() {
    return texts().palette.noEffect;
  },
  get fails() {
    return texts().palette.fails;
  },
  get unknown() {
    return texts().palette.unknown(texts().palette.keptOnly);
  },
};

/** How far a block is from what was searched: its whole name, how the name begins, a word of it, a word for it, the rest. */
function farness(definition: BlockDefinition, words: readonly string[]): number {
  return words.length === 0 ? 0 : farFrom(definition.title, wordsFor(definition), words);
}

/** What a block is found by. */
function textOf(definition: BlockDefinition): string {
  return spaced([definition.title, definition.description, ...wordsFor(definition)]);
}

/** What else a block is called: the search words, and the action Types whole and word by word. */
function wordsFor({ actions, searchWords }: BlockDefinition): readonly string[] {
  return [...searchWords, ...actions.flatMap(({ type }) => typeWords(type))];
}

function typeWords(type: string): readonly string[] {
  return [type, type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')];
}
