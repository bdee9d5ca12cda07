/** Sizes as the service counts them: in UTF-8 bytes. */

/** The most one store of attributes may hold, over all keys and values (flow-language §2.13). */
export const LARGEST_STORE = 32_768;

export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The size of a store of attributes. */
export function storeSize(store: Readonly<Record<string, string>>): number {
  return Object.entries(store).reduce((size, [key, value]) => size + utf8Length(key) + utf8Length(value), 0);
}
