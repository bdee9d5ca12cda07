import type { Pairs } from '../pairs.ts';
import type { StoredBlock } from '../storedFlow.ts';
import { readSettings } from './features.ts';
import { kindOf } from './byIdentifier.ts';
import type { Link, Surroundings } from './surroundings.ts';

/** Neighbours beyond these say little more, and a block that everything leads to has very many. */
const MOST_NEIGHBOURS = 24;

/**
 * How likely two blocks of one kind are the same, from 0 to 1: by what is around them, by what they are set to (the more
 * settings, the more that tells), and by where they stand, if that is the same place.
 */
export function similarity(before: StoredBlock, after: StoredBlock, pairs: Pairs, { from, to }: Surroundings): number {
  const settings = sharedSettings(before, after);
  const neighbours = [from, to].map((links) => sharedNeighbours(links.get(before), links.get(after), pairs));
  const starts = before === pairs.before.start && after === pairs.after.start;
  const isThere = isSamePlace(before, after);
  const parts = [settings, ...neighbours, { share: 1, weight: starts ? 2 : 0 }, { share: 1, weight: isThere ? 2 : 0 }];
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return weight === 0 ? 0 : parts.reduce((sum, part) => sum + part.share * part.weight, 0) / weight;
}

// helpers

interface Share {
  readonly share: number;
  readonly weight: number;
}

const NOTHING: Share = { share: 0, weight: 0 };

function sharedSettings(before: StoredBlock, after: StoredBlock): Share {
  const mine = readSettings(before);
  const theirs = readSettings(after);
  const names = new Set([...mine.keys(), ...theirs.keys()]);
  if (names.size === 0) return NOTHING;
  let shared = 0;
  for (const name of names) {
    if (mine.get(name) === theirs.get(name)) shared += 1;
    else if (mine.has(name) && theirs.has(name)) shared += 0.5;
  }
  return { share: shared / names.size, weight: Math.min(names.size + 1, 8) };
}

function sharedNeighbours(mine: readonly Link[] = [], theirs: readonly Link[] = [], pairs: Pairs): Share {
  const left = theirs.slice(0, MOST_NEIGHBOURS);
  const count = Math.min(Math.max(mine.length, theirs.length), MOST_NEIGHBOURS);
  if (count === 0) return NOTHING;
  let shared = 0;
  for (const { branch, block } of mine.slice(0, MOST_NEIGHBOURS)) {
    const place = left.findIndex((other) => other.branch === branch && couldBeSame(block, other.block, pairs) > 0);
    if (place === -1) continue;
    const [found] = left.splice(place, 1);
    shared += couldBeSame(block, found?.block, pairs);
  }
  return { share: shared / count, weight: 2 };
}

/** 1 for the same block, half for two that are not paired yet and could be. */
function couldBeSame(before: StoredBlock | undefined, after: StoredBlock | undefined, pairs: Pairs): number {
  if (!before || !after) return before === after ? 1 : 0;
  if (pairs.other(before) === after) return 1;
  return !pairs.has(before) && !pairs.has(after) && kindOf(before) === kindOf(after) ? 0.5 : 0;
}

function isSamePlace({ block: { position: a } }: StoredBlock, { block: { position: b } }: StoredBlock): boolean {
  return a !== undefined && b !== undefined && a.x === b.x && a.y === b.y;
}
