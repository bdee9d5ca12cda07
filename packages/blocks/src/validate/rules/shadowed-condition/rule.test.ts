import { compare } from '../../../../test/placed.ts';
import { action, flowOf, testRule, ways, type AnyFlow } from '../../../../test/testRule.ts';
import { shadowedCondition } from './rule.ts';

function compares(...rows: readonly (readonly [operator: string, operand: string])[]): AnyFlow {
  return flowOf(
    compare(
      'a',
      '$.Attributes.score',
      'end',
      ...rows.map(([operator, operand]) => [operator, operand, 'end'] as const),
    ),
  );
}

function shadowed(own: string, other: string): string {
  return `the condition "${own}" is never reached: "${other}" before it is true whenever it is. Move it up, or remove it.`;
}

testRule(shadowedCondition, {
  valid: [
    ['conditions from the narrow to the wide', compares(['NumberGreaterThan', '5'], ['NumberGreaterThan', '3'])],
    ['conditions of different values', compares(['Equals', 'a'], ['Equals', 'b'], ['TextStartsWith', 'c'])],
    ['the same condition again, which another rule tells', compares(['Equals', 'a'], ['Equals', 'a'])],
    ['operands that are only known when it runs', compares(['Equals', '$.Name'], ['Equals', '$.Name2'])],
    ['an operator nobody documents', compares(['TextContains', 'a'], ['KeyExists', 'a'])],
    [
      'shares, which rise',
      flowOf(
        action(
          'DistributeByPercentage',
          {},
          ways({
            conditions: [
              ['NumberLessThan', '21'],
              ['NumberLessThan', '11'],
            ],
          }),
        ),
      ),
    ],
  ],
  invalid: [
    [
      'a narrow range after a wide one',
      compares(['NumberGreaterThan', '3'], ['NumberGreaterThan', '5']),
      [
        {
          message: `"Check contact attributes": ${shadowed('> 5', '> 3')}`,
          pointer: '/Actions/0/Transitions/Conditions/1',
          block: 'a',
          branch: 'condition-2',
          at: '37:17',
        },
      ],
    ],
    [
      'a text after a part of it',
      compares(['TextContains', 'ok'], ['Equals', 'token'], ['TextEndsWith', 'ook']),
      [
        {
          message: `"Check contact attributes": ${shadowed('= token', 'contains ok')}`,
          pointer: '/Actions/0/Transitions/Conditions/1',
        },
        {
          message: `"Check contact attributes": ${shadowed('ends with ook', 'contains ok')}`,
          pointer: '/Actions/0/Transitions/Conditions/2',
        },
      ],
    ],
    [
      'a length of queue after a longer one',
      flowOf(
        action(
          'CheckMetricData',
          { MetricType: 'NumberOfContactsInQueue' },
          ways({
            conditions: [
              ['NumberLessThan', '10'],
              ['Equals', '5'],
            ],
          }),
        ),
      ),
      [{ message: `"Check queue status": ${shadowed('= 5', '< 10')}`, pointer: '/Actions/0/Transitions/Conditions/1' }],
    ],
  ],
});
