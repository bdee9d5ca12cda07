/** Lengths of time as people write them: `4 minutes`, `1 hour 30 minutes`, `90s`, `2d`, or a number of seconds. */

const UNITS: Readonly<Record<string, number>> = {
  s: 1,
  second: 1,
  sec: 1,
  m: 60,
  minute: 60,
  min: 60,
  h: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
};

/** @returns milliseconds, or undefined when the text is no length of time */
export function parseDuration(text: string): number | undefined {
  const plain = text.trim().toLowerCase();
  if (/^\d+$/.test(plain)) return Number(plain) * 1000;
  if (!/^(?:\d+(?:\.\d+)?\s*[a-z]+\s*)+$/.test(plain)) return undefined;
  let total = 0;
  for (const [, amount, unit = ''] of plain.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/g)) {
    const seconds = Object.hasOwn(UNITS, unit) ? UNITS[unit] : UNITS[unit.replace(/s$/, '')];
    if (seconds === undefined) return undefined;
    total += Number(amount) * seconds * 1000;
  }
  return Math.round(total);
}
