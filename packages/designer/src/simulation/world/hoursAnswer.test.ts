import { expect, test } from 'vitest';
import { asHoursKind, describeWeek, hoursKind, type HoursKind } from './hoursAnswer.ts';

const day = (Day: string, from: number, to: number) => ({
  Day,
  StartTime: { Hours: from, Minutes: 0 },
  EndTime: { Hours: to, Minutes: 30 },
});
const WEEK = {
  TimeZone: 'Europe/London',
  Config: [
    ...['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map((name) => day(name, 9, 17)),
    day('SATURDAY', 9, 12),
    day('SATURDAY', 13, 16),
  ],
};
const LATER_CLOSED = ['open', { after: '2 hours', is: 'closed' }];

test.each<[hours: unknown, kind: HoursKind | undefined]>([
  ['open', 'open'],
  ['closed', 'closed'],
  [LATER_CLOSED, 'open'],
  [WEEK, 'weekly'],
  [null, 'none'],
  [undefined, undefined],
  ['shut', undefined],
])('%j is %s', (hours, kind) => {
  expect(hoursKind(hours)).toBe(kind);
});

test.each<[kind: HoursKind, before: unknown, aside: unknown, after: unknown]>([
  ['closed', 'open', undefined, 'closed'],
  ['none', WEEK, undefined, null],
  // Weekly hours come back as they were.
  ['weekly', 'open', WEEK, WEEK],
  // What comes later stays when the beginning changes, and after there were none at all.
  ['closed', LATER_CLOSED, undefined, ['closed', { after: '2 hours', is: 'closed' }]],
  ['open', null, LATER_CLOSED, LATER_CLOSED],
  ['open', undefined, undefined, 'open'],
])('%s, where %j stood and %j is put aside, is %j', (kind, before, aside, after) => {
  expect(asHoursKind(before, kind, aside)).toEqual(after);
});

test('a week is told in as few lines as it has kinds of day', () => {
  expect(describeWeek(WEEK)).toEqual([
    'Monday to Friday 09:00–17:30',
    'Saturday 09:00–12:30, 13:00–16:30',
    'Sunday closed',
  ]);
});
