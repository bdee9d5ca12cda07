/**
 * Where in the text a problem is. Positions are dear and problems are few, so places are looked up only for the
 * problems found, from the text they were found in.
 */
import { parseTree, type Node } from 'jsonc-parser';
import type { Place, Problem, TextRange } from '../problem.ts';
import { pointerSteps } from './json.ts';
import { scanJson } from './scanJson.ts';

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
  const finder = new Finder(problems.every(({ range }) => range) ? undefined : treeOf(text));
  const lineStarts = lineStartsOf(text);
  return problems
    .map((problem, index) => {
      const range = problem.range ?? finder.rangeOf(problem);
      return { problem: { ...problem, range, ...placeOf(lineStarts, range) }, index };
    })
    .sort((a, b) => a.problem.range.start - b.problem.range.start || a.index - b.index)
    .map(({ problem }) => problem);
}

// helpers

function treeOf(text: string): Node | undefined {
  if (scanJson(text).tooDeepAt !== undefined) return undefined;
  try {
    return parseTree(text);
  } catch {
    // Broken text can nest deeper than the scan sees; its problems then stand at the start.
    return undefined;
  }
}

class Finder {
  readonly #root: Node | undefined;
  /** The members of each object looked into, by name: a list of ten thousand is searched once. */
  readonly #members = new Map<Node, ReadonlyMap<string, Node>>();

  constructor(root: Node | undefined) {
    this.#root = root;
  }

  rangeOf({ pointer, atName = false }: Locatable): TextRange {
    if (!this.#root) return { start: 0, end: 0 };
    let value = this.#root;
    let name: Node | undefined;
    for (const step of pointerSteps(pointer)) {
      const next = this.#childOf(value, step);
      if (!next) break;
      ({ value, name } = next);
    }
    // A large value is shown by its name, or by its first character: nobody wants a whole object underlined.
    const isLarge = value.type === 'object' || value.type === 'array';
    if (name && (atName || isLarge)) return { start: name.offset, end: name.offset + name.length };
    return { start: value.offset, end: value.offset + (isLarge ? 1 : value.length) };
  }

  #childOf(node: Node, step: string): { value: Node; name: Node | undefined } | undefined {
    if (node.type === 'array') {
      const value = /^\d+$/.test(step) ? node.children?.[Number(step)] : undefined;
      return value && { value, name: undefined };
    }
    if (node.type !== 'object') return undefined;
    const [name, value] = this.#membersOf(node).get(step)?.children ?? [];
    return value && { value, name };
  }

  #membersOf(node: Node): ReadonlyMap<string, Node> {
    let members = this.#members.get(node);
    if (!members) {
      members = new Map(node.children?.map((member) => [String(member.children?.[0]?.value), member]));
      this.#members.set(node, members);
    }
    return members;
  }
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
