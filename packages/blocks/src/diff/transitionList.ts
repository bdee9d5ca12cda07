/** One of the two lists of transitions of a block, and which entry of one flow is which of the other. */
import type { Json } from '../flow/flow.ts';
import { isObject } from '../flow/json.ts';
import type { Branch } from '../flow/viewFlow.ts';
import { keyOf } from './sameJson.ts';
import type { StoredBlock } from './storedFlow.ts';

export interface Entry {
  readonly stored: Readonly<Record<string, unknown>>;
  readonly target: Json | undefined;
  /** What it says, but for where it leads; the same text for the same. */
  readonly content: string;
  /** As the view sees it. */
  readonly branch: Branch | undefined;
  readonly label: string;
  readonly pointer: string;
}

/** The list as it stands. What is no entry is in it as it is stored. */
export type TransitionList = readonly (Entry | { readonly odd: unknown })[];

export function readList(block: StoredBlock, name: 'Conditions' | 'Errors'): TransitionList {
  const transitions = block.action['Transitions'];
  const list: unknown = isObject(transitions) ? transitions[name] : undefined;
  if (!Array.isArray(list)) return [];
  const branches = new Map(block.block.branches.map((branch) => [branch.pointer, branch]));
  return list.map((stored: unknown, index) => {
    if (!isObject(stored)) return { odd: stored };
    const pointer = `${block.block.pointer}/Transitions/${name}/${index}`;
    const branch = branches.get(pointer);
    const content = keyOf({ ...stored, NextAction: undefined });
    return {
      stored,
      target: stored['NextAction'] as Json | undefined,
      content,
      branch,
      label: branch?.label ?? content,
      pointer,
    };
  });
}

export function entriesIn(list: TransitionList): Entry[] {
  return list.flatMap((one) => ('odd' in one ? [] : [one]));
}

export type PairedEntry = readonly [before: Entry, after: Entry];

export interface PairedList {
  /** In the order of the second list. */
  readonly both: readonly PairedEntry[];
  readonly onlyBefore: readonly Entry[];
  readonly onlyAfter: readonly Entry[];
}

/** A text that two entries have in common if they are the same one; undefined where this one says nothing. */
export type Key = (entry: Entry, side: 'before' | 'after') => string | undefined;

/** Pairs what has one key, the first with the first, by one key after the other: the surest comes first. */
export function pairEntries(
  before: readonly Entry[],
  after: readonly Entry[],
  keys: readonly ((found: ReadonlyMap<Entry, Entry>) => Key)[],
): PairedList {
  const found = new Map<Entry, Entry>();
  for (const keyBy of keys) {
    const key = keyBy(found);
    const waiting = new Map<string, Entry[]>();
    for (const entry of after) {
      const text = found.has(entry) ? undefined : key(entry, 'after');
      if (text === undefined) continue;
      const same = waiting.get(text);
      if (same) same.push(entry);
      else waiting.set(text, [entry]);
    }
    const taken = new Map<string, number>();
    const pairs = before.flatMap((entry): PairedEntry[] => {
      const text = found.has(entry) ? undefined : key(entry, 'before');
      if (text === undefined) return [];
      const place = taken.get(text) ?? 0;
      taken.set(text, place + 1);
      const other = waiting.get(text)?.[place];
      return other ? [[entry, other]] : [];
    });
    for (const [entry, other] of pairs) found.set(entry, other).set(other, entry);
  }
  return {
    both: after.flatMap((entry): PairedEntry[] => {
      const other = found.get(entry);
      return other ? [[other, entry]] : [];
    }),
    onlyBefore: before.filter((entry) => !found.has(entry)),
    onlyAfter: after.filter((entry) => !found.has(entry)),
  };
}
