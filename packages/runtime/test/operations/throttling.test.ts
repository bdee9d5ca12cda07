/** How often operations may be called, once throttling is on: token buckets, each of its own (task-contacts §9). */
import { expect, test } from 'vitest';
import type { OperationName } from '../../src/centre/operations/operations.ts';
import { openClaims, refusalOf } from './office.ts';

test.each<[OperationName, perSecond: number, burst: number]>([
  ['StartTaskContact', 2, 5],
  ['TransferContact', 2, 5],
  ['PauseContact', 2, 5],
  ['UpdateContactSchedule', 2, 5],
  ['CreateContactFlow', 2, 5],
  ['GetTaskTemplate', 2, 5],
  ['GetContactAttributes', 10, 15],
  ['UpdateContactAttributes', 10, 15],
  ['DescribeContact', 10, 15],
  ['StopContact', 10, 15],
  ['UpdateContact', 10, 15],
  ['ListContactReferences', 10, 15],
  ['TagContact', 20, 25],
  ['UntagContact', 20, 25],
  ['UpdateContactRoutingData', 20, 20],
  ['SearchContacts', 0.5, 1],
])('%s: %d a second, %d at once', (name, perSecond, burst) => {
  const { centre, call } = openClaims({ Limits: { throttling: true } });
  // A bad request takes its token too, for the rate is looked at before the request.
  const callsUntilThrottled = (): number => {
    for (let calls = 0; ; calls++) if (refusalOf(() => call(name, {} as never)) === 'Throttling') return calls;
  };

  expect(callsUntilThrottled()).toBe(burst);
  centre.runFor(1000 / perSecond);
  expect(callsUntilThrottled()).toBe(1);
  centre.runFor(3_600_000);
  expect(callsUntilThrottled()).toBe(burst);
});

test('each operation has a bucket of its own', () => {
  const { call } = openClaims({ Limits: { throttling: true } });
  const search = () => refusalOf(() => call('SearchContacts', {} as never));

  expect([search(), search()]).toEqual(['InvalidParameter TimeRange', 'Throttling']);

  expect(refusalOf(() => call('DescribeContact', {} as never))).toBe('InvalidParameter ContactId');
});
