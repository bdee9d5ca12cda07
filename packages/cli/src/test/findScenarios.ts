import { findInputs, type Inputs } from '../files.ts';
import type { Terminal } from '../terminal.ts';

/** The scenarios a command line means: below a folder only files that say so by their name; what is named is meant. */
export async function findScenarios(paths: readonly string[], terminal: Terminal): Promise<Inputs> {
  const { files, missing } = await findInputs(paths, terminal);
  return { files: files.filter(({ name, foundBy }) => foundBy !== 'folder' || isScenario(name)), missing };
}

export function isScenario(name: string): boolean {
  return name.endsWith('.scenario.json');
}
