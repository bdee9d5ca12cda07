/** What holds at which time of the week, by the clocks of a time zone, daylight saving included. */
import { MILLISECONDS_A_DAY, MINUTES_A_DAY, WEEKDAYS, weekdayOf } from '../../hours/calendar.ts';
import { zoneOffset } from '../../hours/zoneOffset.ts';
import { parseWeek } from '../instance/reading/week.ts';

export interface WeekTable {
  /** @returns the place of the last row that holds, or -1 */
  readonly rowAt: (at: number) => number;
  /** @returns the next moment another row holds; undefined when that never comes */
  readonly changeAfter: (at: number) => number | undefined;
}

const MINUTE = 60_000;
/** A week, and a day more for clocks that were changed in it. */
const FAR_ENOUGH = 8 * MINUTES_A_DAY;

/** @param rows such as `Mon-Fri 09:00-12:00` */
export function createWeekTable(zone: string, rows: readonly string[]): WeekTable {
  const minutes = new Int16Array(7 * MINUTES_A_DAY).fill(-1);
  rows.forEach((when, row) => {
    for (const { Day, StartTime, EndTime } of parseWeek(when) ?? []) {
      const midnight = WEEKDAYS.indexOf(Day) * MINUTES_A_DAY;
      const start = StartTime.Hours * 60 + StartTime.Minutes;
      const end = EndTime.Hours * 60 + EndTime.Minutes;
      // Midnight as an end is at the end of the day, and an end before the start is on the next.
      const length = end <= start ? end + MINUTES_A_DAY - start : end - start;
      for (let minute = 0; minute < length; minute++) minutes[(midnight + start + minute) % minutes.length] = row;
    }
  });
  const rowAt = (at: number): number => {
    const local = at + zoneOffset(zone, at);
    const day = Math.floor(local / MILLISECONDS_A_DAY);
    const minute = Math.floor((local - day * MILLISECONDS_A_DAY) / MINUTE);
    return minutes[weekdayOf(day) * MINUTES_A_DAY + minute] ?? -1;
  };
  return {
    rowAt,
    changeAfter: (at) => {
      const now = rowAt(at);
      const next = (Math.floor(at / MINUTE) + 1) * MINUTE;
      for (let minute = 0; minute < FAR_ENOUGH; minute++) {
        if (rowAt(next + minute * MINUTE) !== now) return next + minute * MINUTE;
      }
      return undefined;
    },
  };
}
