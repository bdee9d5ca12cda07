import { isObject } from '@switchyard/blocks';
import { findKey } from '@switchyard/runtime';

/** The key a world keeps a thing under that a flow calls by some name; the runtime finds it by the same. */
export function keyOf(things: unknown, called: string): string | undefined {
  return isObject(things) ? findKey(things, called) : undefined;
}
