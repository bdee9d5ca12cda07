/** One scenario of the disk: read, run, and its failures placed in its text. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { locate } from '@switchyard/blocks';
import { answerLambdasBy, loadScenario, runScenario, type LoadProblem } from '@switchyard/runtime/centre';
import type { Input } from '../files.ts';
import { runFunctions } from '../instance/runFunctions.ts';
import { printable } from '../printable.ts';
import type { TestResult } from './testReport.ts';

export type FileOutcome =
  | { readonly ran: true; readonly result: TestResult; readonly warnings: readonly string[] }
  | { readonly ran: false; readonly problems: readonly string[] };

export interface RunFileOptions {
  /** Whether endpoints of Lambda functions are really called. */
  readonly endpoints: boolean;
}

export async function runFile({ name, path = '' }: Input, { endpoints }: RunFileOptions): Promise<FileOutcome> {
  const folder = dirname(path);
  const file = basename(path);
  const { scenario, instance, flows, folder: below, problems } = loadScenario((of) => read(join(folder, of)), file);
  const text = read(path) ?? '';
  const told = (wanted: LoadProblem['severity']): string[] =>
    problems.filter(({ severity }) => severity === wanted).map((problem) => tell(problem, name, file, text));
  if (!scenario || !instance) return { ran: false, problems: told('error') };
  const functions = runFunctions({ folder: join(folder, below), endpoints });
  try {
    const { failures, ...outcome } = runScenario(scenario, instance, { flows, lambda: answerLambdasBy(functions.run) });
    const { status, records, expected, met, startsAt, endedAt } = outcome;
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
    return { ran: true, result, warnings: told('warning') };
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
