/**
 * Blocks that say the same and stand in the same place are the same, whatever they are called: flows that were made
 * again by a tool, or copied to another instance, keep their structure and no identifier.
 *
 * Every block gets a colour for what it says, then round by round one for what its neighbours' colours are, so that a
 * colour of round three stands for all that is up to three branches away. Blocks that are paired already have a colour
 * of their own: whatever is beyond them says nothing more.
 */
import type { Pairs } from '../pairs.ts';
import { keyOf } from '../sameJson.ts';
import type { StoredBlock } from '../storedFlow.ts';
import { kindOf } from './byIdentifier.ts';
import { followBranches } from './followBranches.ts';
import { Waiting } from './inOrder.ts';
import type { Link, Surroundings } from './surroundings.ts';

/** Branches that colours look along; what is further away is found by following branches from what is paired. */
const FARTHEST = 5;

export function matchByStructure(pairs: Pairs, surroundings: Surroundings): void {
  const [own, ...rounds] = paint(pairs, surroundings);
  const isAlike = (before: StoredBlock, after: StoredBlock): boolean => own.get(before) === own.get(after);
  const follow = (found: readonly StoredBlock[]) => followBranches(pairs, surroundings, isAlike, found);
  const farthestFirst = rounds.toReversed();

  // (1) What nothing else looks like, most of its surroundings first.
  for (const colours of farthestFirst) follow(matchUnique(pairs, colours));
  // (2) What the branches of paired blocks lead to, and come from.
  follow(pairs.before.blocks.filter((block) => pairs.has(block)));
  // (3) Of those that look alike, the first is the first.
  for (const colours of farthestFirst) {
    const waiting = new Waiting(pairs, pairs.after.blocks, (block) => colours.get(block));
    for (const block of pairs.before.blocks) {
      const other = pairs.has(block) ? undefined : waiting.take(colours.get(block));
      if (!other) continue;
      pairs.add(block, other);
      follow([block]);
    }
  }
}

// helpers

type Colours = ReadonlyMap<StoredBlock, number>;

function paint(pairs: Pairs, { from, to }: Surroundings): [own: Colours, ...rounds: Colours[]] {
  const palette = new Palette();
  const { before, after } = pairs;
  const blocks = [...before.blocks, ...after.blocks];
  const starts = [before.start, after.start];
  const fixed = new Map<StoredBlock, number>();
  for (const block of before.blocks) {
    const other = pairs.other(block);
    if (!other) continue;
    const colour = palette.of(`paired ${block.place}`);
    fixed.set(block, colour).set(other, colour);
  }
  const says = (block: StoredBlock): string =>
    keyOf([kindOf(block), block.block.type, block.action['Parameters'] ?? {}, starts.includes(block)]);

  let colours = new Map(blocks.map((block) => [block, fixed.get(block) ?? palette.of(says(block))]));
  const own = colours;
  const rounds: Colours[] = [];
  for (let round = 1; round <= FARTHEST; round++) {
    const last = colours;
    const seen = (links: readonly Link[] = []): string =>
      links
        .map(({ branch, block }) => `${branch}\n${block ? last.get(block) : 'nowhere'}`)
        .sort()
        .join('\n');
    colours = new Map(
      blocks.map((block) => {
        const around = (): string => `${last.get(block)}\nto\n${seen(from.get(block))}\nfrom\n${seen(to.get(block))}`;
        return [block, fixed.get(block) ?? palette.of(around())];
      }),
    );
    rounds.push(colours);
  }
  return [own, ...rounds];
}

/** Small numbers for long texts. */
class Palette {
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** Pairs the colours that exactly one block of each flow has; gives those of the first flow. */
function matchUnique(pairs: Pairs, colours: Colours): StoredBlock[] {
  const before = onlyOnes(pairs.before.blocks, pairs, colours);
  const after = onlyOnes(pairs.after.blocks, pairs, colours);
  const found: StoredBlock[] = [];
  for (const [colour, block] of before) {
    const other = after.get(colour);
    if (!block || !other) continue;
    pairs.add(block, other);
    found.push(block);
  }
  return found;
}

function onlyOnes(
  blocks: readonly StoredBlock[],
  pairs: Pairs,
  colours: Colours,
): Map<number, StoredBlock | undefined> {
  const only = new Map<number, StoredBlock | undefined>();
  for (const block of blocks) {
    const colour = colours.get(block);
    if (colour === undefined || pairs.has(block)) continue;
    only.set(colour, only.has(colour) ? undefined : block);
  }
  return only;
}
