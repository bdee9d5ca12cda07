/** A scenario together with the instance and the flows it names. Reading files is left to whoever has them. */
import { pointerTo, readFlow, type FlowJson } from '@switchyard/blocks';
import type { InstanceData } from '../instance/instanceData.ts';
import { loadInstance, type LoadProblem } from '../instance/loadInstance.ts';
import { readInstance } from '../instance/reading/readInstance.ts';
import { instanceFor, type CalledFlow } from './instanceFor.ts';
import { mendJson } from './looseJson.ts';
import { readScenario } from './readScenario.ts';
import type { ScenarioData } from './scenarioData.ts';

export interface LoadedScenario {
  /** Undefined where an error keeps it from running, as the instance. */
  readonly scenario: ScenarioData | undefined;
  readonly instance: InstanceData | undefined;
  /** By the `File` the instance names. */
  readonly flows: Readonly<Record<string, FlowJson>>;
  /** The folder of those files, from the folder of the scenario; empty where it is the same. */
  readonly folder: string;
  readonly problems: readonly LoadProblem[];
}

/**
 * @param read the text of a file, from the folder of the scenario; undefined where there is none
 * @param file what problems call the scenario
 */
export function loadScenario(read: (file: string) => string | undefined, file: string): LoadedScenario {
  const text = read(file);
  if (text === undefined) return failed([problem(file, '', `Missing file "${file}": expected a scenario in it.`)]);
  const { text: whole, mended } = mendJson(text.replace(/^\uFEFF/, ''));
  let value: unknown;
  try {
    value = JSON.parse(whole);
  } catch (cause) {
    return failed([problem(file, '', `Expected JSON: ${cause instanceof Error ? cause.message : String(cause)}.`)]);
  }
  const { scenario, problems } = readScenario(value);
  const all: LoadProblem[] = [
    ...mended.map((start): LoadProblem => ({
      severity: 'warning',
      file,
      pointer: '',
      range: { start, end: start + 1 },
      message: 'Expected a comma before this, or no comment: other programs do not read the file so.',
    })),
    ...problems.map((one) => ({ ...one, file })),
  ];
  if (!scenario) return failed(all);
  const world = instanceOf(scenario, read, file);
  all.push(...world.problems);
  const isWhole = all.every(({ severity }) => severity !== 'error');
  return { ...world, scenario: isWhole ? scenario : undefined, problems: all };
}

// helpers

type World = Omit<LoadedScenario, 'scenario'>;

function instanceOf(scenario: ScenarioData, read: (file: string) => string | undefined, file: string): World {
  const { Instance } = scenario;
  if (Instance === undefined) return madeFor(scenario, read, file);
  if (typeof Instance !== 'string') return inline(scenario, read, file);
  const slash = Instance.lastIndexOf('/');
  const folder = slash < 0 ? '' : Instance.slice(0, slash);
  const below = (path: string): string => (folder === '' ? path : `${folder}/${path}`);
  const { problems, ...loaded } = loadInstance((path) => read(below(path)), Instance.slice(slash + 1));
  return { ...loaded, folder, problems: problems.map((one) => ({ ...one, file: below(one.file) })) };
}

/** The instance stands in the scenario; the files it names are beside that. */
function inline({ Instance }: ScenarioData, read: (file: string) => string | undefined, file: string): World {
  const { problems } = readInstance(Instance);
  if (problems.some(({ severity }) => severity === 'error')) {
    return { instance: undefined, flows: {}, folder: '', problems: inInstance(problems) };
  }
  const loaded = loadInstance((path) => (path === file ? JSON.stringify(Instance) : read(path)), file);
  const others = loaded.problems.filter((one) => one.file !== file);
  return {
    ...loaded,
    folder: '',
    problems: [...inInstance(loaded.problems.filter((one) => one.file === file)), ...others],
  };

  function inInstance(found: readonly Omit<LoadProblem, 'file' | 'range'>[]): LoadProblem[] {
    return found.map(({ severity, message, pointer }) => ({ severity, message, file, pointer: `/Instance${pointer}` }));
  }
}

/** No instance is named: one is made of what the flows name. */
function madeFor(
  { EntryPoint, Flows = {} }: ScenarioData,
  read: (file: string) => string | undefined,
  file: string,
): World {
  const problems: LoadProblem[] = [];
  const { ContactFlowId = '' } = EntryPoint;
  const named: readonly (readonly [file: string, called: readonly string[], path: readonly string[]])[] = [
    [ContactFlowId, [ContactFlowId], ['EntryPoint', 'ContactFlowId']],
    ...Object.entries(Flows).map(([called, of]) => [of, [called], ['Flows', called]] as const),
  ];
  const called: CalledFlow[] = [];
  for (const [of, names, path] of named) {
    const text = read(of);
    if (text === undefined) {
      problems.push(
        problem(file, pointerTo(path), `Missing file "${of}": expected a flow there, from the folder of the scenario.`),
      );
      continue;
    }
    const found = readFlow(text);
    if (found.document) called.push({ called: names, file: of, flow: found.document.flow });
    else {
      const wrong = found.problems.filter(({ severity }) => severity === 'error');
      problems.push(
        ...wrong.map(({ pointer, message, range }): LoadProblem => ({
          severity: 'error',
          file: of,
          pointer,
          message,
          ...(range ? { range } : {}),
        })),
      );
    }
  }
  const flows = Object.fromEntries(called.map(({ file: of, flow }) => [of, flow]));
  return { instance: problems.length === 0 ? instanceFor(called) : undefined, flows, folder: '', problems };
}

function problem(file: string, pointer: string, message: string): LoadProblem {
  return { severity: 'error', file, pointer, message };
}

function failed(problems: readonly LoadProblem[]): LoadedScenario {
  return { scenario: undefined, instance: undefined, flows: {}, folder: '', problems };
}
