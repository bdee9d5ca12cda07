/**
 * Which minutes of a date are open (task-contacts §4.6). Closed overrides come before open ones, those before temporary
 * hours, and those before the week; each counts for the times it names, not for the whole day. Temporary hours alone
 * stand in place of the week on their dates.
 *
 * What began the evening before belongs to the rule it began under, and counts after midnight with that rule's rank: so
 * temporary hours of a date also end what the week of the date before would carry into it (assumed).
 */
import { MINUTES_A_DAY } from './calendar.ts';
import type { OverrideType } from './openingHours.ts';
import type { Rules, Span } from './rules.ts';

/** By minute: 1 is open. */
export type DayPlan = Uint8Array;

export function planDay(rules: Rules, day: number): DayPlan {
  const plan = new Uint8Array(MINUTES_A_DAY);
  const today = spansOf(rules, 'STANDARD', day);
  const before = spansOf(rules, 'STANDARD', day - 1);
  mark(plan, 1, today ?? rules.weekly(day), before ?? (today ? [] : rules.weekly(day - 1)));
  mark(plan, 1, spansOf(rules, 'OPEN', day), spansOf(rules, 'OPEN', day - 1));
  mark(plan, 0, spansOf(rules, 'CLOSED', day), spansOf(rules, 'CLOSED', day - 1));
  return plan;
}

/** The stretches of open minutes, in order. */
export function openSpans(plan: DayPlan): Span[] {
  const spans: Span[] = [];
  for (let start = plan.indexOf(1); start >= 0;) {
    const close = plan.indexOf(0, start);
    const end = close < 0 ? MINUTES_A_DAY : close;
    spans.push({ start, end });
    start = plan.indexOf(1, end);
  }
  return spans;
}

// helpers

/** What all overrides of a type name on a date; undefined where none says anything of it. */
function spansOf({ overrides }: Rules, type: OverrideType, day: number): readonly Span[] | undefined {
  const named = overrides.flatMap((override) => (override.type === type ? [override.on(day)] : []));
  const said = named.filter((spans) => spans !== undefined);
  return said.length === 0 ? undefined : said.flat();
}

function mark(plan: DayPlan, as: 0 | 1, today: readonly Span[] = [], before: readonly Span[] = []): void {
  for (const { start, end } of today) plan.fill(as, start, Math.min(end, MINUTES_A_DAY));
  for (const { end } of before) if (end > MINUTES_A_DAY) plan.fill(as, 0, end - MINUTES_A_DAY);
}
