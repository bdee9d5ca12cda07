/** What the file says beside an action: where it stands, what it is called, what the designer remembers (flow-language §1.9). */
import { getAt, pointerTo } from '../flow/json.ts';
import type { ValueChange } from './flowDiff.ts';
import { leafChanges, type LeafChange } from './leafChanges.ts';
import type { Pairs } from './pairs.ts';
import { showPosition } from './showPosition.ts';
import { wordsOf, showValue } from './showValue.ts';
import type { StoredBlock, StoredFlow } from './storedFlow.ts';
import { isNothing } from './valueChange.ts';

export interface MetadataDiff {
  readonly other: readonly ValueChange[];
  readonly layout: readonly ValueChange[];
}

/**
 * Of an action both flows have.
 *
 * @param isJoined whether it is one of several of a block, which has been told
 */
export function metadataChanges(
  before: StoredBlock,
  after: StoredBlock,
  pairs: Pairs,
  isJoined: boolean,
): MetadataDiff {
  const isRenamed = before.block.named !== after.block.named;
  const { other, layout } = entryChanges(
    entryOf(pairs.before, before),
    entryOf(pairs.after, after),
    [before.identifier, after.identifier],
    (path, from, to) => {
      if (path[0] === 'isFriendlyName') return isRenamed;
      return NAMES_ACTIONS.has(path[0] ?? '') && pairs.sameTarget(from, to);
    },
  );
  if (!isJoined) return { other, layout };
  const joins = ({ label }: ValueChange): boolean => JOINING.test(label);
  return { other: other.filter((change) => !joins(change)), layout: [...layout, ...other.filter(joins)] };
}

/** Of what no action of both flows has: entries that are left over. */
export function leftOverChanges(pairs: Pairs): MetadataDiff {
  const entries = [pairs.before, pairs.after].map((flow) => leftOver(flow, pairs));
  const [before = new Map<string, unknown>(), after = new Map<string, unknown>()] = entries;
  const diffs = [...new Set([...before.keys(), ...after.keys()])].map((identifier) => {
    const isBoth = before.has(identifier) && after.has(identifier);
    // An entry goes and comes with its block.
    const goesWith = (before.has(identifier) ? pairs.before : pairs.after).byIdentifier.has(identifier);
    if (!isBoth && goesWith) return { other: [], layout: [] };
    const label = `of ${JSON.stringify(identifier)}`;
    return entryChanges(before.get(identifier), after.get(identifier), [identifier, identifier], () => false, label);
  });
  return { other: diffs.flatMap(({ other }) => other), layout: diffs.flatMap(({ layout }) => layout) };
}

// helpers

/** Members that hold identifiers: they change with those (flow-language §2.13). */
const NAMES_ACTIONS: ReadonlySet<string> = new Set(['children', 'fragments']);

/** How the metadata say that actions are one block. */
const JOINING = /^Metadata (?:children|isSplitModule)\b/;

const PLACES: ReadonlySet<string> = new Set(['position', 'Position']);

/** What the metadata say of an action; of several with one identifier, they say it of the first. */
function entryOf(flow: StoredFlow, block: StoredBlock): unknown {
  const { identifier } = block;
  if (identifier === undefined || flow.byIdentifier.get(identifier) !== block) return undefined;
  return getAt(flow.flow, ['Metadata', 'ActionMetadata', identifier]);
}

function leftOver(flow: StoredFlow, pairs: Pairs): Map<string, unknown> {
  const entries = getAt(flow.flow, ['Metadata', 'ActionMetadata']);
  const isOwned = (identifier: string): boolean => {
    const block = flow.byIdentifier.get(identifier);
    return block !== undefined && pairs.has(block);
  };
  if (typeof entries !== 'object' || entries === null || Array.isArray(entries)) return new Map();
  return new Map(Object.entries(entries).filter(([identifier]) => !isOwned(identifier)));
}

function entryChanges(
  before: unknown,
  after: unknown,
  [from = '', to = '']: readonly (string | undefined)[],
  isTold: (path: readonly string[], before: unknown, after: unknown) => boolean,
  ofWhat = '',
): MetadataDiff {
  const other: ValueChange[] = [];
  const layout: ValueChange[] = [];
  for (const leaf of leafChanges(before, after, (path) => path.length === 1 && PLACES.has(path[0] ?? ''))) {
    if (isTold(leaf.path, leaf.before, leaf.after)) continue;
    const identifier = leaf.after === undefined ? from : to;
    const pointer = pointerTo(['Metadata', 'ActionMetadata', identifier, ...leaf.path]);
    const isPlace = PLACES.has(leaf.path[0] ?? '');
    const names = isPlace ? 'Position' : ['Metadata', leaf.path.join('.')].filter(Boolean).join(' ');
    const words = wordsOf(leaf.before, leaf.after, isPlace ? showPosition : showValue);
    const change = {
      label: [names, ofWhat].filter(Boolean).join(' '),
      pointer,
      before: leaf.before,
      after: leaf.after,
      words,
    };
    const saysNothing = leaf.path.length === 0 ? isNothing(leaf) : leaf.path[0] === 'isFriendlyName' && isUnnamed(leaf);
    (isPlace || saysNothing ? layout : other).push(change);
  }
  return { other, layout };
}

/** No name of its own, said in two ways. */
function isUnnamed({ before = false, after = false }: LeafChange): boolean {
  return before === false && after === false;
}
