/** Hours of operation at a moment (flow-language §2.3). Moments are UTC; hours are in their own time zone. */
import { describe, expect, test } from 'vitest';
import type { DayHours, WeeklyHours } from '../world/worldData.ts';
import { isOpen } from './isOpen.ts';

type Day = DayHours['Day'];

/** `week('MONDAY 09:00–17:00')`. */
function week(...entries: readonly string[]): DayHours[] {
  return entries.map((entry) => {
    const [Day = '', from = '', to = ''] = entry.split(/[ –]/);
    return { Day: Day as Day, StartTime: clock(from), EndTime: clock(to) };
  });
}

function clock(text: string): DayHours['StartTime'] {
  const [Hours = 0, Minutes = 0] = text.split(':').map(Number);
  return { Hours, Minutes };
}

const london = (...entries: readonly string[]): WeeklyHours => ({
  TimeZone: 'Europe/London',
  Config: week(...entries),
});

type Row = readonly [given: string, moment: string, open: boolean];

function testHours(hours: WeeklyHours, rows: readonly Row[]): void {
  test.each(rows)('%s (%s): %s', (_given, moment, open) => {
    expect(isOpen(hours, Date.parse(moment))).toBe(open);
  });
}

describe('an interval holds its start and not its end', () => {
  testHours(london('MONDAY 09:00–17:00'), [
    ['a moment before', '2026-01-05T08:59:59.999Z', false],
    ['at the start', '2026-01-05T09:00:00Z', true],
    ['a moment before the end', '2026-01-05T16:59:59.999Z', true],
    ['at the end', '2026-01-05T17:00:00Z', false],
    ['the day after', '2026-01-06T12:00:00Z', false],
    ['a week later', '2026-01-12T12:00:00Z', true],
  ]);
});

describe('hours are those of their time zone', () => {
  testHours(london('MONDAY 09:00–17:00'), [
    ['in summer London opens an hour earlier', '2026-07-06T08:00:00Z', true],
    ['and closes an hour earlier', '2026-07-06T16:00:00Z', false],
  ]);
  testHours({ TimeZone: 'Asia/Kolkata', Config: week('MONDAY 09:00–17:00') }, [
    ['half past three in the night', '2026-01-05T03:30:00Z', true],
    ['a minute earlier', '2026-01-05T03:29:00Z', false],
  ]);
  testHours({ TimeZone: 'Pacific/Auckland', Config: week('MONDAY 09:00–17:00') }, [
    ['Monday morning is Sunday evening', '2026-01-04T20:00:00Z', true],
    ['and Monday noon in London is Tuesday there', '2026-01-05T12:00:00Z', false],
  ]);
});

describe('the night the clocks go forward', () => {
  testHours(london('SUNDAY 01:30–03:00'), [
    ['a minute before one', '2026-03-29T00:59:00Z', false],
    ['one becomes two: half past one is skipped, and two is within', '2026-03-29T01:00:00Z', true],
    ['a minute before three', '2026-03-29T01:59:00Z', true],
    ['three', '2026-03-29T02:00:00Z', false],
  ]);
});

describe('the night the clocks go back', () => {
  testHours(london('SUNDAY 01:00–01:30'), [
    ['one o’clock, summer time', '2026-10-25T00:00:00Z', true],
    ['half past one, summer time', '2026-10-25T00:30:00Z', false],
    ['one o’clock again, winter time', '2026-10-25T01:00:00Z', true],
    ['half past one again', '2026-10-25T01:30:00Z', false],
  ]);
});

describe('an end before the start is on the next day', () => {
  testHours(london('FRIDAY 22:00–06:00', 'SUNDAY 22:00–02:00'), [
    ['Friday before ten', '2026-01-09T21:59:00Z', false],
    ['Friday night', '2026-01-09T23:30:00Z', true],
    ['Saturday before six', '2026-01-10T05:59:00Z', true],
    ['Saturday at six', '2026-01-10T06:00:00Z', false],
    ['Friday before six', '2026-01-09T05:00:00Z', false],
    ['Monday after the end of the week', '2026-01-12T01:59:00Z', true],
    ['Monday at two', '2026-01-12T02:00:00Z', false],
  ]);
});

describe('midnight is the end of the day', () => {
  testHours(london('MONDAY 18:00–00:00', 'WEDNESDAY 00:00–00:00'), [
    ['a minute before midnight', '2026-01-05T23:59:00Z', true],
    ['midnight', '2026-01-06T00:00:00Z', false],
    ['a day from midnight to midnight, at its start', '2026-01-07T00:00:00Z', true],
    ['and a minute before its end', '2026-01-07T23:59:00Z', true],
    ['and at its end', '2026-01-08T00:00:00Z', false],
  ]);
});

describe('a day may have several intervals', () => {
  testHours(london('MONDAY 09:00–12:30', 'MONDAY 13:30–17:00'), [
    ['before lunch', '2026-01-05T12:29:00Z', true],
    ['at lunch', '2026-01-05T13:00:00Z', false],
    ['after lunch', '2026-01-05T13:30:00Z', true],
  ]);
});

describe('an override replaces the weekly rule on its dates', () => {
  const hours: WeeklyHours = {
    TimeZone: 'America/New_York',
    Config: week('THURSDAY 09:00–17:00', 'FRIDAY 09:00–17:00', 'MONDAY 09:00–17:00'),
    Overrides: [
      { EffectiveFrom: '2026-12-24', EffectiveTill: '2026-12-24', Config: week('THURSDAY 09:00–12:00') },
      { EffectiveFrom: '2026-12-25', EffectiveTill: '2026-12-28', Config: [] },
    ],
  };

  testHours(hours, [
    ['the Thursday before, in the afternoon', '2026-12-17T20:00:00Z', true],
    ['Christmas Eve, in the morning', '2026-12-24T15:00:00Z', true],
    ['Christmas Eve, in the afternoon', '2026-12-24T20:00:00Z', false],
    ['Christmas Day, the first date of a closure', '2026-12-25T15:00:00Z', false],
    ['Monday, its last date', '2026-12-28T15:00:00Z', false],
    ['the Thursday after', '2026-12-31T15:00:00Z', true],
  ]);

  test('dates are those of the time zone', () => {
    const late = week('THURSDAY 09:00–23:00');
    const isLate = (moment: string): boolean => isOpen({ ...hours, Config: late }, Date.parse(moment));

    // Friday in London and still Thursday in New York: an ordinary Thursday, and one with an override.
    expect(isLate('2026-12-18T03:00:00Z')).toBe(true);
    expect(isLate('2026-12-25T03:00:00Z')).toBe(false);
  });
});
