/**
 * What was renamed and changed at once: the most similar blocks first, as long as they are similar enough. Each pair
 * tells more of its neighbours, so those are looked at again.
 */
import type { Pairs } from '../pairs.ts';
import type { StoredBlock } from '../storedFlow.ts';
import { kindOf } from './byIdentifier.ts';
import { BestFirst } from './bestFirst.ts';
import { readFeatures } from './features.ts';
import { similarity } from './similarity.ts';
import type { Surroundings } from './surroundings.ts';

/** So much of what is known of two blocks has to say that they are the same. */
const ENOUGH = 0.6;

/** What more blocks than this have in common tells nothing of them, and would take long to look at. */
const MOST_SHARING = 12;

export function matchBySimilarity(pairs: Pairs, surroundings: Surroundings): void {
  const candidates = new BestFirst();
  const consider = (before: StoredBlock, after: StoredBlock): void => {
    if (pairs.has(before) || pairs.has(after) || kindOf(before) !== kindOf(after)) return;
    const score = similarity(before, after, pairs, surroundings);
    if (score >= ENOUGH) candidates.add({ before, after, score });
  };

  for (const [before, after] of sharingFeatures(pairs, surroundings)) consider(before, after);
  for (let best = candidates.take(); best; best = candidates.take()) {
    const { before, after } = best;
    if (pairs.has(before) || pairs.has(after)) continue;
    pairs.add(before, after);
    for (const links of [surroundings.from, surroundings.to]) {
      for (const { branch, block } of links.get(before)?.slice(0, MOST_SHARING) ?? []) {
        if (!block || pairs.has(block)) continue;
        for (const other of links.get(after)?.slice(0, MOST_SHARING) ?? []) {
          if (other.block && other.branch === branch) consider(block, other.block);
        }
      }
    }
  }
}

// helpers

/** Blocks of both flows that have something in common which few have. */
function* sharingFeatures(pairs: Pairs, surroundings: Surroundings): Generator<[StoredBlock, StoredBlock]> {
  const having = new Map<string, StoredBlock[]>();
  const left = (blocks: readonly StoredBlock[]) => blocks.filter((block) => !pairs.has(block));
  for (const block of left(pairs.after.blocks)) {
    for (const feature of readFeatures(block, pairs, surroundings)) {
      const sharing = having.get(feature);
      if (sharing) sharing.push(block);
      else having.set(feature, [block]);
    }
  }
  for (const block of left(pairs.before.blocks)) {
    const seen = new Set<StoredBlock>();
    for (const feature of readFeatures(block, pairs, surroundings)) {
      const sharing = having.get(feature) ?? [];
      if (sharing.length > MOST_SHARING) continue;
      for (const other of sharing) {
        if (seen.has(other)) continue;
        seen.add(other);
        yield [block, other];
      }
    }
  }
}
