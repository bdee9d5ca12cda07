/** What a file is known by: its bytes, and whatever else decides what is found in it. */
import { createHash } from 'node:crypto';
import { isObject } from '@switchyard/blocks';
import type { FoundBy } from '../../files.ts';
import type { FileSettings } from '../settings.ts';

/** A name for anything, the same only for the same. */
export function keyOf(about: unknown, bytes: Uint8Array = NOTHING): string {
  // JSON on one line has no break, so no bytes can be taken for a part of it.
  return createHash('sha256')
    .update(`${JSON.stringify(about)}\n`)
    .update(bytes)
    .digest('base64url');
}

/**
 * What decides, beside its bytes, what is found in a file; undefined where that cannot be written down, because a
 * configuration in JavaScript gave a rule a function, for example.
 */
export function decidingOf({ flowType, preset, rules }: FileSettings, foundBy: FoundBy): unknown {
  if (!isData(rules)) return undefined;
  // A pattern and a folder are the same to it: nobody named the file.
  return ['file', flowType ?? null, preset ?? null, rules, foundBy === 'name'];
}

/** Whether JSON says all of a value, so that another value is other JSON. */
export function isData(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return Object.keys(value).length === value.length && value.every(isData);
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every(isData);
}

// helpers

const NOTHING = new Uint8Array();
