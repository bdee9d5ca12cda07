import { mayHavePlaceholder, placeholdersIn } from '../../../flow/placeholders.ts';
import type { RelatedPlace } from '../../../problem.ts';
import { namePatterns } from '../../namePatterns.ts';
import { defineRule } from '../../rule.ts';
import { textsOf, writtenIn, type PlacedText } from '../../texts.ts';
import { quote } from '../../words.ts';

/** A template is made to be filled in; what is left of it is taken at its word. */
export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  category: 'hygiene',
  severity: 'warning',
  summary: 'No placeholder is left in the flow.',
  options: { allow: [] },
  check(context) {
    if (!mayHavePlaceholder(writtenIn(context))) return;
    const isAllowed = namePatterns(context.options['allow']);
    const texts = textsOf(context);
    const left = leftIn(texts, isAllowed);
    // A whole template is told as one thing, a few forgotten values one by one.
    const told = left.length > MOST_VALUES ? [merge(left, texts)] : left;
    for (const { placeholders, places } of told) {
      const [first, ...more] = places;
      if (!first) continue;
      context.report({
        block: first.block,
        pointer: first.pointer,
        atName: first.atName,
        message: describe(placeholders, more.length),
        ...(more.length === 0 ? {} : { related: more.slice(0, MOST_PLACES).map(alsoAt) }),
      });
    }
  },
});

// helpers

/** More values than this are told together. */
const MOST_VALUES = 3;
/** More places than this are only counted. */
const MOST_PLACES = 20;
/** As many placeholders as a message shows. */
const MOST_SHOWN = 3;

/** Placeholders that came up in one value, with every place that has one of them. */
interface Left {
  readonly placeholders: readonly string[];
  readonly places: readonly PlacedText[];
}

/** By the value in which each placeholder comes up first. */
function leftIn(texts: readonly PlacedText[], isAllowed: (placeholder: string) => boolean): readonly Left[] {
  const left: { placeholders: string[]; places: PlacedText[] }[] = [];
  const known = new Map<string, (typeof left)[number]>();
  for (const text of texts) {
    const found = placeholdersIn(text.text);
    if (found.length === 0) continue;
    const here: (typeof left)[number] = { placeholders: [], places: [text] };
    const met = new Set<(typeof left)[number]>();
    for (const placeholder of new Set(found)) {
      if (isAllowed(placeholder)) continue;
      const before = known.get(placeholder);
      if (before) met.add(before);
      else {
        known.set(placeholder, here);
        here.placeholders.push(placeholder);
      }
    }
    for (const before of met) before.places.push(text);
    if (here.placeholders.length > 0) left.push(here);
  }
  return left;
}

function merge(left: readonly Left[], texts: readonly PlacedText[]): Left {
  const places = new Set(left.flatMap((one) => one.places));
  return {
    placeholders: left.flatMap(({ placeholders }) => placeholders),
    places: texts.filter((text) => places.has(text)),
  };
}

function describe(placeholders: readonly string[], more: number): string {
  const where = more === 0 ? '' : `, here and in ${more} more ${more === 1 ? 'place' : 'places'}`;
  const [only, another] = placeholders;
  if (only !== undefined && another === undefined) {
    return `Expected a value, found the placeholder ${quote(only)}${where}. Fill it in before the flow is published.`;
  }
  const shown = placeholders.slice(0, MOST_SHOWN).map(quote).join(', ');
  const rest = placeholders.length - MOST_SHOWN;
  const others = rest > 0 ? ` and ${rest} more` : '';
  return `Expected values, found the placeholders ${shown}${others}${where}. Fill them in before the flow is published.`;
}

function alsoAt({ pointer }: PlacedText): RelatedPlace {
  return { message: 'and here', pointer };
}
