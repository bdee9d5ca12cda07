/**
 * Weekly hours as people write them: `Mon-Fri 09:00-12:00, 13:00-17:00; Sat 10:00-12:00`, or `always`. Days are the first
 * three letters or the whole name; a span of days may go over the end of the week; times are 24-hour, `24:00` is
 * midnight at the end of the day, and an end before the start is on the next day.
 */
import type { DayHoursResource } from '../instanceData.ts';

export const WEEK_PATTERN = (() => {
  const day =
    '(?:[Mm]on(?:day)?|[Tt]ue(?:sday)?|[Ww]ed(?:nesday)?|[Tt]hu(?:rsday)?|[Ff]ri(?:day)?|[Ss]at(?:urday)?|[Ss]un(?:day)?)';
  const days = `(?:[Dd]aily|${day}(?:-${day})?(?:,${day}(?:-${day})?)*)`;
  const time = String.raw`(?:(?:[01]?\d|2[0-3]):[0-5]\d)`;
  const span = `${time}-(?:${time}|24:00)`;
  const entry = `${days} +${span}(?:, *${span})*`;
  return `^ *(?:[Aa]lways|${entry}(?:; *${entry})*) *$`;
})();

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** @returns undefined when it is not written so */
export function parseWeek(text: string): readonly DayHoursResource[] | undefined {
  if (!new RegExp(WEEK_PATTERN, 'u').test(text)) return undefined;
  const plain = text.trim().toLowerCase();
  const entries = plain === 'always' ? ['daily 00:00-24:00'] : plain.split(/; */);
  return entries.flatMap((entry) => {
    const [days = '', ...times] = entry.trim().split(/ +/);
    const spans = times.join('').split(',');
    return daysOf(days).flatMap((Day) =>
      spans.map((span): DayHoursResource => {
        const [start = '', end = ''] = span.split('-');
        return { Day, StartTime: clock(start), EndTime: clock(end) };
      }),
    );
  });
}

// helpers

function daysOf(text: string): readonly DayHoursResource['Day'][] {
  if (text === 'daily') return DAYS;
  return text.split(',').flatMap((span) => {
    const [first = '', last = first] = span.split('-');
    const from = placeOf(first);
    const count = ((placeOf(last) - from + 7) % 7) + 1;
    return Array.from({ length: count }, (_, step) => DAYS[(from + step) % 7] as DayHoursResource['Day']);
  });
}

function placeOf(day: string): number {
  return DAYS.findIndex((name) => name.toLowerCase().startsWith(day.slice(0, 3)));
}

function clock(text: string): DayHoursResource['StartTime'] {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return { Hours: hours % 24, Minutes: minutes };
}
