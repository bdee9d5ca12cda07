/** What came of a simulation, for people: how many tasks, how long they waited, who did what. */
import { contactRecords, type ContactCentre, type ContactRecord } from '@switchyard/runtime/centre';
import { describeDuration } from '@switchyard/blocks';
import { printable } from '../printable.ts';

export function summaryOf(centre: ContactCentre): string {
  const { trace, facts } = centre;
  const created = trace.filter(({ type, data }) => type === 'contact.created' && data?.['method'] === 'API').length;
  const records = [...contactRecords(trace, facts)];
  const waits = records.flatMap(({ Queue }) => (typeof Queue?.Duration === 'number' ? [Queue.Duration] : []));
  const lines = [
    `${new Date(facts.startsAt).toISOString()} to ${new Date(centre.now).toISOString()}`,
    `${count(created, 'task')} started, ${count(records.length, 'contact')} closed`,
    ...reasonsOf(records),
    ...(waits.length === 0
      ? []
      : [`in queue: ${seconds(average(waits))} on average, ${seconds(Math.max(...waits))} at most`]),
    ...agentsOf(records),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

// helpers

/** How contacts ended, the most frequent first. */
function reasonsOf(records: readonly ContactRecord[]): readonly string[] {
  return tally(records.map(({ DisconnectReason }) => DisconnectReason ?? 'not ended')).map(
    ([reason, times]) => `${String(times).padStart(6)}  ${reason}`,
  );
}

function agentsOf(records: readonly ContactRecord[]): readonly string[] {
  const names = records.flatMap(({ Agent }) => (Agent ? [Agent.Username] : []));
  const handled = tally(names);
  return handled.length === 0 ? [] : [`handled: ${handled.map(([name, times]) => `${name} ${times}`).join(', ')}`];
}

function tally(words: readonly string[]): readonly (readonly [word: string, times: number])[] {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}

function average(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function seconds(length: number): string {
  return length === 0 ? 'no time' : describeDuration(length);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
