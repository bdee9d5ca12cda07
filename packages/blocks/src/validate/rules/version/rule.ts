import { FLOW_VERSION } from '../../../flow/flow.ts';
import { getAt } from '../../../flow/json.ts';
import { offerSafe, offerSuggestion } from '../../offer.ts';
import { defineRule } from '../../rule.ts';
import { kindOf, quote } from '../../words.ts';

/** flow-language §1.1. */
export const version = defineRule({
  id: 'version',
  category: 'service',
  severity: 'error',
  summary: 'The flow says that it is written in the one version of the Flow language there is.',
  check({ flow, report }) {
    const found = getAt(flow, ['Version']);
    if (found === FLOW_VERSION) return;
    const pointer = '/Version';
    const title = `Set Version to ${FLOW_VERSION}`;
    const edit = { set: pointer, value: FLOW_VERSION };
    if (found === undefined) {
      const message = `Missing "Version", expected "${FLOW_VERSION}".`;
      report({ message, pointer, ...offerSafe(title, edit) });
    } else {
      const what = typeof found === 'string' ? quote(found) : kindOf(found);
      const message = `Expected "Version" "${FLOW_VERSION}", found ${what}.`;
      report({ message, pointer, ...offerSuggestion(title, edit) });
    }
  },
});
