/** A call of a Lambda function as Amazon Connect makes it: again where that may help, and no longer than the limit. */
import type { CallOutcome } from './simulatedHome.ts';

/** What came of one attempt. */
export type Said =
  | { readonly returns: unknown }
  /** Text that may or may not be JSON. */
  | { readonly text: string }
  | { readonly fails: string }
  /** It was throttled, or the service had a fault. */
  | { readonly again: string }
  /** There was no answer while it was waited for. */
  | { readonly late: true };

/** And how long that took, in virtual time. */
export type Attempt = Said & { readonly takesMs: number };

/** Retries after the first attempt, and how long they may take in all (task-contacts §11). */
const MOST_RETRIES = 3;
const LONGEST_MS = 8000;

/**
 * Makes attempts until one is final. A retry follows at once (assumed); nothing says how long the service waits.
 *
 * @param limitMs how long it may take; 0 for as long as it likes
 * @param attempt makes one attempt, given how long it may take
 * @param because why the limit is shorter than the block says
 */
export function makeAttempts(limitMs: number, attempt: (leftMs: number) => Attempt, because?: string): CallOutcome {
  const limit = limitMs > 0 ? limitMs : Number.POSITIVE_INFINITY;
  const late = (): CallOutcome => {
    const reason = because === undefined ? '' : `: ${because}`;
    return { why: `no answer within ${limitMs / 1000} s${reason}`, afterMs: limitMs };
  };
  for (let took = 0, retries = 0; ; retries++) {
    const made = attempt(limit - took);
    if ('late' in made || took + made.takesMs > limit) return late();
    took += made.takesMs;
    if ('returns' in made) return { result: made.returns, afterMs: took };
    if ('text' in made) return parsed(made.text, took);
    if ('fails' in made) return { why: made.fails, afterMs: took };
    if (retries >= MOST_RETRIES)
      return { why: `${made.again}, and again after ${MOST_RETRIES} retries`, afterMs: took };
    if (took >= Math.min(limit, LONGEST_MS))
      return { why: `${made.again}, and no time is left to retry`, afterMs: took };
  }
}

// helpers

function parsed(text: string, afterMs: number): CallOutcome {
  try {
    return { result: JSON.parse(text), afterMs };
  } catch {
    return { why: 'the function did not answer with JSON', afterMs };
  }
}
