/** The results as the table of docs/trust.md shows them. */
import { MUTATION_GROUPS } from './mutation.ts';
import type { MutationResult } from './runMutations.ts';

export function mutationTable(results: readonly MutationResult[]): string {
  const groups = MUTATION_GROUPS.map((group) => {
    const rows = results.filter((result) => result.group === group).map(rowOf);
    return [`### ${group}`, linesOf([['What is done', 'Times', 'Told there', 'By'], ...rows])].join('\n\n');
  });
  return groups.join('\n\n');
}

/** Rounded down: a share of 100 % is all of it. */
export function shareOf({ told, done }: Pick<MutationResult, 'told' | 'done'>): number {
  return Math.floor((100 * told) / done);
}

// helpers

function rowOf(result: MutationResult): string[] {
  const { name, done, rules } = result;
  return [name, done.toLocaleString('en'), `${shareOf(result)} %`, rules.slice(0, 2).join(', ')];
}

function linesOf([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((cells) => (cells[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
