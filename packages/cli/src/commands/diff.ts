import { diffFlows, isSame } from '@switchyard/blocks/diff';
import { chooseFrom } from '../choose.ts';
import { readGitArguments, type GitComparison } from '../diff/gitArguments.ts';
import { reportDiffJson } from '../diff/json.ts';
import { reportMarkdown } from '../diff/markdown.ts';
import { readSide } from '../diff/readSide.ts';
import type { DiffReport } from '../diff/report.ts';
import { reportText } from '../diff/text.ts';
import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { nameOf } from '../jsonFile.ts';
import { printable } from '../printable.ts';
import { wantsColours, type Terminal } from '../terminal.ts';

export interface DiffOptions {
  readonly layout?: boolean;
  readonly format: string;
  readonly git?: boolean;
}

/** `switchyard diff`: what differs between two flows. */
export async function diff(words: readonly string[], options: DiffOptions, terminal: Terminal): Promise<ExitCode> {
  const format = chooseFrom('--format', options.format, ['text', 'json', 'markdown']);
  const colours = terminal.colours || (options.git === true && isGitPager(terminal.env));
  const print = (report: DiffReport): void => terminal.out(write(report, format, { ...terminal, colours }));
  if (options.git) return diffForGit(words, options, terminal, print);
  const [before, after] = words;
  if (before === undefined || after === undefined || words.length > 2) {
    throw new UsageError(`Expected two flows to compare, found ${words.length}.`);
  }
  if (before === '-' && after === '-') throw new UsageError('Expected - for one flow at most; the other is a file.');
  const flows = [await readSide(before, terminal), await readSide(after, terminal)] as const;
  const layout = options.layout ?? false;
  const found = diffFlows(...flows, { layout });
  const names = { before: nameOf(before), after: nameOf(after) };
  print({ ...names, title: `${names.before} → ${names.after}`, diff: found, layout });
  return isSame(found) ? EXIT.clean : EXIT.problems;
}

// helpers

function write(
  report: DiffReport,
  format: 'text' | 'json' | 'markdown',
  terminal: Pick<Terminal, 'colours' | 'width'>,
): string {
  if (format === 'json') return reportDiffJson(report);
  return format === 'markdown' ? reportMarkdown(report) : reportText(report, terminal);
}

/** As git's external diff program: the text is for git's pager, and git takes any other exit than 0 for a failure. */
async function diffForGit(
  words: readonly string[],
  { layout = false }: DiffOptions,
  terminal: Terminal,
  print: (report: DiffReport) => void,
): Promise<ExitCode> {
  const comparison = readGitArguments(words);
  if (!comparison) {
    terminal.out(`${printable(words[0] ?? '')} has to be merged first\n\n`);
    return EXIT.clean;
  }
  const { path, before, after, newPath = path } = comparison;
  try {
    const flows = [
      before === undefined ? {} : await readSide(before, terminal, `${path}, before`),
      after === undefined ? {} : await readSide(after, terminal, `${newPath}, after`),
    ] as const;
    print({ before: path, after: newPath, title: titleOf(comparison), diff: diffFlows(...flows, { layout }), layout });
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    terminal.out(`${printable(path)} cannot be compared as a flow; git diff --no-ext-diff compares its text.\n`);
    terminal.err(`${cause.message}\n`);
  }
  terminal.out('\n');
  return EXIT.clean;
}

/** git says so where what it prints goes to a screen, though by way of its pager. */
function isGitPager(env: Terminal['env']): boolean {
  return wantsColours(env, env['GIT_PAGER_IN_USE'] === 'true');
}

function titleOf({ path, newPath, before, after }: GitComparison): string {
  if (before === undefined) return `${path} (new)`;
  if (after === undefined) return `${path} (removed)`;
  return newPath === undefined ? path : `${path} → ${newPath}`;
}
