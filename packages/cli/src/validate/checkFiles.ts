/** Every file by itself, each with the settings that hold for it; where there is much to do, in several threads. */
import { statSync } from 'node:fs';
import type { Input } from '../files.ts';
import type { FileReport } from '../reporters/report.ts';
import type { Cache, Recalled } from './cache/openCache.ts';
import { checkTask, type Outcome, type Task } from './checkTask.ts';
import type { FileSettings, Settings } from './settings.ts';

/** A file that was checked. */
export interface Checked extends FileReport {
  readonly input: Input;
  readonly settings: FileSettings;
  /** What it is known by in a cache; undefined where nothing is kept of it. */
  readonly key: string | undefined;
  /** Whether the flow says something to us, such as that a problem is meant to stay. */
  readonly hasSwitchyardMetadata: boolean;
}

export interface CheckedFiles {
  readonly checked: readonly Checked[];
  /** What could not be read or checked, in words. */
  readonly failures: readonly string[];
  /** How many files nobody named are neither flows nor what goes with them. */
  readonly skipped: number;
}

/**
 * @param jobs in how many threads; as the work needs when not given
 * @param cache what is known from before
 */
export async function checkFiles(
  inputs: readonly Input[],
  settings: Settings,
  jobs: number | undefined,
  cache?: Cache,
): Promise<CheckedFiles> {
  const all: Recalled[] = [];
  for (const input of inputs) {
    const task = { input, settings: settings.forFile(input.path) };
    all.push(cache ? await cache.recall(task) : { task });
  }
  const left = all.filter(({ outcome }) => outcome === undefined);
  const found = await checkTasks(
    left.map(({ task }) => task),
    settings,
    jobs,
  );
  const outcomes = new Map(left.map((recalled, index) => [recalled, found[index]]));
  const checked: Checked[] = [];
  const failures: string[] = [];
  let skipped = 0;
  for (const recalled of all) {
    const { task, key } = recalled;
    const { input } = task;
    const outcome = recalled.outcome ?? outcomes.get(recalled);
    if (!outcome) continue;
    if (!recalled.outcome) cache?.keep(recalled, outcome);
    failures.push(...outcome.failures.map((failure) => `"${input.name}"${failure}`));
    if ('source' in outcome && outcome.is === 'checked') {
      const { source, document, flowType, blocks, problems, hasSwitchyardMetadata } = outcome;
      const report = { file: input.name, text: source, document, flowType, blocks, problems };
      checked.push({ ...task, ...report, key, hasSwitchyardMetadata });
    } else if (outcome.is === 'other') skipped += 1;
  }
  return { checked, failures, skipped };
}

// helpers

/** From so many files on V8 would begin to optimize. */
const MANY = 10;

/**
 * Another thread begins and learns what is hot while this one checks this much; several share what is saved, and then
 * less is worth them (docs/decisions/0013-threads.md).
 */
const WORTH_A_THREAD = 24 * 1024 * 1024;

/** @returns what became of each, in their order */
async function checkTasks(tasks: readonly Task[], settings: Settings, jobs: number | undefined): Promise<Outcome[]> {
  const isForThreads = jobs !== 1 && (await isWorthThreads(tasks, jobs !== undefined));
  const found = isForThreads
    ? await (await import('./checkInThreads.ts')).checkInThreads(tasks, settings, jobs)
    : undefined;
  if (!isForThreads && tasks.length >= MANY) (await import('./optimizeLater.ts')).optimizeLater();
  const outcomes: Outcome[] = [];
  for (const [index, task] of tasks.entries()) outcomes.push(found?.[index] ?? (await checkTask(task, settings)));
  return outcomes;
}

async function isWorthThreads(tasks: readonly Task[], isAskedFor: boolean): Promise<boolean> {
  if (tasks.length < 2) return false;
  if (isAskedFor) return true;
  let bytes = 0;
  for (const { input } of tasks) {
    if (input.path !== undefined) bytes += statSync(input.path, { throwIfNoEntry: false })?.size ?? 0;
  }
  // Few processors are so many that less would be worth one of them, and counting them takes time too.
  if (bytes < WORTH_A_THREAD / 16) return false;
  const { availableParallelism } = await import('node:os');
  return bytes >= WORTH_A_THREAD / Math.max(1, availableParallelism() - 1);
}
