import type { Facts } from '../instance/facts.ts';
import { invalidParameter } from './serviceError.ts';

const DAY_MS = 86_400_000;

/**
 * When a task begins, in milliseconds: not in the past, and so many days ahead at most, both ends included
 * (task-contacts §1.5).
 *
 * @throws ServiceError `InvalidParameterException`
 */
export function scheduledAt(seconds: number, { limits }: Facts, now: number): number {
  const at = Math.round(seconds * 1000);
  if (at >= now && at <= now + limits.scheduleAheadDays * DAY_MS) return at;
  const expected = `Expected a time from now to ${limits.scheduleAheadDays} days ahead`;
  throw invalidParameter(`${expected}, in seconds since 1970.`, 'ScheduledTime');
}
