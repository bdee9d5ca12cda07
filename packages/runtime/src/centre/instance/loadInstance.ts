/** An instance file together with the flows it names. Reading files is left to whoever has them. */
import { pointerTo, readFlow, setOwn, type FlowJson, type Problem } from '@switchyard/blocks';
import type { InstanceData } from './instanceData.ts';
import { readWithPlaces } from './reading/readInstance.ts';
import type { InstanceProblem } from './reading/readShape.ts';

/** Something to mend, in the instance file or in a file it names. */
export interface LoadProblem extends InstanceProblem {
  /** Where in the text, for what has no pointer. */
  readonly range?: { readonly start: number; readonly end: number };
  /** As the instance file calls it, from its own folder. */
  readonly file: string;
}

export interface LoadedInstance {
  /** Undefined where an error keeps it from running. */
  readonly instance: InstanceData | undefined;
  /** By the `File` the instance file names. */
  readonly flows: Readonly<Record<string, FlowJson>>;
  readonly problems: readonly LoadProblem[];
}

/** @param read the text of a file of the folder; undefined where there is none */
export function loadInstance(read: (file: string) => string | undefined, file = 'instance.json'): LoadedInstance {
  const text = read(file);
  if (text === undefined) return failed(file, `Missing file "${file}": expected an instance in it.`);
  if (text.trim() === '') return failed(file, 'Empty: expected an instance, one JSON object.');
  const parsed = parse(text);
  if (!('value' in parsed)) return { instance: undefined, flows: {}, problems: inFile(file, parsed.problems) };
  const { instance, reading } = readWithPlaces(parsed.value);
  const problems: LoadProblem[] = [...inFile(file, parsed.problems), ...inFile(file, reading.problems)];
  const missing = (of: object, message: string): void => {
    problems.push({ severity: 'error', file, pointer: pointerTo(reading.places.get(of) ?? []), message });
  };
  const flows: Record<string, FlowJson> = {};
  for (const flow of instance?.Flows ?? []) {
    if (flow.File === undefined || Object.hasOwn(flows, flow.File)) continue;
    const content = read(flow.File);
    if (content === undefined) {
      missing(flow, `Missing file "${flow.File}" of flow "${flow.Name}": expected it below the folder of ${file}.`);
      continue;
    }
    const found = readFlow(content);
    if (found.document) setOwn(flows, flow.File, found.document.flow);
    else
      problems.push(
        ...inFile(
          flow.File,
          found.problems.filter(({ severity }) => severity === 'error'),
        ),
      );
  }
  for (const lambda of instance?.LambdaFunctions ?? []) {
    if (lambda.Script === undefined || read(lambda.Script) !== undefined) continue;
    missing(lambda, `Missing file "${lambda.Script}" of a Lambda function: expected it below the folder of ${file}.`);
  }
  const isWhole = problems.every(({ severity }) => severity !== 'error');
  return { instance: isWhole ? instance : undefined, flows, problems };
}

// helpers

/** JSON, with what is wrong with it in the words that flows are told with. */
function parse(text: string): { readonly value?: unknown; readonly problems: readonly Problem[] } {
  const problems = readFlow(text).problems.filter(({ severity }) => severity === 'error');
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    // A member written twice is a slip whatever the file is; all else a flow would have to be is not asked here.
    return { value, problems: problems.filter(({ rule }) => rule === 'duplicate-member') };
  } catch {
    return { problems };
  }
}

function inFile(file: string, problems: readonly (Problem | InstanceProblem)[]): LoadProblem[] {
  return problems.map((problem) => {
    const range = 'range' in problem ? problem.range : undefined;
    const { severity, pointer, message } = problem;
    return {
      severity: severity === 'warning' ? 'warning' : 'error',
      file,
      pointer,
      message,
      ...(range ? { range } : {}),
    };
  });
}

function failed(file: string, message: string): LoadedInstance {
  return { instance: undefined, flows: {}, problems: [{ severity: 'error', file, pointer: '', message }] };
}
