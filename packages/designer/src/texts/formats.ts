/** Numbers, moments and lengths of time as the language and the country write them: the one place that asks Intl. */
import { locale } from './texts.ts';

/** `32,768`. */
export function formatNumber(number: number): string {
  return new Intl.NumberFormat(locale()).format(number);
}

const UNITS = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const;

/** A length of time by its two largest units: `1 hour 30 minutes`. */
export function formatLength(seconds: number): string {
  const words: string[] = [];
  let left = Math.floor(seconds);
  for (const [size, unit] of UNITS) {
    const amount = Math.floor(left / size);
    left -= amount * size;
    if (amount > 0) words.push(unitWords(amount, unit));
  }
  return words.length === 0 ? unitWords(0, 'second') : words.slice(0, 2).join(' ');
}

/** `25 Nov 2026`. */
export function formatDay(at: number): string {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric' }).format(at);
}

/** `Monday` for 1, `Sunday` for 7. */
export function formatWeekday(number: number): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, number));
}

/** `5 minutes ago`, `yesterday`. */
export function formatAgo(amount: number, unit: Intl.RelativeTimeFormatUnitSingular): string {
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(-amount, unit);
}

/** A moment of virtual time in full: `Wednesday 25 November 2026 at 09:30 UTC`. */
export function formatMoment(at: number): string {
  const words = new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(at);
  return `${words} UTC`;
}

/** A moment of virtual time as a clock shows it: `Wed, 25 Nov, 09:30:00 UTC`. */
export function formatClock(at: number): string {
  const words = new Intl.DateTimeFormat(locale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: 'UTC',
  }).format(at);
  return `${words} UTC`;
}

const TIME = { hour: '2-digit', minute: '2-digit' } as const;
const DAY = { day: 'numeric', month: 'short' } as const;

/**
 * A moment as people name it: the time today, else day and time.
 *
 * @param exact with seconds, where several moments of a minute stand side by side
 */
export function describeMoment(at: number, now = Date.now(), exact = false): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  const seconds = exact ? ({ second: '2-digit' } as const) : {};
  return new Intl.DateTimeFormat(locale(), { ...(sameDay ? {} : DAY), ...TIME, ...seconds }).format(at);
}

// helpers

function unitWords(amount: number, unit: string): string {
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long', useGrouping: false }).format(
    amount,
  );
}
