import type { Pairs } from '../pairs.ts';
import type { StoredBlock } from '../storedFlow.ts';
import { readSettings } from './features.ts';
import { kindOf } from './byIdentifier.ts';
import type { Link, Surroundings } from './surroundings.ts';

/** Neighbours beyond these say little more, and a block that everything leads to has very many. */
const MOST_NEIGHBOURS = 24;

/**
 * How likely two blocks of one kind are the same, from 0 to 1: by what is around them, by what they are set to (the more
 * settings, the more that tells), and by where they stand, if that is the same place. What nobody can know yet says
 * nothing.
 */
export function similarity(before: StoredBlock, after: StoredBlock, pairs: Pairs, { from, to }: Surroundings): number {
  const parts = [
    sharedSettings(before, after),
    sharedNeighbours(from.get(before), from.get(after), pairs),
    sharedNeighbours(to.get(before), to.get(after), pairs),
    { share: 1, weight: before === pairs.before.start && after === pairs.after.start ? 2 : 0 },
    { share: 1, weight: isSamePlace(before, after) ? 4 : 0 },
  ];
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
  const weight = Math.min(names.size + 1, 8);
  return { share: shared / names.size, weight: shared === names.size ? weight * 1.5 : weight };
}

function sharedNeighbours(mine: readonly Link[] = [], theirs: readonly Link[] = [], pairs: Pairs): Share {
  const left = theirs.slice(0, MOST_NEIGHBOURS);
  const count = Math.min(Math.max(mine.length, theirs.length), MOST_NEIGHBOURS);
  let [shared, unknown] = [0, 0];
  for (const link of mine.slice(0, MOST_NEIGHBOURS)) {
    const alike = left.filter(({ branch }) => branch === link.branch);
    const found = alike.find(({ block }) => areSame(link.block, block, pairs));
    const possible = found ?? alike.find(({ block }) => couldBeSame(link.block, block, pairs));
    if (!possible) continue;
    left.splice(left.indexOf(possible), 1);
    if (found) shared += 1;
    else unknown += 1;
  }
  const known = count - unknown;
  return known === 0 ? NOTHING : { share: shared / known, weight: 1 + known / count };
}

function areSame(before: StoredBlock | undefined, after: StoredBlock | undefined, pairs: Pairs): boolean {
  return before && after ? pairs.other(before) === after : before === after;
}

/** Whether two blocks are still to be paired, and could be with each other. */
function couldBeSame(before: StoredBlock | undefined, after: StoredBlock | undefined, pairs: Pairs): boolean {
  if (!before || !after || pairs.has(before) || pairs.has(after)) return false;
  return kindOf(before) === kindOf(after);
}

function isSamePlace({ block: { position: a } }: StoredBlock, { block: { position: b } }: StoredBlock): boolean {
  return a !== undefined && b !== undefined && a.x === b.x && a.y === b.y;
}
