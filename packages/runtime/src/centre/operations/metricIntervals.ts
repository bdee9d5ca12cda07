/** The intervals of a report: a span of time, cut by the hour, the day or not at all (task-contacts §6.3). */
import { Temporal } from 'temporal-polyfill';
import type { Stretch } from '../metrics/spans.ts';
import { invalidParameter } from './serviceError.ts';

/** How long each is, and how many days they may cover in all: less than three, or less than 35. */
const PERIODS = {
  FIFTEEN_MIN: { step: { minutes: 15 }, days: 3 },
  THIRTY_MIN: { step: { minutes: 30 }, days: 3 },
  HOUR: { step: { hours: 1 }, days: 3 },
  DAY: { step: { days: 1 }, days: 35 },
  WEEK: { step: { weeks: 1 }, days: 35 },
  TOTAL: { step: undefined, days: 35 },
} as const;

export type IntervalPeriod = keyof typeof PERIODS;

export const INTERVAL_PERIODS = Object.keys(PERIODS) as readonly IntervalPeriod[];

const DAY_MS = 86_400_000;

/**
 * The intervals, from the start on; the last one may be cut short. Days and weeks are those of the time zone, so they may
 * have 23 or 25 hours.
 *
 * @throws ServiceError `InvalidParameterException` for a span that is too long or ends before it begins
 */
export function intervalsOf({
  StartTime,
  EndTime,
  Interval: { TimeZone = 'UTC', IntervalPeriod = 'TOTAL' } = {},
}: {
  readonly StartTime: number;
  readonly EndTime: number;
  readonly Interval?: { readonly TimeZone?: string; readonly IntervalPeriod?: IntervalPeriod };
}): readonly Stretch[] {
  const span = { from: Math.round(StartTime * 1000), to: Math.round(EndTime * 1000) };
  if (span.from >= span.to) throw invalidParameter('Expected an EndTime after the StartTime.', 'EndTime');
  const { step, days } = PERIODS[IntervalPeriod];
  if (span.to - span.from >= days * DAY_MS) {
    throw invalidParameter(`Expected less than ${days} days for intervals of ${IntervalPeriod}.`, 'EndTime');
  }
  if (!step) return [span];
  const intervals: Stretch[] = [];
  let at = zoned(span.from, TimeZone);
  for (let from = span.from; from < span.to;) {
    at = at.add(step);
    const to = Math.min(at.epochMilliseconds, span.to);
    intervals.push({ from, to });
    from = to;
  }
  return intervals;
}

// helpers

function zoned(at: number, timeZone: string): Temporal.ZonedDateTime {
  try {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  } catch {
    throw invalidParameter(`Expected a time zone such as Europe/Berlin, found "${timeZone}".`, 'Interval.TimeZone');
  }
}
