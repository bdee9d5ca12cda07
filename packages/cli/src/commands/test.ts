import { UsageError, type ExitCode } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';
import { findScenarios } from '../test/findScenarios.ts';
import { runFiles } from '../test/runFiles.ts';
import { tellTests } from '../test/tellTests.ts';
import { readTestSettings, type TestOptions } from '../test/testSettings.ts';

/** `switchyard test`: scenarios, run in virtual time, and what of them did not hold. */
export async function testScenarios(
  paths: readonly string[],
  options: TestOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const settings = await readTestSettings(paths, options, terminal);
  const { files, missing } = await findScenarios(paths, terminal);
  if (files.length === 0 && missing.length === 0) {
    throw new UsageError(
      'Expected scenarios: files that end in .scenario.json. docs/testing.md tells how to write one.',
    );
  }
  if (options.watch) {
    const { watchTests } = await import('../test/watch/watchTests.ts');
    return watchTests(paths, settings, terminal);
  }
  const outcomes = await runFiles(files, settings, settings.jobs);
  return tellTests({ all: outcomes, shown: outcomes }, missing, settings, terminal);
}
