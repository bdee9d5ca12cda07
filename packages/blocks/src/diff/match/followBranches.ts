/** From blocks that are paired to their neighbours: what the same branch leads to on both sides is the same block. */
import type { Pairs } from '../pairs.ts';
import type { StoredBlock } from '../storedFlow.ts';
import type { Link, Surroundings } from './surroundings.ts';

/**
 * Pairs the neighbours of these blocks, and their neighbours, as far as they are alike.
 *
 * @param found blocks of the first flow that are paired
 */
export function followBranches(
  pairs: Pairs,
  { from, to }: Surroundings,
  isAlike: (before: StoredBlock, after: StoredBlock) => boolean,
  found: readonly StoredBlock[],
): void {
  const open = found.toReversed();
  for (let block = open.pop(); block; block = open.pop()) {
    const other = pairs.other(block);
    if (!other) continue;
    for (const links of [from, to]) {
      const others = byBranch(links.get(other), pairs);
      for (const [branch, neighbour] of byBranch(links.get(block), pairs)) {
        const same = others.get(branch);
        if (!neighbour || !same || pairs.has(neighbour) || pairs.has(same) || !isAlike(neighbour, same)) continue;
        pairs.add(neighbour, same);
        open.push(neighbour);
      }
    }
  }
}

// helpers

/** What is at the other end and not paired yet, by branch; undefined where several are. */
function byBranch(links: readonly Link[] = [], pairs: Pairs): Map<string, StoredBlock | undefined> {
  const ends = new Map<string, StoredBlock | undefined>();
  for (const { branch, block } of links) {
    if (block && !pairs.has(block)) ends.set(branch, ends.has(branch) ? undefined : block);
  }
  return ends;
}
