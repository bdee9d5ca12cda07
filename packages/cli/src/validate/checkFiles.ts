/** Every file by itself, each with the settings that hold for it; where there is much to do, in several threads. */
import { statSync } from 'node:fs';
import type { Input } from '../files.ts';
import type { FileReport } from '../reporters/report.ts';
import { checkTask, type Task } from './checkTask.ts';
import type { FileSettings, Settings } from './settings.ts';

/** A file that was checked. */
export interface Checked extends FileReport {
  readonly input: Input;
  readonly settings: FileSettings;
}

export interface CheckedFiles {
  readonly checked: readonly Checked[];
  /** What could not be read or checked, in words. */
  readonly failures: readonly string[];
  /** How many files nobody named are neither flows nor what goes with them. */
  readonly skipped: number;
}

/** @param jobs in how many threads; as the work needs when not given */
export async function checkFiles(
  inputs: readonly Input[],
  settings: Settings,
  jobs: number | undefined,
): Promise<CheckedFiles> {
  const tasks = inputs.map((input) => ({ input, settings: settings.forFile(input.path) }));
  const isForThreads = jobs !== 1 && isWorthThreads(tasks, jobs !== undefined);
  const outcomes = isForThreads
    ? await (await import('./checkInThreads.ts')).checkInThreads(tasks, settings, jobs)
    : undefined;
  if (!isForThreads && tasks.length >= MANY) (await import('./optimizeLater.ts')).optimizeLater();
  const checked: Checked[] = [];
  const failures: string[] = [];
  let skipped = 0;
  for (const [index, task] of tasks.entries()) {
    const { input } = task;
    const outcome = outcomes?.[index] ?? (await checkTask(task, settings));
    failures.push(...outcome.failures.map((failure) => `"${input.name}"${failure}`));
    if ('source' in outcome && outcome.is === 'checked') {
      const { source, document, flowType, blocks, problems } = outcome;
      checked.push({ ...task, file: input.name, text: source, document, flowType, blocks, problems });
    } else if (outcome.is === 'other') skipped += 1;
  }
  return { checked, failures, skipped };
}

// helpers

/** From so many files on V8 would begin to optimize. */
const MANY = 10;

/** Less than this is checked before another thread has begun (docs/decisions/0013-threads.md). */
const WORTH_THREADS = 2 * 1024 * 1024;

function isWorthThreads(tasks: readonly Task[], isAskedFor: boolean): boolean {
  if (tasks.length < 2) return false;
  if (isAskedFor) return true;
  let bytes = 0;
  for (const { input } of tasks) {
    if (input.path !== undefined) bytes += statSync(input.path, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes >= WORTH_THREADS) return true;
  }
  return false;
}
