/** Which files differ from what git has: for checking only what a change touches. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../exitCodes.ts';
import type { Terminal } from '../terminal.ts';

/**
 * The files that were added or changed since a branch, tag or commit was left behind, with those that are not committed
 * and those git does not know yet.
 *
 * @returns their full paths, links followed
 */
export function changedFiles(base: string, { folder }: Terminal): ReadonlySet<string> {
  if (base === '') {
    throw new UsageError(
      'Expected a branch, tag or commit for --changed, found nothing; is a variable of the build empty?',
    );
  }
  const top = git(folder, 'rev-parse', '--show-toplevel')?.trimEnd();
  if (top === undefined) {
    throw new UsageError('Expected a git repository for --changed, found none here; leave it out to check every flow.');
  }
  const from = pointOf(base, folder);
  const changed = git(
    top,
    'diff',
    '--name-only',
    '-z',
    '--no-ext-diff',
    '--no-relative',
    '--diff-filter=d',
    from,
    '--',
  );
  const unknown = git(top, 'ls-files', '--others', '--exclude-standard', '-z');
  const names = `${changed ?? ''}${unknown ?? ''}`.split('\0').filter(Boolean);
  return new Set(names.map((name) => join(top, name)));
}

// helpers

/** The commit to compare with: where this branch and the base parted. */
function pointOf(base: string, folder: string): string {
  const commit = git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`)?.trim();
  if (commit === undefined) {
    const hint = existsSync(resolve(folder, base))
      ? ` To check "${base}", put it before --changed.`
      : ' In a build, fetch the whole history first (fetch-depth: 0).';
    throw new UsageError(`Unknown base "${base}" for --changed, expected a branch, tag or commit.${hint}`);
  }
  const parted = git(folder, 'merge-base', commit, 'HEAD')?.trim();
  if (parted !== undefined) return parted;
  throw new UsageError(
    `"${base}" and HEAD have no commit in common. In a build, fetch the whole history (fetch-depth: 0).`,
  );
}

/** What git prints, or undefined when it refuses. */
function git(folder: string, ...words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', words, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      throw new UsageError('--changed asks git what changed, and git is not installed.');
    }
    return undefined;
  }
}
