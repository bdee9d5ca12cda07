/** Chance with a seed: whoever begins with the same number meets the same inputs. */
export interface Chance {
  /** A whole number from 0, below the limit. */
  below(limit: number): number;
  /** Whether something that happens once in so many times happens now. */
  once(inTimes: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** A size up to the limit: most are small, and of every order of magnitude there are some. */
  size(limit: number): number;
}

/** The chance of one input; neighbouring numbers have nothing in common. */
export function createChance(seed: number, input = 0): Chance {
  let state = mixed(seed ^ mixed(input + 0x9e3779b9));
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    return Math.floor((mixed(state) / 2 ** 32) * limit);
  };
  return {
    below,
    once: (inTimes) => below(inTimes) === 0,
    pick: <Item>(items: readonly Item[]) => items.at(below(items.length)) as Item,
    size: (limit) => below(2 ** (1 + below(Math.log2(limit)))),
  };
}

// helpers

/** Spreads the bits of a number over 32 others, so that a small difference becomes a large one. */
function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
