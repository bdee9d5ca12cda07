/**
 * UUIDs made from names (RFC 9562, version 5): every contact gets one, so the hash is worked out here, in a few
 * additions and rotations, and not by a library for texts of any length.
 */

/** The namespace of URLs (RFC 9562 §6.6). */
const NAMESPACE = [0x6ba7b811, 0x9dad11d1, 0x80b400c0, 0x4fd430c8];

/** @returns the version 5 UUID of a name in the namespace of URLs */
export function nameBasedId(name: string): string {
  const known = beginning !== '' && name.startsWith(beginning) ? IN_FIRST_BLOCK : 0;
  const length = fill(name, known);
  const begun = known > 0 && isPlain;
  state.set(begun ? afterBeginning : INITIAL);
  for (let block = begun ? 16 : 0; block < length; block += 16) {
    digest(block);
    if (block === 0 && isPlain && name.length >= IN_FIRST_BLOCK) {
      beginning = name.slice(0, IN_FIRST_BLOCK);
      afterBeginning.set(state);
    }
  }
  const [a = 0, b = 0, c = 0, d = 0] = state;
  const version = (b & ~0xf000) | 0x5000;
  const variant = (c & 0x3fffffff) | 0x80000000;
  return `${hex(a)}-${pair(version >>> 16)}-${pair(version)}-${pair(variant >>> 16)}-${pair(variant)}${hex(d)}`;
}

// helpers

const INITIAL = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
const state = new Int32Array(5);
const schedule = new Int32Array(80);
/** Characters of the name in the first block, after the namespace. */
const IN_FIRST_BLOCK = 48;
/** Names of one instance begin alike: what comes of their first block is remembered of the last of them. */
let beginning = '';
const afterBeginning = new Int32Array(5);
/** Whether the name has one byte for each character. */
let isPlain = true;
/** The message in words, padded as FIPS 180-4 §5.1.1 says. */
let words = new Int32Array(64);

/**
 * @param known how many characters may be left out, where each is one byte
 * @returns how many words the message has
 */
function fill(name: string, known: number): number {
  let bytes = name.length;
  let encoded: Uint8Array | undefined;
  isPlain = true;
  for (let place = 0; place < name.length; place++) {
    if (name.charCodeAt(place) > 0x7f) {
      encoded = new TextEncoder().encode(name);
      bytes = encoded.length;
      isPlain = false;
      break;
    }
  }
  const length = ((bytes + 16 + 8) >> 6) * 16 + 16;
  if (words.length < length) words = new Int32Array(length);
  const from = isPlain ? known : 0;
  words.fill(0, from === 0 ? 4 : 16, length);
  words.set(NAMESPACE);
  for (let place = from; place < bytes; place++) {
    const byte = encoded ? (encoded[place] as number) : name.charCodeAt(place);
    put(place + 16, byte);
  }
  put(bytes + 16, 0x80);
  words[length - 1] = (bytes + 16) * 8;
  return length;
}

function put(place: number, byte: number): void {
  words[place >> 2] = (words[place >> 2] as number) | (byte << (24 - (place & 3) * 8));
}

/** One block of sixteen words (FIPS 180-4 §6.1.2). */
function digest(block: number): void {
  for (let round = 0; round < 16; round++) schedule[round] = words[block + round] as number;
  for (let round = 16; round < 80; round++) {
    const mixed =
      (schedule[round - 3] as number) ^
      (schedule[round - 8] as number) ^
      (schedule[round - 14] as number) ^
      (schedule[round - 16] as number);
    schedule[round] = (mixed << 1) | (mixed >>> 31);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let round = 0; round < 80; round++) {
    const mixed =
      round < 20
        ? ((b & c) | (~b & d)) + 0x5a827999
        : round < 40
          ? (b ^ c ^ d) + 0x6ed9eba1
          : round < 60
            ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
            : (b ^ c ^ d) + 0xca62c1d6;
    const next = (((a << 5) | (a >>> 27)) + mixed + e + (schedule[round] as number)) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = next;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function pair(word: number): string {
  return (HEX[(word >>> 8) & 0xff] as string) + (HEX[word & 0xff] as string);
}

function hex(word: number): string {
  return pair(word >>> 16) + pair(word);
}
