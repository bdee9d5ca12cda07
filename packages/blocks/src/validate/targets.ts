import type { Branch, PlacedBlock } from '../flow/viewFlow.ts';
import { getAt } from '../flow/json.ts';

export interface StoredTarget {
  /** The branch that leads there; undefined for a `NextAction` that only repeats one (flow-language §1.4.3). */
  readonly branch: Branch | undefined;
  /** As the file says it; empty for a branch that leads nowhere. */
  readonly target: string;
}

/** Where an action leads, as it is stored: every branch, then a `NextAction` that says what no branch does. */
export function storedTargets(action: unknown, { branches }: PlacedBlock): readonly StoredTarget[] {
  const targets: StoredTarget[] = [];
  for (const branch of branches) if (branch.stored) targets.push({ branch, target: branch.target ?? '' });
  const next = getAt(action, NEXT_ACTION);
  if (typeof next === 'string' && next !== '' && !targets.some(({ target }) => target === next)) {
    targets.push({ branch: undefined, target: next });
  }
  return targets;
}

/** JSON pointer of the `NextAction` that says it. */
export function pointerOf(branch: StoredTarget['branch'], block: PlacedBlock): string {
  if (!branch) return `${block.pointer}/Transitions/NextAction`;
  return branch.kind === 'success' ? branch.pointer : `${branch.pointer}/NextAction`;
}

// helpers

const NEXT_ACTION = ['Transitions', 'NextAction'];
