/**
 * What is open, in the page's address, so that a reload, a bookmark and the back button mean what people expect:
 * `#/flow/refunds/approval.json` is a file of the folder, `#/draft/new:1` a draft without one, anything else the home
 * screen.
 */
export type Address =
  | { readonly shows: 'home' }
  | { readonly shows: 'flow'; readonly path: string }
  | { readonly shows: 'draft'; readonly key: string };

export function readAddress(hash: string): Address {
  const [, kind, rest] = /^#\/(flow|draft)\/(.+)$/.exec(hash) ?? [];
  const text = rest === undefined ? undefined : decoded(rest);
  if (text === undefined) return { shows: 'home' };
  return kind === 'flow' ? { shows: 'flow', path: text } : { shows: 'draft', key: text };
}

export function writeAddress(address: Address): string {
  if (address.shows === 'home') return '#/';
  const text = address.shows === 'flow' ? address.path : address.key;
  return `#/${address.shows}/${text.split('/').map(encodeURIComponent).join('/')}`;
}

// helpers

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
