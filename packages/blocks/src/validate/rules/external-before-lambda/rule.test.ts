import { compare, lambda, plain, set } from '../../../../test/placed.ts';
import { action, flowOf, testRule, ways } from '../../../../test/testRule.ts';
import { externalBeforeLambda } from './rule.ts';

const NEVER =
  'may be empty: no Lambda function of this flow has answered before. Place Invoke AWS Lambda function before it.';
const ONE_WAY = 'may be empty: on one way here no Lambda function has answered, as after Error. Check it first.';

testRule(externalBeforeLambda, {
  valid: [
    ['an answer read once it is there', flowOf(lambda('a', 'b'), set('b', { tier: '$.External.tier' }, 'end'))],
    [
      'one read after either of two calls',
      flowOf(lambda('a', 'c', 'b'), lambda('b', 'c'), compare('c', '$.LambdaInvocation.ResultData.tier', 'end')),
    ],
    ['the id of a call that goes on meanwhile', flowOf(set('a', { call: '$.LambdaInvocation.InvocationId' }, 'end'))],
    [
      'a module, which may call one',
      flowOf(plain('InvokeFlowModule', 'a', {}, 'b'), set('b', { x: '$.External.x' }, 'end')),
    ],
    ['a read nobody comes to', flowOf(lambda('a', 'end'), set('b', { tier: '$.External.tier' }, 'end'))],
    ['a flow that no task runs', flowOf(set('a', { x: '$.External.x' }, 'end')), { flowType: 'MODULE' }],
  ],
  invalid: [
    [
      'a read before any call',
      flowOf(set('a', { tier: 'is $.External.tier' }, 'b'), lambda('b', 'end')),
      [
        {
          message: `"Set contact attributes": "$.External.tier" ${NEVER}`,
          pointer: '/Actions/0/Parameters/Attributes/tier',
          block: 'a',
          at: '13:19',
        },
      ],
    ],
    [
      'one after a call that nobody waits for',
      flowOf(
        lambda('a', 'b', 'end', { InvocationType: 'ASYNCHRONOUS' }),
        compare('b', '$.LambdaInvocation.ResultData.tier', 'c'),
        lambda('c', 'end'),
      ),
      [
        {
          message: `"Check contact attributes": "$.LambdaInvocation.ResultData.tier" ${NEVER}`,
          pointer: '/Actions/1/Parameters/ComparisonValue',
        },
      ],
    ],
    [
      'one after a call that may have failed',
      flowOf(lambda('a', 'b', 'b'), compare('b', '$.External.tier', 'end')),
      [
        {
          message: `"Check contact attributes": "$.External.tier" ${ONE_WAY}`,
          pointer: '/Actions/1/Parameters/ComparisonValue',
          severity: 'info',
        },
      ],
    ],
    [
      'the name of a row, and an operand',
      flowOf(
        set('it', { '$.External.key': 'x' }, 'b'),
        { ...action('Compare', {}, ways({ next: 'c', conditions: [['Equals', '$.External.tier']] })), Identifier: 'b' },
        lambda('c', 'end'),
      ),
      [
        {
          message: `"Set contact attributes": "$.External.key" ${NEVER}`,
          pointer: '/Actions/0/Parameters/Attributes/$.External.key',
          atName: true,
        },
        {
          message: `"Check contact attributes": "$.External.tier" ${NEVER}`,
          pointer: '/Actions/1/Transitions/Conditions/0/Condition/Operands/0',
        },
      ],
    ],
    [
      'a flow that calls no function, once: another flow may have',
      flowOf(set('a', { tier: '$.External.tier' }, 'b'), compare('b', '$.External.tier', 'end')),
      [
        {
          message: `"Set contact attributes": "$.External.tier" ${NEVER}`,
          pointer: '/Actions/0/Parameters/Attributes/tier',
          severity: 'info',
        },
      ],
    ],
    [
      'a flow that tasks come to from another one, which may have called',
      flowOf(set('a', { tier: '$.External.tier' }, 'b'), lambda('b', 'end')),
      [
        {
          message: `"Set contact attributes": "$.External.tier" ${NEVER}`,
          pointer: '/Actions/0/Parameters/Attributes/tier',
          severity: 'info',
        },
      ],
      { flowType: 'AGENT_WHISPER' },
    ],
  ],
});
