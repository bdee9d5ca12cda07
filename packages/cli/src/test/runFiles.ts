/** Scenarios, run in several threads where that gains something. Which thread ran what cannot be seen in what is told. */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Input } from '../files.ts';
import { startThreads } from '../threads.ts';
import { runFile, type FileOutcome, type RunFileOptions } from './runFile.ts';
import type { Ran, TestWork } from './testWorker.ts';

/**
 * @param jobs in how many threads; when not given, in as many as there are processors once there is work for them
 * @returns what came of each, in the order of the files
 */
export async function runFiles(
  files: readonly Input[],
  options: RunFileOptions,
  jobs?: number,
): Promise<readonly FileOutcome[]> {
  const work: TestWork = {
    files: files.map(({ name, path }) => ({ name, path })),
    options,
    counter: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
  const outcomes: FileOutcome[] = [];
  const others: Promise<void>[] = [];
  const callOthers = (threads: number): void => {
    const left = files.length - Atomics.load(work.counter, 0);
    const hear = ({ place, outcome }: Ran): void => void (outcomes[place] = outcome);
    others.push(...startThreads(Math.min(threads, left) - 1, 'testWorker.cjs', work, hear));
  };
  if (jobs !== undefined) callOthers(jobs);
  // Endpoints may count who calls: they are called by several threads only where somebody says so.
  let isAlone = jobs === undefined && !options.endpoints;
  const begun = performance.now();
  for (let place = Atomics.add(work.counter, 0, 1); place < files.length; place = Atomics.add(work.counter, 0, 1)) {
    outcomes[place] = await runFile(files[place] as Input, options);
    if (isAlone && performance.now() - begun > WORTH_A_THREAD) {
      isAlone = false;
      callOthers(availableParallelism());
    }
    // What other threads ran is heard meanwhile, so that it need not wait in their memory.
    await setImmediate();
  }
  await Promise.all(others);
  // What a thread that broke did not come to do is done here.
  for (const [place, file] of files.entries()) outcomes[place] ??= await runFile(file, options);
  return outcomes;
}

// helpers

/** In milliseconds: another thread takes about half of that to begin, and most folders are done before. */
const WORTH_A_THREAD = 500;
