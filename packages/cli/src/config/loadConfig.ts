/** The configuration as it stands in its file, checked. */
import { readFileSync } from 'node:fs';
import { basename, dirname, extname, relative, sep } from 'node:path';
import { getAt } from '@switchyard/blocks';
import { UsageError } from '../exitCodes.ts';
import { readJsonFile } from '../jsonFile.ts';
import type { Terminal } from '../terminal.ts';
import { configShape, type Config } from './config.ts';
import { loadModule } from './loadModule.ts';
import { checkShape } from './shape.ts';

export interface LoadedConfig {
  readonly config: Config;
  /** As messages name it: from where the person stands. */
  readonly name: string;
  /** The folder its paths and patterns are meant from. */
  readonly folder: string;
  /** Its text, where that is JSON and has places. */
  readonly text: string | undefined;
  /** Where in the text the configuration begins, as a JSON pointer. */
  readonly pointer: string;
}

/** @param file its full path */
export async function loadConfig(file: string, terminal: Terminal): Promise<LoadedConfig> {
  const name = relative(terminal.folder, file).split(sep).join('/');
  const isJson = extname(file) === '.json';
  const pointer = basename(file) === 'package.json' ? '/switchyard' : '';
  const config = isJson ? await readJson(name, pointer, terminal) : await readModule(file, name);
  return { config, name, folder: dirname(file), text: isJson ? readFileSync(file, 'utf8') : undefined, pointer };
}

// helpers

function readJson(name: string, pointer: string, terminal: Terminal): Promise<Config> {
  return readJsonFile<Config>(name, terminal, (json) => {
    const value = pointer === '' ? json : getAt(json, ['switchyard']);
    const problems = checkShape(configShape, value).map((misfit) => ({ ...misfit, pointer: pointer + misfit.pointer }));
    return { value: problems.length > 0 ? undefined : (value as Config), problems };
  });
}

async function readModule(file: string, name: string): Promise<Config> {
  const value = await loadModule(file, `The configuration "${name}"`);
  const problems = checkShape(configShape, value);
  if (problems.length === 0) return value as Config;
  throw new UsageError(
    `The configuration "${name}" is not right:\n${problems.map(({ message }) => `  ${message}`).join('\n')}`,
  );
}
