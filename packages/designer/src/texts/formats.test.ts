/** Numbers, moments and lengths of time, as each language writes them. */
import { afterEach, expect, test } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import {
  describeMoment,
  formatAgo,
  formatClock,
  formatLength,
  formatMoment,
  formatNumber,
  formatWeekday,
} from './formats.ts';
import { showTexts } from './texts.ts';

const AT = Date.UTC(2026, 10, 25, 9, 30, 5);
const LOCAL = new Date(2026, 10, 25, 9, 30, 5).getTime();

// Other tests read English.
afterEach(() => showTexts(en, 'en-GB'));

test.each([
  {
    locale: 'en-GB',
    number: '32,768',
    length: '1 hour 30 minutes',
    ago: 'yesterday',
    weekday: 'Monday',
    moment: '25 Nov, 09:30',
    exact: '09:30:05',
    clock: 'Wed 25 Nov, 09:30:05 UTC',
    full: 'Wednesday 25 November 2026 at 09:30 UTC',
  },
  {
    locale: 'de-DE',
    number: '32.768',
    length: '1 Stunde 30 Minuten',
    ago: 'gestern',
    weekday: 'Montag',
    moment: '25. Nov., 09:30',
    exact: '09:30:05',
    clock: 'Mi., 25. Nov., 09:30:05 UTC',
    full: 'Mittwoch 25. November 2026 um 09:30 UTC',
  },
])('as in $locale', ({ locale, ...then }) => {
  showTexts(locale === 'de-DE' ? de : en, locale);

  expect({
    number: formatNumber(32_768),
    length: formatLength(5400),
    ago: formatAgo(1, 'day'),
    weekday: formatWeekday(1),
    moment: describeMoment(LOCAL, LOCAL + 7 * 86_400_000),
    exact: describeMoment(LOCAL, LOCAL, true),
    clock: formatClock(AT),
    // With a comma or without: versions of Intl differ in it.
    full: formatMoment(AT).replaceAll(',', ''),
  }).toEqual(then);
});

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [61, '1 minute 1 second'],
  [90_061, '1 day 1 hour'],
  [7 * 86_400, '7 days'],
])('%i seconds are %s, by the two largest units', (seconds, words) => {
  expect(formatLength(seconds)).toBe(words);
});
