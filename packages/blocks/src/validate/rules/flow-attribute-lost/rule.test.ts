import { compare, set, setForFlow } from '../../../../test/placed.ts';
import { flowOf, testRule } from '../../../../test/testRule.ts';
import { flowAttributeLost } from './rule.ts';

const LOST =
  'is always empty here: no block before sets it, and flow attributes do not come over from another flow. Set it ' +
  'before, or use a contact attribute.';
const readRound = compare('read', '$.FlowAttributes.round', 'end');

testRule(flowAttributeLost, {
  valid: [
    ['one that is set before', flowOf(setForFlow('a', { round: '1' }, 'read'), readRound)],
    [
      'one that is set on one of two ways',
      flowOf(
        compare('a', '$.Name', 'read', ['Equals', 'Claim', 'b']),
        setForFlow('b', { round: '1' }, 'read'),
        readRound,
      ),
    ],
    ['a contact attribute', flowOf(compare('a', '$.Attributes.round', 'end'))],
    ['a read nobody comes to', flowOf(set('a', {}, 'end'), readRound)],
  ],
  invalid: [
    [
      'one that nothing sets, wherever it is read',
      flowOf(compare('a', '$.FlowAttributes.round', 'b'), set('b', { round: '$.FlowAttributes.round' }, 'end')),
      [
        {
          message: `"Check contact attributes": "$.FlowAttributes.round" ${LOST}`,
          pointer: '/Actions/0/Parameters/ComparisonValue',
          block: 'a',
          at: '12:28',
        },
        {
          message: `"Set contact attributes": "$.FlowAttributes.round" ${LOST}`,
          pointer: '/Actions/1/Parameters/Attributes/round',
        },
      ],
    ],
    [
      'one that is set on the contact, in a flow that comes after another',
      flowOf(set('a', { round: '1' }, 'read'), readRound),
      [
        {
          message: `"Check contact attributes": "$.FlowAttributes.round" ${LOST}`,
          pointer: '/Actions/1/Parameters/ComparisonValue',
        },
      ],
      { flowType: 'CUSTOMER_QUEUE' },
    ],
  ],
});
