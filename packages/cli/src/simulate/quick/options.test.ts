/** What options of a simulation may be, and what they stand for in a plan. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFacts } from '@switchyard/runtime/centre';
import { expect, test } from 'vitest';
import { readAgents } from './agentsOption.ts';
import { readArrivals } from './arrivalsOption.ts';
import { readLength } from './lengthOption.ts';
import { readShifts } from './shiftsOption.ts';

const LUNCH = [
  { Name: 'Available', Type: 'ROUTABLE' as const },
  { Name: 'Lunch break', Type: 'CUSTOM' as const },
  { Name: 'Offline', Type: 'OFFLINE' as const },
];

function factsWith(...profiles: readonly string[]) {
  return createFacts(
    {
      AgentStatuses: LUNCH,
      RoutingProfiles: profiles.map((Name) => ({ Name })),
      Users: [{ Username: 'ada', RoutingProfileId: 'Back office' }],
    },
    {},
  );
}

test.each([
  ['30/h', { Rate: '30/h' }],
  ['2.5 per minute', { Rate: '2.5 per minute' }],
  ['400 a day', { Rate: '400 a day' }],
  ['always 3/h', { Rate: { Hours: [{ When: 'always', Rate: '3/h' }] } }],
  ['09:00-17:00 30/h', { Rate: { Hours: [{ When: 'daily 09:00-17:00', Rate: '30/h' }] } }],
  [
    'Mon-Fri 08:00-18:00 20 an hour; Mon-Fri 09:00-11:00 55/h',
    {
      Rate: {
        Hours: [
          { When: 'Mon-Fri 08:00-18:00', Rate: '20 an hour' },
          { When: 'Mon-Fri 09:00-11:00', Rate: '55/h' },
        ],
      },
    },
  ],
  [
    'Mon-Fri 09:00-12:00, 13:00-17:00; Sat 10:00-12:00 8/h',
    { Rate: { Hours: [{ When: 'Mon-Fri 09:00-12:00, 13:00-17:00; Sat 10:00-12:00', Rate: '8/h' }] } },
  ],
  ['200 at 3h', { At: '3h', Tasks: 200 }],
  ['200 tasks at 1h 30m within 10 minutes', { At: '1h 30m', Tasks: 200, Within: '10 minutes' }],
  ['5 at 2026-01-05T12:00:00Z', { At: '2026-01-05T12:00:00Z', Tasks: 5 }],
  ['monday.csv', { file: 'monday.csv' }],
  ['data/Monday.JSONL', { file: 'data/Monday.JSONL' }],
])('--arrivals %s', (text, arrivals) => {
  expect(readArrivals(text, undefined)).toEqual(arrivals);
});

test('rates by the week are by the clocks of --time-zone', () => {
  expect(readArrivals('09:00-17:00 30/h', 'Europe/London')).toEqual({
    Rate: { TimeZone: 'Europe/London', Hours: [{ When: 'daily 09:00-17:00', Rate: '30/h' }] },
  });
});

test.each([
  '',
  '30',
  '30/week',
  '/h',
  'Mon-Fri 30/h',
  'Mon-Fri 09:00-17:00',
  '0 at 3h',
  '5 at noon',
  '5 at 3h within it',
  'monday.txt',
])('--arrivals %j is told what it may be', (text) => {
  expect(() => readArrivals(text, undefined)).toThrow(/^--arrivals: Expected a rate such as 30\/h, .+ found "/);
});

test.each([
  ['5m', '5m'],
  ['1 hour 30 minutes', '1 hour 30 minutes'],
  ['fixed 5m', '5m'],
  ['2m-8m', ['2m', '8m']],
  ['exponential 5m', { Exponential: '5m' }],
  ['Exponential: 5 minutes', { Exponential: '5 minutes' }],
  ['lognormal 5m 3m', { LogNormal: { Mean: '5m', Deviation: '3m' } }],
  ['lognormal:5 minutes, 3 minutes', { LogNormal: { Mean: '5 minutes', Deviation: '3 minutes' } }],
  ['1m,1m,9m', { OneOf: ['1m', '1m', '9m'] }],
])('--handle-time %s', (text, length) => {
  expect(readLength('--handle-time', text, '/')).toEqual(length);
});

test('--handle-time takes what was measured from a file, with or without a name above', () => {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-'));
  writeFileSync(join(folder, 'named.csv'), 'Handle time,Agent\n300,ada\n"4m 30s",ben\n');
  writeFileSync(join(folder, 'plain.txt'), '300\n\n270\n');
  writeFileSync(join(folder, 'wrong.csv'), 'Handle time\n300\nlong\n');
  writeFileSync(join(folder, 'empty.csv'), 'Handle time\n');

  expect(readLength('--handle-time', 'named.csv', folder)).toEqual({ OneOf: ['300', '4m 30s'] });
  expect(readLength('--handle-time', 'plain.txt', folder)).toEqual({ OneOf: ['300', '270'] });
  expect(() => readLength('--handle-time', 'wrong.csv', folder)).toThrow(
    '--handle-time: "wrong.csv", line 3: Expected a length such as 5m, or a number of seconds, found "long".',
  );
  expect(() => readLength('--handle-time', 'empty.csv', folder)).toThrow('on each line');
  expect(() => readLength('--handle-time', 'none.csv', folder)).toThrow('--handle-time: "none.csv" cannot be read.');
});

test.each(['', 'long', 'exponential', 'exponential 1m,2m', 'lognormal 5m', '1m-2m-3m', '1m-2m,3m'])(
  '--handle-time %j is told what it may be',
  (text) => {
    expect(() => readLength('--handle-time', text, '/')).toThrow(
      /^--handle-time: Expected a length such as 5m, .+ found "/,
    );
  },
);

test('--agents is of the only routing profile, or of those it names', () => {
  expect(readAgents(['12'], factsWith('Back office').profiles)).toEqual({ 'Back office': 12 });
  expect(readAgents(['Back office=12', 'Claims=0'], factsWith('Back office', 'Claims').profiles)).toEqual({
    'Back office': 12,
    Claims: 0,
  });
});

test.each([
  [
    ['many'],
    ['Back office'],
    'Expected a number such as 12, or <routing profile>=<number> such as "Back office=12", found "many".',
  ],
  [
    ['12'],
    ['Back office', 'Claims'],
    'Expected <routing profile>=<number>, found "12"; there are several: "Back office", "Claims".',
  ],
  [['12'], [], 'Expected <routing profile>=<number>, found "12"; the instance has no routing profile.'],
  [['Clams=1'], ['Claims'], 'Unknown routing profile "Clams", expected one of "Claims".'],
])('--agents %j of the profiles %j', (texts, profiles, message) => {
  expect(() => readAgents(texts, factsWith(...profiles).profiles)).toThrow(`--agents: ${message}`);
});

test('--shifts is a row each, of everybody or of one', () => {
  const rows = ['Mon-Fri 09:00-17:00', 'Mon-Fri 12:00-12:30 Lunch break', 'ada=10:00-12:00'];

  expect(readShifts(rows, 'Europe/London', factsWith('Back office'))).toEqual({
    '*': {
      TimeZone: 'Europe/London',
      Hours: [{ When: 'Mon-Fri 09:00-17:00' }, { When: 'Mon-Fri 12:00-12:30', Status: 'Lunch break' }],
    },
    ada: { TimeZone: 'Europe/London', Hours: [{ When: 'daily 10:00-12:00' }] },
  });
});

test.each([
  ['nine to five', 'Expected hours such as "Mon-Fri 09:00-17:00", with a status'],
  ['eve=Mon 09:00-17:00', 'Unknown user "eve".'],
  ['Mon 09:00-17:00 Diner', 'Unknown status "Diner", expected one of "Available", "Lunch break", "Offline".'],
])('--shifts %j is told what is wrong with it', (text, message) => {
  expect(() => readShifts([text], undefined, factsWith('Back office'))).toThrow(`--shifts: ${message}`);
});
