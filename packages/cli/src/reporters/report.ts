import type { AnyFlowType, FlowDocument, PlacedProblem } from '@switchyard/blocks';
import type { Terminal } from '../terminal.ts';
import type { KnownRules } from '../validate/knownRules.ts';

/** What was found in one file. */
export interface FileReport {
  readonly file: string;
  readonly flowType: AnyFlowType | undefined;
  /** Undefined where the file is no flow. */
  readonly blocks: number | undefined;
  readonly problems: readonly PlacedProblem[];
  /** The text the problems were found in. */
  readonly text: string;
  /** Problems that are not told, each with why; for reports that keep them. */
  readonly suppressed?: readonly SuppressedProblem[] | undefined;
  /** The flow, where there is one and somebody may want to mend it. */
  readonly document?: FlowDocument | undefined;
}

export interface SuppressedProblem {
  readonly problem: PlacedProblem;
  readonly reason: string;
  /** Whether the flow itself says so, or the configuration. */
  readonly isInFlow: boolean;
}

/** What was found in all files, as reporters get it. */
export interface Report {
  readonly files: readonly FileReport[];
  readonly kept: Kept;
  /** What could not be read or checked, in words. */
  readonly unreadable: readonly string[];
  /** The rules that may have told something. */
  readonly rules: KnownRules;
}

/** Problems that are not told: somebody means them to stay. */
export interface Kept {
  readonly suppressed: number;
  readonly baselined: number;
}

/** Puts a report into words. The same report gives the same bytes. */
export type Reporter = (report: Report, terminal: Pick<Terminal, 'folder' | 'env' | 'colours' | 'width'>) => string;

export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function countProblems(reports: readonly FileReport[]): Counts {
  const problems = reports.flatMap((report) => report.problems);
  const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
  return { files: reports.length, errors: count('error'), warnings: count('warning'), infos: count('info') };
}
