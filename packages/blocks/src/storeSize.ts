import type { Finding } from './block.ts';
import { LARGEST_STORE, utf8Length } from './bytes.ts';
import { isObject } from './flow/json.ts';
import { parseTemplate } from './flow/reference.ts';

/**
 * Tells of rows whose fixed text alone is more than a store of attributes holds (flow-language §2.13): whatever the
 * references in them turn out to be, the block fails and stores nothing.
 */
export function checkStoreSize(rows: unknown, field: string): readonly Finding[] {
  if (!isObject(rows)) return [];
  let size = 0;
  for (const [key, value] of Object.entries(rows)) {
    size += fixedLength(key) + fixedLength(isObject(value) ? value['Value'] : value);
  }
  if (size <= LARGEST_STORE) return [];
  const message =
    `Too large: ${size} bytes of keys and values, expected at most ${LARGEST_STORE}. The task takes Error, and ` +
    'nothing is stored; keep the text elsewhere and store where it is.';
  return [{ severity: 'warning', field, message }];
}

// helpers

function fixedLength(text: unknown): number {
  if (typeof text !== 'string') return 0;
  if (!text.includes('$')) return utf8Length(text);
  return parseTemplate(text).reduce((sum, part) => sum + (typeof part === 'string' ? utf8Length(part) : 0), 0);
}
