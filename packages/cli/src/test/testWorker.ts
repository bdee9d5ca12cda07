/** What another thread does for `switchyard test`: runs scenarios as long as there are any that nobody has taken. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Input } from '../files.ts';
import { runFile, type FileOutcome, type RunFileOptions } from './runFile.ts';

/** All scenarios, and what every thread knows of them. */
export interface TestWork {
  readonly files: readonly Pick<Input, 'name' | 'path'>[];
  readonly options: RunFileOptions;
  /** How many are taken; all threads share it. */
  readonly counter: Int32Array;
}

export interface Ran {
  readonly place: number;
  readonly outcome: FileOutcome;
}

/** Settles when nothing is left to do. */
export const done: Promise<void> = work(workerData as TestWork);

// helpers

async function work({ files, options, counter }: TestWork): Promise<void> {
  for (let place = Atomics.add(counter, 0, 1); place < files.length; place = Atomics.add(counter, 0, 1)) {
    const file = files[place];
    if (!file) return;
    const outcome = await runFile(file, options);
    parentPort?.postMessage({ place, outcome } satisfies Ran, []);
  }
}
