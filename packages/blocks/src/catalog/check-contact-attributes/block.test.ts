import { describe, expect, test } from 'vitest';
import { take } from '../../outcome.ts';
import { conditions, testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
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

describe('the line on the block', () => {
  test.each([
    [conditions(['Equals', 'gold'], ['Equals', 'silver']), 'tier is gold, silver'],
    [conditions(['NumberGreaterThan', '5'], ['Equals', '0']), 'tier > 5, = 0'],
    [conditions(), 'tier'],
  ])('is "%2$s"', (rows, line) => {
    expect(checkContactAttributes.summary({ ComparisonValue: '$.Attributes.tier' }, rows)).toBe(line);
  });
});
