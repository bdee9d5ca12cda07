/**
 * `npm run fuzz -- --count 100000`: damaged and hostile files, each validated, written, mended, compared and converted.
 * The same seed gives the same inputs, however many processes check them; `--only 1234` takes one of them again, and
 * keeps it in a file. docs/fuzzing.md says what has to hold.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkInput, MOST_MILLISECONDS } from '../packages/blocks/test/fuzz/checkInput.ts';
import { makeInput } from '../packages/blocks/test/fuzz/makeInput.ts';
import { readOriginals } from '../packages/blocks/test/fuzz/originals.ts';
import { MADE_FLOWS, type Chunk, type ChunkResult } from './fuzz/worker.ts';

/** In MB, for one process and all it has checked. */
const MOST_MEMORY = 512;
const CHUNK = 200;
/** After this many seconds without a word, an input is taken to hang. */
const PATIENCE = 120;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20191030' },
    count: { type: 'string', default: '20000' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);

if (values.only !== undefined) again(Number(values.only));
else await fuzz(Number(values.from), Number(values.count));

// helpers

function again(number: number): void {
  const input = makeInput(readOriginals(seed, MADE_FLOWS), seed, number);
  const folder = join(import.meta.dirname, '../node_modules/.switchyard');
  const file = join(folder, `fuzz-${seed}-${number}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, input.bytes);
  console.log(`Input ${number} of seed ${seed} (${input.kind}, ${input.bytes.length} bytes) is in ${file}`);
  const { failures, slowest, problems } = checkInput(input, number);
  console.log(`${problems} problems; the slowest operation took ${slowest.toFixed(1)} ms.`);
  for (const { operation, message } of failures) console.log(`✗ ${operation}: ${message}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

async function fuzz(from: number, count: number): Promise<void> {
  const started = performance.now();
  const chunks: Chunk[] = [];
  for (let at = from; at < from + count; at += CHUNK) chunks.push({ from: at, to: Math.min(at + CHUNK, from + count) });
  const results: ChunkResult[] = [];
  const hear = (result: ChunkResult): void => {
    results.push(result);
    for (const { input, operation, message } of result.failures) {
      console.log(
        `✗ input ${input}, ${operation}: ${message}\n  again: npm run fuzz -- --seed ${seed} --only ${input}`,
      );
    }
    const done = results.length * CHUNK;
    if (done % 20_000 === 0) console.log(`  ${done} inputs, ${secondsSince(started)} s`);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, () => work(chunks, hear)));
  tell(results, count, secondsSince(started));
}

/** Hands chunks to a process until none is left; one that hangs or dies is told and replaced. */
async function work(chunks: Chunk[], hear: (result: ChunkResult) => void): Promise<void> {
  while (chunks.length > 0) {
    const child = fork(join(import.meta.dirname, 'fuzz/worker.ts'), [String(seed)], {
      execArgv: [...process.execArgv, `--max-old-space-size=${MOST_MEMORY}`],
    });
    await feed(child, chunks, hear);
  }
}

function feed(child: ChildProcess, chunks: Chunk[], hear: (result: ChunkResult) => void): Promise<void> {
  return new Promise((resolve) => {
    let current: Chunk | undefined;
    let timer: NodeJS.Timeout | undefined;
    child.on('message', (message: ChunkResult | 'ready') => {
      clearTimeout(timer);
      if (message !== 'ready') hear(message);
      current = chunks.shift();
      if (!current) return child.disconnect();
      timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE * 1000);
      child.send(current);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (current) {
        const message = `Expected an end, found ${signal ?? `exit code ${code}`} between this input and ${current.to}.`;
        const failures = [{ input: current.from, operation: 'process', message }];
        hear({ ...current, bytes: 0, problems: 0, slowest: { milliseconds: 0, input: 0 }, memory: 0, failures });
      }
      resolve();
    });
  });
}

function tell(results: readonly ChunkResult[], count: number, seconds: string): void {
  const sum = (of: (result: ChunkResult) => number): number => results.reduce((all, one) => all + of(one), 0);
  const { milliseconds, input } = results
    .map((result) => result.slowest)
    .reduce((most, one) => (one.milliseconds > most.milliseconds ? one : most));
  const memory = Math.max(...results.map((result) => result.memory));
  const failures = sum((result) => result.failures.length);
  const isLight = memory <= MOST_MEMORY;
  console.log(`${count.toLocaleString('en')} inputs of seed ${seed} in ${seconds} s`);
  console.log(
    `  ${(sum(({ bytes }) => bytes) / 2 ** 20).toFixed(0)} MB, ${sum(({ problems }) => problems).toLocaleString('en')} problems told`,
  );
  console.log(
    `  slowest operation on one input: ${milliseconds.toFixed(0)} ms (input ${input}; at most ${MOST_MILLISECONDS})`,
  );
  console.log(`  most memory of one process: ${memory.toFixed(0)} MB (at most ${MOST_MEMORY})`);
  console.log(`${failures === 0 && isLight ? '✓' : '✗'} ${failures} failures`);
  process.exitCode = failures === 0 && isLight ? 0 : 1;
}

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(0);
}
