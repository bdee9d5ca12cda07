/** What of flows ran in scenarios: the branches taken, those never taken, and those nothing could take. */
import type { FlowJson } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import {
  addCounts,
  coverFlow,
  flowsThatRan,
  missingBranches,
  needOf,
  percentCovered,
  type FlowRan,
} from '../../src/centre/index.ts';
import { action, inbound, waiting } from '../actions.ts';
import { FLOWS, INTAKE, OFFICE } from '../centre.ts';
import { chain, on, run } from './office.ts';

/** Gold and silver claims each go another way; silver ones wait first. */
const TIERS = inbound(
  action(
    'tier',
    'Compare',
    { ComparisonValue: '$.Attributes.tier' },
    { 'Equals gold': 'queue', 'Equals silver': 'wait', NoMatchingCondition: 'end' },
  ),
  waiting('wait', 60, 'hours'),
  action('hours', 'CheckHoursOfOperation', {}, { True: 'queue', False: 'end', NoMatchingError: 'end' }),
  action('queue', 'UpdateContactTargetQueue', { QueueId: 'Claims' }, { next: 'end', NoMatchingError: 'end' }),
  action('lost', 'UpdateContactTargetQueue', { QueueId: 'Claims' }, { next: 'end', NoMatchingError: 'end' }),
);

/** What ran of the flow when a task of each tier came. */
function ranWith(...tiers: readonly string[]): FlowRan['blocks'] {
  return tiers.flatMap((tier) => {
    const Flows = [{ Name: 'Intake', File: 'tiers.json' }];
    const outcome = run(
      {
        Instance: { ...OFFICE, Flows },
        EntryPoint: { Attributes: { tier } },
        Observations: chain({ Event: on('TaskEnded') }),
      },
      { 'tiers.json': TIERS },
    );
    return flowsThatRan(outcome, { Flows })[0]?.blocks ?? [];
  });
}

/** Each branch with how often it was taken; `-` for one out of reach. */
function branchesOf(...tiers: readonly string[]): Readonly<Record<string, number | '-'>> {
  const { blocks } = coverFlow(TIERS, ranWith(...tiers));
  return Object.fromEntries(
    blocks.flatMap(({ block, branches }) =>
      branches.map(({ branch, taken, outOfReach }) => [`${block}.${branch}`, outOfReach === undefined ? taken : '-']),
    ),
  );
}

const NEVER = {
  'tier.condition-1': 0,
  'tier.condition-2': 0,
  'tier.noMatch': 0,
  'wait.timeExpired': 0,
  'wait.error': '-',
  'hours.inHours': 0,
  'hours.outOfHours': 0,
  'hours.error': 0,
  'queue.success': 0,
  'queue.error': 0,
  'lost.success': '-',
  'lost.error': '-',
};

describe('branches are counted', () => {
  test.each([
    ['in no scenario', [], {}],
    ['in one', ['gold'], { 'tier.condition-1': 1, 'queue.success': 1 }],
    [
      'in several together',
      ['gold', 'bronze', 'gold'],
      { 'tier.condition-1': 2, 'tier.noMatch': 1, 'queue.success': 2 },
    ],
    ['behind a wait', ['silver'], { 'tier.condition-2': 1, 'wait.timeExpired': 1, 'hours.error': 1 }],
  ] as const)('%s', (_given, tiers, taken) => {
    expect(branchesOf(...tiers)).toEqual({ ...NEVER, ...taken });
  });
});

test('what is out of reach is told apart, and is not missing', () => {
  const { counts, blocks } = coverFlow(TIERS, ranWith('gold', 'bronze'));

  expect(counts).toEqual({
    branches: { covered: 3, possible: 9, outOfReach: 3 },
    blocks: { covered: 3, possible: 5, outOfReach: 1 },
  });
  expect(blocks.find(({ block }) => block === 'lost')?.outOfReach).toMatch(/^Unreachable/);
});

test('what happened can happen, whatever the flow looks like', () => {
  const ran = [{ block: 'lost', title: '', entered: 1, branches: [{ branch: 'success', taken: 1 }] }];

  expect(coverFlow(TIERS, ran).blocks.find(({ block }) => block === 'lost')).toMatchObject({
    outOfReach: undefined,
    branches: [{ outOfReach: undefined }, { outOfReach: expect.any(String) }],
  });
});

describe('a branch the file has not', () => {
  const check = action('check', 'Compare', { ComparisonValue: '$.Attributes.a' }, { 'Equals x': 'end' });
  const cover = (flow: FlowJson): readonly (readonly [string, number])[] => {
    const Flows = [{ Name: 'Intake', File: 'it.json' }];
    const Observations = chain({ Event: on('TaskEnded') });
    const outcome = run({ Instance: { ...OFFICE, Flows }, Observations }, { 'it.json': flow });
    const { blocks } = coverFlow(flow, flowsThatRan(outcome, { Flows })[0]?.blocks ?? []);
    return blocks[0]?.branches.map(({ branch, taken }) => [branch, taken] as const) ?? [];
  };

  test('counts as what was taken for it', () => {
    expect(cover(inbound(check))).toEqual([
      ['condition-1', 0],
      ['next', 1],
    ]);
  });

  test('counts as taken where it led nowhere', () => {
    const { NextAction: _, ...Transitions } = check.Transitions ?? {};

    expect(cover(inbound({ ...check, Transitions }))).toEqual([
      ['condition-1', 0],
      ['noMatch', 1],
    ]);
  });

  test('is not missing', () => {
    expect(coverFlow(inbound(check), []).counts.branches.possible).toBe(1);
  });
});

test('every flow of the instance is told, those no task came to as well', () => {
  const outcome = run({ Observations: chain({ Event: on('TaskQueued') }) });
  const told = flowsThatRan(outcome, OFFICE);

  expect(told.map(({ name, file, blocks }) => [name, file, blocks.length])).toEqual([
    ['Intake', 'intake.json', 2],
    ['Patience', 'patience.json', 0],
    ['Whisper', 'whisper.json', 0],
    ['Intake with hooks', 'intakeWithHooks.json', 0],
  ]);
  expect(Object.keys(FLOWS)).toEqual(told.map(({ file }) => file));
});

describe('for each missing branch it is told what would have to happen', () => {
  const needs = (...tiers: readonly string[]): Readonly<Record<string, string | undefined>> => {
    const missing = missingBranches(TIERS, coverFlow(TIERS, ranWith(...tiers)));
    return Object.fromEntries(missing.map((one) => [`${one.block}.${one.branch}`, needOf(one)]));
  };

  test('at a block tasks come to, in the words of its page', () => {
    expect(needs('gold', 'silver')).toEqual({
      'tier.noMatch': 'No condition is true.',
      'hours.inHours': 'It is open now. The opening minute belongs to the hours, the closing minute does not.',
      'hours.outOfHours': 'It is closed now, by the hours of the week or by an override for this date.',
      'queue.error': 'There is no such queue or agent, or the reference holds nothing.',
    });
  });

  test('behind a branch that is missing too, that branch first', () => {
    const { 'tier.condition-2': check, 'wait.timeExpired': wait, 'hours.error': hours } = needs('gold');

    expect(check).toBe('$.Attributes.tier = silver, and no condition before it is true.');
    const first = 'First "Check contact attributes (tier)" has to be left by "= silver".';
    expect(wait).toBe(`${first} The time is up.`);
    expect(hours?.startsWith(`${first} There are no such hours`)).toBe(true);
  });

  test('in a flow no task came to, that it is entered', () => {
    expect(needs()['tier.noMatch']).toBe('First a task has to enter this flow. No condition is true.');
  });

  test('and nothing that nobody knows', () => {
    const flow = inbound(action('new', 'New', {}, { next: 'end' }));
    const ran = [{ block: 'new', title: 'New', entered: 1, branches: [] }];

    expect(missingBranches(flow, coverFlow(flow, ran)).map(needOf)).toEqual([undefined]);
  });
});

describe('how much of what can be', () => {
  test.each([
    ['some of it', { covered: 1, possible: 3, outOfReach: 5 }, 33.3],
    ['all of it, where nothing can be', { covered: 0, possible: 0, outOfReach: 2 }, 100],
  ])('is %s', (_what, counts, percent) => {
    expect(percentCovered(counts)).toBeCloseTo(percent, 1);
  });

  test('of several flows is the sum of each', () => {
    const { counts } = coverFlow(INTAKE, []);

    expect(addCounts([counts, counts]).branches).toEqual({ covered: 0, possible: 8, outOfReach: 0 });
  });
});
