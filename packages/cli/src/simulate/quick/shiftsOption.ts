/** When agents are there, an option for each row: `Mon-Fri 09:00-17:00`, `Mon-Fri 12:00-12:30 Lunch`, `ada=Sat 10:00-12:00`. */
import type { ContactCentre, Shift } from '@switchyard/runtime/centre';
import { UsageError } from '../../exitCodes.ts';
import { weekOf } from './weekOption.ts';

/** @throws UsageError for what is no row, or names somebody or a status there is not */
export function readShifts(
  texts: readonly string[],
  timeZone: string | undefined,
  { agents, statuses }: ContactCentre['facts'],
): Readonly<Record<string, Shift>> {
  const rows = new Map<string, Shift['Hours'][number][]>();
  for (const text of texts) {
    const [, user = '*', row = ''] = /^(?:([^=]+)=)?(.*)$/s.exec(text.trim()) ?? [];
    if (user !== '*' && !agents.find(user)) throw new UsageError(`--shifts: Unknown user "${user}".`);
    const read = rowOf(row);
    if (!read) {
      throw new UsageError(
        '--shifts: Expected hours such as "Mon-Fri 09:00-17:00", with a status such as "Mon-Fri 12:00-12:30 Lunch" or a ' +
          `user such as "ada=Mon-Fri 09:00-13:00", found "${text}".`,
      );
    }
    if (read.Status !== undefined && !statuses.find(read.Status)) {
      const names = statuses.all.map(({ name }) => `"${name}"`).join(', ');
      throw new UsageError(`--shifts: Unknown status "${read.Status}", expected one of ${names}.`);
    }
    rows.set(user, [...(rows.get(user) ?? []), read]);
  }
  const zone = timeZone === undefined ? {} : { TimeZone: timeZone };
  return Object.fromEntries(Array.from(rows, ([user, Hours]) => [user, { ...zone, Hours }]));
}

// helpers

/** Hours as far as they go, and behind them a status. */
function rowOf(text: string): Shift['Hours'][number] | undefined {
  const words = text.trim().split(/ +/);
  for (let end = words.length; end > 0; end--) {
    const When = weekOf(words.slice(0, end).join(' '));
    if (When === undefined) continue;
    const Status = words.slice(end).join(' ');
    return Status === '' ? { When } : { When, Status };
  }
  return undefined;
}
