/**
 * Where in the text a problem is. Positions are dear and problems are few, so places are looked up only for the
 * problems found, from the text they were found in.
 */
import type { Place, Problem, TextRange } from '../problem.ts';
import { findPlaces, type ValuePlace } from './findPlaces.ts';

/** What has a place in a flow: a problem, or another place that belongs to one. */
export type Locatable = Pick<Problem, 'pointer' | 'atName' | 'range'>;

/** Where something is: for people, and in the text. */
export type Located = Place & { readonly range: TextRange };

/**
 * Gives each problem its line and column, and puts them in the order of the text.
 *
 * @param text the text the problems were found in
 * @returns the problems, each with a place; one that names a value that is not there gets its nearest parent's
 */
export function locate<Found extends Locatable>(text: string, problems: readonly Found[]): (Found & Located)[] {
  if (problems.length === 0) return [];
  const sought = problems.flatMap(({ pointer, range }) => (range ? [] : tellingPartOf(pointer)));
  const find = findPlaces(text, sought);
  const lineStarts = lineStartsOf(text);
  return problems
    .map((problem, index) => {
      const range = problem.range ?? rangeOf(find(tellingPartOf(problem.pointer)), problem.atName);
      return { problem: { ...problem, range, ...placeOf(lineStarts, range) }, index };
    })
    .sort((a, b) => a.problem.range.start - b.problem.range.start || a.index - b.index)
    .map(({ problem }) => problem);
}

// helpers

/** What of an action, an error or a condition says which one it is; each stands in a list, and so has no name before it. */
function tellingPartOf(pointer: string): string {
  const part = TELLING_PARTS.find(([whole]) => whole.test(pointer));
  return part ? pointer + part[1] : pointer;
}

const TELLING_PARTS: readonly (readonly [RegExp, string])[] = [
  [/^\/Actions\/\d+$/, '/Type'],
  [/^\/Actions\/\d+\/Transitions\/Errors\/\d+$/, '/ErrorType'],
  [/^\/Actions\/\d+\/Transitions\/Conditions\/\d+$/, '/Condition/Operands/0'],
];

/** A large value is shown by its name, or by its first character: nobody wants a whole object underlined. */
function rangeOf(place: ValuePlace | undefined, atName = false): TextRange {
  if (!place) return { start: 0, end: 0 };
  return place.name && (atName || place.isLarge) ? place.name : place.value;
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
