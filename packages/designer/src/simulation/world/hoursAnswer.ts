/** Hours of operation as a form shows them. Weekly hours are read, not edited: they are JSON from the service. */
import { isObject, toText } from '@switchyard/blocks';
import { readChanging, writeChanging } from './changing.ts';
import { texts } from '../../texts/texts.ts';
import { formatWeekday } from '../../texts/formats.ts';

export type HoursKind = 'open' | 'closed' | 'weekly' | 'none';

/** What stands there now; for hours that change, what they begin with. */
export function hoursKind(hours: unknown): HoursKind | undefined {
  if (hours === null) return 'none';
  if (isObject(hours)) return 'weekly';
  const { first } = readChanging(hours);
  return first === 'open' || first === 'closed' ? first : undefined;
}

/**
 * Hours of another kind.
 *
 * @param aside what stood there before a plainer answer took its place
 */
export function asHoursKind(hours: unknown, kind: HoursKind, aside: unknown): unknown {
  if (kind === 'none') return null;
  if (kind === 'weekly') return isObject(hours) ? hours : aside;
  const changing = Array.isArray(hours) ? hours : hours === null && Array.isArray(aside) ? aside : kind;
  return writeChanging({ ...readChanging(changing), first: kind });
}

/** Weekly hours in lines such as "Monday to Friday 09:00–17:00"; days alike and in a row are told together. */
export function describeWeek(hours: unknown): readonly string[] {
  const config = isObject(hours) && Array.isArray(hours['Config']) ? (hours['Config'] as readonly unknown[]) : [];
  const lines: { from: string; to: string; times: string }[] = [];
  for (const [number, day] of DAYS.entries()) {
    const times = config
      .filter((entry) => isObject(entry) && entry['Day'] === day)
      .map((entry) => `${timeOf(entry, 'StartTime')}–${timeOf(entry, 'EndTime')}`)
      .join(', ');
    const last = lines.at(-1);
    const name = formatWeekday(number + 1);
    if (last?.times === times) last.to = name;
    else lines.push({ from: name, to: name, times });
  }
  return lines.map(
    ({ from, to, times }) =>
      `${from === to ? from : texts().world.dayToDay(from, to)} ${times || texts().world.isClosed}`,
  );
}

// helpers

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

function timeOf(entry: unknown, member: 'StartTime' | 'EndTime'): string {
  const time = isObject(entry) && isObject(entry[member]) ? entry[member] : {};
  return [time['Hours'], time['Minutes']].map((part) => toText(part).padStart(2, '0')).join(':');
}
