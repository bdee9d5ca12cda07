/** The flow files journeys open. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Real flows of public repositories, kept beside the repository; absent elsewhere. */
export const CORPUS = resolve(ROOT, '../shared/corpus/flows');

export const corpusIsThere = existsSync(CORPUS);

/** The flow the home screen offers, laid out as the designer writes files: nothing is wrong with it. */
export async function sampleFlow(): Promise<string> {
  const text = await readFile(join(ROOT, 'packages/designer/src/home/sample-flow.json'), 'utf8');
  return `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
}

/** A file in which the third line lacks a colon. */
export const BROKEN_FLOW = '{\n  "Version": "2019-10-30",\n  "StartAction" "Wait"\n}\n';

/** The text of a real flow, by its path in the corpus. */
export function corpusFlow(path: string): Promise<string> {
  return readFile(join(CORPUS, path), 'utf8');
}

/** The paths of all real flows. */
export async function corpusPaths(): Promise<string[]> {
  const names = await readdir(CORPUS, { recursive: true });
  return names.filter((name) => name.endsWith('.json')).toSorted();
}
