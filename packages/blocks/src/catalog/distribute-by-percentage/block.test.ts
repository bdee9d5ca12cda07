import { describe, expect, test } from 'vitest';
import { ask, take } from '../../outcome.ts';
import { conditions, testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { distributeByPercentage } from './block.ts';

const below = (...thresholds: readonly string[]) =>
  conditions(...thresholds.map((threshold) => ['NumberLessThan', threshold] as const));

const drawn = (number: number) => ({ heard: 'chance', number }) as const;

// 20 % and 40 % (flow-language §10).
testBehavior(distributeByPercentage, behavior, [
  { given: 'a task', conditions: below('21', '61'), then: ask({ asks: 'chance' }) },
  { given: 'the lowest number', conditions: below('21', '61'), hears: drawn(1), then: take('condition-1') },
  { given: 'the last of the first 20 %', conditions: below('21', '61'), hears: drawn(20), then: take('condition-1') },
  { given: 'the first of the next 40 %', conditions: below('21', '61'), hears: drawn(21), then: take('condition-2') },
  {
    given: 'the last of the next 40 %',
    conditions: below('21', '61'),
    hears: drawn(60),
    then: take('condition-2'),
    because: /60 < 61 matched condition 2/,
  },
  {
    given: 'the first of the rest',
    conditions: below('21', '61'),
    hears: drawn(61),
    then: take('default'),
    because: /61 is in the rest/,
  },
  { given: 'the highest number', conditions: below('21', '61'), hears: drawn(100), then: take('default') },
  { given: 'all but one percent', conditions: below('100'), hears: drawn(99), then: take('condition-1') },
]);

testParameters(distributeByPercentage, { accept: [{}], warn: [[{ Percentage: '20' }, 'Percentage']] });

const REST = { errors: ['NoMatchingCondition'] };
const shares = (...thresholds: readonly (string | number)[]) => ({
  ...REST,
  conditions: thresholds.map((threshold) => ['NumberLessThan', threshold] as const),
});

testTransitions(distributeByPercentage, {
  accept: [
    shares('21', '61'),
    shares(21, 61),
    shares('2'),
    // The sample flow of an instance: 3, 6, 8, 11, 14, 17, 14, 11, 8, 5 and 3 % (flow-language §2.8).
    shares('4', '10', '18', '29', '43', '60', '74', '85', '93', '98'),
    shares('51', '100'),
  ],
  reject: [
    [REST, /missing percentage, expected at least 1/],
    [{ ...shares('21'), errors: [] }, /missing branch "Default"/],
    [{ ...shares('21'), next: false }, /missing "NextAction"/],
    [{ ...shares('21'), errors: ['NoMatchingCondition', 'NoMatchingError'] }, /unexpected error "NoMatchingError"/],
    [{ ...REST, conditions: [['NumericLessThan', '21']] }, /unknown operator .* "NumberLessThan"/],
    [{ ...REST, conditions: [['NumberGreaterThan', '21']] }, /unexpected operator "NumberGreaterThan"/],
    [shares('$.Attributes.share'), /expected a fixed operand/],
    [shares('61', '21'), /expected thresholds .* each larger than the one before/],
    [shares('21', '21'), /found 21, 21\. For 20 % and 40 % write 21 and 61/],
    [shares('1'), /from 2 to 100/],
    [shares('101'), /from 2 to 100/],
    [shares('20.5'), /whole numbers/],
    [shares('many'), /whole numbers/],
  ],
  inform: [
    // Sums without the one more: 10, 60 and 30 % were meant (flow-language §2.8).
    [shares('10', '70', '100'), /the first branch gets 9 %.* If 10 % is meant, write 11, 71, the last as the default/],
    [shares('50'), /the first branch gets 49 %.* If 50 % is meant, write 51/],
  ],
});

testFlowTypes(distributeByPercentage, {
  CONTACT_FLOW: 'allowed',
  CUSTOMER_QUEUE: 'allowed',
  AGENT_WHISPER: 'error',
  QUEUE_TRANSFER: 'allowed',
  AGENT_TRANSFER: 'allowed',
});

describe('the line on the block', () => {
  test.each([
    [below('21', '61'), '20 % / 40 % / rest'],
    [below('61', '21'), 'Percentages that do not add up'],
  ])('of %j is "%s"', (rows, line) => {
    expect(distributeByPercentage.summary({}, rows)).toBe(line);
  });
});

describe('what a branch is called', () => {
  test.each([
    [below('21', '61'), ['20 %', '40 %']],
    // Where the thresholds say no shares, they are shown as they are stored.
    [below('61', '21'), []],
  ])('of %j is %j', (rows, labels) => {
    expect(distributeByPercentage.conditions?.labels?.(rows, {})).toEqual(labels);
  });
});
