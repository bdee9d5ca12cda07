/** When hours of operation are open on some dates, all overrides applied: what GetEffectiveHoursOfOperations answers. */
import { dayNumber, isoDate, MINUTES_A_DAY } from '../../hours/calendar.ts';
import { openSpans, planDay } from '../../hours/dayPlan.ts';
import { rulesOf, type OverrideRule, type Span } from '../../hours/rules.ts';
import type { HoursFacts } from './facts.ts';

export interface EffectiveHours {
  readonly EffectiveHoursOfOperationList: readonly {
    readonly Date: string;
    readonly OperationalHours: readonly TimeSpan[];
  }[];
  /** Dates some override says something of. */
  readonly EffectiveOverrideHoursList: readonly {
    readonly Date: string;
    readonly OverrideHours: readonly OverrideHour[];
  }[];
  readonly TimeZone: string;
}

/** `End` at 0:00 is midnight at the end of the date. */
interface TimeSpan {
  readonly Start: { readonly Hours: number; readonly Minutes: number };
  readonly End: { readonly Hours: number; readonly Minutes: number };
}

interface OverrideHour extends TimeSpan {
  readonly OverrideName: string;
  readonly OperationalStatus: 'OPEN' | 'CLOSED';
}

/** @param fromDate such as `2026-12-24`; the last date is included */
export function effectiveHours(
  { resource, parents }: Pick<HoursFacts, 'resource' | 'parents'>,
  fromDate: string,
  toDate: string,
): EffectiveHours {
  const rules = rulesOf(resource, parents);
  const first = dayNumber(fromDate);
  const days = Array.from({ length: Math.max(0, dayNumber(toDate) - first + 1) }, (_, step) => first + step);
  const ranked = rules.overrides.toSorted((one, other) => RANK.indexOf(one.type) - RANK.indexOf(other.type));
  return {
    EffectiveHoursOfOperationList: days.map((day) => ({
      Date: isoDate(day),
      OperationalHours: openSpans(planDay(rules, day)).map(timeSpan),
    })),
    EffectiveOverrideHoursList: days
      .map((day) => ({ Date: isoDate(day), OverrideHours: ranked.flatMap((override) => hoursOn(override, day)) }))
      .filter(({ OverrideHours }) => OverrideHours.length > 0),
    TimeZone: resource.TimeZone,
  };
}

// helpers

const RANK = ['CLOSED', 'OPEN', 'STANDARD'];

function hoursOn({ name, type, on }: OverrideRule, day: number): OverrideHour[] {
  const today = on(day);
  const carried = (on(day - 1) ?? []).filter(({ end }) => end > MINUTES_A_DAY);
  const spans = [
    ...carried.map(({ end }) => ({ start: 0, end: end - MINUTES_A_DAY })),
    ...(today ?? []).map(({ start, end }) => ({ start, end: Math.min(end, MINUTES_A_DAY) })),
  ];
  const status = type === 'CLOSED' ? 'CLOSED' : 'OPEN';
  const hours = spans.map((span) => ({ ...timeSpan(span), OverrideName: name, OperationalStatus: status }) as const);
  // Temporary hours without any are a day off.
  const isDayOff = today?.length === 0 && type === 'STANDARD';
  return isDayOff ? [...hours, { ...timeSpan(DAY), OverrideName: name, OperationalStatus: 'CLOSED' }] : hours;
}

const DAY: Span = { start: 0, end: MINUTES_A_DAY };

function timeSpan({ start, end }: Span): TimeSpan {
  return { Start: clock(start), End: clock(end) };
}

function clock(minutes: number): TimeSpan['Start'] {
  return { Hours: Math.floor(minutes / 60) % 24, Minutes: minutes % 60 };
}
