/** Rates as people write them: `30 an hour`, `2.5 per minute`, `400 a day`. */

const MILLISECONDS = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

export const RATE_PATTERN = String.raw`^\d+(?:\.\d+)? (?:an?|per) (?:second|minute|hour|day)$`;

/** @returns how many in a millisecond, or undefined when the text is no rate */
export function parseRate(text: string): number | undefined {
  if (!new RegExp(RATE_PATTERN, 'u').test(text)) return undefined;
  const [amount, , unit] = text.split(' ');
  return Number(amount) / MILLISECONDS[unit as keyof typeof MILLISECONDS];
}
