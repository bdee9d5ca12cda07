/** GetContactMetrics: where a contact stands in its queue (task-contacts §4.3, §6.2). */
import { expect, test } from 'vitest';
import { MINUTES } from '../centre.ts';
import { openClaims, refusedBy, type ApiOffice } from './office.ts';

test('contacts stand in the order of their priority, then of their age', () => {
  const office = openClaims({ Users: [] });
  const first = office.start('first');
  office.centre.runFor(1000);
  const second = office.start('second');
  office.centre.runFor(1000);
  const third = office.start('third');

  expect([first, second, third].map((task) => positionOf(office, task))).toEqual([1, 2, 3]);
});

test('a change of priority counts a minute later, as it does for agents', () => {
  const office = openClaims({ Users: [] });
  const first = office.start('first');
  const second = office.start('second');

  office.call('UpdateContactRoutingData', { ContactId: second, QueuePriority: 1 });
  office.centre.runFor(MINUTES - 1);
  expect([first, second].map((task) => positionOf(office, task))).toEqual([1, 2]);

  office.centre.runFor(1);
  expect([first, second].map((task) => positionOf(office, task))).toEqual([2, 1]);
});

test('who was made older stands before those who came earlier', () => {
  const office = openClaims({ Users: [] });
  const first = office.start('first');
  office.centre.runFor(MINUTES);
  const second = office.start('second');

  office.call('UpdateContactRoutingData', { ContactId: second, QueueTimeAdjustmentSeconds: 61 });
  office.centre.runFor(MINUTES);

  expect([first, second].map((task) => positionOf(office, task))).toEqual([2, 1]);
});

test('the time to wait is that of those before it, over the slots there are', () => {
  const office = openClaims();
  const done = office.start('done');
  office.centre.accept('ada', done);
  office.centre.runFor(4 * MINUTES);
  office.centre.complete('ada', done);
  office.centre.close('ada', done);
  office.start('before');
  office.centre.runFor(1000);
  const task = office.start('task');

  const { MetricResults, Id, Arn } = office.call('GetContactMetrics', {
    ContactId: task,
    Metrics: [{ Name: 'POSITION_IN_QUEUE' }, { Name: 'ESTIMATED_WAIT_TIME' }],
  });

  // Ada has two slots, and took four minutes.
  expect(MetricResults).toEqual([
    { Name: 'POSITION_IN_QUEUE', Value: { Number: 2 } },
    { Name: 'ESTIMATED_WAIT_TIME', Value: { Number: 120 } },
  ]);
  expect({ Id, Arn }).toEqual({ Id: task, Arn: `${office.centre.facts.instance.arn}/contact/${task}` });
});

test('nothing was handled yet, so nobody knows how long it takes', () => {
  const office = openClaims();

  const { MetricResults } = office.call('GetContactMetrics', {
    ContactId: office.start(),
    Metrics: [{ Name: 'ESTIMATED_WAIT_TIME' }],
  });

  expect(MetricResults).toEqual([]);
});

test('only a contact that waits has a place', () => {
  const office = openClaims();
  const ContactId = office.start();
  office.centre.accept('ada', ContactId);

  expect(refusedBy(office, 'GetContactMetrics', { ContactId, Metrics: [{ Name: 'POSITION_IN_QUEUE' }] })).toBe(
    'InvalidRequest ContactId',
  );
  expect(
    refusedBy(office, 'GetContactMetrics', { ContactId: 'nobody', Metrics: [{ Name: 'POSITION_IN_QUEUE' }] }),
  ).toBe('ResourceNotFound ContactId');
});

// helpers

function positionOf(office: ApiOffice, ContactId: string): number | undefined {
  const { MetricResults } = office.call('GetContactMetrics', { ContactId, Metrics: [{ Name: 'POSITION_IN_QUEUE' }] });
  return MetricResults[0]?.Value.Number;
}
