/**
 * Rows of a table, and the object the file stores for them. Order is kept; a row without a key, or with a key that
 * stands above, is not stored: it may be on the way to another key.
 */
import { isObject, setOwn, toText, type FieldKind, type Json } from '@switchyard/blocks';

export interface Row {
  readonly key: string;
  readonly value: string;
  /** The type of a reference row. */
  readonly type: string;
}

export const NEW_ROW: Row = { key: '', value: '', type: 'STRING' };

/** The rows of a stored value. */
export function readRows(kind: FieldKind, value: Json | undefined): readonly Row[] {
  if (!isObject(value)) return [];
  return Object.entries(value).map(([key, stored]) => {
    if (kind === 'attributes' || !isObject(stored)) return { key, value: toText(stored), type: 'STRING' };
    return { key, value: toText(stored['Value']), type: toText(stored['Type']) || 'STRING' };
  });
}

/** What the file stores for rows; undefined when there is nothing to store. */
export function writeRows(kind: FieldKind, rows: readonly Row[]): Json | undefined {
  const stored: { [key: string]: Json } = {};
  for (const { key, value, type } of rows) {
    if (key === '' || Object.hasOwn(stored, key)) continue;
    setOwn(
      stored,
      key,
      kind === 'attributes' ? value : kind === 'flowAttributes' ? { Value: value } : { Type: type, Value: value },
    );
  }
  return Object.keys(stored).length === 0 ? undefined : stored;
}

/** The rows with one of them moved up (-1) or down (1). */
export function moveRow(rows: readonly Row[], index: number, by: -1 | 1): readonly Row[] {
  const [row, other] = [rows[index], rows[index + by]];
  if (!row || !other) return rows;
  return rows.map((one, at) => (at === index ? other : at === index + by ? row : one));
}

/** Whether a row's key stands in a row above it. */
export function isRepeated(rows: readonly Row[], index: number): boolean {
  const key = rows[index]?.key ?? '';
  return key !== '' && rows.findIndex((row) => row.key === key) < index;
}
