import type { Branch, PlacedBlock } from '../flow/viewFlow.ts';
import { getAt } from '../flow/json.ts';

export interface StoredTarget {
  /** The branch that leads there; undefined for a `NextAction` that only repeats one (flow-language §1.4.3). */
  readonly branch: Branch | undefined;
  /** As the file says it; empty for a branch that leads nowhere. */
  readonly target: string;
  readonly pointer: string;
}

/** Where an action leads, as it is stored: every branch, then a `NextAction` that says what no branch does. */
export function storedTargets(action: unknown, block: PlacedBlock): readonly StoredTarget[] {
  const targets: StoredTarget[] = [];
  for (const branch of block.branches) {
    if (!branch.stored) continue;
    const pointer = branch.kind === 'success' ? branch.pointer : `${branch.pointer}/NextAction`;
    targets.push({ branch, target: branch.target ?? '', pointer });
  }
  const next = getAt(action, ['Transitions', 'NextAction']);
  if (typeof next === 'string' && next !== '' && !targets.some(({ target }) => target === next)) {
    targets.push({ branch: undefined, target: next, pointer: `${block.pointer}/Transitions/NextAction` });
  }
  return targets;
}
