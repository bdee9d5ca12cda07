/** Which way out is taken where a file has not the one a block takes (flow-language §1.4.2). */
import { describe, expect, test } from 'vitest';
import type { ActionJson } from '@switchyard/blocks';
import { action, inbound } from '../../test/actions.ts';
import { compileFlow } from './compileFlow.ts';

/** The way a block of the flow is left by a branch, as `branch → target`; "nowhere" where it has none. */
function leaves(block: ActionJson, branch: string): string {
  const flow = inbound(block);
  const exit = compileFlow(flow, 'CONTACT_FLOW', 'flow').blocks[0]?.exits.get(branch);
  if (!exit) return 'nowhere';
  return `${exit.branch} → ${exit.target ?? 'not connected'}${exit.to < 0 ? ' (missing)' : ''}`;
}

const enqueue = (ways: Record<string, string>) => action('enqueue', 'TransferContactToQueue', {}, ways);
const compare = (ways: Record<string, string>) => action('compare', 'Compare', { ComparisonValue: '$.Name' }, ways);
const hours = (ways: Record<string, string>) => action('hours', 'CheckHoursOfOperation', {}, ways);

describe('a branch is', () => {
  test.each<[given: string, block: ActionJson, branch: string, way: string]>([
    ['its own', enqueue({ QueueAtCapacity: 'end', NoMatchingError: 'enqueue' }), 'atCapacity', 'atCapacity → end'],
    ['the general error for an error without one', enqueue({ NoMatchingError: 'end' }), 'atCapacity', 'error → end'],
    ['no way at all without a general error', enqueue({ QueueAtCapacity: 'end' }), 'error', 'nowhere'],
    [
      'no match for a result without one',
      hours({ True: 'hours', NoMatchingCondition: 'end' }),
      'outOfHours',
      'error-NoMatchingCondition → end',
    ],
    ['NextAction for a result with neither', hours({ next: 'end', True: 'hours' }), 'outOfHours', 'next → end'],
    [
      'NextAction where no condition is true and nothing says so',
      compare({ next: 'end', gold: 'compare' }),
      'noMatch',
      'next → end',
    ],
    ['one that names a missing block', compare({ NoMatchingCondition: 'gone' }), 'noMatch', 'noMatch → gone (missing)'],
  ])('%s', (_given, block, branch, way) => {
    expect(leaves(block, branch)).toBe(way);
  });

  test('not NextAction for a failure', () => {
    const block = action('set', 'UpdateContactAttributes', { Attributes: { a: '1' } }, { next: 'end' });

    expect(leaves(block, 'success')).toBe('success → end');
    expect(leaves(block, 'error')).toBe('nowhere');
  });

  test('not connected where the file leaves it empty', () => {
    expect(leaves(compare({ NoMatchingCondition: '' }), 'noMatch')).toBe('noMatch → not connected (missing)');
  });
});
