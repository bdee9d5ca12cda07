/** Words of files in Markdown: what could mean something there stands in a code span, where it does not. */

// Anything else could be a mention, a link, an image, HTML or emphasis.
const PLAIN = /^[\p{L}\p{N} ,;.'"()/%-]*$/u;

export function safe(text: string): string {
  return PLAIN.test(text) && !/\/\/|^\d+\.|^-/.test(text) ? text : code(text);
}

/** A code span: its fence is longer than any row of backticks inside. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([row]) => row.length));
  const fence = '`'.repeat(longest + 1);
  const room = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${room}${text}${room}${fence}`;
}

/** A table, and how many rows are left out; nothing where there are none. */
export function tableParts(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const table = [row(headings), row(headings.map(() => '---')), ...rows.slice(0, MOST_ROWS).map(row)].join('\n');
  return [table, ...(rows.length > MOST_ROWS ? [`And ${rows.length - MOST_ROWS} more.`] : [])];
}

// helpers

/** A page is shown to a size, and nobody reads more. */
const MOST_ROWS = 200;

/** A row of a table. A bar ends a cell even inside a code span, so it is written with a backslash. */
function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}
