/** Other threads of this program. Each begins where the program does, and is told which part of it it is (launch.cjs). */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Whether there is a program that a thread could start: in the sources there is none. */
export function canStartThreads(): boolean {
  return existsSync(fileURLToPath(PROGRAM));
}

/**
 * Starts threads that share work. Each settles when it has ended, whatever became of it; what it did not do is missing
 * then.
 *
 * @param part the file of the built program that they run, such as `checkWorker.cjs`
 * @param hear what they have to say
 * @returns none where no thread can be started
 */
export function startThreads(
  count: number,
  part: string,
  work: unknown,
  // What a thread says is as its part of the program says it.
  hear: (said: never) => void,
): readonly Promise<void>[] {
  if (count < 1 || !canStartThreads()) return [];
  const begin = `globalThis.program = ${JSON.stringify(part)}; import(${JSON.stringify(PROGRAM.href)});`;
  return Array.from({ length: count }, () => {
    const worker = new Worker(begin, { eval: true, workerData: work });
    return new Promise<void>((resolve) => {
      worker.on('message', hear as (said: unknown) => void);
      // Told by what is missing; other threads go on.
      worker.on('error', () => {});
      worker.on('exit', () => resolve());
    });
  });
}

// helpers

const PROGRAM = new URL('./main.js', import.meta.url);
