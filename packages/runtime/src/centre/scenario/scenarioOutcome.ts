/** What came of a scenario. */
import type { Facts } from '../instance/facts.ts';
import type { CentreEvent } from '../trace.ts';

export interface ScenarioOutcome {
  readonly status: 'PASSED' | 'FAILED';
  readonly failures: readonly ScenarioFailure[];
  /** As execution records of the service: what was observed, in order. */
  readonly records: readonly ScenarioRecord[];
  /** Observations that had to happen, and how many of them did. */
  readonly expected: number;
  readonly met: number;
  /** What was told of the centre, and the instance it was told of. */
  readonly trace: readonly CentreEvent[];
  readonly facts: Facts;
  readonly startsAt: number;
  readonly endedAt: number;
}

export interface ScenarioFailure {
  /** What was expected, as a sentence. */
  readonly message: string;
  /** The nearest thing that did happen. */
  readonly nearest?: string;
  /** Observations that were never looked for, as they come after this one. */
  readonly unreached?: readonly string[];
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly observation?: string;
  /** JSON pointer into the scenario. */
  readonly pointer: string;
}

export interface ScenarioRecord {
  readonly ObservationId: string;
  readonly Record: string;
  readonly Status: 'PASSED' | 'FAILED';
  readonly Timestamp: string;
}
