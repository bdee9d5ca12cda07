/** When agents come, go and have their breaks, one change after the other: a week goes on for ever. */
import type { Facts } from '../instance/facts.ts';
import type { PlanData, Shift } from './planData.ts';
import { createWeekTable } from './weekTable.ts';

export interface StatusChange {
  readonly at: number;
  /** By id. */
  readonly agent: string;
  readonly status: string;
}

/** The changes of each agent who has a shift, the first of them at once. */
export function shiftsOf(
  shifts: NonNullable<PlanData['Shifts']>,
  { agents }: Facts,
  startsAt: number,
): readonly Iterator<StatusChange>[] {
  const named = new Map(Object.entries(shifts).map(([called, shift]) => [agents.find(called)?.id, shift]));
  return agents.all.flatMap(({ id }) => {
    const shift = named.get(id) ?? shifts['*'];
    return shift ? [changesOf(id, shift, startsAt)] : [];
  });
}

// helpers

function* changesOf(agent: string, { TimeZone = 'UTC', Hours, Otherwise = 'Offline' }: Shift, startsAt: number) {
  const table = createWeekTable(
    TimeZone,
    Hours.map(({ When }) => When),
  );
  for (let at: number | undefined = startsAt; at !== undefined; at = table.changeAfter(at)) {
    const row = table.rowAt(at);
    const status = row < 0 ? Otherwise : (Hours[row]?.Status ?? 'Available');
    yield { at, agent, status } satisfies StatusChange;
  }
}
