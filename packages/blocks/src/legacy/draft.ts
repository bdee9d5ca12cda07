/** The action that is being made of a module, and beside it what is told and what is kept. */
import type { ConditionTransitionJson, ErrorTransitionJson, Json, JsonObject, TransitionsJson } from '../flow/flow.ts';
import { getAt, isObject, pointerTo, setOwn } from '../flow/json.ts';
import { quote } from '../validate/words.ts';
import type { ActionDraft, ParameterPath } from './moduleType.ts';
import { scalarText, type LegacyBranch, type LegacyModule, type LegacyParameter } from './readLegacy.ts';
import type { ReportEntry } from './report.ts';

/** What has no place in the flow is kept under this member of the metadata. */
export const KEPT_UNDER = 'legacy';

const KEPT = `It is kept under "${KEPT_UNDER}" in the metadata.`;

/** A line of the report, before it is known what the block is called. */
export type Note = Pick<ReportEntry, 'kind' | 'what' | 'why' | 'pointer'>;

export interface Draft extends ActionDraft {
  /** In the shape of the action's metadata (flow-language §1.9). */
  readonly displayNames: JsonObject;
  readonly notes: readonly Note[];
  /** What has no place in the action, by the member of the module it stood under. */
  readonly kept: JsonObject;
  /** Keeps a member of the module, or an entry of it. */
  keep(member: string, value: Json, isEntry?: boolean): void;
  /** Tells of members of an entry that nobody reads, and keeps the entry for their sake. */
  strays(
    list: 'branches' | 'parameters',
    entry: LegacyBranch | LegacyParameter,
    read: readonly string[],
    what: string,
  ): void;
  tell(kind: Note['kind'], what: string, why: string, pointer: string): void;
  transitions(): TransitionsJson;
}

export function createDraft(module: LegacyModule, type: string, fixed: JsonObject = {}): Draft {
  const notes: Note[] = [];
  const kept: JsonObject = {};
  const displayNames: JsonObject = {};
  const parameters = structuredClone(fixed);
  const keptEntries = new Set<object>();
  let nextAction: string | undefined;
  const conditions: ConditionTransitionJson[] = [];
  const errors: ErrorTransitionJson[] = [];

  const draft: Draft = {
    module,
    type,
    parameters,
    displayNames,
    notes,
    kept,
    keep(member, value, isEntry = false) {
      if (!isEntry) return setOwn(kept, member, value);
      if (isObject(value)) {
        if (keptEntries.has(value)) return;
        keptEntries.add(value);
      }
      const list = getAt(kept, [member]);
      if (Array.isArray(list)) list.push(value);
      else setOwn(kept, member, [value]);
    },
    tell(kind, what, why, pointer) {
      notes.push({ kind, what, why: kind === 'dropped' ? `${why} ${KEPT}` : why, pointer });
    },
    strays(list, { source, pointer }, read, what) {
      if (keptEntries.has(source)) return;
      for (const [name, value] of Object.entries(source)) {
        const isRead = read.includes(name) || (TEXTS.includes(name) && scalarText(value) !== undefined);
        if (value === null || isRead) continue;
        draft.keep(list, source, true);
        draft.tell('dropped', `${quote(name)} of ${what}`, 'Nothing is known of it.', pointer + pointerTo([name]));
      }
    },
    count(path) {
      const list = path.reduce<Json | undefined>(childOf, parameters);
      return Array.isArray(list) ? list.length : 0;
    },
    set(parameter, path, value) {
      const isSet = place(parameters, path, value);
      if (!isSet) draft.drop(parameter, 'Another parameter of the module says the same.');
      return isSet;
    },
    put(path, value) {
      place(parameters, path, value);
    },
    call(path, displayName) {
      place(displayNames, [...path, 'displayName'], displayName);
    },
    guess(parameter, why) {
      draft.tell('guessed', called(parameter), why, parameter.pointer);
    },
    drop(parameter, why) {
      draft.keep('parameters', parameter.source, true);
      draft.tell('dropped', called(parameter), why, parameter.pointer);
    },
    branch(rule, branch) {
      const stored = rule.store(branch);
      if (stored.guess !== undefined) draft.tell('guessed', calledBranch(branch), stored.guess, branch.pointer);
      const NextAction = branch.target;
      if (stored.as === 'Error') errors.push({ NextAction, ErrorType: stored.errorType });
      else if (stored.as === 'Condition') {
        conditions.push({ NextAction, Condition: { Operator: stored.operator, Operands: [stored.operand] } });
      } else if (stored.as === 'NextAction' && nextAction === undefined) nextAction = NextAction;
      else dropBranch(branch, stored.as === 'nothing' ? stored.why : 'The block has this branch once more.');
      tellTransition(branch);
      draft.strays('branches', branch, ['transition', ...(rule.members ?? [])], calledBranch(branch));
    },
    transitions: () => ({
      ...(nextAction === undefined ? {} : { NextAction: nextAction }),
      ...(conditions.length > 0 ? { Conditions: conditions } : {}),
      ...(errors.length > 0 ? { Errors: errors } : {}),
    }),
  };
  return draft;

  function dropBranch(branch: LegacyBranch, why: string): void {
    draft.keep('branches', branch.source, true);
    draft.tell('dropped', calledBranch(branch), why, branch.pointer);
  }

  function tellTransition(branch: LegacyBranch): void {
    const { transition } = branch.source;
    if (branch.target !== '' || transition === undefined || transition === null || transition === '') return;
    draft.keep('branches', branch.source, true);
    const why = 'Expected the id of a module; the branch leads nowhere now.';
    draft.tell('dropped', `"transition" of ${calledBranch(branch)}`, why, `${branch.pointer}/transition`);
  }
}

// helpers

/** Members that are read as text, and are strays when they are none. */
const TEXTS: readonly string[] = ['condition'];

/** What the report calls a parameter. */
export function called({ name, key }: LegacyParameter): string {
  return `Parameter ${quote(name)}${key === undefined ? '' : ` ${quote(key)}`}`;
}

function calledBranch({ condition }: LegacyBranch): string {
  return `Branch ${quote(condition)}`;
}

/** Puts a value at a path, unless one stands there; makes what holds it. */
function place(root: JsonObject, path: ParameterPath, value: Json): boolean {
  let holder: Json = root;
  for (const [index, step] of path.entries()) {
    const child: Json | undefined = childOf(holder, step);
    if (index === path.length - 1) {
      if (child !== undefined && child !== null) return false;
      return putChild(holder, step, value);
    }
    const inner: Json = child ?? (typeof path[index + 1] === 'number' ? [] : {});
    if (typeof inner !== 'object' || !putChild(holder, step, inner)) return false;
    holder = inner;
  }
  return false;
}

function childOf(holder: Json | undefined, step: string | number): Json | undefined {
  if (typeof step === 'number') return Array.isArray(holder) ? holder[step] : undefined;
  return getAt(holder, [step]) as Json | undefined;
}

function putChild(holder: Json, step: string | number, value: Json): boolean {
  if (Array.isArray(holder) && typeof step === 'number') {
    while (holder.length < step) holder.push(null);
    holder[step] = value;
    return true;
  }
  if (typeof holder !== 'object' || holder === null || Array.isArray(holder) || typeof step === 'number') return false;
  setOwn(holder, step, value);
  return true;
}
