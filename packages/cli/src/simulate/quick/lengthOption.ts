/** How long something takes, in one option: always the same, by a distribution, or as it was measured. */
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { parseDuration, type Length } from '@switchyard/runtime/centre';
import { UsageError } from '../../exitCodes.ts';
import { csvRows } from '../csvRows.ts';

/**
 * @param folder where a file of measured lengths is sought
 * @throws UsageError for what is none of them
 */
export function readLength(option: string, text: string, folder: string): Length {
  const said = text.trim();
  if (['.csv', '.txt'].includes(extname(said).toLowerCase())) return { OneOf: measured(option, said, folder) };
  const length = lengthOf(said);
  if (length !== undefined) return length;
  throw new UsageError(
    `${option}: Expected a length such as 5m, the least and the most such as 2m-8m, "exponential 5m", ` +
      '"lognormal 5m 3m" (mean and deviation), a list such as 1m,1m,9m, or a file of lengths that ends in .csv or .txt, ' +
      `found "${text}".`,
  );
}

// helpers

function lengthOf(text: string): Length | undefined {
  const [, kind = '', of = text] = /^(exponential|lognormal|fixed)[ :]\s*(.+)$/.exec(text.toLowerCase()) ?? [];
  const separator = { '': /[,-]/, exponential: /$^/, fixed: /$^/, lognormal: /,\s*|\s+(?=\d)/ }[kind] ?? /$^/;
  const parts = of.split(separator).map((part) => part.trim());
  if (parts.some((part) => parseDuration(part) === undefined)) return undefined;
  const [first = '', second = ''] = parts;
  if (kind === 'lognormal') return parts.length === 2 ? { LogNormal: { Mean: first, Deviation: second } } : undefined;
  if (kind === 'exponential') return { Exponential: first };
  if (parts.length === 1) return first;
  if (!of.includes('-')) return { OneOf: parts };
  return parts.length === 2 && !of.includes(',') ? [first, second] : undefined;
}

/** The first cell of each row; a name above them is passed over. */
function measured(option: string, file: string, folder: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(resolve(folder, file), 'utf8');
  } catch {
    throw new UsageError(`${option}: "${file}" cannot be read.`);
  }
  const rows = csvRows(text).map(({ line, cells: [cell = ''] }) => ({ line, length: cell.trim() }));
  const isLength = ({ length }: { readonly length: string }): boolean => parseDuration(length) !== undefined;
  const lengths = rows[0] && !isLength(rows[0]) ? rows.slice(1) : rows;
  const wrong = lengths.find((row) => !isLength(row));
  if (wrong) {
    throw new UsageError(
      `${option}: "${file}", line ${wrong.line}: Expected a length such as 5m, or a number of seconds, found "${wrong.length}".`,
    );
  }
  if (lengths.length > 0) return lengths.map(({ length }) => length);
  throw new UsageError(`${option}: "${file}": Expected a length such as 5m, or a number of seconds, on each line.`);
}
