/** What came of scenarios, told in every form that was asked for, and how the command ends. */
import { EXIT, type ExitCode } from '../exitCodes.ts';
import { writeOutputs, type Output } from '../outputs.ts';
import type { Terminal } from '../terminal.ts';
import { TEST_REPORTERS } from './reporters.ts';
import type { FileOutcome } from './runFile.ts';
import type { TestReport } from './testReport.ts';
import type { TestSettings } from './testSettings.ts';

/** Scenarios of which files tell, and those among them that are told on the screen. */
export interface Outcomes {
  readonly all: readonly FileOutcome[];
  readonly shown: readonly FileOutcome[];
}

/** @param missing what was asked for and is not there, in words */
export async function tellTests(
  { all, shown }: Outcomes,
  missing: readonly string[],
  settings: TestSettings,
  terminal: Terminal,
): Promise<ExitCode> {
  const onScreen = reportOf(shown, missing);
  for (const outcome of shown) {
    if (outcome.ran) for (const warning of outcome.warnings) terminal.err(`warning: ${warning}\n`);
  }
  for (const why of onScreen.unreadable) terminal.err(`error: ${why}\n`);
  const whole = reportOf(all, missing);
  const { results, unreadable } = whole;
  for (const output of settings.outputs) {
    const report = output.file === undefined ? onScreen : whole;
    if (report.results.length > 0) await writeOutputs([output], TEST_REPORTERS, report, terminal);
  }
  const tooFew = results.length > 0 ? await tellCoverage(all, settings, terminal) : undefined;
  if (tooFew !== undefined) terminal.err(`error: ${tooFew}\n`);
  if (unreadable.length > 0) return EXIT.usage;
  const isFailed = results.some(({ status }) => status === 'FAILED') || tooFew !== undefined;
  return isFailed ? EXIT.problems : EXIT.clean;
}

// helpers

function reportOf(outcomes: readonly FileOutcome[], missing: readonly string[]): TestReport {
  return {
    results: outcomes.flatMap((outcome) => (outcome.ran ? [outcome.result] : [])),
    unreadable: [...missing, ...outcomes.flatMap((outcome) => (outcome.ran ? [] : outcome.problems))],
  };
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
