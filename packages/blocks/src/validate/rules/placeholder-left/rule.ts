import { defineRule } from '../../rule.ts';
import { textsOf, type PlacedText } from '../../texts.ts';
import { quote } from '../../words.ts';
import { placeholdersIn } from '../../../flow/placeholders.ts';

/** A template is made to be filled in; what is left of it is taken at its word. */
export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  category: 'hygiene',
  severity: 'warning',
  summary: 'No placeholder is left in the flow.',
  check(context) {
    const places = new Map<string, PlacedText[]>();
    for (const text of textsOf(context)) {
      const found = placeholdersIn(text.text);
      for (const placeholder of found.length > 1 ? new Set(found) : found) {
        const known = places.get(placeholder);
        if (known) known.push(text);
        else places.set(placeholder, [text]);
      }
    }
    for (const [placeholder, [first, ...more]] of places) {
      if (!first) continue;
      const where =
        more.length === 0 ? '' : `, here and in ${more.length} more ${more.length === 1 ? 'place' : 'places'}`;
      context.report({
        block: first.block,
        pointer: first.pointer,
        atName: first.atName,
        message: `Expected a value, found the placeholder ${quote(placeholder)}${where}. Fill it in before the flow is published.`,
        ...(more.length === 0
          ? {}
          : { related: more.slice(0, MOST_PLACES).map(({ pointer }) => ({ message: 'and here', pointer })) }),
      });
    }
  },
});

// helpers

/** More places than this are only counted. */
const MOST_PLACES = 20;
