/** A value that changes while time goes by, as a form shows it: what holds first, and what comes later. */
import { isObject } from '@switchyard/blocks';

export interface Change {
  readonly after: unknown;
  readonly is: unknown;
}

export interface Changes {
  readonly first: unknown;
  readonly later: readonly Change[];
}

/** A value that stays has nothing later. */
export function readChanging(value: unknown): Changes {
  if (!Array.isArray(value)) return { first: value, later: [] };
  const [first, ...later] = value as readonly unknown[];
  return {
    first,
    later: later.map((change) =>
      isObject(change) ? { after: change['after'], is: change['is'] } : { after: '', is: change },
    ),
  };
}

/** Empty text stands for what is not filled in yet: the world says what it expects there. */
export function writeChanging({ first, later }: Changes): unknown {
  if (later.length === 0) return first;
  return [first ?? '', ...later.map(({ after, is }) => ({ after: after ?? '', is: is ?? '' }))];
}
