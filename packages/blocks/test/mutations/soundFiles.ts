/** The flows that are damaged: all that are sound, of this repository and, where they are there, of other people. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFlow } from '../../src/flow/readFlow.ts';
import type { AnyFlowType } from '../../src/flow/flowTypes.ts';
import { corpusBytes, corpusFiles } from '../corpus.ts';
import { isSound, type SoundFile } from './runMutations.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const FOLDERS = ['examples', 'packages/runtime/test/stories'];

/** The examples, and the stories that the simulator is tested with. */
export function soundOwn(): readonly SoundFile[] {
  return FOLDERS.flatMap((folder) => {
    const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => name.endsWith('.json')).sort();
    return files.flatMap((name) => fileOf(`${folder}/${name}`, readFileSync(join(ROOT, folder, name)), undefined));
  });
}

export function soundCorpus(): readonly SoundFile[] {
  return corpusFiles('flows').flatMap((file) => fileOf(file.file, corpusBytes(file), file.flowType ?? undefined));
}

// helpers

function fileOf(name: string, bytes: Uint8Array, flowType: AnyFlowType | undefined): SoundFile[] {
  const { document } = readFlow(bytes);
  if (!document || !Array.isArray(document.flow.Actions)) return [];
  // Laid out anew, for many files have all of it on one line, and the line tells nothing then.
  const file: SoundFile = { name, text: `${JSON.stringify(document.flow, null, 2)}\n`, flow: document.flow, flowType };
  return isSound(file) ? [file] : [];
}
