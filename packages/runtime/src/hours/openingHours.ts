/** Hours of operation as far as opening goes: what the service's shapes and the world file have in common. */

export interface OpeningHours {
  /** An IANA time zone. */
  readonly TimeZone: string;
  readonly Config: readonly DayHours[];
  readonly Overrides?: readonly HoursOverride[] | undefined;
}

export interface DayHours {
  readonly Day: 'SUNDAY' | 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY';
  readonly StartTime: { readonly Hours: number; readonly Minutes: number };
  readonly EndTime: { readonly Hours: number; readonly Minutes: number };
}

export interface HoursOverride {
  readonly Name?: string;
  readonly Config: readonly DayHours[];
  /** ISO dates, both included. */
  readonly EffectiveFrom: string;
  readonly EffectiveTill: string;
  readonly OverrideType?: OverrideType;
  readonly RecurrenceConfig?: { readonly RecurrencePattern?: Recurrence };
}

export type OverrideType = 'STANDARD' | 'OPEN' | 'CLOSED';

export interface Recurrence {
  readonly Frequency?: 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly Interval?: number;
  readonly ByMonth?: readonly number[];
  readonly ByMonthDay?: readonly number[];
  readonly ByWeekdayOccurrence?: readonly number[];
}
