/** Whole numbers in text: the console writes every number as a string (flow-language §1.12), so ranges are patterns. */

/**
 * A pattern for a whole number in decimal digits, perhaps with a sign and zeros before it.
 *
 * @param min the lowest, 0 or more; without it the number may be anything
 * @param max the highest, which may be more than a double holds exactly
 */
export function wholeNumberPattern(min?: string, max?: string): string {
  if (min === undefined && max === undefined) return String.raw`^[+-]?\d+$`;
  if (min === undefined || min.startsWith('-')) throw new Error(`Expected a lowest number of 0 or more, found ${min}.`);
  const positive = max === undefined ? atLeast(positiveOf(min)) : between(positiveOf(min), max);
  const zero = min === '0' ? String.raw`[+-]?0+|` : '';
  return String.raw`^(?:${zero}\+?0*(?:${positive.join('|')}))$`;
}

// helpers

function positiveOf(min: string): string {
  return min === '0' ? '1' : min;
}

/** Numbers from `low` on: those with as many digits, and all with more. */
function atLeast(low: string): string[] {
  return [...sameLength(low, '9'.repeat(low.length)), String.raw`[1-9]\d{${low.length},}`];
}

/** Numbers from `low` to `high`; those of a length of which every number fits are told together. */
function between(low: string, high: string): string[] {
  const parts: string[] = [];
  let wholeFrom = 0;
  for (let length = low.length; length <= high.length; length++) {
    const from = length === low.length ? low : `1${'0'.repeat(length - 1)}`;
    const to = length === high.length ? high : '9'.repeat(length);
    const isWhole = /^10*$/.test(from) && /^9+$/.test(to);
    if (isWhole && wholeFrom === 0) wholeFrom = length;
    if (isWhole && length < high.length) continue;
    if (wholeFrom > 0) parts.push(`[1-9]${digits(wholeFrom - 1, isWhole ? length - 1 : length - 2)}`);
    wholeFrom = 0;
    if (!isWhole) parts.push(...sameLength(from, to));
  }
  return parts;
}

/** Numbers between two of the same length, told by their first digit. */
function sameLength(low: string, high: string): string[] {
  if (low === '') return [''];
  if (/^0+$/.test(low) && /^9+$/.test(high)) return [digits(low.length, low.length)];
  const [first, last] = [Number(low[0]), Number(high[0])];
  const [lowRest, highRest] = [low.slice(1), high.slice(1)];
  if (first === last) return sameLength(lowRest, highRest).map((rest) => `${first}${rest}`);
  const isLowWhole = /^0*$/.test(lowRest);
  const isHighWhole = /^9*$/.test(highRest);
  const below = isLowWhole ? [] : sameLength(lowRest, '9'.repeat(lowRest.length)).map((rest) => `${first}${rest}`);
  const above = isHighWhole ? [] : sameLength('0'.repeat(highRest.length), highRest).map((rest) => `${last}${rest}`);
  const [from, to] = [isLowWhole ? first : first + 1, isHighWhole ? last : last - 1];
  const whole = from > to ? [] : [`${oneOf(from, to)}${digits(lowRest.length, lowRest.length)}`];
  return [...below, ...whole, ...above];
}

function oneOf(from: number, to: number): string {
  if (from === to) return String(from);
  return from === 0 && to === 9 ? String.raw`\d` : `[${from}-${to}]`;
}

function digits(least: number, most: number): string {
  if (most === 0) return '';
  if (least === most) return least === 1 ? String.raw`\d` : String.raw`\d{${least}}`;
  return String.raw`\d{${least},${most}}`;
}
