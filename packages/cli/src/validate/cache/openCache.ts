/**
 * What was found in files in earlier runs, for those that did not change. What depends on the day, on a baseline or on
 * other commits is worked out anew from it each time (docs/decisions/0015-cache.md).
 */
import { join } from 'node:path';
import type { ProjectProblem } from '@switchyard/blocks/validate';
import type { Input } from '../../files.ts';
import type { ProjectFacts } from '../../projectProblems.ts';
import type { Terminal } from '../../terminal.ts';
import type { Checked } from '../checkFiles.ts';
import type { Outcome, Task } from '../checkTask.ts';
import type { FileSettings, Settings } from '../settings.ts';
import { readCacheFile, writeCacheFile, type Kept } from './cacheFile.ts';
import { cacheFolder } from './cacheFolder.ts';
import { readFound, readProject, textOf, writeFound, writeProject } from './entries.ts';
import { decidingOf, isData, keyOf } from './keys.ts';
import { programKey } from './program.ts';

/** A file that is to be checked, and what is known of it. */
export interface Recalled {
  /** With the bytes that were read for it. */
  readonly task: Task;
  /** What it is known by; undefined where nothing is kept of it. */
  readonly key?: string | undefined;
  readonly bytes?: Uint8Array;
  /** What was found in it, where that is known. */
  readonly outcome?: Outcome | undefined;
}

export interface Cache {
  readonly recall: (task: Task) => Promise<Recalled>;
  readonly keep: (recalled: Recalled, outcome: Outcome) => void;
  /** What is wrong between flows; found where it is not known. */
  readonly project: (
    checked: readonly Checked[],
    facts: ProjectFacts,
    find: () => readonly ProjectProblem[],
  ) => readonly ProjectProblem[];
  /** Keeps what was of use and what is new for the next run. */
  readonly close: () => void;
}

/** @returns undefined where nothing is to be kept */
export function openCache(settings: Settings, terminal: Terminal): Cache | undefined {
  const folder = cacheFolder(settings, terminal);
  if (folder === undefined) return undefined;
  const file = join(folder, 'validate.cache');
  const program = programKey();
  const before = readCacheFile(file, program);
  const used = new Map<string, Kept>();
  let isChanged = false;

  const deciding = new Map<FileSettings, Map<boolean, unknown>>();
  const decidingFor = ({ input: { foundBy }, settings: own }: Task): unknown => {
    const known = deciding.get(own) ?? new Map<boolean, unknown>();
    deciding.set(own, known);
    const isNamed = foundBy === 'name';
    if (!known.has(isNamed)) known.set(isNamed, decidingOf(own, foundBy));
    return known.get(isNamed);
  };
  const recall = <Value>(key: string, read: (text: string) => Value | undefined): Value | undefined => {
    const { text } = used.get(key) ?? before.get(key) ?? {};
    const value = text === undefined ? undefined : read(text);
    if (text !== undefined && value !== undefined) used.set(key, { age: 0, text });
    return value;
  };
  const keep = (key: string, text: string | undefined): void => {
    if (text === undefined) return;
    used.set(key, { age: 0, text });
    isChanged = true;
  };

  return {
    recall: async (task) => {
      const about = task.input.path === undefined ? undefined : decidingFor(task);
      const bytes = about === undefined ? undefined : await bytesOf(task.input);
      if (bytes === undefined) return { task };
      const key = keyOf(about, bytes);
      const outcome = recall(key, (text) => readFound(text, bytes));
      return { task: { ...task, input: { ...task.input, read: async () => bytes } }, key, bytes, outcome };
    },
    keep: ({ key, bytes }, outcome) => {
      if (key === undefined || bytes === undefined || !('source' in outcome)) return;
      if (isReadFrom(bytes, outcome.source)) keep(key, writeFound(outcome));
    },
    project: (checked, facts, find) => {
      const key = projectKey(checked, facts);
      if (key === undefined) return find();
      const known = recall(key, readProject);
      if (known !== undefined) return known;
      const found = find();
      keep(key, writeProject(found));
      return found;
    },
    close: () => {
      if (!isChanged) return;
      const older = [...before].map(([key, { age, text }]) => [key, { age: age + 1, text }] as const);
      writeCacheFile(file, program, new Map([...older, ...used]));
    },
  };
}

// helpers

/** What cannot be read is told where it is checked. */
async function bytesOf(input: Input): Promise<Uint8Array | undefined> {
  try {
    return await input.read();
  } catch {
    return undefined;
  }
}

/** Another thread reads a file again, and it may have changed meanwhile. */
function isReadFrom(bytes: Uint8Array, source: string): boolean {
  return source === textOf(bytes);
}

/** Undefined where flows are among them of which nothing is kept. */
function projectKey(checked: readonly Checked[], { beside = [], isComplete, entries, rules }: ProjectFacts) {
  if (beside.length > 0 || !isData(rules ?? {})) return undefined;
  const files = checked.map(({ file, key, settings }) => (key === undefined ? undefined : [file, key, settings.ids]));
  if (files.includes(undefined)) return undefined;
  return keyOf(['project', isComplete ?? null, entries ?? null, rules ?? {}, files]);
}
