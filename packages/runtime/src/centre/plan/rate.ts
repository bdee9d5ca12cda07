/** Rates as people write them: `30 an hour`, `2.5 per minute`, `400 a day`, or `30/h`. */

const MILLISECONDS = {
  s: 1000,
  second: 1000,
  min: 60_000,
  minute: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
  d: 86_400_000,
  day: 86_400_000,
} as const;

export const RATE_PATTERN = String.raw`^\d+(?:\.\d+)?(?: (?:an?|per) | ?/ ?)(?:s|second|min|minute|h|hour|d|day)$`;

/** @returns how many in a millisecond, or undefined when the text is no rate */
export function parseRate(text: string): number | undefined {
  if (!new RegExp(RATE_PATTERN, 'u').test(text)) return undefined;
  const unit = /[a-z]+$/.exec(text)?.[0] as keyof typeof MILLISECONDS;
  return Number.parseFloat(text) / MILLISECONDS[unit];
}
