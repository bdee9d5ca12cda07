import { simulate } from '@switchyard/runtime';
import { expect, test } from 'vitest';
import { CLAIMS, INTAKE } from './testFlows.ts';
import { watched } from './watched.ts';

const names = { nameOf: (id: string) => (id === 'hold' ? 'Please hold' : undefined) };

const contactAfter = (stopAfterBlocks: number) =>
  simulate({
    flow: INTAKE,
    world: { queues: { [CLAIMS]: { name: 'Claims', agents: { staffed: 1 } } } },
    task: { Name: 'A task', Description: '', Attributes: { tier: 'gold' }, References: {} },
    stopAfterBlocks,
  }).contact;

test('everything that has a value is shown in its group', () => {
  const groups = watched(contactAfter(0), undefined, names);

  expect(groups).toContainEqual({ title: 'Attributes', rows: [{ name: 'tier', value: 'gold', changed: false }] });
  expect(groups).toContainEqual({ title: 'Queue', rows: [{ name: 'Priority', value: '5', changed: false }] });
  expect(groups.map(({ title }) => title)).not.toContain('External');
});

test('what the last block changed is marked, and nothing else', () => {
  const groups = watched(contactAfter(1), contactAfter(0), names);

  expect(groups.find(({ title }) => title === 'Queue')?.rows).toEqual([
    { name: 'Working queue', value: 'Claims', changed: true },
    { name: 'Priority', value: '5', changed: false },
  ]);
});

test('flows for events are called what people call both', () => {
  const contact = {
    ...contactAfter(0),
    eventHooks: { CustomerQueue: 'hold', CustomerRemaining: 'arn:aws:c:x:1:flow/77aa' },
  };

  expect(watched(contact, undefined, names)).toContainEqual({
    title: 'Event flows',
    rows: [
      { name: 'Customer queue flow', value: 'Please hold', changed: false },
      { name: 'Disconnect flow', value: '77aa', changed: false },
    ],
  });
});
