import { realpathSync } from 'node:fs';
import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { findInputs, noteSkipped, type Input } from '../files.ts';
import type { FixOptions } from '../fixes.ts';
import { withProjectProblems } from '../projectProblems.ts';
import { REPORTER_NAMES, REPORTERS } from '../reporters/index.ts';
import type { FileReport } from '../reporters/report.ts';
import type { Terminal } from '../terminal.ts';
import type { Cache } from '../validate/cache/openCache.ts';
import { checkFiles } from '../validate/checkFiles.ts';
import { projectFacts } from '../validate/projectFacts.ts';
import { readOutputs, writeOutputs } from '../outputs.ts';
import { readSettings, type Settings, type SettingsOptions } from '../validate/settings.ts';
import { suppress } from '../validate/suppress.ts';
import { verdictOf } from '../validate/verdict.ts';

export interface ValidateOptions extends SettingsOptions, FixOptions {
  readonly format?: readonly string[];
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly changed?: string | boolean;
  readonly jobs?: number;
}

/** `switchyard validate`: what is wrong with flows, and where. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const outputs = readOutputs(options.format ?? [], terminal, REPORTER_NAMES);
  if (options.baseline !== undefined && options.writeBaseline !== undefined) {
    throw new UsageError('Expected --baseline or --write-baseline, not both.');
  }
  if (options.changed !== undefined && options.writeBaseline !== undefined) {
    throw new UsageError('Expected --write-baseline without --changed: a baseline is of every flow.');
  }
  const settings = await readSettings(paths, options, terminal);
  const { files, unchanged, missing } = await chooseInputs(paths, options.changed, settings, terminal);

  // (0) What can be mended, where that was asked for.
  const ended = await fixed(files, options, settings, terminal);
  if (ended !== undefined) return ended;

  // (1) Every flow by itself.
  const cache = await cacheFor(files, options, settings, terminal);
  const { checked, failures, skipped } = await checkFiles(files, settings, options.jobs, cache);
  const unreadable = [...missing, ...failures];
  for (const why of unreadable) terminal.err(`error: ${why}\n`);
  noteSkipped(skipped, terminal);

  // (2) All flows together.
  const facts = await projectFacts(checked, unchanged, settings, terminal);
  const together = withProjectProblems(checked, facts, cache && ((find) => cache.project(checked, facts, find)));
  cache?.close();

  // (3) What is meant to stay, and what was there before.
  const { reports, suppressed } = await suppress(together, settings);
  if (options.writeBaseline !== undefined) return baseline(options.writeBaseline, reports, unreadable, terminal);
  const { left, baselined } = await withoutBaseline(options.baseline, reports, terminal);

  // (4) What is left is told.
  if (left.length > 0 || unreadable.length === 0) {
    const kept = { suppressed, baselined };
    await writeOutputs(outputs, REPORTERS, { files: left, kept, unreadable, rules: settings.rules }, terminal);
  }
  const { code, why } = verdictOf(left, unreadable.length > 0, settings);
  if (why !== undefined) terminal.err(`error: ${why}\n`);
  return code;
}

// helpers

async function chooseInputs(
  paths: readonly string[],
  changed: string | boolean | undefined,
  settings: Settings,
  terminal: Terminal,
): Promise<{ files: readonly Input[]; unchanged: readonly Input[]; missing: readonly string[] }> {
  const { files, missing } = await findInputs(paths, terminal);
  const flows = files.filter(
    ({ foundBy, path }) => foundBy !== 'folder' || path === undefined || settings.includes(path),
  );
  if (changed === undefined || changed === false) return { files: flows, unchanged: [], missing };
  const { changedFiles } = await import('../validate/changedFiles.ts');
  const changedPaths = changedFiles(changed === true ? 'HEAD' : changed, terminal);
  const isChanged = ({ path }: Input): boolean => path === undefined || changedPaths.has(realpathSync(path));
  const left = flows.filter(isChanged);
  if (left.length === 0 && flows.length > 0) {
    const since = changed === true ? 'the last commit' : `"${changed}"`;
    terminal.err(`note: none of ${flows.length} ${flows.length === 1 ? 'file' : 'files'} changed since ${since}.\n`);
  }
  return { files: left, unchanged: flows.filter((input) => !isChanged(input)), missing };
}

/** Opening a cache takes longer than checking fewer files than this. */
const WORTH_CACHE = 10;

/** Rules of the person's own may look at anything, so what they find is not kept; what was mended is looked at anew. */
async function cacheFor(
  files: readonly Input[],
  options: ValidateOptions,
  settings: Settings,
  terminal: Terminal,
): Promise<Cache | undefined> {
  if (files.length < WORTH_CACHE || settings.plugins || isToFix(options)) return undefined;
  const { openCache } = await import('../validate/cache/openCache.ts');
  return openCache(settings, terminal);
}

function isToFix({ fix, fixSuggestions, fixDryRun }: FixOptions): boolean {
  return Boolean(fix || fixSuggestions || fixDryRun);
}

async function fixed(
  files: readonly Input[],
  options: ValidateOptions,
  settings: Settings,
  terminal: Terminal,
): Promise<ExitCode | undefined> {
  if (!isToFix(options)) return undefined;
  const { fixFiles } = await import('../fixes.ts');
  return fixFiles(files, options, settings, terminal);
}

async function baseline(
  path: string,
  reports: readonly FileReport[],
  unreadable: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { writeBaseline } = await import('../validate/baseline.ts');
  const written = await writeBaseline(path, reports, terminal);
  terminal.out(`${written} problem${written === 1 ? '' : 's'} written to ${path}. Next: --baseline ${path}\n`);
  return unreadable.length > 0 ? EXIT.usage : EXIT.clean;
}

async function withoutBaseline(
  path: string | undefined,
  reports: readonly FileReport[],
  terminal: Terminal,
): Promise<{ left: readonly FileReport[]; baselined: number }> {
  if (path === undefined) return { left: reports, baselined: 0 };
  const { compareToBaseline } = await import('../validate/baseline.ts');
  const { reports: left, baselined, stale } = await compareToBaseline(path, reports, terminal);
  if (stale > 0) {
    const gone = stale === 1 ? '1 problem' : `${stale} problems`;
    terminal.err(
      `note: ${gone} of the baseline ${stale === 1 ? 'is' : 'are'} gone; renew it with --write-baseline ${path}\n`,
    );
  }
  return { left, baselined };
}
