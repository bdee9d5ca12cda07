/** Hours of operation of an instance, with their overrides (task-contacts §4.6). */
import { describe, expect, test } from 'vitest';
import { createFacts } from '../../src/centre/index.ts';
import { effectiveHours } from '../../src/centre/instance/effectiveHours.ts';
import { isOpenAt } from '../../src/centre/instance/isOpenAt.ts';
import type { HoursOverrideResource, HoursResource } from '../../src/centre/instance/instanceData.ts';
import { parseWeek } from '../../src/centre/instance/reading/week.ts';
import { action, flowOf } from '../actions.ts';
import { openOffice } from '../centre.ts';

// 2026-01-05 is a Monday, and London is on UTC until the end of March.

const week = (words: string) => (words === '' ? [] : (parseWeek(words) ?? []));

type Recurrence = NonNullable<NonNullable<HoursOverrideResource['RecurrenceConfig']>['RecurrencePattern']>;

interface Given {
  readonly week?: string;
  readonly zone?: string;
  readonly overrides?: readonly HoursOverrideResource[];
  readonly parents?: readonly HoursOverrideResource[];
}

/** An override that counts on some dates, those of January unless said. */
function override(
  OverrideType: HoursOverrideResource['OverrideType'],
  hours: string,
  [EffectiveFrom, EffectiveTill = EffectiveFrom]: readonly [string, string?] = ['2026-01-01', '2026-01-31'],
  RecurrencePattern?: Recurrence,
): HoursOverrideResource {
  return {
    Name: `${OverrideType} ${hours}`,
    ...(OverrideType ? { OverrideType } : {}),
    Config: week(hours),
    EffectiveFrom,
    EffectiveTill,
    ...(RecurrencePattern ? { RecurrenceConfig: { RecurrencePattern } } : {}),
  };
}

function hoursOf({ week: words = 'Mon-Fri 09:00-17:00', zone = 'Europe/London', overrides = [], parents = [] }: Given) {
  const resource: HoursResource = {
    Name: 'Office',
    TimeZone: zone,
    Config: week(words),
    Overrides: overrides,
    ParentHoursOfOperations: [{ Id: 'Holidays' }],
  };
  const holidays: HoursResource = { Name: 'Holidays', TimeZone: zone, Config: [], Overrides: parents };
  const hours = createFacts({ HoursOfOperations: [holidays, resource] }).hours.find('Office');
  if (!hours) throw new Error('The office has hours.');
  return hours;
}

/** When it is open on a date, such as `09:00-17:00`. */
function openOn(given: Given, date: string): string {
  const { EffectiveHoursOfOperationList: list } = effectiveHours(hoursOf(given), date, date);
  const clock = ({ Hours, Minutes }: { Hours: number; Minutes: number }) =>
    [Hours, Minutes].map((number) => String(number).padStart(2, '0')).join(':');
  return (list[0]?.OperationalHours ?? []).map(({ Start, End }) => `${clock(Start)}-${clock(End)}`).join(', ');
}

describe('overrides are combined by time slice', () => {
  const competing: Given = {
    week: 'Mon 08:00-16:00',
    overrides: [override('CLOSED', 'Mon 12:00-16:00'), override('OPEN', 'Mon 18:00-20:00')],
  };

  test('open from 8 to 12, closed from 12 to 16, open again from 18 to 20', () => {
    expect(openOn(competing, '2026-01-05')).toBe('08:00-12:00, 18:00-20:00');
  });

  test.each([
    ['2026-01-05T07:59:59Z', false],
    ['2026-01-05T08:00:00Z', true],
    ['2026-01-05T11:59:59Z', true],
    ['2026-01-05T12:00:00Z', false],
    ['2026-01-05T15:59:59Z', false],
    ['2026-01-05T17:00:00Z', false],
    ['2026-01-05T18:00:00Z', true],
    ['2026-01-05T20:00:00Z', false],
  ])('at %s: %s', (moment, open) => {
    expect(isOpenAt(hoursOf(competing), Date.parse(moment))).toBe(open);
  });
});

describe('closed before open before temporary before the week', () => {
  test.each<[what: string, overrides: readonly HoursOverrideResource[], open: string]>([
    ['the week alone', [], '09:00-17:00'],
    ['temporary hours stand in place of the week', [override('STANDARD', 'Mon 10:00-12:00')], '10:00-12:00'],
    ['an override of no type is temporary', [override(undefined, 'Mon 10:00-12:00')], '10:00-12:00'],
    ['open hours are added to the week', [override('OPEN', 'Mon 16:00-19:00')], '09:00-19:00'],
    ['closed hours are taken from the week', [override('CLOSED', 'Mon 12:00-13:00')], '09:00-12:00, 13:00-17:00'],
    [
      'open hours are added to temporary ones',
      [override('STANDARD', 'Mon 10:00-12:00'), override('OPEN', 'Mon 14:00-15:00')],
      '10:00-12:00, 14:00-15:00',
    ],
    [
      'closed hours are taken from temporary ones',
      [override('STANDARD', 'Mon 10:00-14:00'), override('CLOSED', 'Mon 12:00-18:00')],
      '10:00-12:00',
    ],
    [
      'closed hours are taken from open ones, in whatever order they are listed',
      [override('CLOSED', 'Mon 12:00-18:00'), override('OPEN', 'Mon 10:00-20:00')],
      '09:00-12:00, 18:00-20:00',
    ],
    [
      'closed all day, all others are ignored',
      [
        override('OPEN', 'Mon 10:00-20:00'),
        override('CLOSED', 'Mon 00:00-24:00'),
        override('STANDARD', 'Mon 08:00-22:00'),
      ],
      '',
    ],
    ['closed without times is closed all day', [override('CLOSED', '')], ''],
    ['temporary hours without times are a day off', [override('STANDARD', '')], ''],
    ['temporary hours of other days of the week only are a day off', [override('STANDARD', 'Tue 09:00-12:00')], ''],
    ['open hours of another day of the week say nothing', [override('OPEN', 'Tue 18:00-20:00')], '09:00-17:00'],
    [
      'two temporary ones count together',
      [override('STANDARD', 'Mon 10:00-11:00'), override('STANDARD', 'Mon 12:00-13:00')],
      '10:00-11:00, 12:00-13:00',
    ],
  ])('%s', (_what, overrides, open) => {
    expect(openOn({ overrides }, '2026-01-05')).toBe(open);
  });

  test('open on a day that is normally closed', () => {
    const overrides = [override('OPEN', 'Sun 10:00-22:00', ['2026-11-29'])];

    expect(openOn({ overrides }, '2026-11-29')).toBe('10:00-22:00');
    expect(openOn({ overrides }, '2026-12-06')).toBe('');
  });
});

describe('an override counts from its first date to its last', () => {
  const overrides = [override('CLOSED', '', ['2026-01-06', '2026-01-07'])];

  test.each([
    ['the day before', '2026-01-05', '09:00-17:00'],
    ['the first', '2026-01-06', ''],
    ['the last', '2026-01-07', ''],
    ['the day after', '2026-01-08', '09:00-17:00'],
  ])('%s', (_when, date, open) => {
    expect(openOn({ overrides }, date)).toBe(open);
  });
});

describe('an override comes back', () => {
  const ALL_DAYS = 'daily 00:00-24:00';

  test.each<
    [what: string, days: string, from: string, pattern: Recurrence, closed: readonly string[], open: readonly string[]]
  >([
    [
      'every Monday',
      'Mon 00:00-24:00',
      '2026-01-05',
      { Frequency: 'WEEKLY' },
      ['2026-01-05', '2026-01-12', '2026-01-19'],
      ['2026-01-06'],
    ],
    [
      'every other week, on Monday and Wednesday',
      'Mon,Wed 00:00-24:00',
      '2026-01-07',
      { Frequency: 'WEEKLY', Interval: 2 },
      ['2026-01-07', '2026-01-19', '2026-01-21'],
      ['2026-01-05', '2026-01-12', '2026-01-14', '2026-01-20'],
    ],
    [
      'on the 15th of each month, whatever day of the week it is',
      'Thu 00:00-24:00',
      '2026-01-01',
      { Frequency: 'MONTHLY', ByMonthDay: [15] },
      ['2026-01-15', '2026-04-15', '2026-05-15'],
      ['2026-01-14', '2026-01-22'],
    ],
    [
      'on the last day of each month',
      ALL_DAYS,
      '2026-01-01',
      { Frequency: 'MONTHLY', ByMonthDay: [-1] },
      ['2026-03-31', '2026-04-30', '2028-02-29'],
      ['2026-03-30', '2026-02-26', '2028-02-28'],
    ],
    [
      'on the 31st: not in shorter months',
      ALL_DAYS,
      '2026-01-01',
      { Frequency: 'MONTHLY', ByMonthDay: [31] },
      ['2026-03-31'],
      ['2026-04-30', '2026-04-01', '2026-05-01'],
    ],
    [
      'every third month on the first and the last day',
      ALL_DAYS,
      '2026-01-01',
      { Frequency: 'MONTHLY', Interval: 3, ByMonthDay: [1, -1] },
      ['2026-01-01', '2026-04-01', '2026-04-30', '2026-10-01'],
      ['2026-05-01', '2026-03-31'],
    ],
    [
      'on the day of the month it began, where nothing else is said',
      ALL_DAYS,
      '2026-01-08',
      { Frequency: 'MONTHLY' },
      ['2026-01-08', '2026-04-08'],
      ['2026-01-09', '2026-04-09'],
    ],
    [
      'on the last Friday of each month',
      'Fri 00:00-24:00',
      '2026-01-01',
      { Frequency: 'MONTHLY', ByWeekdayOccurrence: [-1] },
      ['2026-01-30', '2026-02-27', '2026-07-31'],
      ['2026-01-23', '2026-02-20', '2026-01-29'],
    ],
    [
      'on the first and third Monday of each month',
      'Mon 00:00-24:00',
      '2026-01-01',
      { Frequency: 'MONTHLY', ByWeekdayOccurrence: [1, 3] },
      ['2026-01-05', '2026-01-19', '2026-06-01', '2026-06-15'],
      ['2026-01-12', '2026-01-26', '2026-06-08'],
    ],
    [
      'on a date each year, whatever day of the week it is',
      'Fri 00:00-24:00',
      '2026-12-25',
      { Frequency: 'YEARLY' },
      ['2026-12-25', '2028-12-25', '2029-12-25'],
      ['2026-12-31', '2027-11-25', '2028-01-25'],
    ],
    [
      'on a date of a month that is named',
      ALL_DAYS,
      '2026-01-01',
      { Frequency: 'YEARLY', ByMonth: [5], ByMonthDay: [1] },
      ['2026-05-01', '2028-05-01'],
      ['2026-06-01', '2026-01-01', '2026-05-04'],
    ],
    [
      'on the last Monday of May and of August',
      'Mon 00:00-24:00',
      '2026-01-01',
      { Frequency: 'YEARLY', ByMonth: [5, 8], ByWeekdayOccurrence: [-1] },
      ['2026-05-25', '2026-08-31', '2028-05-29'],
      ['2026-05-18', '2026-07-27', '2026-05-26'],
    ],
    [
      'every other year',
      ALL_DAYS,
      '2026-03-02',
      { Frequency: 'YEARLY', Interval: 2 },
      ['2026-03-02', '2028-03-02'],
      ['2027-03-02', '2029-03-02'],
    ],
  ])('%s', (_what, days, from, pattern, closed, open) => {
    const overrides = [override('CLOSED', days, [from, '2030-12-31'], pattern)];

    // Closed all day or open all day, by a week that is always open.
    const stands = (date: string) => openOn({ week: 'always', overrides }, date);

    expect(closed.filter((date) => stands(date) !== '')).toEqual([]);
    expect(open.filter((date) => stands(date) !== '00:00-00:00')).toEqual([]);
  });

  test('not before its first date, nor after its last', () => {
    const overrides = [override('CLOSED', '', ['2026-01-12', '2026-01-19'], { Frequency: 'WEEKLY' })];

    const dates = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'];

    expect(dates.map((date) => openOn({ overrides }, date))).toEqual(['09:00-17:00', '', '', '09:00-17:00']);
  });
});

describe('an evening that goes past midnight', () => {
  const NIGHTS = 'Thu 22:00-06:00';

  // 2026-01-08 is a Thursday.
  test.each<[what: string, overrides: readonly HoursOverrideResource[], thursday: string, friday: string]>([
    ['belongs to the day it began on', [], '22:00-00:00', '00:00-06:00'],
    [
      'ends at midnight where temporary hours follow',
      [override('STANDARD', 'Fri 09:00-12:00', ['2026-01-09'])],
      '22:00-00:00',
      '09:00-12:00',
    ],
    ['ends at midnight where a day off follows', [override('STANDARD', '', ['2026-01-09'])], '22:00-00:00', ''],
    [
      'is not there when its own day is replaced',
      [override('STANDARD', 'Thu 09:00-12:00', ['2026-01-08'])],
      '09:00-12:00',
      '',
    ],
    [
      'goes on though its own day is temporary',
      [override('STANDARD', 'Thu 23:00-02:00', ['2026-01-08'])],
      '23:00-00:00',
      '00:00-02:00',
    ],
    [
      'of temporary hours goes on into temporary hours',
      [override('STANDARD', 'Thu 23:00-02:00; Fri 01:00-03:00', ['2026-01-08', '2026-01-09'])],
      '23:00-00:00',
      '00:00-03:00',
    ],
    ['is closed where the next day is', [override('CLOSED', 'Fri 00:00-24:00', ['2026-01-09'])], '22:00-00:00', ''],
    [
      'is closed from the hour the next day says',
      [override('CLOSED', 'Fri 02:00-24:00', ['2026-01-09'])],
      '22:00-00:00',
      '00:00-02:00',
    ],
    ['closes past midnight too', [override('CLOSED', 'Thu 23:00-04:00', ['2026-01-08'])], '22:00-23:00', '04:00-06:00'],
    ['opens past midnight too', [override('OPEN', 'Thu 23:00-07:00', ['2026-01-08'])], '22:00-00:00', '00:00-07:00'],
    [
      'opens past midnight into a day off',
      [override('OPEN', 'Thu 23:00-01:00', ['2026-01-08']), override('STANDARD', '', ['2026-01-09'])],
      '22:00-00:00',
      '00:00-01:00',
    ],
  ])('%s', (_what, overrides, thursday, friday) => {
    expect([
      openOn({ week: NIGHTS, overrides }, '2026-01-08'),
      openOn({ week: NIGHTS, overrides }, '2026-01-09'),
    ]).toEqual([thursday, friday]);
  });
});

describe('the clocks of the time zone count, for overrides too', () => {
  test.each<[what: string, given: Given, moment: string, open: boolean]>([
    ['in winter', { overrides: [override('OPEN', 'Mon 18:00-20:00')] }, '2026-01-05T18:00:00Z', true],
    [
      'in summer an hour earlier',
      { overrides: [override('OPEN', 'Mon 18:00-20:00', ['2026-07-06'])] },
      '2026-07-06T17:00:00Z',
      true,
    ],
    [
      'the night the clocks go forward, the hour that is skipped is nowhere',
      { overrides: [override('OPEN', 'Sun 01:00-02:00', ['2026-03-29'])] },
      '2026-03-29T01:00:00Z',
      false,
    ],
    [
      'the night the clocks go back, an hour comes twice: first',
      { overrides: [override('OPEN', 'Sun 01:00-02:00', ['2026-10-25'])] },
      '2026-10-25T00:30:00Z',
      true,
    ],
    ['and again', { overrides: [override('OPEN', 'Sun 01:00-02:00', ['2026-10-25'])] }, '2026-10-25T01:30:00Z', true],
    [
      'a date begins where its zone is, not in UTC',
      { zone: 'Pacific/Auckland', overrides: [override('CLOSED', '', ['2026-01-06'])] },
      // Tuesday, ten in the morning.
      '2026-01-05T21:00:00Z',
      false,
    ],
    [
      'and ends there',
      { zone: 'Pacific/Auckland', overrides: [override('CLOSED', '', ['2026-01-06'])] },
      // Wednesday, ten in the morning.
      '2026-01-06T21:00:00Z',
      true,
    ],
  ])('%s', (_what, given, moment, open) => {
    expect(isOpenAt(hoursOf(given), Date.parse(moment))).toBe(open);
  });
});

describe('overrides of parents count too', () => {
  test('with the same ranks', () => {
    const parents = [override('CLOSED', '', ['2026-01-06']), override('OPEN', 'Mon 18:00-20:00')];
    const overrides = [override('CLOSED', 'Mon 19:00-24:00')];

    expect(openOn({ parents, overrides }, '2026-01-05')).toBe('09:00-17:00, 18:00-19:00');
    expect(openOn({ parents, overrides }, '2026-01-06')).toBe('');
  });

  test('the week of a parent does not', () => {
    const facts = createFacts({
      HoursOfOperations: [
        { Name: 'Holidays', TimeZone: 'UTC', Config: week('always') },
        { Name: 'Office', TimeZone: 'UTC', Config: [], ParentHoursOfOperations: [{ Id: 'Holidays' }] },
      ],
    });
    const hours = facts.hours.find('Office');

    expect(hours && isOpenAt(hours, Date.parse('2026-01-05T12:00:00Z'))).toBe(false);
  });
});

test('the answer of GetEffectiveHoursOfOperations tells the hours, and which overrides made them', () => {
  const hours = hoursOf({
    overrides: [
      override('STANDARD', '', ['2026-01-07']),
      override('OPEN', 'Tue 22:00-02:00'),
      override('CLOSED', 'Tue 12:00-13:00'),
    ],
  });

  expect(effectiveHours(hours, '2026-01-05', '2026-01-07')).toEqual({
    EffectiveHoursOfOperationList: [
      { Date: '2026-01-05', OperationalHours: [{ Start: { Hours: 9, Minutes: 0 }, End: { Hours: 17, Minutes: 0 } }] },
      {
        Date: '2026-01-06',
        OperationalHours: [
          { Start: { Hours: 9, Minutes: 0 }, End: { Hours: 12, Minutes: 0 } },
          { Start: { Hours: 13, Minutes: 0 }, End: { Hours: 17, Minutes: 0 } },
          { Start: { Hours: 22, Minutes: 0 }, End: { Hours: 0, Minutes: 0 } },
        ],
      },
      { Date: '2026-01-07', OperationalHours: [{ Start: { Hours: 0, Minutes: 0 }, End: { Hours: 2, Minutes: 0 } }] },
    ],
    EffectiveOverrideHoursList: [
      {
        Date: '2026-01-06',
        OverrideHours: [
          {
            Start: { Hours: 12, Minutes: 0 },
            End: { Hours: 13, Minutes: 0 },
            OverrideName: 'CLOSED Tue 12:00-13:00',
            OperationalStatus: 'CLOSED',
          },
          {
            Start: { Hours: 22, Minutes: 0 },
            End: { Hours: 0, Minutes: 0 },
            OverrideName: 'OPEN Tue 22:00-02:00',
            OperationalStatus: 'OPEN',
          },
        ],
      },
      {
        Date: '2026-01-07',
        OverrideHours: [
          {
            Start: { Hours: 0, Minutes: 0 },
            End: { Hours: 2, Minutes: 0 },
            OverrideName: 'OPEN Tue 22:00-02:00',
            OperationalStatus: 'OPEN',
          },
          {
            Start: { Hours: 0, Minutes: 0 },
            End: { Hours: 0, Minutes: 0 },
            OverrideName: 'STANDARD ',
            OperationalStatus: 'CLOSED',
          },
        ],
      },
    ],
    TimeZone: 'Europe/London',
  });
});

describe('Check hours of operation asks the queue', () => {
  const check = flowOf(
    'contactFlow',
    action('queue', 'UpdateContactTargetQueue', { QueueId: 'Claims' }, { next: 'hours', NoMatchingError: 'end' }),
    action('hours', 'CheckHoursOfOperation', {}, { True: 'end', False: 'end', NoMatchingError: 'end' }),
    action('end', 'DisconnectParticipant'),
  );
  const checkOwn = flowOf(
    'contactFlow',
    action('queue', 'UpdateContactTargetQueue', { AgentId: 'ada' }, { next: 'hours', NoMatchingError: 'end' }),
    action('hours', 'CheckHoursOfOperation', {}, { True: 'end', False: 'end', NoMatchingError: 'end' }),
    action('end', 'DisconnectParticipant'),
  );
  const HoursOfOperations: HoursResource[] = [
    {
      Name: 'Office',
      TimeZone: 'UTC',
      Config: week('Mon 08:00-10:00'),
      Overrides: [override('CLOSED', '', ['2026-01-12'])],
    },
  ];

  test.each([
    ['open', check, '2026-01-05T09:00:00Z', 'inHours'],
    ['closed by the week', check, '2026-01-06T09:00:00Z', 'outOfHours'],
    ['closed by an override', check, '2026-01-12T09:00:00Z', 'outOfHours'],
    ['the own queue of an agent has none', checkOwn, '2026-01-05T09:00:00Z', 'error'],
  ])('%s', (_what, flow, Start, branch) => {
    const { start, events } = openOffice(
      { Start, HoursOfOperations, Queues: [{ Name: 'Claims', HoursOfOperationId: 'Office' }] },
      { flows: { 'intake.json': flow } },
    );

    start();

    expect(
      events('branch.taken')
        .filter(({ block }) => block === 'hours')
        .map(({ branch }) => branch),
    ).toEqual([branch]);
  });
});
