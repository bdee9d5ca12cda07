/** What another thread does for `switchyard validate`: checks files as long as there are any that nobody has taken. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FoundBy } from '../files.ts';
import { readBytes } from '../readBytes.ts';
import { checkFile, type OwnRules } from './checkFile.ts';
import { unreadable, type Outcome } from './checkTask.ts';
import type { FileSettings, PluginNames } from './settings.ts';
import { takeNext } from './takeNext.ts';

/** All files of a command line, and what every thread knows of them. */
export interface Work {
  readonly files: readonly {
    /** Undefined for standard input, which only the first thread has. */
    readonly path: string | undefined;
    readonly foundBy: FoundBy;
    /** Which of the settings hold for it. */
    readonly settings: number;
  }[];
  readonly settings: readonly FileSettings[];
  /** Rules of the person's own cannot travel; each thread loads them. */
  readonly plugins: PluginNames | undefined;
  /** How many files are taken; all threads share it. */
  readonly counter: Int32Array;
}

/** What became of a file, without its document. */
export interface Found {
  readonly index: number;
  readonly outcome: Outcome;
  readonly hasDocument: boolean;
}

/** Settles when nothing is left to do. */
export const done: Promise<void> = work(workerData as Work);

// helpers

/** What is found is copied. */
const NOTHING_HANDED_OVER: readonly never[] = [];

async function work(all: Work): Promise<void> {
  const rules = await ownRules(all.plugins);
  for (let next = takeNext(all); next.length > 0; next = takeNext(all)) {
    parentPort?.postMessage(
      next.flatMap((index) => check(index, all, rules) ?? []),
      NOTHING_HANDED_OVER,
    );
  }
}

async function ownRules(plugins: PluginNames | undefined): Promise<OwnRules> {
  if (!plugins) return { moreRules: [], failures: [] };
  const { loadPlugins } = await import('../config/plugins.ts');
  const { rules, failures } = await loadPlugins(plugins.names, plugins.folder);
  return { moreRules: rules, failures };
}

function check(index: number, { files, settings }: Work, rules: OwnRules): Found | undefined {
  const { path, foundBy, settings: place } = files[index] ?? {};
  const own = settings[place ?? 0];
  if (path === undefined || foundBy === undefined || !own) return undefined;
  let bytes: Uint8Array;
  try {
    bytes = readBytes(path);
  } catch (cause) {
    return { index, outcome: unreadable(cause, foundBy), hasDocument: false };
  }
  const { document, ...found } = checkFile(bytes, foundBy, own, rules);
  const outcome = { ...found, document: undefined, failures: found.failures.map((failure) => `: ${failure}`) };
  return { index, outcome, hasDocument: document !== undefined };
}
