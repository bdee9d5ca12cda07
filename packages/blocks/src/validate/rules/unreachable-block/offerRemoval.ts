import { getAt, pointerTo } from '../../../flow/json.ts';
import type { FlowEdit } from '../../../problem.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import { NO_OFFER, offerSuggestion, type Offer } from '../../offer.ts';
import type { RuleContext } from '../../rule.ts';
import { storedTargets } from '../../targets.ts';

/** More blocks than these are not removed by one press: they are a part of the flow that somebody means to connect. */
const MOST = 10;

/** The blocks no contact comes to, as far as it matters for removing one. */
export interface Unreached {
  /** The blocks that lead to one, by its identifier. */
  readonly sources: ReadonlyMap<string, readonly PlacedBlock[]>;
  /** Identifiers that several blocks have: without the first of them another would take its place. */
  readonly shared: ReadonlySet<string>;
}

export function unreachedAmong({ view, actionOf }: RuleContext, isUnreached: (place: number) => boolean): Unreached {
  const sources = new Map<string, PlacedBlock[]>();
  const shared = new Set<string>();
  for (const [place, block] of view.blocks.entries()) {
    if (view.byId.get(block.id) !== block) shared.add(block.id);
    if (!isUnreached(place)) continue;
    for (const target of new Set(storedTargets(actionOf(block), block).map((stored) => stored.target))) {
      const known = sources.get(target);
      if (known) known.push(block);
      else sources.set(target, [block]);
    }
  }
  return { sources, shared };
}

/** Removes a block, and the blocks that lead to it: without it they would lead nowhere. */
export function offerRemoval(
  block: PlacedBlock,
  { sources, shared }: Unreached,
  { flow }: Pick<RuleContext, 'flow'>,
): Offer {
  const gone = new Set([block]);
  for (const one of gone) {
    for (const source of sources.get(one.id) ?? []) gone.add(source);
    if (gone.size > MOST) return NO_OFFER;
  }
  if ([...gone].some(({ id }) => shared.has(id))) return NO_OFFER;
  // From the last to the first, so that no removal moves the place of the next.
  const inOrder = [...gone].sort((a, b) => b.index - a.index);
  const edits: FlowEdit[] = inOrder.map(({ pointer }) => ({ remove: pointer }));
  for (const { id } of inOrder) {
    if (getAt(flow, ['Metadata', 'ActionMetadata', id]) === undefined) continue;
    edits.push({ remove: pointerTo(['Metadata', 'ActionMetadata', id]) });
  }
  const others = gone.size - 1;
  const more =
    others === 0
      ? ''
      : `, and the ${others === 1 ? 'block' : `${others} blocks`} that lead${others === 1 ? 's' : ''} to it`;
  return offerSuggestion(`Remove this block${more}`, ...edits);
}
