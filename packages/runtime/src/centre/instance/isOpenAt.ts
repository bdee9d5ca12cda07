/** Whether hours of operation of an instance are open (task-contacts §4.6). */
import { isOpen } from '../../world/hours.ts';
import type { HoursResource } from './instanceData.ts';

/** @param at milliseconds since 1970-01-01T00:00Z */
export function isOpenAt({ TimeZone, Config, Overrides }: HoursResource, at: number): boolean {
  return isOpen({ TimeZone, Config, ...(Overrides ? { Overrides } : {}) }, at);
}
