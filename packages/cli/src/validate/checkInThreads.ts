/**
 * Files are checked in several threads, this one among them. Whoever is free takes the next few; a counter that all
 * threads share says which. Which thread checked a file cannot be seen in what is told.
 */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { canStartThreads, startThreads } from '../threads.ts';
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
  if (!canStartThreads()) return undefined;
  const outcomes: (Outcome | undefined)[] = [];
  const work = workOf(tasks, settings);
  const threads = Math.min(jobs ?? availableParallelism(), tasks.length);
  const hear = (found: readonly Found[]): void => {
    for (const { index, outcome, hasDocument } of found) {
      outcomes[index] =
        hasDocument && 'source' in outcome ? { ...outcome, document: laterDocument(outcome.source) } : outcome;
    }
  };
  let others: readonly Promise<void>[] = [];
  try {
    others = startThreads(threads - 1, 'checkWorker.cjs', work, hear);
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
