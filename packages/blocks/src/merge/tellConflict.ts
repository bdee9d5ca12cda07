/** Conflicts for people: which block, which property, and what each side says, in the words comparisons use. */
import { diffFlows } from '../diff/diffFlows.ts';
import type { BlockDiff, ChangedBlock, ValueChange } from '../diff/flowDiff.ts';
import { NOT_SET, showValue } from '../diff/showValue.ts';
import type { FlowJson, Json } from '../flow/flow.ts';
import { isObject, pointerTo } from '../flow/json.ts';
import { viewFlow, type FlowView } from '../flow/viewFlow.ts';
import type { Conflict } from './mergeValues.ts';

export interface ConflictWords {
  /** The block it is in; undefined for the flow itself. */
  readonly block: string | undefined;
  /** What people call that: `"Half a minute"`, or `The flow`. */
  readonly about: string;
  /** The property: `Wait for`. */
  readonly label: string;
  readonly words: { readonly base: string; readonly mine: string; readonly theirs: string };
}

export interface Sides {
  readonly base: FlowJson;
  readonly mine: FlowJson;
  readonly theirs: FlowJson;
}

/** Tells conflicts of one merge; what the sides differ in is worked out once, when it is first needed. */
export function conflictTeller(sides: Sides): (conflict: Conflict) => ConflictWords {
  const { base, mine, theirs } = sides;
  let differences: Differences | undefined;
  let views: readonly FlowView[] | undefined;
  const titleOf = (identifier: string): string => {
    views ??= [viewFlow(mine), viewFlow(theirs)];
    const title = views.map(({ byId }) => byId.get(identifier)?.title).find((one) => one !== undefined);
    return `"${title ?? identifier}"`;
  };
  const differ = (): Differences => {
    differences ??= {
      fromMine: diffFlows(mine, theirs).blocks,
      fromBase: diffFlows(base, theirs).blocks,
    };
    return differences;
  };
  return (conflict) => tellConflict(conflict, theirs, { titleOf, differ });
}

// helpers

interface Differences {
  readonly fromMine: readonly BlockDiff[];
  readonly fromBase: readonly BlockDiff[];
}

/** What is known of all conflicts of a merge. */
interface Known {
  readonly titleOf: (identifier: string) => string;
  readonly differ: () => Differences;
}

function tellConflict(
  { path, base, mine, theirs }: Conflict,
  theirFlow: FlowJson,
  { titleOf, differ }: Known,
): ConflictWords {
  const [list, identifier, ...rest] = path;
  const isBlock = list === 'Actions' && identifier !== undefined;
  if (isBlock && rest.length === 0) {
    const words = (value: Json | undefined): string => (value === undefined ? 'removed' : 'kept, with its changes');
    return {
      block: identifier,
      about: titleOf(identifier),
      label: 'The block',
      words: { base: base === undefined ? NOT_SET : 'there', mine: words(mine), theirs: words(theirs) },
    };
  }
  const change = isBlock ? changeAt(identifier, rest, theirFlow, differ) : undefined;
  const said = (value: Json | undefined): string => (value === undefined ? NOT_SET : showValue(value));
  return {
    block: isBlock ? identifier : undefined,
    about: isBlock ? titleOf(identifier) : 'The flow',
    label: change?.fromMine.label ?? (isBlock ? rest : path).flatMap(wordFor).join(', '),
    words: {
      base: change?.fromBase?.words.before ?? said(base),
      mine: change?.fromMine.words.before ?? said(mine),
      theirs: change?.fromMine.words.after ?? said(theirs),
    },
  };
}

/** Members of a flow people have a word for; of those that only hold others nothing is said. */
const WORDS: Readonly<Record<string, string>> = {
  Metadata: '',
  ActionMetadata: '',
  Parameters: '',
  Transitions: '',
  StartAction: 'Entry point',
  name: 'Name',
  description: 'Description',
  type: 'Flow type',
  status: 'Status',
};

function wordFor(member: string): string[] {
  const word = Object.hasOwn(WORDS, member) ? WORDS[member] : member;
  return word === undefined || word === '' ? [] : [word];
}

interface Told {
  readonly fromMine: ValueChange;
  readonly fromBase: ValueChange | undefined;
}

/** The difference of the two sides that is about this property, with the words of its block's form. */
function changeAt(
  identifier: string,
  path: readonly string[],
  theirs: FlowJson,
  differ: () => Differences,
): Told | undefined {
  const pointer = pointerIn(theirs, identifier, path);
  if (pointer === undefined) return undefined;
  const fromMine = changeIn(differ().fromMine, identifier, pointer);
  return fromMine && { fromMine, fromBase: changeIn(differ().fromBase, identifier, pointer) };
}

function changeIn(differences: readonly BlockDiff[], identifier: string, pointer: string): ValueChange | undefined {
  const block = differences.find(
    (one): one is ChangedBlock => one.change === 'changed' && one.after.identifier === identifier,
  );
  if (!block) return undefined;
  const { type, fields, conditions, branches, other } = block;
  return [...(type ? [type] : []), ...fields, ...branches, ...conditions, ...other].find(
    (change) => isWithin(change.pointer, pointer) || isWithin(pointer, change.pointer),
  );
}

function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** The JSON pointer of a merged path in one of the flows: items are found by what makes them themselves. */
function pointerIn(flow: FlowJson, identifier: string, path: readonly string[]): string | undefined {
  const actions = Array.isArray(flow.Actions) ? flow.Actions : [];
  const index = actions.findIndex((action) => isObject(action) && action.Identifier === identifier);
  if (index < 0) return undefined;
  const [first, list, key, ...rest] = path;
  if (first === 'Transitions' && list === 'Errors' && key !== undefined) {
    const errors: unknown = actions[index]?.Transitions?.Errors;
    const place = Array.isArray(errors)
      ? errors.findIndex((error: unknown) => isObject(error) && error['ErrorType'] === key)
      : -1;
    return place < 0 ? undefined : pointerTo(['Actions', index, first, list, place, ...rest]);
  }
  return pointerTo(['Actions', index, ...path]);
}
