/** Which observations are awaited: those nobody names from the beginning, others once what names them was met. */
import type { Happening } from './happening.ts';
import { momentOf } from './happening.ts';
import type { Observation } from './scenarioData.ts';

/** An observation that is awaited. */
export interface Awaited {
  readonly observation: Observation;
  /** How much had happened when it was first awaited. */
  readonly from: number;
  /** What it was met by so far. */
  readonly metBy: Happening[];
}

export class Awaiting {
  readonly #observations: readonly Observation[];
  readonly #byName: ReadonlyMap<string, Observation>;
  readonly #everAwaited = new Set<Observation>();
  #awaited: readonly Awaited[] = [];

  constructor(observations: readonly Observation[]) {
    this.#observations = observations;
    this.#byName = new Map(observations.map((observation) => [observation.Identifier, observation]));
    const named = new Set(observations.flatMap(({ Transitions }) => Transitions?.NextObservations ?? []));
    this.#add(
      observations.filter(({ Identifier }) => !named.has(Identifier)),
      0,
    );
  }

  get all(): readonly Awaited[] {
    return this.#awaited;
  }

  /** @param from how much has happened */
  awaitNamed(names: readonly string[], from: number): void {
    // What is awaited already is not awaited twice.
    const isAwaited = (one: Observation): boolean => this.#awaited.some(({ observation }) => observation === one);
    this.#add(
      names.flatMap((name) => this.#byName.get(name) ?? []).filter((one) => !isAwaited(one)),
      from,
    );
  }

  drop(awaited: Awaited): void {
    this.#awaited = this.#awaited.filter((other) => other !== awaited);
  }

  /** The next time something is awaited for; infinity where nothing is. */
  nextClock(startsAt: number): number {
    const moments = this.#awaited.flatMap(({ observation: { Event } }) => {
      const { At } = Event.Properties ?? {};
      return Event.Type === 'ClockReached' && At !== undefined ? [momentOf(At, startsAt)] : [];
    });
    return Math.min(Number.POSITIVE_INFINITY, ...moments);
  }

  /** Whether nothing is awaited that could still happen. */
  isSettled(): boolean {
    return this.#awaited.every(({ observation: { Event, Usage } }) => {
      return Event.Type === 'TestCompleted' || (Event.Type === 'MessageReceived' && Usage?.Type !== 'EXACTLY');
    });
  }

  /** Observations that come after one, and were never awaited. */
  unreachedAfter(observation: Observation): readonly string[] {
    const found = new Set<Observation>();
    const open = [observation];
    for (const one of open) {
      for (const name of one.Transitions?.NextObservations ?? []) {
        const next = this.#byName.get(name);
        if (!next || found.has(next) || this.#everAwaited.has(next)) continue;
        found.add(next);
        open.push(next);
      }
    }
    return this.#observations.filter((one) => found.has(one)).map(({ Identifier }) => Identifier);
  }

  #add(observations: readonly Observation[], from: number): void {
    for (const observation of observations) this.#everAwaited.add(observation);
    this.#awaited = [...this.#awaited, ...observations.map((observation) => ({ observation, from, metBy: [] }))];
  }
}
