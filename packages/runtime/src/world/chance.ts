/** Seeded chance: the same seed draws the same numbers, on every platform. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** @returns a function that draws whole numbers from 1 to 100, both included */
export function createChance(seed: number): () => number {
  const { draw } = resumeChance(seed);
  return draw;
}

/** Chance that can be left and taken up again. */
export interface Chance {
  /** @returns a whole number from 1 to 100, both included */
  readonly draw: () => number;
  /** How far it has come, as plain data; undefined before the first draw. */
  readonly state: () => readonly number[] | undefined;
}

/** @param state how far it had come */
export function resumeChance(seed: number, state?: readonly number[]): Chance {
  // Most runs draw nothing, so the generator is made at the first draw.
  let generator = state && xoroshiro128plusFromState(state);
  return {
    draw: () => uniformInt((generator ??= xoroshiro128plus(scatter(seed))), 1, 100),
    state: () => generator?.getState(),
  };
}

/**
 * One number of a contact's own chance: the same for the same seed, contact and draw, whatever other contacts do
 * meanwhile.
 *
 * @returns a whole number from 1 to 100, both included
 */
export function drawNumber(seed: number, contactId: string, draw: number): number {
  let mixed = scatter(seed ^ draw);
  for (const character of contactId) mixed = scatter(mixed ^ (character.codePointAt(0) ?? 0));
  return uniformInt(xoroshiro128plus(mixed), 1, 100);
}

/**
 * One number of its own for each thing that chance decides, such as how long the third task takes: it follows from the
 * seed and from what it is for, never from how much else was drawn. So two runs that differ in one thing meet the same
 * chance in all others.
 *
 * @returns a number between 0 and 1, neither included, with 53 bits
 */
export function drawFor(seed: number, what: string): number {
  const high = hash(seed, what) >>> 5;
  const low = hash(seed ^ 0x9e3779b9, what) >>> 6;
  return (high * 2 ** 26 + low + 0.5) / 2 ** 53;
}

// helpers

function hash(seed: number, text: string): number {
  let mixed = scatter(seed ^ text.length);
  for (let place = 0; place < text.length; place++)
    mixed = scatter(mixed ^ Math.imul(text.charCodeAt(place), 0x9e3779b1));
  return scatter(mixed ^ 0x85ebca77);
}

/**
 * A seed far from its neighbours': the generator's first numbers follow its seed, and people try 1, 2, 3. The constants
 * are those of MurmurHash3's finaliser, which changes half of the bits for each bit of the seed.
 */
function scatter(seed: number): number {
  let mixed = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
