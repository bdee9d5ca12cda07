/** One process of `npm run fuzz`: checks the inputs it is told to, and says how that went. */
import { checkInput } from '../../packages/blocks/test/fuzz/checkInput.ts';
import { makeInput } from '../../packages/blocks/test/fuzz/makeInput.ts';
import { readOriginals } from '../../packages/blocks/test/fuzz/originals.ts';

/** The inputs from one number up to another, that one not included. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

export interface ChunkResult extends Chunk {
  readonly bytes: number;
  readonly problems: number;
  /** Milliseconds of the processor that the slowest operation took, and on which input. */
  readonly slowest: { readonly milliseconds: number; readonly input: number };
  /** The most memory this process has had, in MB. */
  readonly memory: number;
  readonly failures: readonly { readonly input: number; readonly operation: string; readonly message: string }[];
}

/** How many flows are made by chance, to be damaged. */
export const MADE_FLOWS = 300;

const seed = Number(process.argv[2]);
const originals = readOriginals(seed, MADE_FLOWS);

process.on('message', (chunk: Chunk) => process.send?.(checkChunk(chunk)));
process.send?.('ready');

// helpers

function checkChunk({ from, to }: Chunk): ChunkResult {
  let bytes = 0;
  let problems = 0;
  let slowest = { milliseconds: 0, input: from };
  const failures: ChunkResult['failures'][number][] = [];
  for (let number = from; number < to; number++) {
    const input = makeInput(originals, seed, number);
    const found = checkInput(input, number);
    bytes += input.bytes.length;
    problems += found.problems;
    if (found.slowest > slowest.milliseconds) slowest = { milliseconds: found.slowest, input: number };
    failures.push(...found.failures.map((failure) => ({ input: number, ...failure })));
  }
  return { from, to, bytes, problems, slowest, memory: process.resourceUsage().maxRSS / 1024, failures };
}
