/** SHA-256 as FIPS 180-4 has it, for `FlowContentSha256` (task-contacts §5.4): operations have no system to ask. */
export function sha256(text: string): string {
  const hash = fractionsOfRoots(8, 1 / 2);
  const bytes = padded(new TextEncoder().encode(text));
  for (let block = 0; block < bytes.byteLength; block += 64) addBlock(hash, new DataView(bytes.buffer, block, 64));
  return [...hash].map((word) => word.toString(16).padStart(8, '0')).join('');
}

// helpers

/** The first bits of the fractions of the roots of the first primes: where the constants come from. */
function fractionsOfRoots(count: number, power: number): Uint32Array {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return Uint32Array.from(primes, (prime) => (prime ** power % 1) * 2 ** 32);
}

const ROUNDS = fractionsOfRoots(64, 1 / 3);

/** The text, a one, zeros, and how many bits the text had, in blocks of 64 bytes. */
function padded(text: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((text.length + 9) / 64) * 64);
  bytes.set(text);
  bytes[text.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor((text.length * 8) / 2 ** 32));
  view.setUint32(bytes.length - 4, text.length * 8);
  return bytes;
}

function addBlock(hash: Uint32Array, block: DataView): void {
  const words = new Uint32Array(64);
  for (let place = 0; place < 64; place++) {
    if (place < 16) words[place] = block.getUint32(place * 4);
    else {
      const [early, late] = [at(words, place - 15), at(words, place - 2)];
      const mixEarly = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const mixLate = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[place] = at(words, place - 16) + mixEarly + at(words, place - 7) + mixLate;
    }
  }
  let [a, b, c, d, e, f, g, h] = [...hash] as [number, number, number, number, number, number, number, number];
  for (let place = 0; place < 64; place++) {
    const choice = (e & f) ^ (~e & g);
    const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + at(ROUNDS, place) + at(words, place);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, place) => {
    hash[place] = at(hash, place) + word;
  });
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function at(words: Uint32Array, place: number): number {
  return words[place] ?? 0;
}
