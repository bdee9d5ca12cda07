/**
 * Blocks with one identifier are one block. Of several that share it, or have none, those that say the same are, then
 * those in the same order.
 */
import type { Pairs } from '../pairs.ts';
import { keyOf } from '../sameJson.ts';
import type { StoredBlock, StoredFlow } from '../storedFlow.ts';
import { matchInOrder } from './inOrder.ts';

/**
 * Pairs the blocks that are of one kind. Where only the identifier is the same, the block may be another that took it
 * over, as numbered identifiers do when a block is put between; so the caller looks around first.
 *
 * @returns pairs what is still left with one identifier, of whatever kind
 */
export function matchByIdentifier(pairs: Pairs): () => void {
  const groups = groupsOf(pairs);
  for (const { identifier, before, after } of groups) {
    const isShared = before.length > 1 || after.length > 1 || identifier === undefined;
    if (isShared) matchInOrder(pairs, before, after, ({ action }) => keyOf(action));
  }
  const named = groups.filter(({ identifier }) => identifier !== undefined);
  for (const { before, after } of named) matchInOrder(pairs, before, after, kindOf);
  return () => {
    for (const { before, after } of named) matchInOrder(pairs, before, after, () => '');
  };
}

/** What kind of block it is; the Type, of one the catalog does not know. */
export function kindOf({ block }: StoredBlock): string {
  return block.definition?.id ?? `Type ${block.type}`;
}

// helpers

interface Group {
  readonly identifier: string | undefined;
  readonly before: readonly StoredBlock[];
  readonly after: readonly StoredBlock[];
}

/** The blocks of both flows by identifier, where both have any. */
function groupsOf({ before, after }: Pairs): Group[] {
  const others = byIdentifier(after);
  return [...byIdentifier(before)].flatMap(([identifier, blocks]) => {
    const same = others.get(identifier);
    return same ? [{ identifier, before: blocks, after: same }] : [];
  });
}

function byIdentifier({ blocks }: StoredFlow): Map<string | undefined, StoredBlock[]> {
  const groups = new Map<string | undefined, StoredBlock[]>();
  for (const block of blocks) {
    const group = groups.get(block.identifier);
    if (group) group.push(block);
    else groups.set(block.identifier, [block]);
  }
  return groups;
}
