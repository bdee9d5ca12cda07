/**
 * Two changes of one flow become one flow: block by block, property by property. What only one side changed is taken;
 * what both changed in different ways is a conflict, which somebody decides. Nothing of either side is left out unasked.
 */
import { withOtherIdentifiers } from '../edit/withOtherIdentifiers.ts';
import type { FlowJson, Json } from '../flow/flow.ts';
import { sameJson } from '../diff/sameJson.ts';
import { isObject, setOwn } from '../flow/json.ts';
import { mergeIdentifiers } from './mergeIdentifiers.ts';
import { mergeValues, type Conflict } from './mergeValues.ts';
import { reconnect } from './reconnect.ts';
import { conflictTeller, type ConflictWords } from './tellConflict.ts';

export type Side = 'mine' | 'theirs';

/** A value that both changed, each to something else. */
export interface MergeConflict extends ConflictWords {
  /** The same in every merge of the same flows, whatever is chosen. */
  readonly key: string;
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

export interface MergedFlow {
  readonly flow: FlowJson;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges two flows that began as one. Pure; never throws.
 *
 * @param base what both began as
 * @param choose which side of a conflict is taken, by its key
 */
export function mergeFlows(
  base: FlowJson,
  mine: FlowJson,
  theirs: FlowJson,
  choose: (key: string) => Side = () => 'mine',
): MergedFlow {
  const identifiers = mergeIdentifiers(base, mine, theirs, choose);
  // All three speak of the same blocks by the same identifiers, so that a renamed block is still the same one.
  const [from, a, b] = [
    withOtherIdentifiers(base, identifiers.ofBase),
    withOtherIdentifiers(mine, identifiers.ofMine),
    withOtherIdentifiers(theirs, identifiers.ofTheirs),
  ];
  const keep = (side: Side) => keptBlocks(from, a, b, side, choose);
  const sides = [reconnect(from, a, keep('theirs')), reconnect(from, b, keep('mine'))] as const;
  const found: Conflict[] = [];
  const flow = mergeValues(from, ...sides, (conflict) => {
    // Where a removed block stood is decided with the block.
    if (isMetadataOfBlock(conflict)) return conflict.mine ?? conflict.theirs;
    found.push(conflict);
    return choose(conflict.key) === 'mine' ? conflict.mine : conflict.theirs;
  }) as FlowJson;
  const tell = conflictTeller({ base: from, mine: a, theirs: b });
  const conflicts = found.map((conflict) => ({
    key: conflict.key,
    base: conflict.base,
    mine: conflict.mine,
    theirs: conflict.theirs,
    ...tell(conflict),
  }));
  return { flow: withMetadataOfItsBlocks(flow, [a, b, from]), conflicts: [...identifiers.conflicts, ...conflicts] };
}

// helpers

/** The blocks that stay because this side has them still and is chosen; the other side removed them. */
function keptBlocks(
  base: FlowJson,
  mine: FlowJson,
  theirs: FlowJson,
  side: Side,
  choose: (key: string) => Side,
): ReadonlySet<string> {
  const kept = new Set<string>();
  mergeValues(base, mine, theirs, (conflict) => {
    const { path, key } = conflict;
    const other = side === 'mine' ? conflict.theirs : conflict.mine;
    if (path.length === 2 && path[0] === 'Actions' && other === undefined && choose(key) === side) {
      kept.add(path[1] ?? '');
    }
    return undefined;
  });
  return kept;
}

function isMetadataOfBlock({ path }: Conflict): boolean {
  return path.length === 3 && path[0] === 'Metadata' && path[1] === 'ActionMetadata';
}

/** A block that stays keeps its metadata, and one that went leaves none behind; others are left as they are. */
function withMetadataOfItsBlocks(flow: FlowJson, sides: readonly FlowJson[]): FlowJson {
  const blocks = identifiersOf(flow);
  const known = new Set(sides.flatMap((side) => [...identifiersOf(side)]));
  const entriesOf = (side: FlowJson): Readonly<Record<string, unknown>> => {
    const entries: unknown = isObject(side.Metadata) ? side.Metadata.ActionMetadata : undefined;
    return isObject(entries) ? entries : {};
  };
  const kept = {};
  for (const [name, entry] of Object.entries(entriesOf(flow))) {
    if (blocks.has(name) || !known.has(name)) setOwn(kept, name, entry);
  }
  for (const name of blocks) {
    const entry = sides.map(entriesOf).find((entries) => Object.hasOwn(entries, name))?.[name];
    if (!Object.hasOwn(kept, name) && entry !== undefined) setOwn(kept, name, entry);
  }
  if (sameJson(kept, entriesOf(flow)) || !isObject(flow.Metadata)) return flow;
  return { ...flow, Metadata: { ...flow.Metadata, ActionMetadata: kept } };
}

function identifiersOf({ Actions }: FlowJson): ReadonlySet<string> {
  const actions: readonly unknown[] = Array.isArray(Actions) ? Actions : [];
  return new Set(
    actions.flatMap((action) => {
      const name = isObject(action) ? action['Identifier'] : undefined;
      return typeof name === 'string' ? [name] : [];
    }),
  );
}
