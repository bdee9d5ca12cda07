/** What a script may rely on. */
export const EXIT = {
  /** Nothing to complain about. */
  clean: 0,
  /** The flow has problems, or the run did not come to a proper end. */
  problems: 1,
  /** Wrong usage, or input that cannot be read. */
  usage: 2,
  /** Our own fault. */
  fault: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Wrong usage or unreadable input, in words for the person: what is wrong, and what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
