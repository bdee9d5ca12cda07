/** What came of scenarios, told in every form that was asked for, and how the command ends. */
import { EXIT, type ExitCode } from '../exitCodes.ts';
import { writeOutputs, type Output } from '../outputs.ts';
import type { Terminal } from '../terminal.ts';
import { TEST_REPORTERS } from './reporters.ts';
import type { FileOutcome } from './runFile.ts';
import type { TestReport } from './testReport.ts';
import type { TestSettings } from './testSettings.ts';

/** @param missing what was asked for and is not there, in words */
export async function tellTests(
  outcomes: readonly FileOutcome[],
  missing: readonly string[],
  settings: TestSettings,
  terminal: Terminal,
): Promise<ExitCode> {
  const { results, unreadable } = reportOf(outcomes, missing, terminal);
  if (results.length > 0) await writeOutputs(settings.outputs, TEST_REPORTERS, { results, unreadable }, terminal);
  const tooFew = results.length > 0 ? await tellCoverage(outcomes, settings, terminal) : undefined;
  if (tooFew !== undefined) terminal.err(`error: ${tooFew}\n`);
  if (unreadable.length > 0) return EXIT.usage;
  const isFailed = results.some(({ status }) => status === 'FAILED') || tooFew !== undefined;
  return isFailed ? EXIT.problems : EXIT.clean;
}

// helpers

function reportOf(outcomes: readonly FileOutcome[], missing: readonly string[], terminal: Terminal): TestReport {
  for (const outcome of outcomes) {
    if (outcome.ran) for (const warning of outcome.warnings) terminal.err(`warning: ${warning}\n`);
  }
  const unreadable = [...missing, ...outcomes.flatMap((outcome) => (outcome.ran ? [] : outcome.problems))];
  for (const why of unreadable) terminal.err(`error: ${why}\n`);
  return { results: outcomes.flatMap((outcome) => (outcome.ran ? [outcome.result] : [])), unreadable };
}

/** @returns why too few branches were taken */
async function tellCoverage(
  outcomes: readonly FileOutcome[],
  { outputs, coverage, coverageMin }: TestSettings,
  terminal: Terminal,
): Promise<string | undefined> {
  if (coverage.length === 0 && coverageMin === undefined) return undefined;
  const { coverageReport } = await import('./coverage/coverageReport.ts');
  const { COVERAGE_REPORTERS } = await import('./coverage/reporters.ts');
  const { whyTooFew } = await import('./coverage/verdict.ts');
  const report = coverageReport(outcomes, terminal.folder);
  const onScreen = ({ file }: Output): boolean => file === undefined;
  if (outputs.some(onScreen) && coverage.some(onScreen)) terminal.out('\n');
  await writeOutputs(coverage, COVERAGE_REPORTERS, report, terminal);
  return whyTooFew(report, coverageMin);
}
