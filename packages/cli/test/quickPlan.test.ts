/** A plan in options gives what the plan file they stand for gives, to the byte. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../src/run.ts';

const EXAMPLE = join(import.meta.dirname, '../../../examples/bank-call-backs');

/** The centre of an example, with or without its plan. */
function centre(): string {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-'));
  cpSync(EXAMPLE, folder, { recursive: true });
  writeFileSync(join(folder, 'monday.csv'), 'At,Name\n10 minutes,One\n2026-03-02T08:30:00Z,Two\n');
  writeFileSync(join(folder, 'request.json'), '{ "Name": "Mine", "Attributes": { "tier": "gold" } }');
  writeFileSync(join(folder, 'times.csv'), 'Handle time\n120\n240\n5m\n');
  return folder;
}

async function simulate(folder: string, ...options: readonly string[]) {
  let out = '';
  let err = '';
  const exit = await run(['simulate', '.', ...options], {
    folder,
    env: {},
    colours: false,
    width: 120,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    readStdin: async () => new Uint8Array(),
  });
  return { out, err, exit };
}

describe('options and the plan they stand for', () => {
  test.each([
    ['--no-plan --arrivals 30/h --for 4h'],
    ['--no-plan --arrivals 30/h --for 4h --handle-time|exponential 5m --agents 3'],
    ['--no-plan --arrivals|daily 08:00-10:00 60/h; daily 09:00-09:30 10/h --time-zone Europe/London --for 3h'],
    ['--no-plan --arrivals|40 at 1h within 10m --handle-time times.csv --after-contact-work|lognormal 1m 30s'],
    ['--no-plan --arrivals monday.csv --arrivals|3 at 1h --task request.json --shifts daily|09:00-17:00'],
    ['--agents 1 --for 2h'],
    ['--arrivals 60/h --for 2h'],
    ['--handle-time 2m-3m'],
  ])('%s', async (said) => {
    const folder = centre();
    const options = said.split(' --').flatMap((one, place) => {
      const [option = '', ...value] = `${place === 0 ? '' : '--'}${one}`.split(/[ |]/);
      return value.length === 0 ? [option] : [option, value.join(' ')];
    });

    const byOptions = await simulate(folder, ...options, '--format', 'json');
    writeFileSync(join(folder, 'plan.json'), (await simulate(folder, ...options, '--print-plan')).out);
    const byPlan = await simulate(folder, '--format', 'json');

    expect(byOptions.out.length).toBeGreaterThan(1000);
    expect(byPlan).toEqual(byOptions);
  });
});

test('an option takes the place of its part of the plan, and the rest stays', async () => {
  const folder = centre();
  const before = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8'));

  const { out } = await simulate(folder, '--arrivals', '60/h', '--handle-time', '5m', '--print-plan');

  const [{ With }] = before.Arrivals;
  expect(JSON.parse(out)).toEqual({
    ...before,
    Arrivals: [{ For: before.RunFor, Rate: '60/h', With }],
    Work: { '*': { ...before.Work['*'], WorksFor: '5m' } },
  });
});

test('a simulation begins when --start says', async () => {
  const { out } = await simulate(
    centre(),
    '--no-plan',
    '--arrivals',
    '1 at 0s',
    '--start',
    '2026-05-01T12:00:00+02:00',
  );

  expect(out).toMatch(/^2026-05-01T10:00:00\.000Z to /);
});

test.each([
  [
    ['--arrivals', '30/h', '--flow', 'Call-back'],
    '--flow: Unknown flow "Call-back", expected one of "Call-back request", "While a call-back waits".',
  ],
  [['--flow', 'Call-back request'], '--flow and --task say which tasks come: add --arrivals, which says when.'],
  [['--arrivals', '30/h', '--for', 'long'], '--for: Expected how long to run, such as 8h or 7d, found "long".'],
  [['--start', 'Monday'], '--start: Expected a moment such as 2026-01-05T09:00:00Z, found "Monday".'],
  [['--time-zone', 'Mars'], '--time-zone: Expected a time zone such as Europe/London, found "Mars".'],
  [['--arrivals', 'none.csv'], '--arrivals: "none.csv" cannot be read: there is no such file.'],
  [
    ['--arrivals', '1 at 2020-01-01T00:00:00Z'],
    '--arrivals: Expected a moment after the simulation begins, which is 2026-03-02T07:56:00.000Z, found "2020-01-01T00:00:00Z".',
  ],
])('%j is refused with the option and what was expected', async (options, message) => {
  const { exit, err } = await simulate(centre(), ...options);

  expect(err).toBe(`error: ${message}\n`);
  expect(exit).toBe(2);
});
