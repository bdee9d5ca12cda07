import { flowTypeOf } from '../../../flow/flowTypes.ts';
import { getAt } from '../../../flow/json.ts';
import { defineRule } from '../../rule.ts';
import { serviceSays } from '../../serviceSays.ts';

/** flow-language §1.1: what a module takes and gives back stands in its `Settings`. */
export const moduleSettings = defineRule({
  id: 'module-settings',
  category: 'service',
  severity: 'error',
  summary: 'A flow module says what it takes and gives back.',
  check({ flow, givenType, report }) {
    if ((givenType ?? flowTypeOf(flow)) !== 'MODULE') return;
    const settings = getAt(flow, ['Settings']);
    if (settings !== undefined && settings !== null) return;
    report({
      message:
        'Missing "Settings": a flow module needs it. Write {"InputParameters": [], "OutputParameters": [], ' +
        '"Transitions": []} and the ways out the module has.',
      pointer: settings === null ? '/Settings' : '',
      service: serviceSays.noSettings,
    });
  },
});
