/**
 * A story: a folder with a flow, the world and the task where they matter, other flows the contact goes on in, and the
 * trace of what happens.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setOwn, type FlowJson } from '@switchyard/blocks';
import { formatTrace } from '../src/trace/formatTrace.ts';
import type { LoadedFlow } from '../src/flows.ts';
import type { SimulateOptions, Simulation } from '../src/simulate.ts';
import { readTask } from '../src/task.ts';
import { readWorld } from '../src/world/readWorld.ts';
import type { WorldData } from '../src/world/worldData.ts';

export interface Story {
  /** What happens, in a contact centre's words. */
  readonly name: string;
  readonly folder: string;
  readonly options: SimulateOptions & { readonly flows: Readonly<Record<string, LoadedFlow>> };
}

/** Every story of a folder, by name; those of this package unless said. */
export function readStories(root = join(import.meta.dirname, 'stories')): Story[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, name))
    .filter((folder) => existsSync(join(folder, 'flow.json')))
    .sort()
    .map(readStory);
}

/** What `trace.txt` holds: the trace, and how the run came to rest. */
export function tellStory({ trace, outcome, because }: Simulation): string {
  const lines = trace.length === 0 ? [] : [...fold(formatTrace(trace).split('\n')), ''];
  return [...lines, `${outcome}: ${because}`, ''].join('\n');
}

// helpers

function readStory(folder: string): Story {
  const files = readdirSync(folder);
  const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const world = files.includes('world.json') ? readGood(readWorld(json('world.json'))).world : {};
  const flows: Record<string, LoadedFlow> = {};
  for (const [called, flow] of Object.entries<NonNullable<WorldData['flows']>[string]>(world.flows ?? {})) {
    if (flow?.file !== undefined) setOwn(flows, called, { flow: json(flow.file) as FlowJson });
  }
  const task = files.includes('task.json') ? readGood(readTask(json('task.json'))).task : undefined;
  return {
    name: basename(folder),
    folder,
    options: { flow: json('flow.json') as FlowJson, flows, world, ...(task ? { task } : {}) },
  };
}

/** A trace nobody would read to its end shows how it begins and ends. */
function fold(lines: readonly string[]): readonly string[] {
  if (lines.length <= 120) return lines;
  return [...lines.slice(0, 30), `… ${lines.length - 40} more lines`, ...lines.slice(-10)];
}

type Read = { readonly problems: readonly { readonly pointer: string; readonly message: string }[] };

function readGood<Result extends Read>(result: Result): Exclude<Result, { task: undefined } | { world: undefined }> {
  if (result.problems.length > 0) throw new Error(JSON.stringify(result.problems));
  return result as Exclude<Result, { task: undefined } | { world: undefined }>;
}
