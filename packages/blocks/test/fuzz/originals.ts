/** What is damaged: the flows of the examples, flows and exports made by chance, and real ones where they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { arbitraryFlow } from '../arbitraryFlow.ts';
import { arbitraryLegacy } from '../arbitraryLegacy.ts';
import { corpusBytes, corpusFiles } from '../corpus.ts';

export interface Originals {
  /** Ours, the same wherever they are made with one seed. */
  readonly own: readonly string[];
  /** Flows that other people wrote; ours where there are none. */
  readonly real: readonly string[];
}

/** @param count how many are made by chance */
export function readOriginals(seed: number, count: number): Originals {
  const flows = fc.sample(arbitraryFlow({ strangers: true }), { seed, numRuns: count });
  const exported = fc.sample(arbitraryLegacy(), { seed, numRuns: count >> 2 });
  const own = [...examples(), ...[...flows, ...exported].map((json) => JSON.stringify(json, null, 2))];
  const files = (['flows', 'legacy', 'odd'] as const).flatMap(corpusFiles);
  const real = files.map((file) => new TextDecoder().decode(corpusBytes(file))).filter(({ length }) => length < MOST);
  return { own, real: real.length > 0 ? real : own };
}

// helpers

/** Longer ones are no other, only slower. */
const MOST = 100_000;

const EXAMPLES = join(import.meta.dirname, '../../../../examples');

function examples(): string[] {
  const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => readFileSync(join(EXAMPLES, file), 'utf8'));
}
