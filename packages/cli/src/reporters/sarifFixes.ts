import type { PlacedProblem } from '@switchyard/blocks';
import { fixText } from '@switchyard/blocks/fix';
import type { FileReport } from './report.ts';

/** A file's fixes are shown only so far: each costs reading the text once more. */
const MOST_FIXES = 100;

/** The repairs of the problems of one file, as SARIF tells them: what is taken out of the text, and what is put there. */
export function sarifFixes(
  artifactLocation: object,
  { text, problems }: FileReport,
): ReadonlyMap<PlacedProblem, readonly object[]> {
  const fixable = problems.filter(({ fix }) => fix).slice(0, MOST_FIXES);
  return new Map(
    fixable.flatMap((problem) => {
      const after = problem.fix ? fixText(text, problem.fix) : text;
      if (after === text) return [];
      const artifactChanges = [{ artifactLocation, replacements: [replacementOf(text, after)] }];
      return [[problem, [{ description: { text: problem.fix?.title }, artifactChanges }]] as const];
    }),
  );
}

// helpers

/** The one stretch in which two texts differ. */
function replacementOf(before: string, after: string): object {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const from = positionOf(before, start);
  const to = positionOf(before, before.length - same);
  return {
    deletedRegion: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
    insertedContent: { text: after.slice(start, after.length - same) },
  };
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
