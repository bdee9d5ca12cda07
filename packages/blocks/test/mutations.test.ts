/**
 * How we know that the validator is right: sound flows are damaged in every way that we have met or can think of, and
 * each time the damage has to be told where it was done. `npm run mutations` does all of it and renews the table of
 * docs/trust.md; here some of every kind is done, the same each time.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasCorpus } from './corpus.ts';
import { kinds } from './mutations/index.ts';
import { createRun } from './mutations/runMutations.ts';
import { soundCorpus, soundOwn } from './mutations/soundFiles.ts';

const others = soundCorpus();
const rows = kinds.map((kind, row) => [`${kind.group}: ${kind.name}`, kind, row] as const);

test('every kind of damage has a name of its own', () => {
  expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length);
});

describe('damage to our own flows is told where it was done', () => {
  const run = createRun(soundOwn(), { perFlow: 1, perKind: 8 });

  test.each(rows)('%s', (_name, kind, row) => {
    const { done, missed } = run(kind, row);

    expect(missed).toEqual([]);
    expect(done).toBeGreaterThan(0);
  });
});

test.skipIf(!hasCorpus)('other people’s flows: at least 90 are sound, and damaged', () => {
  expect(others.length).toBeGreaterThanOrEqual(90);
});

describe.skipIf(!hasCorpus)('damage to other people’s flows is told where it was done', () => {
  const run = createRun(others, { perFlow: 1, perKind: 10 });

  test.each(rows)('%s', (_name, kind, row) => {
    expect(run(kind, row).missed).toEqual([]);
  });
});

test('the page on trust has a row for every kind, in which all damage was told', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/trust.md'), 'utf8');
  const told = [...page.matchAll(/^\| (.+?) +\| +\d[\d,]* +\| +(\d+) % +\|/gm)].map(([, name, share]) => [name, share]);

  expect(told).toEqual(kinds.map(({ name }) => [name, '100']));
});
