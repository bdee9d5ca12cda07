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
  const [ofMine, ofTheirs] = [keptBlocks(from, a, b, 'mine', choose), keptBlocks(from, a, b, 'theirs', choose)];
  const sides = [reconnect(from, a, ofTheirs), reconnect(from, b, ofMine)] as const;
  const unsure = new Set<string>();
  const found: Conflict[] = [];
  const flow = mergeValues(from, ...sides, (conflict) => {
    // Where a removed block stood is decided with the block.
    if (isMetadataOfBlock(conflict)) {
      unsure.add(conflict.path[2] ?? '');
      return conflict.mine ?? conflict.theirs;
    }
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
  const kept = new Map([...ofMine].map((name) => [name, a] as const).concat([...ofTheirs].map((name) => [name, b])));
  return {
    flow: withMetadataOf(flow, kept, unsure),
    conflicts: [...identifiers.conflicts, ...conflicts],
  };
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

/**
 * A block that stays though one side removed it keeps its metadata, and one that went leaves none behind.
 *
 * @param kept the blocks that stay, with the side that has them
 * @param unsure blocks whose metadata one side removed and the other changed
 */
function withMetadataOf(flow: FlowJson, kept: ReadonlyMap<string, FlowJson>, unsure: ReadonlySet<string>): FlowJson {
  const blocks = identifiersOf(flow);
  const entries = entriesOf(flow);
  const mended = {};
  for (const [name, entry] of Object.entries(entries)) {
    if (blocks.has(name) || !unsure.has(name)) setOwn(mended, name, entry);
  }
  for (const [name, side] of kept) {
    const entry = entriesOf(side)[name];
    if (!Object.hasOwn(mended, name) && entry !== undefined) setOwn(mended, name, entry);
  }
  if (sameJson(mended, entries) || !isObject(flow.Metadata)) return flow;
  return { ...flow, Metadata: { ...flow.Metadata, ActionMetadata: mended } };
}

function entriesOf(flow: FlowJson): Readonly<Record<string, unknown>> {
  const entries: unknown = isObject(flow.Metadata) ? flow.Metadata.ActionMetadata : undefined;
  return isObject(entries) ? entries : {};
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
