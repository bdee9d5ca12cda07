/** Words of files in Markdown: what could mean something there stands in a code span, where it does not. */

// Anything else could be a mention, a link, an image, HTML or emphasis.
const PLAIN = /^[\p{L}\p{N} ,;.'"()/%-]*$/u;

export function safe(text: string): string {
  return PLAIN.test(text) && !/\/\/|^\d+\.|^-/.test(text) ? text : code(text);
}

/** A code span: its fence is longer than any row of backticks inside. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([row]) => row.length));
  const fence = '`'.repeat(longest + 1);
  const room = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${room}${text}${room}${fence}`;
}
