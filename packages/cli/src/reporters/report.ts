import type { AnyFlowType, PlacedProblem } from '@switchyard/blocks';

/** What was found in one file. */
export interface FileReport {
  readonly file: string;
  readonly flowType: AnyFlowType | undefined;
  /** Undefined where the file is no flow. */
  readonly blocks: number | undefined;
  readonly problems: readonly PlacedProblem[];
  /** The text the problems were found in. */
  readonly text: string;
}

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
