/**
 * Where in the text a problem is. Positions are dear and problems are few, so places are looked up only for the
 * problems found, from the text they were found in.
 */
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import type { Place, PlacedProblem, Problem, TextRange } from '../problem.ts';
import { pointerSteps } from './json.ts';

/**
 * Gives each problem its line and column, and puts them in the order of the text.
 *
 * @param text the text the problems were found in
 * @returns the problems, each with a place; one that names a value that is not there gets its nearest parent's
 */
export function locate(text: string, problems: readonly Problem[]): PlacedProblem[] {
  if (problems.length === 0) return [];
  const root = problems.every(({ range }) => range) ? undefined : parseTree(text);
  const lineStarts = lineStartsOf(text);
  return problems
    .map((problem, index) => {
      const range = problem.range ?? rangeOf(root, problem);
      return { problem: { ...problem, range, ...placeOf(lineStarts, range) }, index };
    })
    .sort((a, b) => a.problem.range.start - b.problem.range.start || a.index - b.index)
    .map(({ problem }) => problem);
}

// helpers

function rangeOf(root: Node | undefined, problem: Problem): TextRange {
  const steps = pointerSteps(problem.pointer);
  for (let length = steps.length; root && length > 0; length--) {
    const node = findNodeAtLocation(root, stepsThrough(root, steps.slice(0, length)));
    if (!node) continue;
    const name = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    // A large value is shown by its name: nobody wants a whole object underlined.
    const shown = name && (problem.atName === true || node.type === 'object' || node.type === 'array') ? name : node;
    return { start: shown.offset, end: shown.offset + Math.min(shown.length, shown === node && isHolder(node) ? 1 : shown.length) };
  }
  const start = root?.offset ?? 0;
  return { start, end: start + 1 };
}

function isHolder(node: Node): boolean {
  return node.type === 'object' || node.type === 'array';
}

/** Pointer steps as the parser wants them: numbers where a list is meant. */
function stepsThrough(root: Node, steps: readonly string[]): (string | number)[] {
  let node: Node | undefined = root;
  return steps.map((step) => {
    const wanted = node?.type === 'array' && /^\d+$/.test(step) ? Number(step) : step;
    node = node && findNodeAtLocation(node, [wanted]);
    return wanted;
  });
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placeOf(lineStarts: readonly number[], { start, end }: TextRange): Place {
  const from = positionOf(lineStarts, start);
  const to = positionOf(lineStarts, end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function positionOf(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] as number) + 1 };
}
