import { describe, expect, test } from 'vitest';
import { compare, plain } from '../../test/placed.ts';
import { END, flowOf, type AnyFlow } from '../../test/testRule.ts';
import { viewFlow } from '../flow/viewFlow.ts';
import { pathsOf } from './paths.ts';
import { reachedIn } from './reached.ts';

/** Blocks that a task comes to, in a flow that begins with a check and has one block for each of its branches. */
function reachedAfter(check: AnyFlow): readonly string[] {
  const actions = [check, ...['first', 'second', 'other'].map((id) => plain('New', id, {}, 'end'))] as const;
  const view = viewFlow(flowOf(...actions));
  const reached = reachedIn(pathsOf(view, ({ index }) => actions[index] ?? END));
  const ids = new Set([...reached].map((place) => view.blocks[place]?.id));
  return ['first', 'second', 'other'].filter((id) => ids.has(id));
}

describe('a task goes on', () => {
  test.each([
    [
      'by the branch for tasks alone',
      compare('check', '$.Channel', 'other', ['Equals', 'VOICE', 'first'], ['Equals', 'TASK', 'second']),
      ['second'],
    ],
    [
      'by No match where only other channels have a branch',
      compare('check', '$.Channel', 'other', ['Equals', 'VOICE', 'first'], ['Equals', 'CHAT', 'second']),
      ['other'],
    ],
    [
      'by the first of two branches that are true',
      compare('check', '$.Channel', 'other', ['TextStartsWith', 'T', 'first'], ['Equals', 'TASK', 'second']),
      ['first'],
    ],
    [
      'by any branch where one compares with another value of the contact',
      compare('check', '$.Channel', 'other', ['Equals', '$.Attributes.channel', 'first'], ['Equals', 'CHAT', 'second']),
      ['first', 'second', 'other'],
    ],
    [
      'by any branch where something else is compared',
      compare('check', '$.Attributes.Channel', 'other', ['Equals', 'VOICE', 'first'], ['Equals', 'TASK', 'second']),
      ['first', 'second', 'other'],
    ],
  ])('%s', (_given, check, expected) => {
    expect(reachedAfter(check)).toEqual(expected);
  });
});
