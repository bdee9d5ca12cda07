/** Input number so and so: the same bytes for everybody who asks with the same seed. */
import type { Json } from '../../src/flow/flow.ts';
import { createChance, type Chance } from './chance.ts';
import { damageBytes } from './damageBytes.ts';
import { damageJson, writeOddly } from './damageJson.ts';
import { hostileText } from './hostileText.ts';
import type { Originals } from './originals.ts';

export interface FuzzInput {
  readonly kind: Kind;
  readonly bytes: Uint8Array;
  /** What was damaged; empty where nothing was. */
  readonly original: string;
}

export function makeInput({ own, real }: Originals, seed: number, number: number): FuzzInput {
  const chance = createChance(seed, number);
  const kind = chance.pick(KINDS);
  const original = kind === 'hostile' ? '' : chance.pick(chance.once(2) ? own : real);
  return { kind, bytes: MAKE[kind](original, chance), original };
}

// helpers

/** Most of what finds something is JSON, and a flow more or less. */
const KINDS = ['bytes', 'json', 'json', 'json', 'json', 'hostile'] as const;

type Kind = (typeof KINDS)[number];

const MAKE: Readonly<Record<Kind, (original: string, chance: Chance) => Uint8Array>> = {
  bytes: (original, chance) => damageBytes(encode(original), chance),
  json: (original, chance) => encode(damagedJson(original, chance)),
  hostile: (_original, chance) => encode(hostileText(chance)),
};

function damagedJson(original: string, chance: Chance): string {
  const value = parsed(original);
  damageJson(value, chance);
  return writeOddly(value, chance);
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // Some real files are no JSON.
    return { Version: '2019-10-30', Actions: [text] };
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
