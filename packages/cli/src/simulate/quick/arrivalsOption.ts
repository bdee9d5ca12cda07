/** When tasks come, in one option: a rate, rates by the week, a burst, or a file. */
import { extname } from 'node:path';
import { isMoment, parseDuration, parseRate, type RateByHours } from '@switchyard/runtime/centre';
import { UsageError } from '../../exitCodes.ts';
import { weekOf } from './weekOption.ts';

export type SaidArrivals =
  | { readonly Rate: string | RateByHours }
  | { readonly At: string; readonly Tasks: number; readonly Within?: string }
  | { readonly file: string };

/** @throws UsageError for what is none of them */
export function readArrivals(text: string, timeZone: string | undefined): SaidArrivals {
  const said = text.trim();
  const read = isFile(said) ? { file: said } : (rateOf(said) ?? burstOf(said) ?? ratesOf(said, timeZone));
  if (read) return read;
  throw new UsageError(
    '--arrivals: Expected a rate such as 30/h, rates by the week such as "Mon-Fri 09:00-17:00 30/h; Sat 10:00-12:00 8/h", ' +
      'a burst such as "200 at 3h within 10m", or a file that ends in .csv, .json or .jsonl, ' +
      `found "${text}".`,
  );
}

// helpers

function isFile(text: string): boolean {
  return ['.csv', '.json', '.jsonl'].includes(extname(text).toLowerCase());
}

function rateOf(text: string): SaidArrivals | undefined {
  return parseRate(text) === undefined ? undefined : { Rate: text };
}

/** `200 at 3h`, `200 at 2026-01-05T12:00:00Z within 10 minutes`. */
function burstOf(text: string): SaidArrivals | undefined {
  const [, tasks = '', At = '', Within] = /^(\d{1,6}) (?:tasks )?at (.+?)(?: within (.+))?$/.exec(text) ?? [];
  if (Number(tasks) < 1 || (parseDuration(At) === undefined && !isMoment(At))) return undefined;
  if (Within === undefined) return { At, Tasks: Number(tasks) };
  return parseDuration(Within) === undefined ? undefined : { At, Tasks: Number(tasks), Within };
}

/** Hours without a rate of their own have the one that comes next: `Mon-Fri 09:00-17:00; Sat 10:00-12:00 30/h`. */
function ratesOf(text: string, timeZone: string | undefined): SaidArrivals | undefined {
  const Hours: { readonly When: string; readonly Rate: string }[] = [];
  let without: string[] = [];
  for (const piece of text.split(';')) {
    const [, hours = piece, Rate] = /^(.*\S) +(\d[\d.]*(?: an? | per | ?\/ ?)[a-z]+) *$/.exec(piece) ?? [];
    const When = weekOf(hours);
    if (When === undefined) return undefined;
    without.push(When);
    if (Rate === undefined) continue;
    if (parseRate(Rate) === undefined) return undefined;
    Hours.push({ When: without.join('; '), Rate });
    without = [];
  }
  if (without.length > 0) return undefined;
  return { Rate: { ...(timeZone === undefined ? {} : { TimeZone: timeZone }), Hours } };
}
