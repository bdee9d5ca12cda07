/** A length of time as a form shows it: an amount and one unit. */
import { toText } from '@switchyard/blocks';

export const LENGTH_UNITS = ['seconds', 'minutes', 'hours', 'days'] as const;

export type LengthUnit = (typeof LENGTH_UNITS)[number];

export interface Length {
  readonly amount: string;
  /** Undefined where the text ends in no unit the form offers. */
  readonly unit: LengthUnit | undefined;
}

const LAST_WORD = /^(.*?)\s*\b(s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?)$/i;

/** `1 hour 30 minutes` is "1 hour 30" in minutes, so that nothing is lost; a number alone counts seconds. */
export function readLength(value: unknown): Length {
  const text = toText(value).trim();
  if (/^\d+$/.test(text)) return { amount: text, unit: 'seconds' };
  const [, amount = text, word = ''] = LAST_WORD.exec(text.replace(/(?<=\d)(?=[a-z]+$)/i, ' ')) ?? [];
  return { amount, unit: LENGTH_UNITS.find((unit) => word !== '' && unit.startsWith(word.charAt(0).toLowerCase())) };
}

/** Undefined for an empty amount: nothing is said then. */
export function writeLength({ amount, unit }: Length): string | undefined {
  if (amount.trim() === '') return undefined;
  return unit === undefined ? amount : `${amount.trim()} ${amount.trim() === '1' ? unit.slice(0, -1) : unit}`;
}
