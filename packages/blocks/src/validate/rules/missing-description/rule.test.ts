import { flowOf, testRule, WAIT, type AnyFlow } from '../../../../test/testRule.ts';
import { missingDescription } from './rule.ts';

function described(Metadata: object): AnyFlow {
  return { ...flowOf(WAIT), Metadata };
}

const message = 'Missing description: say in a sentence what the flow is for, so that others need not read it whole.';

testRule(missingDescription, {
  valid: [
    ['a description', described({ name: 'Claims intake', description: 'Looks new claims up.' })],
    ['a flow that keeps its name elsewhere, as the API gives it', flowOf(WAIT)],
    ['a flow without a name', described({ name: ' ' })],
  ],
  invalid: [
    ['a name alone', described({ name: 'Claims intake' }), [{ message, pointer: '/Metadata', at: '4:3' }]],
    [
      'an empty one',
      described({ name: 'Claims intake', description: ' ' }),
      [{ message, pointer: '/Metadata/description' }],
    ],
    [
      'none, as the console exports it',
      described({ name: 'Claims', description: null }),
      [{ message, pointer: '/Metadata/description' }],
    ],
  ],
});
