/** What happens to files that nobody looks into: cut off, doubled, joined, re-encoded, a bit turned round. */
import type { Chance } from './chance.ts';

/** The bytes with some damage; those given stay as they are. */
export function damageBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  let damaged = bytes;
  for (let times = 1 + chance.size(8); times > 0; times--) damaged = chance.pick(DAMAGES)(damaged, chance);
  return damaged;
}

// helpers

type Damage = (bytes: Uint8Array, chance: Chance) => Uint8Array;

const DAMAGES: readonly Damage[] = [
  function turnBit(bytes, chance) {
    const turned = bytes.slice();
    const at = chance.below(bytes.length);
    if (at < turned.length) turned[at] = (turned[at] ?? 0) ^ (1 << chance.below(8));
    return turned;
  },
  function cutOff(bytes, chance) {
    return bytes.subarray(0, chance.below(bytes.length + 1));
  },
  function takeOut(bytes, chance) {
    const { start, end } = part(bytes, chance);
    return joined(bytes.subarray(0, start), bytes.subarray(end));
  },
  function double(bytes, chance) {
    const { start, end } = part(bytes, chance);
    return joined(bytes.subarray(0, end), bytes.subarray(start));
  },
  function putIn(bytes, chance) {
    const at = chance.below(bytes.length + 1);
    return joined(bytes.subarray(0, at), encode(chance.pick(SCRAPS)), bytes.subarray(at));
  },
  function putInNoise(bytes, chance) {
    const at = chance.below(bytes.length + 1);
    const noise = Uint8Array.from({ length: 1 + chance.size(64) }, () => chance.below(256));
    return joined(bytes.subarray(0, at), noise, bytes.subarray(at));
  },
  function exchange(bytes, chance) {
    const { start, end } = part(bytes, chance);
    const middle = start + ((end - start) >> 1);
    const parts = [bytes.subarray(0, start), bytes.subarray(middle, end), bytes.subarray(start, middle)];
    return joined(...parts, bytes.subarray(end));
  },
  function mark(bytes, chance) {
    return joined(Uint8Array.from(chance.pick(MARKS)), bytes);
  },
  function recode(bytes, chance) {
    return new Uint8Array(Buffer.from(new TextDecoder().decode(bytes), chance.pick(['utf16le', 'latin1'] as const)));
  },
];

/** What is put in: pieces of JSON in the wrong place, and characters that programs trip over. */
const SCRAPS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  '\\',
  '\n',
  '\r',
  '\u2028',
  '\0',
  '\uFEFF',
  '😀',
  '/* */',
  '// \n',
  "'",
  'NaN',
  '-0',
  '1e999',
  '0x1',
  '\\ud800',
  '\\u0000',
  '"__proto__":{},',
  '"Actions":[],',
  '"Identifier":"a",',
  '{"a":',
  '[[[[[[[[',
];

const MARKS = [[0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x00], [0x1f, 0x8b]];

function part(bytes: Uint8Array, chance: Chance): { readonly start: number; readonly end: number } {
  const start = chance.below(bytes.length + 1);
  return { start, end: Math.min(bytes.length, start + 1 + chance.size(1024)) };
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
