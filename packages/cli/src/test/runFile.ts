/** One scenario of the disk: read, run, and its failures placed in its text. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { locate } from '@switchyard/blocks';
import {
  answerLambdasBy,
  flowsThatRan,
  loadScenario,
  runScenario,
  type FlowRan,
  type LoadProblem,
} from '@switchyard/runtime/centre';
import type { Input } from '../files.ts';
import { runFunctions } from '../instance/runFunctions.ts';
import { printable } from '../printable.ts';
import type { TestResult } from './testReport.ts';

export type FileOutcome = {
  /** Full paths of all it is made of, those that are missing as well. */
  readonly sources: readonly string[];
} & (
  | {
      readonly ran: true;
      readonly result: TestResult;
      readonly warnings: readonly string[];
      /** What ran of each flow of the instance; files by their full paths. */
      readonly flows: readonly RanFlow[];
    }
  | { readonly ran: false; readonly problems: readonly string[] }
);

export interface RanFlow extends FlowRan {
  /** The flow itself, where it stands in the instance. */
  readonly content: string | undefined;
}

export interface RunFileOptions {
  /** Whether endpoints of Lambda functions are really called. */
  readonly endpoints: boolean;
}

export async function runFile(
  { name, path = '' }: Pick<Input, 'name' | 'path'>,
  { endpoints }: RunFileOptions,
): Promise<FileOutcome> {
  const folder = dirname(path);
  const file = basename(path);
  const sources = new Set<string>();
  const readBeside = (of: string): string | undefined => {
    const whole = join(folder, of);
    sources.add(whole);
    return read(whole);
  };
  const { scenario, instance, flows, folder: below, problems } = loadScenario(readBeside, file);
  const text = read(path) ?? '';
  const told = (wanted: LoadProblem['severity']): string[] =>
    problems.filter(({ severity }) => severity === wanted).map((problem) => tell(problem, name, file, text));
  if (!scenario || !instance) return { ran: false, sources: [...sources], problems: told('error') };
  for (const { Script } of instance.LambdaFunctions ?? [])
    if (Script !== undefined) sources.add(join(folder, below, Script));
  const functions = runFunctions({ folder: join(folder, below), endpoints });
  try {
    const outcome = runScenario(scenario, instance, { flows, lambda: answerLambdasBy(functions.run) });
    const { failures, status, records, expected, met, startsAt, endedAt } = outcome;
    const result: TestResult = {
      file: name,
      name: scenario.Name ?? file.replace(/\.scenario\.json$/, ''),
      status,
      failures: locate(text, failures),
      records,
      expected,
      met,
      startsAt,
      endedAt,
    };
    // Where no instance is given, flows without a file are stand-ins for those nobody has.
    const ran = flowsThatRan(outcome, instance).map((flow, place): RanFlow => ({
      ...flow,
      file: flow.file === undefined ? undefined : join(folder, below, flow.file),
      content: scenario.Instance === undefined ? undefined : instance.Flows?.[place]?.Content,
    }));
    return { ran: true, sources: [...sources], result, warnings: told('warning'), flows: ran };
  } finally {
    await functions.close();
  }
}

// helpers

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** `claims.scenario.json:4:12: Missing …` */
function tell(problem: LoadProblem, name: string, file: string, text: string): string {
  if (problem.file !== file) {
    return `${name}: ${problem.file}${problem.pointer === '' ? '' : ` at ${problem.pointer}`}: ${printable(problem.message)}`;
  }
  const [placed] = locate(text, [problem]);
  return `${name}:${placed?.line ?? 1}:${placed?.column ?? 1}: ${printable(problem.message)}`;
}
