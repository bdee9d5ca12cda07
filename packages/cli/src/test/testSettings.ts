/** What a command line and a configuration together ask of `switchyard test`; the command line has the last word. */
import { join } from 'node:path';
import { loadConfig } from '../config/loadConfig.ts';
import { UsageError } from '../exitCodes.ts';
import { readGivenOutputs, readOutputs, type Output } from '../outputs.ts';
import type { Terminal } from '../terminal.ts';
import { configFile } from '../validate/settings.ts';
import { COVERAGE_REPORTERS, type CoverageForm } from './coverage/reporters.ts';
import { TEST_REPORTERS, type TestForm } from './reporters.ts';

export interface TestOptions {
  readonly format?: readonly string[];
  readonly callEndpoints?: boolean;
  readonly coverage?: boolean;
  readonly coverageReport?: readonly string[];
  readonly coverageMin?: number;
  readonly jobs?: number;
  readonly watch?: boolean;
  readonly config?: string | boolean;
}

export interface TestSettings {
  readonly outputs: readonly Output<TestForm>[];
  readonly coverage: readonly Output<CoverageForm>[];
  /** In percent of branches; undefined where any will do. */
  readonly coverageMin: number | undefined;
  readonly jobs: number | undefined;
  readonly endpoints: boolean;
}

export async function readTestSettings(
  paths: readonly string[],
  options: TestOptions,
  terminal: Terminal,
): Promise<TestSettings> {
  const { config, folder } = await readConfig(paths, options.config, terminal);
  const outputs = readOutputs(options.format ?? [], terminal, namesOf(TEST_REPORTERS));
  const reports = options.coverageReport ?? config.coverageReports?.map((report) => inFolder(report, folder)) ?? [];
  const given = readGivenOutputs('--coverage-report', reports, terminal, namesOf(COVERAGE_REPORTERS));
  const isShown = options.coverage ?? config.coverage ?? false;
  const hasText = given.some(({ name, file }) => name === 'text' && file === undefined);
  const coverage = isShown && !hasText ? [{ name: 'text', file: undefined } as const, ...given] : given;
  refuseTwoOnScreen(outputs, coverage);
  return {
    outputs,
    coverage,
    coverageMin: percent(options.coverageMin ?? config.coverageMin),
    jobs: options.jobs ?? (config.jobs === 0 ? undefined : config.jobs),
    endpoints: options.callEndpoints ?? false,
  };
}

// helpers

async function readConfig(paths: readonly string[], named: string | boolean | undefined, terminal: Terminal) {
  const file = configFile(paths, named, terminal);
  if (file === undefined) return { config: {}, folder: terminal.folder };
  const { config, folder } = await loadConfig(file, terminal);
  return { config: config.test ?? {}, folder };
}

/** Files of a configuration are meant from its own folder. */
function inFolder(report: string, folder: string): string {
  const [, name = '', file = ''] = /^([^:]*):(.+)$/s.exec(report) ?? [];
  return file === '' || file === '-' ? report : `${name}:${join(folder, file)}`;
}

/** The text about coverage follows the report for people; all else is read by a program, which wants nothing beside it. */
function refuseTwoOnScreen(outputs: readonly Output[], coverage: readonly Output[]): void {
  const shown = [...outputs, ...coverage].filter(({ file }) => file === undefined);
  const other = shown.find(({ name }) => name !== 'pretty' && name !== 'text');
  if (!other || shown.length === 1) return;
  const isCoverage = coverage.some((one) => one === other);
  const option = isCoverage ? '--coverage-report' : '--format';
  throw new UsageError(
    `Expected ${other.name} alone on standard output; give it a file, such as ${option} ${other.name}:${FILES[other.name] ?? 'report.txt'}.`,
  );
}

const FILES: Readonly<Record<string, string>> = {
  lcov: 'coverage/lcov.info',
  html: 'coverage/index.html',
  json: 'report.json',
  junit: 'tests.xml',
  markdown: 'summary.md',
};

function percent(min: number | undefined): number | undefined {
  if (min === undefined || min <= 100) return min;
  throw new UsageError(`Expected at most 100 percent of branches, found ${min}.`);
}

function namesOf<Name extends string>(reporters: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(reporters) as Name[];
}
