/** Lengths of time as people write them: `4 minutes`, `1 hour 30 minutes`, `90s`, `2d`, or a number of seconds. */

/** Milliseconds in a unit, by each of its names. */
const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1: ['ms', 'millisecond', 'milliseconds'],
    1000: ['s', 'sec', 'secs', 'second', 'seconds'],
    60_000: ['m', 'min', 'mins', 'minute', 'minutes'],
    3_600_000: ['h', 'hour', 'hours'],
    86_400_000: ['d', 'day', 'days'],
  }).flatMap(([milliseconds, names]) => names.map((name) => [name, Number(milliseconds)] as const)),
);

/** @returns milliseconds, or undefined when the text is no length of time */
export function parseDuration(text: string): number | undefined {
  const plain = text.trim().toLowerCase();
  if (/^\d+$/.test(plain)) return Number(plain) * 1000;
  if (!/^(?:\d+(?:\.\d+)?\s*[a-z]+\s*)+$/.test(plain)) return undefined;
  let total = 0;
  for (const [, amount, unit = ''] of plain.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/g)) {
    const size = UNITS.get(unit);
    if (size === undefined) return undefined;
    total += Number(amount) * size;
  }
  return Math.round(total);
}
