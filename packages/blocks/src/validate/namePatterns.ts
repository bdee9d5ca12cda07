/**
 * Whether a name is one of those an option lists; a star in one stands for any letters.
 *
 * @param listed as the option has it; what is no list of texts matches nothing
 */
export function namePatterns(listed: unknown): (name: string) => boolean {
  const patterns = Array.isArray(listed) ? listed.filter((one): one is string => typeof one === 'string') : [];
  const split = patterns.map((pattern) => pattern.split('*'));
  return (name) => split.some((pieces) => matches(name, pieces));
}

// helpers

function matches(name: string, [first = '', ...more]: readonly string[]): boolean {
  const last = more.pop();
  if (last === undefined) return name === first;
  if (name.length < first.length + last.length || !name.startsWith(first) || !name.endsWith(last)) return false;
  let from = first.length;
  for (const piece of more) {
    const at = name.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return from <= name.length - last.length;
}
