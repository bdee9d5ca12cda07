/** An instance file together with the flows it names. Reading files is left to whoever has them. */
import { pointerTo, readFlow, setOwn, type FlowJson, type ReadResult } from '@switchyard/blocks';
import type { InstanceData } from './instanceData.ts';
import { readWithPlaces } from './reading/readInstance.ts';
import type { InstanceProblem } from './reading/readShape.ts';

/** Something to mend, in the instance file or in a file it names. */
export interface LoadProblem extends InstanceProblem {
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
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return failed(file, `Expected JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const { instance, reading } = readWithPlaces(value);
  const problems: LoadProblem[] = reading.problems.map((problem) => ({ ...problem, file }));
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
    else problems.push({ ...whyNot(found), file: flow.File });
  }
  for (const lambda of instance?.LambdaFunctions ?? []) {
    if (lambda.Script === undefined || read(lambda.Script) !== undefined) continue;
    missing(lambda, `Missing file "${lambda.Script}" of a Lambda function: expected it below the folder of ${file}.`);
  }
  const isWhole = problems.every(({ severity }) => severity !== 'error');
  return { instance: isWhole ? instance : undefined, flows, problems };
}

// helpers

function whyNot({ problems }: ReadResult): InstanceProblem {
  const [first] = problems.filter(({ severity }) => severity === 'error');
  return { severity: 'error', pointer: first?.pointer ?? '', message: first?.message ?? 'Expected a flow.' };
}

function failed(file: string, message: string): LoadedInstance {
  return { instance: undefined, flows: {}, problems: [{ severity: 'error', file, pointer: '', message }] };
}
