/** What can be said of a part of a scenario in the plain Testing language, and what that leaves out. */
import type { PlainEntry } from './plainReport.ts';

/** What is to be told of it; the place is from the part itself. */
export interface Remark {
  readonly kind: Exclude<PlainEntry['kind'], 'exact'>;
  readonly what: string;
  readonly why: string;
  readonly path: readonly (string | number)[];
}

export function guessed(what: string, why: string, ...path: Remark['path']): Remark {
  return { kind: 'guessed', what, why, path };
}

export function dropped(what: string, why: string, ...path: Remark['path']): Remark {
  return { kind: 'dropped', what, why, path };
}

/** The blocks the service observes and overrides, by their Types (logs-and-tests §3). */
export const SAYABLE: ReadonlySet<string> = new Set([
  'InvokeLambdaFunction',
  'CheckHoursOfOperation',
  'TransferContactToQueue',
]);

export const ONLY_THOSE = `The service knows only ${[...SAYABLE].join(', ')}.`;
