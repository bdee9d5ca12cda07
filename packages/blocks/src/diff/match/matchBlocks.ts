/**
 * Finds for each block of one flow the same block in the other: first by what it is called, then by what it is and
 * what stands around it. The same two flows always give the same pairs.
 */
import { Pairs } from '../pairs.ts';
import type { StoredFlow } from '../storedFlow.ts';
import { matchByIdentifier } from './byIdentifier.ts';
import { matchBySimilarity } from './bySimilarity.ts';
import { matchByStructure } from './byStructure.ts';
import { readSurroundings } from './surroundings.ts';

export function matchBlocks(before: StoredFlow, after: StoredFlow): Pairs {
  const pairs = new Pairs(before, after);
  const matchTheRest = matchByIdentifier(pairs);
  if (isLeft(before, pairs) && isLeft(after, pairs)) {
    const surroundings = readSurroundings(before, after);
    matchByStructure(pairs, surroundings);
    matchBySimilarity(pairs, surroundings);
  }
  matchTheRest();
  return pairs;
}

// helpers

function isLeft({ blocks }: StoredFlow, pairs: Pairs): boolean {
  return blocks.some((block) => !pairs.has(block));
}
