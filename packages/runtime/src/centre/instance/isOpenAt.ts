/** Whether hours of operation of an instance are open (task-contacts §4.6). */
import { isOpen } from '../../hours/isOpen.ts';
import type { HoursFacts } from './facts.ts';

/** @param at milliseconds since 1970-01-01T00:00Z */
export function isOpenAt({ resource, parents }: Pick<HoursFacts, 'resource' | 'parents'>, at: number): boolean {
  return isOpen(resource, at, parents);
}
