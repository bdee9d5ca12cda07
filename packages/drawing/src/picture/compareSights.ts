/**
 * Two flows in one picture: the second as it stands, and what only the first has as ghosts in between. What counts as
 * a change is asked of the comparison (`@switchyard/blocks/diff`); here it is only found again on the blocks.
 */
import type { Branch, FlowJson, FlowView, PlacedBlock } from '@switchyard/blocks';
import { diffFlows, type BlockDiff, type ChangedBlock, type FlowDiff } from '@switchyard/blocks/diff';
import type { Change } from './drawing.ts';
import { readSight } from './readSight.ts';

export interface Comparison {
  /** The blocks of the second flow, and after them those that were removed. */
  readonly view: FlowView;
  readonly changes: ReadonlyMap<string, Change>;
  /** What changed on a block, a line each. */
  readonly told: ReadonlyMap<string, readonly string[]>;
  /** Connections only the first flow has, between blocks of the picture. */
  readonly removed: readonly Connection[];
  /** Branches whose connection only the second flow has; undefined for that of the entry point. */
  readonly added: ReadonlySet<Branch | undefined>;
  /** What differs of the flow itself, by name. */
  readonly flow: readonly string[];
  /** All that differs, for who tells it in words. */
  readonly diff: FlowDiff;
  /** Which block of the picture a difference is about. */
  readonly drawn: ReadonlyMap<BlockDiff, string>;
}

export interface Connection {
  /** Both undefined for the entry point. */
  readonly from: string | undefined;
  readonly branch: Branch | undefined;
  readonly to: string;
}

/** Finds what differs again on the blocks and wires of a picture. Never throws. */
export function compareSights(before: FlowJson, after: FlowJson): Comparison {
  const [old, now] = [readSight(before), readSight(after)];
  const diff = diffFlows(before, after);
  const { changes, told, drawn, nameOf } = readDiff(diff, old, now);

  const ghosts = old.blocks
    .filter(({ id }) => changes.get(nameOf(id)) === 'removed')
    .map((block) => ghostOf(block, nameOf, now));
  const blocks = [...now.blocks, ...ghosts];
  const wiresBefore = connectionsOf(old, nameOf);
  const wiresAfter = connectionsOf(now, (id) => id);
  const onlyIn = (some: Connections, others: Connections): Connection[] =>
    [...some].flatMap(([key, wire]) => (others.get(key)?.to === wire.to ? [] : [wire]));
  return {
    view: { ...now, blocks, byId: new Map(blocks.map((block) => [block.id, block])) },
    changes,
    told,
    removed: onlyIn(wiresBefore, wiresAfter),
    added: new Set(onlyIn(wiresAfter, wiresBefore).map(({ branch }) => branch)),
    flow: diff.flow.map(({ label }) => label),
    diff,
    drawn,
  };
}

/** What makes a branch the same branch in both flows: what it stands for, not its place. */
export function keyOf({ declared, name, kind, operator, operand, errorType }: Branch): string {
  return declared ? name : JSON.stringify([kind, operator, operand, errorType]);
}

// helpers

interface ReadDiff {
  readonly changes: ReadonlyMap<string, Change>;
  readonly told: ReadonlyMap<string, readonly string[]>;
  readonly drawn: ReadonlyMap<BlockDiff, string>;
  /** What a block of the first flow is called in the picture. */
  readonly nameOf: (id: string) => string;
}

function readDiff(diff: FlowDiff, old: FlowView, now: FlowView): ReadDiff {
  const [oldIds, nowIds] = [idsByPointer(old), idsByPointer(now)];
  const changes = new Map<string, Change>();
  const told = new Map<string, readonly string[]>();
  const names = new Map<string, string>();
  const drawn = new Map<BlockDiff, string>();
  const found = (block: BlockDiff, id: string, change: Change): void => {
    changes.set(id, change);
    drawn.set(block, id);
  };
  for (const block of diff.blocks) {
    if (block.change === 'changed') {
      const [from, to] = [oldIds.get(block.before.pointer), nowIds.get(block.after.pointer)];
      if (from === undefined || to === undefined) continue;
      names.set(from, to);
      found(block, to, 'changed');
      told.set(to, tell(block));
    } else if (block.change === 'added') {
      const id = nowIds.get(block.block.pointer);
      if (id !== undefined) found(block, id, 'added');
    } else {
      const id = oldIds.get(block.block.pointer);
      if (id === undefined) continue;
      names.set(id, ghostName(id));
      found(block, ghostName(id), 'removed');
    }
  }
  return { changes, told, drawn, nameOf: (id) => names.get(id) ?? id };
}

function idsByPointer(view: FlowView): ReadonlyMap<string, string> {
  return new Map(view.blocks.map(({ pointer, id }) => [pointer, id]));
}

/** No identifier of a block has a line break in it that could be typed. */
function ghostName(id: string): string {
  return `removed\n${id}`;
}

function tell({ identifier, type, fields, conditions, branches, other }: ChangedBlock): string[] {
  const values = [identifier, type, ...fields, ...conditions, ...branches, ...other];
  return values.flatMap((value) => (value ? [`${value.label}: ${value.words.before} → ${value.words.after}`] : []));
}

function ghostOf(block: PlacedBlock, nameOf: (id: string) => string, now: FlowView): PlacedBlock {
  // Where the second flow has no places, all blocks are laid out together.
  const hasPlaces = now.blocks.some(({ position }) => position !== undefined);
  const branches = block.branches.map((branch) =>
    branch.target === undefined ? branch : { ...branch, target: nameOf(branch.target) },
  );
  return { ...block, id: nameOf(block.id), branches, position: hasPlaces ? block.position : undefined };
}

type Connections = ReadonlyMap<string, Connection>;

/** The connections of a flow by what they leave; of two branches that stand for the same the second has a number. */
function connectionsOf(view: FlowView, nameOf: (id: string) => string): Connections {
  const found = new Map<string, Connection>();
  const add = (key: string, { target, ...wire }: Omit<Connection, 'to'> & { target: string | undefined }): void => {
    if (target !== undefined && view.byId.has(target)) found.set(key, { ...wire, to: nameOf(target) });
  };
  add('', { from: undefined, branch: undefined, target: view.start });
  for (const { id, branches } of view.blocks) {
    const seen = new Map<string, number>();
    for (const branch of branches) {
      const key = keyOf(branch);
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      add(JSON.stringify([nameOf(id), key, count]), { from: nameOf(id), branch, target: branch.target });
    }
  }
  return found;
}
