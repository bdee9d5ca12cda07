import type { FlowView, PlacedBlock } from '../flow/viewFlow.ts';
import type { RuleContext } from './rule.ts';
import { storedTargets } from './targets.ts';

/**
 * The identifiers a contact can come to from a block, that block's own first.
 *
 * @param isPassed whether a contact goes on beyond a block; every one where not given
 */
export function reachedFrom(
  start: string,
  view: FlowView,
  actionOf: RuleContext['actionOf'],
  isPassed: (block: PlacedBlock) => boolean = () => true,
): ReadonlySet<string> {
  const reached = new Set([start]);
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const block = view.byId.get(id);
    if (!block || !isPassed(block)) continue;
    for (const { target } of storedTargets(actionOf(block), block)) {
      if (target === '' || reached.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  return reached;
}
