import { pathsOf, type FlowPaths, type Way } from '../analyse/paths.ts';
import { certaintyOf, leadingTo, reachedIn } from '../analyse/reached.ts';
import { readersIn } from '../analyse/readers.ts';
import { setBeforeOf } from '../analyse/setBefore.ts';
import { bringsAnswer, writesOf, type Store } from '../analyse/writes.ts';
import { getQueueMetrics } from '../catalog/get-queue-metrics/block.ts';
import { invokeLambdaFunction } from '../catalog/invoke-lambda-function/block.ts';
import type { FlowJson, JsonObject } from '../flow/flow.ts';
import { toText } from '../flow/json.ts';
import { isDynamic } from '../flow/reference.ts';
import { viewFlow, type FlowView, type PlacedBlock } from '../flow/viewFlow.ts';
import { namespaceOf, NAMESPACES, referenceTo, type NamespaceId } from './namespaces.ts';

/** A reference a block may read, with what is known of it there. */
export interface OfferedReference {
  readonly text: string;
  readonly namespace: NamespaceId;
  /** What it is, or who sets it. */
  readonly about: string;
  /** Whether it is there when a contact comes to the block, on one way at least. */
  readonly isThere: boolean;
}

export interface KnownAt {
  /** What is there first, then what is elsewhere; each once. */
  readonly references: readonly OfferedReference[];
  /** The Lambda functions that may have answered before the block, as the flow calls them. */
  readonly functions: readonly string[];
}

/**
 * What a block may read: the attributes set on some way to it, what Lambda functions and queue metrics bring, and what
 * every task has (flow-language §1.7). Of a block no way leads to yet, everything the flow sets counts as set before.
 */
export function referencesAt(flow: FlowJson, id: string): KnownAt {
  const { view, paths, actionOf } = analysed(flow);
  const place = view.blocks.findIndex((block) => block.id === id);
  const isReached = reachedIn(paths).has(place);
  const hasMetrics = !isReached || isAfter(paths, place, ({ definition }) => definition === getQueueMetrics);
  const found = new Map<string, OfferedReference>();
  const add = (text: string, about: string, isThere: boolean): void => {
    const namespace = namespaceOf(text)?.id;
    if (namespace !== undefined && !found.get(text)?.isThere) found.set(text, { text, namespace, about, isThere });
  };
  for (const store of ['Attributes', 'FlowAttributes'] as const) {
    for (const { key, by, isThere } of keysOf(paths, store, isReached ? place : undefined)) {
      add(
        referenceTo({ prefix: `$.${store}.` }, key),
        isThere ? `Set by ${by}` : `Set by ${by}, not before this`,
        isThere,
      );
    }
  }
  for (const { id: namespace, members } of NAMESPACES) {
    for (const [text, about] of members)
      add(text, about, namespace === 'metrics' ? hasMetrics : namespace !== 'lambda');
  }
  for (const { block, reads } of readersIn(paths.blocks, actionOf)) {
    // What the block reads itself is what is being typed.
    if (block.id === id) continue;
    for (const { reference } of reads) {
      if (!found.has(reference.text)) add(reference.text, `Read by ${block.title}`, false);
    }
  }
  const all = [...found.values()];
  return {
    references: [...all.filter(({ isThere }) => isThere), ...all.filter(({ isThere }) => !isThere)],
    functions: functionsBefore(paths, isReached ? place : undefined),
  };
}

// helpers

interface Analysed {
  readonly view: FlowView;
  readonly paths: FlowPaths;
  readonly actionOf: (block: PlacedBlock) => JsonObject;
}

const ANALYSED = new WeakMap<FlowJson, Analysed>();

/** Actions apart, as the rules see them: a block that is stored as several sets something in each. */
function analysed(flow: FlowJson): Analysed {
  let known = ANALYSED.get(flow);
  if (!known) {
    const view = viewFlow(flow);
    const actionOf = ({ index }: PlacedBlock): JsonObject => flow.Actions?.[index] as JsonObject;
    known = { view, paths: pathsOf(view, actionOf), actionOf };
    ANALYSED.set(flow, known);
  }
  return known;
}

interface StoredKey {
  readonly key: string;
  /** The title of the first block that sets it. */
  readonly by: string;
  readonly isThere: boolean;
}

/** Keys the flow sets by a fixed name, sorted. Without a place, all of them count as set before. */
function keysOf(paths: FlowPaths, store: Store, place: number | undefined): readonly StoredKey[] {
  const setBy = new Map<string, string>();
  for (const block of paths.blocks) {
    for (const key of writesOf(block, store).rows.keys()) {
      if (!isDynamic(key) && key !== '' && !setBy.has(key)) setBy.set(key, block.title);
    }
  }
  const isSetBefore = place === undefined ? () => true : setBeforeOf(paths, store, new Set(setBy.keys()));
  return [...setBy]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, by]) => ({ key, by, isThere: isSetBefore(place ?? -1, key) }));
}

/** Whether some way to a place leads by the success of such a block. */
function isAfter(paths: FlowPaths, place: number, isSuch: (block: PlacedBlock) => boolean): boolean {
  const { onSome } = certaintyOf(paths, ({ from, branch }) => {
    const block = paths.blocks[from];
    return block !== undefined && branch?.kind === 'success' && isSuch(block);
  });
  return onSome.has(place);
}

function functionsBefore(paths: FlowPaths, place: number | undefined): readonly string[] {
  const functions = new Set<string>();
  const [reached, leading] = place === undefined ? [] : [reachedIn(paths), leadingTo(place, paths)];
  paths.blocks.forEach((block, at) => {
    if (block.definition !== invokeLambdaFunction) return;
    const answers = (way: Way): boolean => way.taken && bringsAnswer(way, block) && leading?.has(way.to) === true;
    const mayHaveAnswered = !reached || (reached.has(at) && (paths.waysOut[at] ?? []).some(answers));
    if (mayHaveAnswered) functions.add(toText(block.parameters['LambdaFunctionARN']));
  });
  functions.delete('');
  return [...functions];
}
