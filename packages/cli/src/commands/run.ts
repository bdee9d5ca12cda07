import { dirname, isAbsolute, join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { isTaskFlowType, parseFlowType, setOwn, type FlowType } from '@switchyard/blocks';
import {
  formatTrace,
  readTask,
  readWorld,
  simulate,
  type LoadedFlow,
  type Missing,
  type Simulation,
  type WorldData,
} from '@switchyard/runtime';
import { chooseFlowType, chooseFrom } from '../choose.ts';
import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { readFlowDocument, readJsonFile } from '../jsonFile.ts';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';

export interface RunOptions {
  readonly task?: string;
  readonly world?: string;
  readonly type?: string;
  readonly seed?: number;
  readonly format: string;
}

/** `switchyard run`: one task through a flow, under virtual time. */
export async function runFlow(path: string, options: RunOptions, terminal: Terminal): Promise<ExitCode> {
  const format = chooseFrom('--format', options.format, ['text', 'json']);
  const flowType = options.type === undefined ? undefined : taskFlowType(options.type);
  const { flow } = await readFlowDocument(path, terminal);
  const task = options.task === undefined ? undefined : await readTaskFile(options.task, terminal);
  const world = options.world === undefined ? {} : await readWorldFile(options.world, terminal);
  const flows = await loadFlows(world, [options.world, path], terminal);

  const simulation = simulate({
    flow,
    flows,
    world,
    ...(flowType ? { flowType } : {}),
    ...(task ? { task } : {}),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  });
  if (format === 'json') {
    terminal.out(`${JSON.stringify(inJson(simulation), null, 2)}\n`);
  } else {
    const lines = formatTrace(simulation.trace).split('\n').filter(Boolean);
    terminal.out(lines.map((line) => `${printable(line)}\n`).join(''));
  }
  if (simulation.outcome !== 'stopped') return EXIT.clean;
  // The trace has told why, where there is one.
  if (format === 'json' || simulation.trace.length === 0) terminal.err(`${printable(simulation.because)}\n`);
  if (simulation.stop?.missing) terminal.err(whatToAdd(simulation.stop.missing, options.world));
  return EXIT.problems;
}

// helpers

function taskFlowType(name: string): FlowType {
  const type = chooseFlowType('--type', name);
  if (isTaskFlowType(type)) return type;
  throw new UsageError(`Tasks do not run flows of type "${name}".`);
}

function readTaskFile(path: string, terminal: Terminal) {
  return readJsonFile(path, terminal, (json) => {
    const { task, problems } = readTask(json);
    return { value: task, problems };
  });
}

function readWorldFile(path: string, terminal: Terminal): Promise<WorldData> {
  return readJsonFile(path, terminal, (json) => {
    const { world, problems } = readWorld(json);
    return { value: world, problems };
  });
}

/** The flows the world names a file for; a path is meant from the world file, else from the flow. */
async function loadFlows(
  world: WorldData,
  beside: readonly (string | undefined)[],
  terminal: Terminal,
): Promise<Record<string, LoadedFlow>> {
  const loaded: Record<string, LoadedFlow> = {};
  for (const [called, data] of Object.entries(world.flows ?? {})) {
    if (data?.file === undefined) continue;
    const { flow } = await readFlowDocument(fileBeside(data.file, beside, terminal), terminal);
    const type = parseFlowType(data.type);
    setOwn(loaded, called, type ? { flow, type } : { flow });
  }
  return loaded;
}

function fileBeside(file: string, beside: readonly (string | undefined)[], terminal: Terminal): string {
  if (isAbsolute(file)) return file;
  const places = beside.flatMap((path) => (path === undefined || path === '-' ? [] : [join(dirname(path), file)]));
  return places.find((place) => existsSync(resolve(terminal.folder, place))) ?? places[0] ?? file;
}

function inJson({ outcome, because, startedAt, endedAt, blocksRun, block, stop, contact, trace }: Simulation): object {
  return {
    version: 1,
    outcome,
    because,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date(endedAt).toISOString(),
    blocksRun,
    block: block ?? null,
    stop: stop ?? null,
    contact,
    trace,
  };
}

/** The words that give the world the answer it has not. */
function whatToAdd({ path, example }: Missing, world: string | undefined): string {
  const json = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), example);
  const where = world === undefined ? 'a file, and name it with --world' : world;
  return `\nWrite this into ${where}, with the answer you want:\n\n${JSON.stringify(json, null, 2).replaceAll(/^/gm, '  ')}\n`;
}
