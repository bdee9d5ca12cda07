import { countProblems, type FileReport } from './report.ts';

/** The report as one JSON object. Its shape is a promise: `version` changes before any member does. */
export function reportJson(reports: readonly FileReport[]): string {
  const report = {
    version: 1,
    files: reports.map(({ file, flowType, blocks, problems }) => ({
      file,
      flowType: flowType ?? null,
      blocks: blocks ?? 0,
      problems: problems.map((problem) => ({
        rule: problem.rule,
        severity: problem.severity,
        message: problem.message,
        line: problem.line,
        column: problem.column,
        endLine: problem.endLine,
        endColumn: problem.endColumn,
        pointer: problem.pointer,
        block: problem.block ?? null,
        type: problem.type ?? null,
      })),
    })),
    summary: countProblems(reports),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
