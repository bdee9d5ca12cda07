/** CSV by RFC 4180: a line of names, then a line for each thing, each ended by CR LF. */

export interface Column<Thing> {
  readonly name: string;
  readonly value: (thing: Thing) => unknown;
}

export interface CsvOptions {
  /**
   * Texts that begin with `=`, `+`, `-`, `@`, a tab or a line break would be run as formulas by spreadsheets: an
   * apostrophe is put before them. `keep` leaves them as they are, for programs that read them back.
   */
  readonly formulas?: 'escape' | 'keep';
}

/** Lines come one by one, so a long run is never text as a whole. */
export function* csv<Thing>(
  things: Iterable<Thing>,
  columns: readonly Column<Thing>[],
  { formulas = 'escape' }: CsvOptions = {},
): Generator<string> {
  const line = (values: readonly unknown[]): string =>
    `${values.map((value) => quoted(textOf(value, formulas === 'escape'))).join(',')}\r\n`;
  yield line(columns.map(({ name }) => name));
  for (const thing of things) yield line(columns.map(({ value }) => value(thing)));
}

// helpers

/** What is not there is empty; maps and lists are JSON. */
function textOf(value: unknown, escapes: boolean): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  return escapes && FORMULA.test(value) ? `'${value}` : value;
}

const FORMULA = /^[=+\-@\t\r\n]/;

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
