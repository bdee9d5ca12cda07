/**
 * Whether hours of operation are open at a moment (flow-language §2.3): in their own time zone, daylight saving
 * included; the start of an interval belongs to it and its end does not; `00:00` as an end is midnight at the end of
 * the day; an end before the start goes past midnight.
 */
import { Temporal } from 'temporal-polyfill';
import type { DayHours, WeeklyHours } from './worldData.ts';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
const MINUTES_A_DAY = 24 * 60;

/**
 * @param at milliseconds since 1970-01-01T00:00Z
 */
export function isOpen(hours: WeeklyHours, at: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(hours.TimeZone);
  const minute = local.hour * 60 + local.minute;
  const today = local.toPlainDate();
  const yesterday = today.subtract({ days: 1 });
  return (
    intervalsOf(hours, today).some(([start, end]) => minute >= start && minute < end) ||
    intervalsOf(hours, yesterday).some(([, end]) => minute + MINUTES_A_DAY < end)
  );
}

// helpers

/** The open minutes of a date, counted from its midnight; an interval may reach into the next day. */
function intervalsOf(hours: WeeklyHours, date: Temporal.PlainDate): readonly (readonly [number, number])[] {
  const day = DAYS[date.dayOfWeek - 1];
  return configOf(hours, date)
    .filter(({ Day }) => Day === day)
    .map(({ StartTime, EndTime }) => {
      const start = StartTime.Hours * 60 + StartTime.Minutes;
      const end = EndTime.Hours * 60 + EndTime.Minutes;
      return [start, end <= start ? end + MINUTES_A_DAY : end] as const;
    });
}

function configOf(hours: WeeklyHours, date: Temporal.PlainDate): readonly DayHours[] {
  const override = hours.Overrides?.find(
    ({ EffectiveFrom, EffectiveTill }) =>
      Temporal.PlainDate.compare(date, EffectiveFrom) >= 0 && Temporal.PlainDate.compare(date, EffectiveTill) <= 0,
  );
  return override?.Config ?? hours.Config;
}
