/** Hours of operation made ready: which times each of its rules names on a date. */
import { dayNumber, MINUTES_A_DAY, WEEKDAYS, weekdayOf } from './calendar.ts';
import type { DayHours, HoursOverride, OpeningHours, OverrideType } from './openingHours.ts';
import { namesDates, recurs } from './recurs.ts';

/** Minutes from the midnight a date begins with; an end past 1440 is on the next date. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface OverrideRule {
  readonly name: string;
  readonly type: OverrideType;
  /** Undefined on dates it says nothing of. */
  readonly on: (day: number) => readonly Span[] | undefined;
}

export interface Rules {
  readonly zone: string;
  readonly weekly: (day: number) => readonly Span[];
  /** Its own and those of its parents. */
  readonly overrides: readonly OverrideRule[];
}

export function rulesOf(hours: OpeningHours, parents: readonly OpeningHours[]): Rules {
  const week = spansByDay(hours.Config);
  return {
    zone: hours.TimeZone,
    weekly: (day) => week[weekdayOf(day)] ?? [],
    overrides: [hours, ...parents].flatMap(({ Overrides = [] }) => Overrides.map(overrideRule)),
  };
}

// helpers

const WHOLE_DAY: readonly Span[] = [{ start: 0, end: MINUTES_A_DAY }];

function overrideRule(override: HoursOverride): OverrideRule {
  const {
    Name = '',
    OverrideType: type = 'STANDARD',
    Config,
    EffectiveFrom,
    EffectiveTill,
    RecurrenceConfig,
  } = override;
  const from = dayNumber(EffectiveFrom);
  const till = dayNumber(EffectiveTill);
  const pattern = RecurrenceConfig?.RecurrencePattern;
  const week = spansByDay(Config);
  const anyDay = distinct(week.flat());
  return {
    name: Name,
    type,
    on: (day) => {
      if (day < from || day > till || (pattern && !recurs(pattern, from, day))) return undefined;
      // Without times it is closed all day (assumed).
      if (Config.length === 0) return type === 'CLOSED' ? WHOLE_DAY : [];
      const spans = week[weekdayOf(day)] ?? [];
      if (spans.length > 0 || type === 'STANDARD') return spans;
      // A date that comes back is meant whatever day of the week it falls on.
      return pattern && namesDates(pattern) ? anyDay : undefined;
    },
  };
}

function spansByDay(config: readonly DayHours[]): readonly (readonly Span[])[] {
  return WEEKDAYS.map((weekday) => config.filter(({ Day }) => Day === weekday).map(spanOf));
}

function spanOf({ StartTime, EndTime }: DayHours): Span {
  const start = StartTime.Hours * 60 + StartTime.Minutes;
  const end = EndTime.Hours * 60 + EndTime.Minutes;
  // Midnight as an end is at the end of the day, and an end before the start is on the next.
  return { start, end: end <= start ? end + MINUTES_A_DAY : end };
}

function distinct(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [`${span.start} ${span.end}`, span])).values()];
}
