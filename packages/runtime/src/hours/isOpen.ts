/**
 * Whether hours of operation are open at a moment (task-contacts §4.6, flow-language §2.3): by the clocks of their time
 * zone, daylight saving included. The start of an interval belongs to it, its end does not.
 */
import { MILLISECONDS_A_DAY } from './calendar.ts';
import { planDay, type DayPlan } from './dayPlan.ts';
import type { OpeningHours } from './openingHours.ts';
import { rulesOf, type Rules } from './rules.ts';
import { zoneOffset } from './zoneOffset.ts';

interface Ready {
  readonly rules: Rules;
  readonly plans: Map<number, DayPlan>;
}

const ready = new WeakMap<OpeningHours, Ready>();
const NO_PARENTS: readonly OpeningHours[] = [];
/** Time moves on, so plans of days gone by are of no use. */
const MOST_PLANS = 64;

/**
 * @param at milliseconds since 1970-01-01T00:00Z
 * @param parents hours whose overrides count here too; the same each time for the same hours
 */
export function isOpen(hours: OpeningHours, at: number, parents: readonly OpeningHours[] = NO_PARENTS): boolean {
  const { rules, plans } = readyFor(hours, parents);
  const local = at + zoneOffset(rules.zone, at);
  const day = Math.floor(local / MILLISECONDS_A_DAY);
  let plan = plans.get(day);
  if (!plan) {
    if (plans.size >= MOST_PLANS) plans.clear();
    plans.set(day, (plan = planDay(rules, day)));
  }
  return plan[Math.floor((local - day * MILLISECONDS_A_DAY) / 60_000)] === 1;
}

// helpers

function readyFor(hours: OpeningHours, parents: readonly OpeningHours[]): Ready {
  let made = ready.get(hours);
  if (!made) ready.set(hours, (made = { rules: rulesOf(hours, parents), plans: new Map() }));
  return made;
}
