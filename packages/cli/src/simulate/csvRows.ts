/** A table as text (RFC 4180): cells between commas, in quotes where they have commas, quotes or line ends of their own. */

export interface CsvRow {
  /** The line it begins on. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows without anything in them are left out. */
export function csvRows(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  for (const [cell, quoted, plain = '', end = ''] of text.replace(/^\uFEFF/, '').matchAll(CELL)) {
    if (cell === '' && cells.length === 0) break;
    cells.push(quoted === undefined ? plain : quoted.slice(1, -1).replaceAll('""', '"'));
    line += cell.split('\n').length - 1;
    if (end === ',') continue;
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begun, cells });
    cells = [];
    begun = line;
  }
  return rows;
}

// helpers

const CELL = /(?:("(?:[^"]|"")*")(?=,|\r?\n|$)|([^,\r\n]*))(,|\r?\n|$)/g;
