/** Flows that other people wrote, where they are beside the repository. They are no part of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyFlowType } from '../src/flow/flowTypes.ts';

export interface CorpusFile {
  /** Below the corpus, such as `flows/owner__repository/flow.json`. */
  readonly file: string;
  readonly flowType: AnyFlowType | null;
  /** How many actions of each Type; of each module type in an export of the old console. */
  readonly actionTypes: Readonly<Record<string, number>>;
  /** Whether every action is one that task contacts support; null where nobody counted. */
  readonly taskOnly: boolean | null;
}

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');

export const hasCorpus = existsSync(join(CORPUS, 'MANIFEST.json'));

/** The files of one folder of the corpus; none where it is absent. */
export function corpusFiles(folder: 'flows' | 'legacy' | 'odd'): readonly CorpusFile[] {
  if (!hasCorpus) return [];
  const all = JSON.parse(readFileSync(join(CORPUS, 'MANIFEST.json'), 'utf8')) as readonly CorpusFile[];
  return all.filter(({ file }) => file.startsWith(`${folder}/`));
}

export function corpusBytes({ file }: CorpusFile): Uint8Array {
  return new Uint8Array(readFileSync(join(CORPUS, file)));
}
