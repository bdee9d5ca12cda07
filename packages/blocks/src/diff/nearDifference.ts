/**
 * Two long texts, cut to what fits around the first place where they differ.
 *
 * @param room characters there are for each
 */
export function nearDifference(before: string, after: string, room: number): [before: string, after: string] {
  if (before.length <= room && after.length <= room) return [before, after];
  let alike = 0;
  while (alike < before.length && before[alike] === after[alike]) alike++;
  const start = alike < room / 2 ? 0 : wholeCharacter(before, alike - Math.floor(room / 4));
  return [cut(before, start, room), cut(after, start, room)];
}

// helpers

function cut(text: string, start: number, room: number): string {
  const from = start > 0 ? '…' : '';
  if (from.length + text.length - start <= room) return from + text.slice(start);
  return `${from}${text.slice(start, wholeCharacter(text, start + room - from.length - 1))}…`;
}

/** The place itself, or the one before where a character stands across it. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
