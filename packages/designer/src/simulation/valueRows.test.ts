import { expect, test } from 'vitest';
import { metricRows, valueRows } from './valueRows.ts';

test('a value that lies deeper goes by its path', () => {
  const values = { tier: 'gold', claim: { open: true, policy: { age: 3 } }, notes: [], nothing: {}, unset: undefined };

  expect(valueRows(values)).toEqual([
    ['tier', 'gold'],
    ['claim.open', 'true'],
    ['claim.policy.age', '3'],
    ['notes', '[]'],
    ['nothing', '{}'],
  ]);
});

test('the numbers of a queue are told in words, and its ARN as it is', () => {
  const metrics = {
    Queue: { Name: 'Claims', ARN: 'arn:aws:connect:x:1:instance/i/queue/5b6c', Size: 4, OldestContactAge: 720 },
    Agents: { Available: { Count: 0 }, Busy: { Count: 2 } },
  };

  expect(metricRows(metrics)).toEqual([
    ['Queue', 'Claims'],
    ['Queue ARN', 'arn:aws:connect:x:1:instance/i/queue/5b6c'],
    ['Contacts waiting', '4'],
    ['Oldest waiting for', '12 minutes'],
    ['Agents available', '0'],
    ['Agents.Busy.Count', '2'],
  ]);
});

test.each([[null], [undefined], [{}]])('there are none in %j', (metrics) => {
  expect(metricRows(metrics)).toEqual([]);
});
