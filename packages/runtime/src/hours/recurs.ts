/** Whether an override that comes back falls on a date (task-contacts §4.6). */
import { calendarDate, daysInMonth, weekdayOf } from './calendar.ts';
import type { Recurrence } from './openingHours.ts';

/**
 * Weeks, months and years are counted from the date the override takes effect, weeks from Monday on; a month or a day
 * that is not said is that date's own (assumed).
 *
 * @param from the first date it counts, as a day number
 */
export function recurs(recurrence: Recurrence, from: number, day: number): boolean {
  const { Frequency, Interval = 1, ByMonth, ByMonthDay, ByWeekdayOccurrence } = recurrence;
  const date = calendarDate(day);
  const first = calendarDate(from);
  const last = daysInMonth(date);
  if (ByMonth && !ByMonth.includes(date.month)) return false;
  if (ByMonthDay && !ByMonthDay.some((one) => (one === -1 ? date.day === last : date.day === one))) return false;
  if (ByWeekdayOccurrence) {
    const which = Math.ceil(date.day / 7);
    if (!ByWeekdayOccurrence.some((one) => (one === -1 ? date.day + 7 > last : which === one))) return false;
  }
  const isDayOfMonth = ByMonthDay !== undefined || ByWeekdayOccurrence !== undefined || date.day === first.day;
  if (Frequency === undefined) return true;
  if (Frequency === 'WEEKLY') return ((mondayOf(day) - mondayOf(from)) / 7) % Interval === 0;
  if (!isDayOfMonth) return false;
  const years = date.year - first.year;
  if (Frequency === 'MONTHLY') return (years * 12 + date.month - first.month) % Interval === 0;
  return (ByMonth !== undefined || date.month === first.month) && years % Interval === 0;
}

/** Whether it names dates rather than days of the week. */
export function namesDates({ Frequency, ByMonthDay, ByWeekdayOccurrence }: Recurrence): boolean {
  if (ByWeekdayOccurrence) return false;
  return ByMonthDay !== undefined || Frequency === 'MONTHLY' || Frequency === 'YEARLY';
}

// helpers

function mondayOf(day: number): number {
  return day - weekdayOf(day);
}
