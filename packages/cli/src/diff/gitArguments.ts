/**
 * What git tells an external diff program (https://git-scm.com/docs/git#Documentation/git.txt-GITEXTERNALDIFF): the
 * path, then file, id and mode of either side, and for a file that moved its new path. An unmerged file has its path
 * alone.
 */
import { UsageError } from '../exitCodes.ts';

export interface GitComparison {
  readonly path: string;
  /** Where the file moved, if it did. */
  readonly newPath: string | undefined;
  /** Where each side can be read; undefined where it does not exist. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** @returns undefined for a file that has to be merged first */
export function readGitArguments(words: readonly string[]): GitComparison | undefined {
  const [path, before, , , after, , , newPath] = words;
  if (path !== undefined && words.length === 1) return undefined;
  if (path === undefined || before === undefined || after === undefined || ![7, 9].includes(words.length)) {
    throw new UsageError(
      `Expected the 7 words git gives to an external diff program, found ${words.length}. --git is for git's configuration; leave it out to compare two files.`,
    );
  }
  return { path, newPath: newPath === path ? undefined : newPath, before: sideOf(before), after: sideOf(after) };
}

// helpers

function sideOf(file: string): string | undefined {
  return file === '/dev/null' || file === 'nul' ? undefined : file;
}
