/** Reading files that may be anything: what is no file, too large or out of reach is told in words, and in no time. */
import { readFileSync, statSync, type Stats } from 'node:fs';
import { LONGEST_TEXT } from '@switchyard/blocks';

/** Why a file cannot be read, as it follows its name: `it is a folder`. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  /** What the system called it, such as ENOENT. */
  readonly code: string | undefined;

  constructor(why: string, code?: string) {
    super(why);
    this.code = code;
  }
}

/** Files are looked at as a whole, so a larger one is not even opened. */
export const TOO_LARGE = 'TOO_LARGE';

/**
 * The bytes of a file.
 *
 * @param path its full path
 * @throws Unreadable
 */
export function readBytes(path: string): Uint8Array {
  try {
    const facts = statSync(path);
    if (facts.isDirectory()) throw new Unreadable('it is a folder', 'EISDIR');
    // Nobody may ever write to a pipe; what a shell hands over is another matter.
    if (!facts.isFile() && !HANDED_OVER.test(path)) {
      throw new Unreadable(`it is ${kindOf(facts)}; send what it holds to standard input, and name that as -`);
    }
    if (facts.size > LONGEST_TEXT) {
      const [has, most] = [facts.size, LONGEST_TEXT].map((size) => Math.floor(size / 2 ** 20));
      throw new Unreadable(`it has ${has} MB, expected at most ${most}`, TOO_LARGE);
    }
    return readFileSync(path);
  } catch (cause) {
    throw inWords(cause);
  }
}

/**
 * What stands at a path; undefined where nothing does.
 *
 * @throws Unreadable
 */
export function look(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    throw inWords(cause);
  }
}

/** What stands at a path; undefined where nothing does, and where it is told elsewhere why it is out of reach. */
export function lookQuietly(path: string): Stats | undefined {
  try {
    return look(path);
  } catch {
    return undefined;
  }
}

/** What the system says, in words; what it does not say stays as it is. */
export function inWords(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof Unreadable) return cause;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  const words = code === undefined ? undefined : WORDS[code];
  return words === undefined ? cause : new Unreadable(words, code);
}

// helpers

/** `<(…)` in a shell. */
const HANDED_OVER = /^\/(?:dev|proc\/(?:self|\d+))\/(?:fd\/\d+|stdin)$/;

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there, or a link that leads nowhere',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links lead in a circle',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
};

function kindOf(facts: Stats): string {
  if (facts.isFIFO()) return 'a pipe';
  if (facts.isSocket()) return 'a socket';
  return 'a device';
}
