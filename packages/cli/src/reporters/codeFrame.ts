import type { Place } from '@switchyard/blocks';

/**
 * The line a problem is on, with carets under what it is about. A long line is cut to what fits around the place.
 *
 * @param lines the lines of the text, without their breaks
 */
export function codeFrame(
  lines: readonly string[],
  { line, column, endLine, endColumn }: Place,
  width: number,
): string[] {
  const source = (lines[line - 1] ?? '').replaceAll('\t', ' ');
  const number = String(line);
  const room = Math.max(20, width - number.length - 8);
  const last = endLine === line ? endColumn : source.length + 1;

  const from =
    source.length <= room ? 0 : Math.max(0, Math.min(column - 1 - Math.floor(room / 3), source.length - room));
  const cut = source.slice(from, from + room);
  const start = Math.min(column - 1 - from, cut.length);
  const carets = Math.max(1, Math.min(last - 1 - from, cut.length) - start);

  const before = from > 0 ? '…' : '';
  const after = from + room < source.length ? '…' : '';
  return [
    `> ${number} | ${before}${cut}${after}`,
    `  ${' '.repeat(number.length)} | ${' '.repeat(before.length + start)}${'^'.repeat(carets)}`,
  ];
}
