/** Chance: the same seed draws the same, and shares come out over many draws (flow-language §2.8). */
import { expect, test } from 'vitest';
import { createChance } from './chance.ts';

function draws(seed: number, count: number): number[] {
  const draw = createChance(seed);
  return Array.from({ length: count }, draw);
}

test('the same seed draws the same numbers', () => {
  expect(draws(7, 50)).toEqual(draws(7, 50));
});

test('another seed draws other numbers', () => {
  expect(draws(8, 50)).not.toEqual(draws(7, 50));
});

test('neighbouring seeds have nothing in common', () => {
  const firsts = Array.from({ length: 2000 }, (_, seed) => createChance(seed)());

  // Of two independent draws, one in ten comes within five of the other.
  const near = firsts.filter((number, seed) => Math.abs(number - (firsts[seed + 1] ?? Infinity)) <= 5).length;

  expect(near / firsts.length).toBeGreaterThan(0.07);
  expect(near / firsts.length).toBeLessThan(0.14);
});

test('every number from 1 to 100 comes up, and none outside', () => {
  const drawn = new Set(draws(1, 5000));

  expect([...drawn].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
});

test('a share of 20 % is about 20 % over the first draws of many seeds', () => {
  const firsts = Array.from({ length: 5000 }, (_, seed) => createChance(seed)());

  const share = firsts.filter((number) => number < 21).length / firsts.length;

  // Five standard deviations around 0.2 are 0.028.
  expect(share).toBeGreaterThan(0.17);
  expect(share).toBeLessThan(0.23);
});
