import type { Finding } from './block.ts';
import { LARGEST_STORE, utf8Length } from './bytes.ts';
import { isObject } from './flow/json.ts';
import { parseTemplate } from './flow/reference.ts';

/**
 * Tells of rows whose fixed text alone is more than a store of attributes holds (flow-language §2.13): whatever the
 * references in them turn out to be, the block fails and stores nothing.
 */
export function checkStoreSize(rows: unknown, field: string): readonly Finding[] {
  const size = rowsSize(rows);
  if (size <= LARGEST_STORE) return [];
  const message =
    `Too large: ${size} bytes of keys and values, expected at most ${LARGEST_STORE}. The task takes Error, and ` +
    'nothing is stored; keep the text elsewhere and store where it is.';
  return [{ severity: 'warning', field, message }];
}

/** What the keys and values of rows take, in bytes; what references in them turn out to be is not counted. */
export function rowsSize(rows: unknown): number {
  if (!isObject(rows)) return 0;
  return Object.entries(rows).reduce(
    (size, [key, value]) => size + fixedLength(key) + fixedLength(isObject(value) ? value['Value'] : value),
    0,
  );
}

// helpers

function fixedLength(text: unknown): number {
  if (typeof text !== 'string') return 0;
  if (!text.includes('$')) return utf8Length(text);
  return parseTemplate(text).reduce((sum, part) => sum + (typeof part === 'string' ? utf8Length(part) : 0), 0);
}
