import { flowOf, testRule, WAIT } from '../../../../test/testRule.ts';
import { moduleSettings } from './rule.ts';

const MESSAGE =
  'Missing "Settings": a flow module needs it. Write {"InputParameters": [], "OutputParameters": [], "Transitions": []} ' +
  'and the ways out the module has.';
const service = 'JSON field is missing or null for field name: settings';
const named = { ...flowOf(WAIT), Metadata: { type: 'module' } };

testRule(moduleSettings, {
  valid: [
    ['a flow', flowOf(WAIT)],
    [
      'a module with its settings',
      { ...named, Settings: { InputParameters: [], OutputParameters: [], Transitions: [] } },
    ],
    ['settings of another shape, which flow-shape tells', { ...named, Settings: 'none' }],
  ],
  invalid: [
    ['a module without', named, [{ message: MESSAGE, pointer: '', service, at: '1:1' }]],
    ['a module with nothing', { ...named, Settings: null }, [{ message: MESSAGE, pointer: '/Settings', service }]],
    [
      'a flow its caller takes for a module',
      { StartAction: 'it', Actions: [WAIT] },
      [{ message: MESSAGE, pointer: '' }],
      { flowType: 'MODULE' },
    ],
  ],
});
