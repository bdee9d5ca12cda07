import { describe, expect, test } from 'vitest';
import { take } from '../../outcome.ts';
import { conditions, testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { CONDITION_OPERATORS } from '../../block.ts';
import { behavior } from './behavior.ts';
import { checkContactAttributes } from './block.ts';

testBehavior(checkContactAttributes, behavior, [
  {
    given: 'the value a condition asks for',
    parameters: { ComparisonValue: 'high' },
    conditions: conditions(['Equals', 'high']),
    then: take('condition-1'),
    because: /high = high matched condition 1/,
  },
  {
    given: 'two conditions that hold: the first wins',
    parameters: { ComparisonValue: '7' },
    conditions: conditions(['NumberGreaterThan', '9'], ['NumberGreaterThan', '5'], ['NumberGreaterThan', '1']),
    then: take('condition-2'),
  },
  {
    given: 'another case of letters',
    parameters: { ComparisonValue: 'Green' },
    conditions: conditions(['Equals', 'green']),
    then: take('noMatch'),
    because: /no condition is true/,
  },
  {
    given: 'a value that is not set, and NULL',
    parameters: { ComparisonValue: null },
    conditions: conditions(['Equals', ''], ['TextContains', ''], ['Equals', 'NULL']),
    then: take('condition-3'),
  },
  {
    given: 'the empty text, which is set',
    parameters: { ComparisonValue: '' },
    conditions: conditions(['Equals', 'NULL'], ['Equals', '']),
    then: take('condition-2'),
  },
  {
    given: 'a value that is not set, and every comparison but with NULL',
    parameters: { ComparisonValue: null },
    conditions: conditions(...CONDITION_OPERATORS.map((operator) => [operator, '0'] as const), [
      'TextStartsWith',
      'NULL',
    ]),
    then: take('noMatch'),
  },
  {
    given: 'how a text begins, ends, and what is in it',
    parameters: { ComparisonValue: 'claim-17-urgent' },
    conditions: conditions(['TextStartsWith', '17'], ['TextEndsWith', '17'], ['TextContains', '17']),
    then: take('condition-3'),
  },
  {
    given: 'a text that begins so',
    parameters: { ComparisonValue: 'claim-17-urgent' },
    conditions: conditions(['TextStartsWith', 'claim']),
    then: take('condition-1'),
  },
  {
    given: 'a text that ends so',
    parameters: { ComparisonValue: 'claim-17-urgent' },
    conditions: conditions(['TextEndsWith', 'urgent']),
    then: take('condition-1'),
  },
  {
    given: 'a number at its limits',
    parameters: { ComparisonValue: ' 5.0 ' },
    conditions: conditions(
      ['Equals', '5'],
      ['NumberGreaterThan', '5'],
      ['NumberLessThan', '5'],
      ['NumberGreaterOrEqualTo', '5'],
    ),
    then: take('condition-4'),
    because: /≥ 5/,
  },
  {
    given: 'a negative number with a fraction',
    parameters: { ComparisonValue: '-0.5' },
    conditions: conditions(['NumberLessOrEqualTo', '-0.5']),
    then: take('condition-1'),
  },
  {
    given: 'a map that has the key asked for',
    parameters: { ComparisonValue: { ExpiryDuration: 135 } },
    conditions: conditions(['KeyExists', 'ExpiryTimeStamp'], ['KeyExists', 'ExpiryDuration']),
    then: take('condition-2'),
  },
  {
    given: 'an operator nobody knows',
    parameters: { ComparisonValue: '5' },
    conditions: conditions(['NumberEquals', '5']),
    then: take('noMatch'),
  },
  {
    given: 'a word compared as a number',
    parameters: { ComparisonValue: 'abc' },
    conditions: conditions(['NumberGreaterThan', '1'], ['NumberLessOrEqualTo', '1']),
    then: take('noMatch'),
  },
]);

testParameters(checkContactAttributes, {
  accept: [
    { ComparisonValue: '$.Attributes.urgency' },
    { ComparisonValue: "$.SegmentAttributes['connect:Subtype']" },
    { ComparisonValue: '$.External.a.b' },
  ],
  reject: [
    [{}, 'ComparisonValue'],
    [{ ComparisonValue: 'urgency' }, 'ComparisonValue'],
    [{ ComparisonValue: 'is $.Attributes.urgency' }, 'ComparisonValue'],
    [{ ComparisonValue: '$.Nowhere.x' }, 'ComparisonValue'],
  ],
});

const YES = ['Equals', 'yes'] as const;

testTransitions(checkContactAttributes, {
  parameters: { ComparisonValue: '$.Attributes.urgency' },
  accept: [
    ...CONDITION_OPERATORS.map((operator) => ({
      conditions: [[operator, '5'] as const],
      errors: ['NoMatchingCondition'],
    })),
    { conditions: [YES, ['Equals', 'no'], ['TextContains', 'may']], errors: ['NoMatchingCondition'] },
    { conditions: [['NumberGreaterThan', '$.Attributes.limit']], errors: ['NoMatchingCondition'] },
    { conditions: [['NumberGreaterThan', 5]], errors: ['NoMatchingCondition'] },
    { conditions: [['Equals', true]], errors: ['NoMatchingCondition'] },
    // Not documented, accepted by the service (flow-language §1.5).
    { conditions: [['KeyExists', 'ExpiryDuration']], errors: ['NoMatchingCondition'] },
  ],
  reject: [
    [{ errors: ['NoMatchingCondition'] }, /missing condition, expected at least 1/],
    [{ conditions: [YES] }, /missing branch "No match"/],
    [{ conditions: [YES], errors: ['NoMatchingCondition'], next: false }, /missing "NextAction"/],
    [{ conditions: [YES], errors: ['NoMatchingCondition', 'NoMatchingError'] }, /unexpected error "NoMatchingError"/],
    [{ conditions: [['Exists', 'key']], errors: ['NoMatchingCondition'] }, /unknown operator "Exists"/],
    [{ conditions: [['NumberEquals', '5']], errors: ['NoMatchingCondition'] }, /unknown operator "NumberEquals"/],
    [
      { conditions: [['NumberGreaterThanOrEqualTo', '5']], errors: ['NoMatchingCondition'] },
      /unknown operator .* "NumberGreaterOrEqualTo"/,
    ],
    [{ conditions: [['Equals', '$.Nowhere.x']], errors: ['NoMatchingCondition'] }, /unknown reference/],
  ],
  warn: [
    [{ conditions: [['NumberLessThan', 'many']], errors: ['NoMatchingCondition'] }, /never true/],
    [{ conditions: [YES, YES], errors: ['NoMatchingCondition'] }, /duplicate condition/],
  ],
});

testFlowTypes(
  checkContactAttributes,
  {
    CONTACT_FLOW: 'allowed',
    CUSTOMER_QUEUE: 'allowed',
    AGENT_WHISPER: 'allowed',
    QUEUE_TRANSFER: 'allowed',
    AGENT_TRANSFER: 'allowed',
  },
  { parameters: { ComparisonValue: '$.Attributes.urgency' } },
);

describe('the line on the block', () => {
  test.each([
    [conditions(['Equals', 'gold'], ['Equals', 'silver']), 'tier is gold, silver'],
    [conditions(['NumberGreaterThan', '5'], ['Equals', '0']), 'tier > 5, = 0'],
    [conditions(), 'tier'],
  ])('is "%2$s"', (rows, line) => {
    expect(checkContactAttributes.summary({ ComparisonValue: '$.Attributes.tier' }, rows)).toBe(line);
  });
});
