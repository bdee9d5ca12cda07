import { FLOW_TYPE_FACTS, type PlacedProblem } from '@switchyard/blocks';
import picocolors from 'picocolors';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';
import { codeFrame } from './codeFrame.ts';
import type { FileReport, Kept } from './report.ts';
import { count, summarize } from './summary.ts';

/** More code than this per file is not read, only scrolled past. */
const MOST_FRAMES = 20;

/** The report for people: by file, in the order of the text, and one line that sums up. */
export function reportPretty(
  reports: readonly FileReport[],
  { colours, width }: Pick<Terminal, 'colours' | 'width'>,
  kept?: Kept,
): string {
  const paint = picocolors.createColors(colours);
  const severities = { error: paint.red, warning: paint.yellow, info: paint.blue };
  const troubled = reports.filter(({ problems }) => problems.length > 0);

  const sections = troubled.map((report) => {
    const source = report.text.split(/\r\n|\r|\n/);
    const places = report.problems.map(({ line, column }) => `${line}:${column}`);
    const placeWidth = Math.max(...places.map((place) => place.length));
    let frames = 0;
    const rows = report.problems.flatMap((problem, index) => {
      const place = paint.dim((places[index] ?? '').padStart(placeWidth));
      const severity = severities[problem.severity](problem.severity.padEnd('warning'.length));
      const row = `  ${place}  ${severity}  ${printable(problem.message)}  ${paint.dim(`[${problem.rule}]`)}`;
      if (problem.severity !== 'error' || ++frames > MOST_FRAMES) return [row];
      return ['', row, ...frameOf(source, problem, width).map((line) => paint.dim(line)), ''];
    });
    return [titleOf(report, paint), ...withoutDoubleBreaks(rows), ''].join('\n');
  });

  const more = explained(troubled);
  const aside = more === undefined ? [] : [paint.dim(`More about a rule: switchyard explain ${more}`)];
  return `${[...sections, paint.bold(summarize(reports, kept)), ...aside].join('\n')}\n`;
}

// helpers

/** The rule to ask about first: one of the worst. Text that is no JSON has nothing to be explained. */
function explained(reports: readonly FileReport[]): string | undefined {
  const problems = reports.flatMap((report) => report.problems).filter(({ rule }) => !UNEXPLAINED.has(rule));
  return (problems.find(({ severity }) => severity === 'error') ?? problems[0])?.rule;
}

const UNEXPLAINED: ReadonlySet<string> = new Set(['json', 'duplicate-member', 'rule-failed']);

type Paint = ReturnType<typeof picocolors.createColors>;

function titleOf({ file, flowType, blocks }: FileReport, paint: Paint): string {
  const facts = [flowType && FLOW_TYPE_FACTS[flowType].title, blocks === undefined ? '' : count(blocks, 'block')]
    .filter(Boolean)
    .join(', ');
  return `${paint.underline(printable(file))}  ${paint.dim(facts)}`.trimEnd();
}

function frameOf(source: readonly string[], problem: PlacedProblem, width: number): string[] {
  return codeFrame(source, problem, width).map((line) => `  ${printable(line)}`);
}

/** Frames stand apart from what is around them; one empty line does that. */
function withoutDoubleBreaks(rows: readonly string[]): readonly string[] {
  const single = rows.filter((row, index) => row !== '' || (rows[index - 1] ?? '') !== '');
  return single.at(-1) === '' ? single.slice(0, -1) : single;
}
