import { PLAIN_TASK, simulate } from '@switchyard/runtime';
import { expect, test } from 'vitest';
import { recordWords } from './endWords.ts';
import { flowOf } from './testFlows.ts';

const WAITS = flowOf([
  { block: 'change-routing-priority', parameters: { QueuePriority: '1' } },
  { block: 'wait', parameters: { TimeLimitSeconds: '5400' }, branch: 'timeExpired' },
  { block: 'disconnect' },
]);

test('a task that ended says how long it took, what it carries and how urgent it was', () => {
  const task = { ...PLAIN_TASK, Attributes: { tier: 'gold', damage: 'water' } };

  expect(recordWords(simulate({ flow: WAITS, task }))).toBe(
    '3 blocks in 1 hour 30 minutes. Attributes: tier = gold, damage = water. Priority 1.',
  );
});

test('what is as always is not told', () => {
  expect(recordWords(simulate({ flow: flowOf([{ block: 'disconnect' }]) }))).toBe('1 block in no time.');
});
