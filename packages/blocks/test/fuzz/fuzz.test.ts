/** Some of the inputs of `npm run fuzz`, which takes as many as one has patience for (docs/fuzzing.md). */
import { describe, expect, test } from 'vitest';
import { checkInput } from './checkInput.ts';
import { createChance } from './chance.ts';
import { makeInput } from './makeInput.ts';
import { readOriginals } from './originals.ts';

const SEED = 20_191_030;
const INPUTS = 800;

const originals = readOriginals(SEED, 60);
const inputs = Array.from({ length: INPUTS }, (_, number) => makeInput(originals, SEED, number));

test('damaged and hostile files are told of, in a moment, and come to no harm by anything that is done with them', () => {
  const failures = inputs.flatMap((input, number) =>
    checkInput(input, number).failures.map((failure) => ({ number, ...failure })),
  );
  expect(failures).toEqual([]);
  // A few seconds; more where the machine has other work.
}, 120_000);

describe('the inputs', () => {
  test('are the same for one seed, and others for another', () => {
    const bytesOf = (seed: number) => [1, 2, 3].map((number) => makeInput(originals, seed, number).bytes);

    expect(bytesOf(SEED)).toEqual(inputs.slice(1, 4).map(({ bytes }) => bytes));
    expect(bytesOf(SEED + 1)).not.toEqual(bytesOf(SEED));
  });

  test('are of every kind, and some are still flows', () => {
    expect(new Set(inputs.map(({ kind }) => kind))).toEqual(new Set(['bytes', 'json', 'hostile']));
    const told = inputs.slice(0, 200).map((input, number) => checkInput(input, number).problems);
    expect(Math.max(...told)).toBeGreaterThan(10);
  });
});

test('sizes are of every order of magnitude, and small ones are the rule', () => {
  const chance = createChance(SEED);
  const sizes = Array.from({ length: 1000 }, () => chance.size(1_000_000));

  expect(Math.max(...sizes)).toBeGreaterThan(100_000);
  expect(sizes.filter((size) => size < 1000).length).toBeGreaterThan(400);
});
