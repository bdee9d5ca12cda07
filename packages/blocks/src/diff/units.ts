/**
 * What one author sees as one block, on either side: *Set contact attributes* may be stored as up to three actions
 * (flow-language §2.13), and is compared as the one block it is.
 */
import type { Pairs } from './pairs.ts';
import type { StoredBlock, StoredFlow } from './storedFlow.ts';

export interface Unit {
  /** The actions in the order they run; none where only the other flow has the block. */
  readonly before: readonly StoredBlock[];
  readonly after: readonly StoredBlock[];
}

export function unitsOf(pairs: Pairs): Unit[] {
  const partsBefore = partsOf(pairs.before);
  const partsAfter = partsOf(pairs.after);
  const joined = new Set<StoredBlock>();
  const units: Unit[] = [];
  const add = (before: StoredBlock | undefined, after: StoredBlock | undefined): void => {
    const parts = { before: partsBefore.get(before) ?? [], after: partsAfter.get(after) ?? [] };
    const isWhole = [...parts.before, ...parts.after].every((part) => staysWithin(part, before, after, pairs));
    const [mine, theirs] = isWhole ? [parts.before, parts.after] : [[], []];
    for (const part of [...mine, ...theirs]) joined.add(part);
    units.push({ before: before ? [before, ...mine] : [], after: after ? [after, ...theirs] : [] });
  };
  const heads = (flow: StoredFlow) => flow.blocks.filter(({ head }) => head === undefined);
  for (const block of heads(pairs.after)) {
    const other = pairs.other(block);
    if (other?.head === undefined) add(other, block);
  }
  for (const block of heads(pairs.before)) if (!pairs.has(block)) add(block, undefined);

  // Parts that became a block of their own, or were one.
  for (const block of pairs.after.blocks) {
    const other = pairs.other(block);
    if ((block.head ?? other?.head) && !joined.has(block)) units.push({ before: other ? [other] : [], after: [block] });
  }
  for (const block of pairs.before.blocks) {
    if (block.head && !joined.has(block) && !pairs.has(block)) units.push({ before: [block], after: [] });
  }
  return units;
}

/** The actions of a block on both sides, by Type, which no two actions of one block share. */
export function alignActions({ before, after }: Unit): {
  readonly both: readonly (readonly [StoredBlock, StoredBlock])[];
  readonly onlyBefore: readonly StoredBlock[];
  readonly onlyAfter: readonly StoredBlock[];
} {
  const [first] = before;
  const [second] = after;
  if (first && second && before.length === 1 && after.length === 1) {
    return { both: [[first, second]], onlyBefore: [], onlyAfter: [] };
  }
  const typeOf = ({ block }: StoredBlock): string => block.type;
  const others = new Map(after.map((block) => [typeOf(block), block]));
  const types = new Set(before.map(typeOf));
  return {
    both: before.flatMap((block) => {
      const other = others.get(typeOf(block));
      return other ? [[block, other] as const] : [];
    }),
    onlyBefore: before.filter((block) => !others.has(typeOf(block))),
    onlyAfter: after.filter((block) => !types.has(typeOf(block))),
  };
}

// helpers

/** The further actions of each block; none where the file says of one that it belongs elsewhere. */
function partsOf({ blocks }: StoredFlow): Map<StoredBlock | undefined, StoredBlock[]> {
  const byId = new Map(blocks.toReversed().map((block) => [block.block.id, block]));
  return new Map(
    blocks.map((head) => {
      const parts = head.block.parts.map((id) => byId.get(id)).filter((part) => part?.head === head);
      return [head, parts.length === head.block.parts.length ? (parts as StoredBlock[]) : []];
    }),
  );
}

/** Whether a part of one of these blocks is a part of the other too, or is there on one side only. */
function staysWithin(
  part: StoredBlock,
  before: StoredBlock | undefined,
  after: StoredBlock | undefined,
  pairs: Pairs,
): boolean {
  const other = pairs.other(part);
  if (other === undefined) return true;
  return other.head !== undefined && (other.head === before || other.head === after);
}
