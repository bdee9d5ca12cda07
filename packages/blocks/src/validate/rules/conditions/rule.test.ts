import { CONDITION_OPERATORS } from '../../../block.ts';
import {
  action,
  flowOf,
  testRule,
  WAIT,
  ways,
  type AnyFlow,
  type InvalidRow,
  type Ways,
} from '../../../../test/testRule.ts';
import { conditions } from './rule.ts';

const AT = '/Actions/0/Transitions/Conditions';
const REFUSED = 'Invalid Action property value. Path: Actions[0].Transitions.Conditions';

type Rows = NonNullable<Ways['conditions']>;

function compare(...rows: Rows): AnyFlow {
  return flowOf(action('Compare', { ComparisonValue: '$.Attributes.a' }, ways({ conditions: rows })));
}

function queueStatus(MetricType: string, ...rows: Rows): AnyFlow {
  return flowOf(action('CheckMetricData', { MetricType }, ways({ conditions: rows })));
}

function shares(...thresholds: readonly unknown[]): AnyFlow {
  return flowOf(
    action(
      'DistributeByPercentage',
      {},
      ways({ conditions: thresholds.map((one) => ['NumberLessThan', one] as const) }),
    ),
  );
}

/** A comparison that does not fit, and what is said after the block's title. */
function wrong(given: string, row: Rows[number], message: string, pointer: string): InvalidRow {
  return [
    given,
    compare(row),
    [{ message: `"Check contact attributes": ${message}`, pointer: AT + pointer, service: REFUSED }],
  ];
}

/** A condition within a condition, so many levels in all. */
function nested(levels: number): object {
  const inner = { Operator: 'Equals', Operands: ['x'] };
  return Array.from({ length: levels - 1 }).reduce<object>(
    (condition) => ({ Operator: 'And', Operands: [condition] }),
    inner,
  );
}

function compareNested(condition: object): AnyFlow {
  return flowOf(
    action('Compare', {}, { NextAction: 'end', Conditions: [{ NextAction: 'end', Condition: condition }] }),
  );
}

const NESTED = '"Check contact attributes": a condition within a condition is kept, and counts as never true here.';
const EVERY = CONDITION_OPERATORS.map((operator) => `"${operator}"`).join(', ');

testRule(conditions, {
  valid: [
    ['a block with a result', flowOf(WAIT)],
    ['every operator, once', compare(...CONDITION_OPERATORS.map((operator) => [operator, '1'] as const))],
    ['an operator nobody has documented and the service takes', compare(['KeyExists', 'tier'])],
    ['numbers and booleans', compare(['Equals', true], ['NumberGreaterThan', 5], ['NumberLessThan', ' -1.5 '])],
    ['a reference to compare with', compare(['NumberGreaterThan', '$.Attributes.x'])],
    ['numbers of contacts', queueStatus('NumberOfContactsInQueue', ['NumberLessOrEqualTo', '25'], ['Equals', 0])],
    ['milliseconds', queueStatus('OldestContactInQueueAgeSeconds', ['NumberLessThan', '300000'])],
    ['a placeholder to compare with', compare(['NumberGreaterThan', '{{ threshold }}'], ['Equals', '${Tier}'])],
    ['a placeholder for a share', shares('{{share}}', '61')],
    [
      'a placeholder for a number of contacts',
      queueStatus('NumberOfContactsInQueue', ['NumberLessThan', '${MostWaiting}']),
    ],
    ['a placeholder for a time', queueStatus('OldestContactInQueueAgeSeconds', ['NumberLessThan', '${Longest}'])],
    ['rising thresholds', shares('4', '10', '18', '29', '43', 60, '74', '86', '93', '98')],
    [
      'the conditions of a block of another channel',
      flowOf(action('GetParticipantInput', {}, ways({ conditions: [['Equals', '1']] }))),
    ],
    ['what is no list, which is told as a shape', flowOf(action('Compare', {}, { Conditions: 'x' }))],
  ],
  invalid: [
    [
      'an operator the service refuses',
      compare(['Exists', 'tier']),
      [
        {
          message: `"Check contact attributes": unknown operator "Exists", expected one of ${EVERY}.`,
          pointer: `${AT}/0/Condition/Operator`,
          at: '21:27',
          branch: 'condition-1',
          service: REFUSED,
        },
      ],
    ],
    wrong(
      'a spelling trap',
      ['NumberGreaterThanOrEqualTo', '5'],
      `unknown operator "NumberGreaterThanOrEqualTo", expected one of ${EVERY}; did you mean "NumberGreaterOrEqualTo"?`,
      '/0/Condition/Operator',
    ),
    [
      'an operator that the block has not',
      queueStatus('NumberOfContactsInQueue', ['TextContains', '5']),
      [
        {
          message:
            '"Check queue status": unexpected operator "TextContains", expected one of "Equals", "NumberGreaterThan", ' +
            '"NumberGreaterOrEqualTo", "NumberLessThan", "NumberLessOrEqualTo".',
          pointer: `${AT}/0/Condition/Operator`,
          service: REFUSED,
        },
      ],
    ],
    [
      'the operator of the documentation for shares',
      flowOf(action('DistributeByPercentage', {}, ways({ conditions: [['NumericLessThan', '21']] }))),
      [
        {
          message:
            '"Distribute by percentage": unknown operator "NumericLessThan", expected "NumberLessThan"; did you mean "NumberLessThan"?',
          pointer: `${AT}/0/Condition/Operator`,
        },
      ],
    ],
    [
      'no operand, and two',
      flowOf(
        action(
          'Compare',
          {},
          {
            Conditions: [[], ['a', 'b']].map((Operands) => ({
              NextAction: 'end',
              Condition: { Operator: 'Equals', Operands },
            })),
          },
        ),
      ),
      [
        {
          message: '"Check contact attributes": expected exactly one operand, found 0.',
          pointer: `${AT}/0/Condition/Operands`,
        },
        {
          message: '"Check contact attributes": expected exactly one operand, found 2.',
          pointer: `${AT}/1/Condition/Operands`,
        },
      ],
    ],
    wrong(
      'an operand that is null',
      ['Equals', null],
      'expected the operand to be text, found null.',
      '/0/Condition/Operands/0',
    ),
    wrong(
      'an operand that is a list',
      ['Equals', []],
      'expected the operand to be text, found a list.',
      '/0/Condition/Operands/0',
    ),
    wrong(
      'an operand that refers to what no contact has',
      ['Equals', '$.Atributes.x'],
      'unknown reference "$.Atributes.x", expected one such as $.Attributes.key or $.External.key; did you mean "$.Attributes.x"?',
      '/0/Condition/Operands/0',
    ),
    [
      'an operand that is a reference only begun',
      queueStatus('NumberOfContactsInQueue', ['NumberLessThan', '$.']),
      [
        {
          message:
            '"Check queue status": expected a name after "$.", such as $.Attributes.key; the reference is not finished.',
          pointer: `${AT}/0/Condition/Operands/0`,
          severity: 'warning',
        },
      ],
    ],
    [
      'a reference where operands are constants',
      queueStatus('NumberOfContactsInQueue', ['NumberLessThan', '$.Attributes.most']),
      [
        {
          message: '"Check queue status": expected a fixed operand, found the reference "$.Attributes.most".',
          pointer: `${AT}/0/Condition/Operands/0`,
        },
      ],
    ],
    [
      'a number compared with a word',
      compare(['NumberLessThan', 'five']),
      [
        {
          message:
            '"Check contact attributes": expected NumberLessThan to compare with a number, found "five"; this is never true.',
          pointer: `${AT}/0/Condition/Operands/0`,
          severity: 'warning',
        },
      ],
    ],
    [
      'the same condition again',
      compare(['Equals', 'a'], ['Equals', 'b'], ['Equals', 'a']),
      [
        {
          message: '"Check contact attributes": duplicate condition Equals "a": only the first is ever taken.',
          pointer: `${AT}/2`,
          severity: 'warning',
        },
      ],
    ],
    [
      'a condition within a condition',
      compareNested(nested(2)),
      [{ message: NESTED, pointer: `${AT}/0/Condition/Operands/0`, severity: 'warning' }],
    ],
    [
      'five levels of them',
      compareNested(nested(5)),
      [{ message: NESTED, pointer: `${AT}/0/Condition/Operands/0`, severity: 'warning' }],
    ],
    [
      'six levels',
      compareNested(nested(6)),
      [
        {
          message: '"Check contact attributes": too deep: expected at most 5 levels of conditions.',
          pointer: `${AT}/0/Condition/Operands/0`,
          service: REFUSED,
        },
      ],
    ],
    [
      'more than fifty within one',
      compareNested({ Operator: 'Or', Operands: Array.from({ length: 51 }, () => nested(1)) }),
      [
        {
          message: '"Check contact attributes": too many conditions within one, expected at most 50.',
          pointer: `${AT}/0/Condition/Operands/0`,
        },
      ],
    ],
    [
      'seconds where milliseconds are meant',
      queueStatus('OldestContactInQueueAgeSeconds', ['NumberLessThan', '300']),
      [
        {
          message:
            '"Check queue status": expected milliseconds for Time in Queue, found 300, which is less than a second. For 300 s write 300000.',
          pointer: `${AT}/0/Condition/Operands/0`,
          severity: 'warning',
        },
      ],
    ],
    [
      'thresholds that do not rise',
      shares('21', '21'),
      [
        {
          message: '"Distribute by percentage": duplicate condition NumberLessThan "21": only the first is ever taken.',
          pointer: `${AT}/1`,
          severity: 'warning',
        },
        {
          message:
            '"Distribute by percentage": expected thresholds that are whole numbers, each larger than the one before, ' +
            'from 2 to 100; found 21, 21. For 20 % and 40 % write 21 and 61.',
          pointer: `${AT}/1/Condition/Operands/0`,
          service: REFUSED,
        },
      ],
    ],
    [
      'plain sums, which some tools write',
      shares('10', '70', '100'),
      [
        {
          message:
            '"Distribute by percentage": the first branch gets 9 %: thresholds are one more than the sum of the shares. ' +
            'If 10 % is meant, write 11, 71, the last as the default.',
          pointer: `${AT}/0/Condition/Operands/0`,
          severity: 'info',
        },
      ],
    ],
  ],
});
