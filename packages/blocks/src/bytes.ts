/** Sizes as the service counts them: in UTF-8 bytes. */

/** The most one store of attributes may hold, over all keys and values (flow-language §2.13). */
export const LARGEST_STORE = 32_768;

/** Counted rather than encoded: a flow weighs its attributes at every change. */
export function utf8Length(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800) length += 2;
    else if (unit >= 0xd800 && unit < 0xdc00 && isTrail(text.charCodeAt(at + 1))) {
      length += 4;
      at++;
    } else length += 3;
  }
  return length;
}

/** The size of a store of attributes. */
export function storeSize(store: Readonly<Record<string, string>>): number {
  let size = 0;
  for (const key of Object.keys(store)) size += utf8Length(key) + utf8Length(store[key] ?? '');
  return size;
}

// helpers

/** Whether this is the second half of a pair that stands for one character. */
function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
