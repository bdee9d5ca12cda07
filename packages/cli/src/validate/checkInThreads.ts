/**
 * Files are checked in several threads, this one among them. Whoever is free takes the next few; a counter that all
 * threads share says which. Which thread checked a file cannot be seen in what is told.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { checkTask, type Outcome, type Task } from './checkTask.ts';
import type { Found, Work } from './checkWorker.ts';
import { laterDocument } from './laterDocument.ts';
import type { FileSettings, Settings } from './settings.ts';
import { takeNext } from './takeNext.ts';

/** @returns what was found, in the order of the tasks; undefined where no other thread can be started */
export async function checkInThreads(
  tasks: readonly Task[],
  settings: Settings,
  jobs: number | undefined,
): Promise<readonly (Outcome | undefined)[] | undefined> {
  // In the sources there is no program that a thread could start.
  const program = new URL('./main.js', import.meta.url);
  if (!existsSync(fileURLToPath(program))) return undefined;
  const outcomes: (Outcome | undefined)[] = [];
  const work = workOf(tasks, settings);
  const threads = Math.min(jobs ?? availableParallelism(), tasks.length);
  const others: Promise<void>[] = [];
  try {
    while (others.length < threads - 1) others.push(startWorker(program, work, outcomes));
  } catch {
    // A configuration in JavaScript may hold what cannot travel, such as a function; then this thread does it all.
  }
  for (let next = takeNext(work); next.length > 0; next = takeNext(work)) {
    for (const index of next) {
      const task = tasks[index];
      if (task) outcomes[index] = await checkTask(task, settings);
    }
    // What other threads found is heard meanwhile, so that it need not wait in their memory.
    await setImmediate();
  }
  await Promise.all(others);
  return tasks.map(({ input }, index) => outcomes[index] ?? (input.path === undefined ? undefined : ENDED));
}

// helpers

/** A rule of one's own may end the thread it runs in, or use up its memory. */
const ENDED: Outcome = { is: 'unreadable', failures: [' cannot be checked: the thread that took it ended too early.'] };

function workOf(tasks: readonly Task[], { plugins }: Settings): Work {
  const settings = [...new Set(tasks.map((task) => task.settings))];
  const places = new Map<FileSettings, number>(settings.map((one, place) => [one, place]));
  return {
    files: tasks.map(({ input, settings: own }) => ({
      path: input.path,
      foundBy: input.foundBy,
      settings: places.get(own) ?? 0,
    })),
    settings,
    plugins,
    counter: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
}

/** Settles when the thread has ended, whatever became of it; what it did not do is missing then. */
function startWorker(program: URL, work: Work, outcomes: (Outcome | undefined)[]): Promise<void> {
  return new Promise((resolve) => {
    const begin = `globalThis.program = 'checkWorker.cjs'; import(${JSON.stringify(program.href)});`;
    const worker = new Worker(begin, { eval: true, workerData: work });
    worker.on('message', (found: readonly Found[]) => {
      for (const { index, outcome, hasDocument } of found) {
        outcomes[index] =
          hasDocument && 'source' in outcome ? { ...outcome, document: laterDocument(outcome.source) } : outcome;
      }
    });
    // Told by what is missing; other threads go on.
    worker.on('error', () => {});
    worker.on('exit', () => resolve());
  });
}
