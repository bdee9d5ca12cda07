/** A trace as a story: one line an event. */
import { describe, expect, test } from 'vitest';
import { describeEvent, formatOffset, formatTrace } from './formatTrace.ts';
import type { TraceEvent } from './trace.ts';

test.each([
  [0, '00:00:00'],
  [250, '00:00:00.250'],
  [1005, '00:00:01.005'],
  [240_000, '00:04:00'],
  [86_399_000, '23:59:59'],
  [86_400_000, '1d 00:00:00'],
  [6 * 86_400_000 + 3_661_000, '6d 01:01:01'],
])('%d ms since the start is %s', (milliseconds, text) => {
  expect(formatOffset(milliseconds)).toBe(text);
});

describe('one event', () => {
  const event = { seq: 1, at: 0, contact: 'task-1', flow: 'Intake' } as const;

  test.each<[event: TraceEvent, line: string]>([
    [{ ...event, type: 'contact.created', data: { name: 'Claim 17' } }, 'task-1 is created: Claim 17'],
    [{ ...event, type: 'block.entered', block: 'look-up', title: 'Wait' }, '"look-up" Wait'],
    [{ ...event, type: 'block.entered', block: 'Wait', title: 'Wait' }, '"Wait"'],
    [{ ...event, type: 'branch.taken', block: 'a', branch: 'error', to: 'b' }, '  → error → "b"'],
    [{ ...event, type: 'branch.taken', block: 'a', branch: 'error', to: 'b', because: 'why' }, '  → error → "b": why'],
    [{ ...event, type: 'attributes.set', data: { '$.Attributes.a': '1' } }, '  sets $.Attributes.a = "1"'],
    [
      { ...event, type: 'contact.changed', data: { priority: 2, '$.Metrics': null } },
      '  sets priority = 2, $.Metrics = null',
    ],
    [{ ...event, type: 'contact.queued', data: { queue: 'Claims' } }, 'task-1 is in queue Claims'],
    [
      { ...event, type: 'contact.queued', data: { queue: 'Claims' }, because: 'no flow' },
      'task-1 is in queue Claims: no flow',
    ],
    [{ ...event, type: 'flow.ended', because: 'it goes on' }, 'flow "Intake" ends: it goes on'],
    [{ ...event, type: 'run.stopped', because: 'nobody said' }, 'the run stops: nobody said'],
  ])('%#', (told, line) => {
    expect(describeEvent(told)).toBe(line);
  });
});

test('time is told from the first event on', () => {
  const event = { seq: 1, contact: 'task-1', flow: 'Intake', type: 'flow.ended' } as const;

  const text = formatTrace([
    { ...event, at: 5000 },
    { ...event, at: 65_000, because: 'it goes on' },
  ]);

  expect(text).toBe('00:00:00  flow "Intake" ends\n00:01:00  flow "Intake" ends: it goes on');
});

test('nothing happened in an empty trace', () => {
  expect(formatTrace([])).toBe('');
});
