import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { findInputs, type Input } from '../files.ts';
import { readOutputs, writeOutputs } from '../outputs.ts';
import type { Terminal } from '../terminal.ts';
import { TEST_REPORTERS } from '../test/reporters.ts';
import { runFile } from '../test/runFile.ts';
import type { TestReport, TestResult } from '../test/testReport.ts';

export interface TestOptions {
  readonly format?: readonly string[];
  readonly callEndpoints?: boolean;
}

/** `switchyard test`: scenarios, run in virtual time, and what of them did not hold. */
export async function testScenarios(
  paths: readonly string[],
  options: TestOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const names = Object.keys(TEST_REPORTERS) as (keyof typeof TEST_REPORTERS)[];
  const outputs = readOutputs(options.format ?? [], terminal, names);
  const { files, missing } = await findScenarios(paths, terminal);
  if (files.length === 0 && missing.length === 0) {
    throw new UsageError(
      'Expected scenarios: files that end in .scenario.json. docs/testing.md tells how to write one.',
    );
  }
  const report = await runAll(files, missing, options, terminal);
  if (report.results.length > 0) await writeOutputs(outputs, TEST_REPORTERS, report, terminal);
  if (report.unreadable.length > 0) return EXIT.usage;
  return report.results.some(({ status }) => status === 'FAILED') ? EXIT.problems : EXIT.clean;
}

// helpers

/** Below a folder only files that say so by their name; what is named is meant. */
async function findScenarios(
  paths: readonly string[],
  terminal: Terminal,
): Promise<Awaited<ReturnType<typeof findInputs>>> {
  const { files, missing } = await findInputs(paths, terminal);
  const scenarios = files.filter(({ name, foundBy }) => foundBy !== 'folder' || name.endsWith('.scenario.json'));
  return { files: scenarios, missing };
}

async function runAll(
  files: readonly Input[],
  missing: readonly string[],
  { callEndpoints = false }: TestOptions,
  terminal: Terminal,
): Promise<TestReport> {
  const results: TestResult[] = [];
  const unreadable = [...missing];
  for (const file of files) {
    const outcome = await runFile(file, { endpoints: callEndpoints });
    if (outcome.ran) {
      results.push(outcome.result);
      for (const warning of outcome.warnings) terminal.err(`warning: ${warning}\n`);
    } else unreadable.push(...outcome.problems);
  }
  for (const why of unreadable) terminal.err(`error: ${why}\n`);
  return { results, unreadable };
}
