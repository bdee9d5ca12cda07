/** When tasks come, one after the other: worked out only as far as somebody asks. */
import { drawFor } from '../../world/chance.ts';
import { isByChance, lengthAt, millisecondsOf } from './lengths.ts';
import type {
  Arrivals,
  ChanceArrivals,
  ScheduledArrivals,
  ScheduledTask,
  SteadyArrivals,
  TimedArrivals,
} from './planData.ts';
import { parseRate } from './rate.ts';
import { createWeekTable } from './weekTable.ts';

export interface Arrival {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** What chance knows the task by. */
  readonly label: string;
  readonly request: Readonly<Record<string, unknown>>;
}

export interface Beginning {
  readonly startsAt: number;
  readonly seed: number;
  readonly momentOf: (text: string) => number;
}

/**
 * The tasks of a stream in the order they come.
 *
 * @param stream what chance knows the stream by
 */
export function* arrivalsOf(arrivals: Arrivals, stream: string, beginning: Beginning): Generator<Arrival> {
  let number = 0;
  for (const { at, draw, request = {} } of timesOf(arrivals, stream, beginning)) {
    number++;
    const { Name: given, ...rest } = { ...arrivals.With, ...request };
    const Name = (typeof given === 'string' ? given : 'Task {number}').replaceAll('{number}', String(number));
    yield { at, label: `${stream} ${draw ?? number}`, request: { ...rest, Name } };
  }
}

// helpers

interface Time {
  readonly at: number;
  /** What number chance knows it by, where that is not its own. */
  readonly draw?: number;
  readonly request?: ScheduledTask['With'];
}

function timesOf(arrivals: Arrivals, stream: string, beginning: Beginning): Iterable<Time> {
  if ('Every' in arrivals) return steady(arrivals, stream, beginning);
  if ('Rate' in arrivals) return byChance(arrivals, stream, beginning);
  if ('At' in arrivals) return atTimes(arrivals, stream, beginning);
  return scheduled(arrivals, beginning);
}

function* steady({ From, For, Every }: SteadyArrivals, stream: string, { startsAt, seed }: Beginning): Generator<Time> {
  const end = startsAt + millisecondsOf(From) + millisecondsOf(For);
  let at = startsAt + millisecondsOf(From);
  for (let number = 1; at < end; number++) {
    yield { at };
    const drawn = isByChance(Every) ? drawFor(seed, `${stream} ${number} next`) : 0;
    // Tasks that come without any time between them would never end.
    at += Math.max(1, lengthAt(Every, drawn));
  }
}

/**
 * Comes as often as the busiest hour has it, and of those as many are kept as the hour at hand has: a task that comes
 * in two runs with other rates is the same in both.
 */
function* byChance(
  { From, For, Rate }: ChanceArrivals,
  stream: string,
  { startsAt, seed }: Beginning,
): Generator<Time> {
  const { most, rateAt } = ratesOf(Rate);
  if (most === 0) return;
  const end = startsAt + millisecondsOf(From) + millisecondsOf(For);
  let at = startsAt + millisecondsOf(From);
  for (let draw = 1; ; draw++) {
    at += -Math.log(1 - drawFor(seed, `${stream} ${draw} comes`)) / most;
    if (at >= end) return;
    const rate = rateAt(Math.floor(at));
    // What is never left out needs no chance to stay.
    if (rate === most || drawFor(seed, `${stream} ${draw} stays`) < rate / most) yield { at: Math.floor(at), draw };
  }
}

function ratesOf(rate: ChanceArrivals['Rate']): { readonly most: number; readonly rateAt: (at: number) => number } {
  if (typeof rate === 'string') {
    const always = parseRate(rate) ?? 0;
    return { most: always, rateAt: () => always };
  }
  const table = createWeekTable(
    rate.TimeZone ?? 'UTC',
    rate.Hours.map(({ When }) => When),
  );
  const rates = rate.Hours.map((row) => parseRate(row.Rate) ?? 0);
  return { most: Math.max(0, ...rates), rateAt: (at) => rates[table.rowAt(at)] ?? 0 };
}

function atTimes({ At, Tasks = 1, Within }: TimedArrivals, stream: string, beginning: Beginning): readonly Time[] {
  const { seed, momentOf } = beginning;
  const moments = typeof At === 'string' ? [At] : At;
  const times = moments.flatMap((moment, place) =>
    Array.from({ length: Tasks }, (_, which): Time => {
      const draw = place * Tasks + which + 1;
      const late = Within === undefined ? 0 : drawFor(seed, `${stream} ${draw} comes`) * millisecondsOf(Within);
      return { at: momentOf(moment) + Math.floor(late), draw };
    }),
  );
  return times.toSorted((one, other) => one.at - other.at);
}

function scheduled({ Schedule }: ScheduledArrivals, { momentOf }: Beginning): readonly Time[] {
  const tasks = typeof Schedule === 'string' ? [] : Schedule;
  return tasks
    .map(({ At, With }, place): Time => ({ at: momentOf(At), draw: place + 1, request: With }))
    .toSorted((one, other) => one.at - other.at);
}
