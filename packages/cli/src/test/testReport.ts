/** What came of scenarios, as reporters get it. */
import type { ScenarioFailure, ScenarioRecord } from '@switchyard/runtime/centre';
import type { Terminal } from '../terminal.ts';

export interface TestResult {
  /** The scenario's file, as it was asked for. */
  readonly file: string;
  readonly name: string;
  readonly status: 'PASSED' | 'FAILED';
  readonly failures: readonly PlacedFailure[];
  readonly records: readonly ScenarioRecord[];
  readonly expected: number;
  readonly met: number;
  /** Milliseconds since 1970-01-01T00:00Z, in virtual time. */
  readonly startsAt: number;
  readonly endedAt: number;
}

/** A failure with its place in the scenario's file. */
export interface PlacedFailure extends ScenarioFailure {
  readonly line: number;
  readonly column: number;
}

export interface TestReport {
  readonly results: readonly TestResult[];
  /** Scenarios that could not be run, in words. */
  readonly unreadable: readonly string[];
}

export type TestReporter = (
  report: TestReport,
  terminal: Pick<Terminal, 'folder' | 'env' | 'colours' | 'width'>,
) => string;

/** What was not looked for, in a sentence. */
export function unreachedWords(unreached: readonly string[]): string {
  return `Not looked for, as it comes after that: ${unreached.map((name) => `"${name}"`).join(', ')}.`;
}
