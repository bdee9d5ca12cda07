/**
 * Places for flows that dagre would take seconds or minutes for: very large ones (flow-language §1.2 lets none of them
 * be published), and those in which very many blocks share an error handler. A column for each step a contact takes at
 * most on its way to a block; in a column, blocks stand as near as may be to what leads to them and where they lead.
 * Every step of it takes time in proportion to the blocks and wires, for no wire gets room of its own: wires find their
 * way afterwards (`routeWires.ts`).
 */
import type { Position } from '@switchyard/blocks';
import { ranksOf, type Lead } from './ranks.ts';

export interface Sized {
  readonly width: number;
  readonly height: number;
}

/**
 * @param boxes what is laid out, by name, in the order of the file; the first is where the flow begins
 * @param leads what leads where, the branch that usually is taken first
 * @returns the upper left corner of each, on the canvas
 */
export function layersOf(boxes: ReadonlyMap<string, Sized>, leads: readonly Lead[]): Map<string, Position> {
  const places = new Map<string, Position>();
  let y = MARGIN;
  const ranks = ranksOf([...boxes.keys()], leads);
  const { groups, lonely } = groupsOf([...boxes.keys()], leads);
  for (const group of groups) {
    const columns = columnsOf(group, ranks);
    const centres = centresOf(columns, leadsAmong(group, leads, ranks), boxes);
    const top = Math.min(...group.map((name) => (centres.get(name) ?? 0) - (boxes.get(name)?.height ?? 0) / 2));
    let x = MARGIN;
    let bottom = y;
    for (const column of columns) {
      for (const name of column) {
        const height = boxes.get(name)?.height ?? 0;
        const place = { x, y: y + (centres.get(name) ?? 0) - height / 2 - top };
        places.set(name, place);
        bottom = Math.max(bottom, place.y + height);
      }
      x += Math.max(...column.map((name) => boxes.get(name)?.width ?? 0)) + BESIDE;
    }
    y = bottom + 2 * BELOW;
  }
  return placeLonely(lonely, boxes, places, y);
}

// helpers

const MARGIN = 40;
const BESIDE = 84;
const BELOW = 36;
/** How many blocks without any wire stand beside one another. */
const IN_A_ROW = 12;
/** How often the columns are gone through, there and back. */
const SWEEPS = 4;
/** How much more the first way out of a block pulls than the others: it is the way a contact usually takes. */
const FIRST = 4;

/** A wire between two columns, and how strongly it pulls its ends to one height. */
interface Pull {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** What hangs together, and what has no wire at all; each in the order of the file. */
function groupsOf(names: readonly string[], leads: readonly Lead[]): { groups: string[][]; lonely: string[] } {
  const headOf = new Map(names.map((name) => [name, name]));
  const find = (name: string): string => {
    let head = name;
    for (let next = headOf.get(head); next !== undefined && next !== head; next = headOf.get(head)) head = next;
    // Whoever was asked for is found at once the next time.
    for (let at = name; at !== head;) {
      const next = headOf.get(at) ?? head;
      headOf.set(at, head);
      at = next;
    }
    return head;
  };
  for (const { from, to } of leads) headOf.set(find(to), find(from));
  const members = new Map<string, string[]>();
  for (const name of names) {
    const head = find(name);
    const there = members.get(head);
    if (there) there.push(name);
    else members.set(head, [name]);
  }
  const groups = [...members.values()];
  const isLonely = (group: readonly string[]): boolean => group.length === 1;
  return {
    groups: groups.filter((group, index) => index === 0 || !isLonely(group)),
    lonely: groups.filter((group, index) => index > 0 && isLonely(group)).flat(),
  };
}

function columnsOf(group: readonly string[], ranks: ReadonlyMap<string, number>): string[][] {
  const columns = new Map<number, string[]>();
  for (const name of group) {
    const rank = ranks.get(name) ?? 0;
    const there = columns.get(rank);
    if (there) there.push(name);
    else columns.set(rank, [name]);
  }
  return [...columns].toSorted(([one], [other]) => one - other).map(([, column]) => column);
}

function leadsAmong(group: readonly string[], leads: readonly Lead[], ranks: ReadonlyMap<string, number>): Pull[] {
  const members = new Set(group);
  const seen = new Set<string>();
  return leads.flatMap(({ from, to }) => {
    if (!members.has(from) || !members.has(to) || from === to) return [];
    const span = Math.abs((ranks.get(to) ?? 0) - (ranks.get(from) ?? 0));
    const weight = (seen.has(from) ? 1 : FIRST) / Math.max(1, span) ** 2;
    seen.add(from);
    return [{ from, to, weight }];
  });
}

/** The height of the middle of each box, after the columns have pulled at each other for a while. */
function centresOf(
  columns: readonly (readonly string[])[],
  pulls: readonly Pull[],
  boxes: ReadonlyMap<string, Sized>,
): Map<string, number> {
  const before = new Map<string, { name: string; weight: number }[]>();
  const after = new Map<string, { name: string; weight: number }[]>();
  const note = (ends: typeof before, at: string, name: string, weight: number): void => {
    const there = ends.get(at);
    if (there) there.push({ name, weight });
    else ends.set(at, [{ name, weight }]);
  };
  for (const { from, to, weight } of pulls) {
    note(before, to, from, weight);
    note(after, from, to, weight);
  }
  const centres = new Map<string, number>();
  const wishOf = (name: string, ends: typeof before): number | undefined => {
    let [sum, weights] = [0, 0];
    for (const end of ends.get(name) ?? []) {
      const centre = centres.get(end.name);
      if (centre === undefined) continue;
      sum += centre * end.weight;
      weights += end.weight;
    }
    return weights === 0 ? undefined : sum / weights;
  };
  const place = (column: readonly string[], ends: typeof before): void => {
    let last = 0;
    const wished = column.map((name) => {
      last = wishOf(name, ends) ?? centres.get(name) ?? last;
      return { name, at: last, height: boxes.get(name)?.height ?? 0 };
    });
    for (const [name, centre] of spread(wished.toSorted((one, other) => one.at - other.at))) centres.set(name, centre);
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const column of columns) place(column, before);
    for (const column of columns.toReversed()) place(column, after);
  }
  for (const column of columns) place(column, before);
  return centres;
}

/**
 * Boxes one below the other, in the order they come, each as near to where it wants to be as the others let it: boxes
 * that would lie on each other become a pile, which stands where its members want to be on average.
 */
function spread(
  wished: readonly { readonly name: string; readonly at: number; readonly height: number }[],
): [name: string, centre: number][] {
  const offsets: number[] = [];
  let reached = 0;
  for (const [index, { height }] of wished.entries()) {
    if (index > 0) reached += (wished[index - 1]?.height ?? 0) / 2 + BELOW + height / 2;
    offsets.push(reached);
  }
  const piles: { sum: number; count: number }[] = [];
  const meanOf = ({ sum, count }: { sum: number; count: number }): number => sum / count;
  wished.forEach(({ at }, index) => {
    let pile = { sum: at - (offsets[index] ?? 0), count: 1 };
    for (let last = piles.at(-1); last && meanOf(last) >= meanOf(pile); last = piles.at(-1)) {
      piles.pop();
      pile = { sum: last.sum + pile.sum, count: last.count + pile.count };
    }
    piles.push(pile);
  });
  const heads = piles.flatMap((pile) => Array.from({ length: pile.count }, () => meanOf(pile)));
  return wished.map(({ name }, index) => [name, (heads[index] ?? 0) + (offsets[index] ?? 0)]);
}

function placeLonely(
  lonely: readonly string[],
  boxes: ReadonlyMap<string, Sized>,
  places: Map<string, Position>,
  top: number,
): Map<string, Position> {
  let y = top;
  for (let first = 0; first < lonely.length; first += IN_A_ROW) {
    const row = lonely.slice(first, first + IN_A_ROW);
    let x = MARGIN;
    for (const name of row) {
      places.set(name, { x, y });
      x += (boxes.get(name)?.width ?? 0) + BESIDE;
    }
    y += Math.max(...row.map((name) => boxes.get(name)?.height ?? 0)) + BELOW;
  }
  return places;
}
