/** A centre with one flow and one queue, in which all is as queueing theory has it. */
import { runPlan } from '../../src/centre/index.ts';
import { ratioInterval, type Interval } from '../../src/statistics/confidence.ts';
import { drawFor } from '../../src/world/chance.ts';
import { openOffice } from '../centre.ts';
import { atLeast, meanWait, waits, within, type Offered } from './erlangC.ts';

const SERVICE_LEVELS = [20, 60] as const;

export interface QueuedTask {
  /** Milliseconds since the beginning. */
  readonly came: number;
  /** Milliseconds. */
  readonly waited: number;
  readonly took: number;
}

/**
 * Tasks in the order they came. The day begins with as many tasks as theory finds on any day, so it needs no time to
 * settle: how long a task has yet to take does not depend on how long it took.
 */
export function runQueue(offered: Offered, tasks: number, seed: number, autoAccept = false): readonly QueuedTask[] {
  const { agents, load, seconds } = offered;
  const perHour = (agents * load * 3600) / seconds;
  const With = { Name: 'Claim {number}', ContactFlowId: 'Intake' };
  const { centre, events } = openOffice({
    Seed: seed,
    Queues: [{ Name: 'Claims' }],
    RoutingProfiles: [
      {
        Name: 'Back office',
        MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 1 }],
        QueueConfigs: [{ QueueReference: { QueueId: 'Claims' }, Priority: 1, Delay: 0 }],
      },
    ],
    Users: Array.from({ length: agents }, (_, number) => ({
      Username: `agent${number + 1}`,
      RoutingProfileId: 'Back office',
      Status: 'Available',
      AutoAcceptConfigs: [{ Channel: 'TASK' as const, AutoAccept: autoAccept }],
    })),
  });
  const begun = tasksThere(offered, drawFor(seed, 'begins'));
  runPlan(centre, {
    Arrivals: [
      ...(begun === 0 ? [] : [{ Name: 'begun', At: '0 seconds', Tasks: begun, With }]),
      { Name: 'claims', For: `${(tasks / perHour).toFixed(6)} hours`, Rate: `${perHour.toFixed(6)} an hour`, With },
    ],
    Work: { '*': { AcceptsAfter: '0 seconds', WorksFor: { Exponential: `${seconds} seconds` } } },
  });
  const connected = new Map(events('contact.connected').map(({ contact, at }) => [contact, at]));
  const ended = new Map(events('contact.disconnected').map(({ contact, at }) => [contact, at]));
  return events('contact.queued').map(({ contact, at }) => {
    const answered = connected.get(contact) ?? Number.NaN;
    return {
      came: at - centre.facts.startsAt,
      waited: answered - at,
      took: (ended.get(contact) ?? Number.NaN) - answered,
    };
  });
}

/** A measure of the queue: what theory says, and what the runs of it say with 99 % confidence. */
export interface Measure {
  readonly name: string;
  readonly theory: number;
  readonly simulated: Interval;
}

/** @param tasks in each of the runs, on average */
export function measureQueue(offered: Offered, runs: number, tasks: number): readonly Measure[] {
  const days = Array.from({ length: runs }, (_, run) =>
    // Those the day began with had been there before.
    runQueue(offered, tasks, 1000 + run).filter(({ came }) => came > 0),
  );
  const over = (of: (waited: number) => number): Interval =>
    ratioInterval(
      days.map((day) => ({ total: day.reduce((sum, { waited }) => sum + of(waited), 0), count: day.length })),
      0.99,
    );
  return [
    { name: 'waits', theory: waits(offered), simulated: over((waited) => (waited > 0 ? 1 : 0)) },
    { name: 'mean wait', theory: meanWait(offered), simulated: over((waited) => waited / 1000) },
    ...SERVICE_LEVELS.map((seconds) => ({
      name: `within ${seconds} s`,
      theory: within(offered, seconds),
      simulated: over((waited) => (waited <= seconds * 1000 ? 1 : 0)),
    })),
  ];
}

export function tableOf(rows: readonly (Offered & { readonly measures: readonly Measure[] })[]): string {
  const lines = rows.flatMap(({ agents, load, measures }) =>
    measures.map(({ name, theory, simulated: { estimate, low, high } }) =>
      [
        String(agents).padStart(6),
        load.toFixed(2).padStart(5),
        name.padEnd(12),
        theory.toFixed(4).padStart(10),
        estimate.toFixed(4).padStart(10),
        `${low.toFixed(4)} to ${high.toFixed(4)}`.padStart(24),
        low <= theory && theory <= high ? '  yes' : '  NO',
      ].join(' '),
    ),
  );
  return ['agents  load measure          theory  simulated          99 % confidence  in it', ...lines].join('\n');
}

// helpers

/** How many tasks there are at any time, as chance has it. */
function tasksThere(offered: Offered, drawn: number): number {
  let tasks = 0;
  while (atLeast(tasks + 1, offered) > drawn) tasks++;
  return tasks;
}
