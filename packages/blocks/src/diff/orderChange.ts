import type { Json } from '../flow/flow.ts';
import type { Words } from './flowDiff.ts';

/** Things both flows have, in the order of either. */
export interface OrderChange {
  readonly before: Json[];
  readonly after: Json[];
  readonly words: Words;
}

/**
 * What stands in another order; undefined where nothing does.
 *
 * @param before things that the second list has too, each as it stands there
 * @param after the same things
 * @param show how they are called, the shortest way first: the next is taken where the one before hides the order
 */
export function orderChange<T>(
  before: readonly T[],
  after: readonly T[],
  show: readonly ((thing: T) => string)[],
): OrderChange | undefined {
  if (before.every((thing, index) => thing === after[index])) return undefined;
  const ways = show.map((call) => ({ before: before.map(call), after: after.map(call) }));
  const places = (list: readonly T[]) => list.map((thing) => `${show[0]?.(thing)} #${before.indexOf(thing) + 1}`);
  const [said] = ways.filter((way) => way.before.some((one, index) => one !== way.after[index]));
  const { before: from, after: to } = said ?? { before: places(before), after: places(after) };
  return { before: from, after: to, words: { before: from.join(', '), after: to.join(', ') } };
}
