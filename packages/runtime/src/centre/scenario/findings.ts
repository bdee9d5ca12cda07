/** What a test writes down: records of what it observed, and failures, each with its place in the scenario. */
import { pointerTo } from '@switchyard/blocks';
import { ServiceError } from '../operations/serviceError.ts';
import type { Observation } from './scenarioData.ts';
import type { ScenarioFailure, ScenarioRecord } from './scenarioOutcome.ts';

/** Something a test asks for that cannot be done, in words. */
export class Cannot extends Error {}

export class Findings {
  readonly failures: ScenarioFailure[] = [];
  readonly records: ScenarioRecord[] = [];
  readonly #places: ReadonlyMap<string, number>;
  readonly #now: () => number;

  constructor(observations: readonly Observation[], now: () => number) {
    this.#places = new Map(observations.map(({ Identifier }, place) => [Identifier, place]));
    this.#now = now;
  }

  record({ Identifier }: Observation, what: string, passed: boolean): void {
    this.records.push({
      ObservationId: Identifier,
      Record: what,
      Status: passed ? 'PASSED' : 'FAILED',
      Timestamp: new Date(this.#now()).toISOString(),
    });
  }

  /** @param path from the observation; from the scenario where there is none */
  fail(
    path: readonly (string | number)[],
    observation: Observation | undefined,
    { message, nearest, unreached = [] }: Pick<ScenarioFailure, 'message' | 'nearest' | 'unreached'>,
  ): void {
    const place = observation && this.#places.get(observation.Identifier);
    this.failures.push({
      message,
      ...(nearest === undefined ? {} : { nearest }),
      ...(unreached.length === 0 ? {} : { unreached }),
      at: this.#now(),
      ...(observation ? { observation: observation.Identifier } : {}),
      pointer: pointerTo(observation ? ['Observations', place ?? 0, ...path] : path),
    });
  }

  /** Does what may be refused; a refusal is a failure. */
  attempt(
    path: readonly (string | number)[],
    observation: Observation | undefined,
    act: () => void,
    nearest?: () => string | undefined,
  ): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof ServiceError) && !(error instanceof Cannot)) throw error;
      const name = error instanceof ServiceError ? `${error.name}: ` : '';
      const near = nearest?.();
      this.fail(path, observation, {
        message: `${name}${error.message}`,
        ...(near === undefined ? {} : { nearest: near }),
      });
    }
  }
}
