/** What no task comes to, whatever it brings along. */
import { describe, expect, test } from 'vitest';
import { compare, loop, plain, wait } from '../../test/placed.ts';
import { action, flowOf, ways, type AnyFlow } from '../../test/testRule.ts';
import type { FlowJson } from '../flow/flow.ts';
import { viewFlow } from '../flow/viewFlow.ts';
import { outOfReach } from './outOfReach.ts';

/** Every block and branch out of reach, each with the reason. */
function found(...actions: readonly [AnyFlow, ...AnyFlow[]]): Readonly<Record<string, string>> {
  const flow = flowOf(...actions) as unknown as FlowJson;
  const view = viewFlow(flow);
  const never = outOfReach(flow, view);
  return Object.fromEntries(
    view.blocks.flatMap((block) => {
      const whyNot = never.block(block);
      if (whyNot !== undefined) return [[block.id, whyNot]];
      return block.branches.flatMap((branch) => {
        const why = never.branch(branch, block);
        return why === undefined ? [] : [[`${block.id}.${branch.name}`, why]];
      });
    }),
  );
}

const UNREACHABLE = 'Unreachable: no branch that a task can take leads to this block.';
const CANNOT_RUN = 'A task cannot run this block, and leaves it by Error.';
const ONLY_TASKS = 'It is for other channels: a task comes by TASK.';

const later = plain('New', 'later', {}, 'end');

describe('out of reach is', () => {
  test.each([
    [
      'nothing where every branch can be taken',
      [compare('check', '$.Attributes.tier', 'end', ['Equals', 'gold', 'end'])],
      {},
    ],
    ['a block no branch leads to', [plain('New', 'first', {}, 'end'), later], { later: UNREACHABLE }],
    [
      'the branch for calls, and what only that leads to',
      [compare('check', '$.Channel', 'end', ['Equals', 'VOICE', 'later']), later],
      { 'check.condition-1': ONLY_TASKS, later: UNREACHABLE },
    ],
    [
      'a condition behind one that is true whenever it is, and what only that leads to',
      [
        compare('check', '$.Attributes.count', 'end', ['NumberGreaterThan', '3', 'end'], ['Equals', '5', 'later']),
        later,
      ],
      { 'check.condition-2': '"> 3" comes before it, and is true whenever it is.', later: UNREACHABLE },
    ],
    [
      'every way but Error of a block for callers',
      [action('GetParticipantInput', {}, ways({ conditions: [['Equals', '1']], errors: ['NoMatchingError'] }))],
      { 'it.condition-1': CANNOT_RUN, 'it.success': CANNOT_RUN },
    ],
  ] as const)('%s', (_what, actions, expected) => {
    expect(found(...(actions as unknown as readonly [AnyFlow]))).toEqual(expected);
  });
});

describe('the Error of a number', () => {
  test.each([
    ['that is fixed is out of reach', '60', ['wait.error']],
    ['that a reference holds is not', '$.Attributes.seconds', []],
    ['that is wrong is not', '604801', []],
  ])('%s', (_what, TimeLimitSeconds, expected) => {
    const waiting = { ...wait('wait', 'end'), Parameters: { TimeLimitSeconds } };
    expect(Object.keys(found(waiting))).toEqual(expected);
  });

  test('of rounds is told with the number', () => {
    const three = loop('loop', 'end', 'end');
    const Transitions = {
      ...(three['Transitions'] as object),
      Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }],
    };
    expect(found({ ...three, Transitions })).toEqual({
      'loop.error': '"Times" is always 3; only a reference could be wrong.',
    });
  });
});
