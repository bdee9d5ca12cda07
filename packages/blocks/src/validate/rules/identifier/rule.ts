import { whyNotIdentifier } from '../../../flow/identifier.ts';
import { createRenames } from './offerRename.ts';
import { defineRule } from '../../rule.ts';
import { kindOf, quote } from '../../words.ts';

/** flow-language §1.3. */
export const identifier = defineRule({
  id: 'identifier',
  category: 'service',
  severity: 'error',
  summary: 'Every block has an identifier the service accepts.',
  check(context) {
    const { view, actionOf, report } = context;
    let offerRename: ReturnType<typeof createRenames> | undefined;
    for (const block of view.blocks) {
      const found: unknown = actionOf(block)['Identifier'];
      const pointer = `${block.pointer}/Identifier`;
      if (found === undefined)
        report({ block, pointer, message: 'Missing "Identifier", expected a name for the block.' });
      else if (typeof found !== 'string') {
        report({ block, pointer, message: `Expected "Identifier" to be text, found ${kindOf(found)}.` });
      } else {
        const why = whyNotIdentifier(found);
        if (why === undefined) continue;
        const message = `The identifier ${quote(found)} cannot be used. ${why}`;
        offerRename ??= createRenames(context);
        report({ block, pointer, message, ...offerRename(found, pointer) });
      }
    }
  },
});
