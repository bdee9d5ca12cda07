/** Where one block leads: its conditions, its branches, and what its transitions say beyond those. */
import { isObject } from '../flow/json.ts';
import { nextChanges } from './branchChanges.ts';
import { conditionChanges } from './conditionChanges.ts';
import type { Context } from './context.ts';
import { errorChanges } from './errorChanges.ts';
import type { ChangedBlock } from './flowDiff.ts';
import { once } from './once.ts';
import { namesOf } from './sameJson.ts';
import type { StoredBlock } from './storedFlow.ts';
import { alignActions, type Unit } from './units.ts';
import { holderChanges, isNothing, valueChanges, within } from './valueChange.ts';

export type WaysDiff = Pick<ChangedBlock, 'conditions' | 'branches' | 'other' | 'layout'>;

/** Of the actions of one block, the first says where errors lead, and the last where it goes on. */
export function waysChanges(unit: Unit, context: Context): WaysDiff {
  const [head, headAfter] = [unit.before[0], unit.after[0]];
  const [last, lastAfter] = [unit.before.at(-1), unit.after.at(-1)];
  if (!head || !headAfter || !last || !lastAfter) return { conditions: [], branches: [], other: [], layout: [] };
  const parts = alignActions(unit).both.filter(([mine, theirs]) => mine !== head && theirs !== headAfter);
  const diffs = [[head, headAfter] as const, ...parts].map(([mine, theirs]) => actionChanges(mine, theirs, context));
  const branches = [...nextChanges(last, lastAfter, context), ...diffs.flatMap((diff) => diff.branches)];
  return {
    conditions: diffs.flatMap(({ conditions }) => conditions),
    branches: parts.length === 0 ? branches : once(branches),
    other: diffs.flatMap(({ other }) => other),
    layout: diffs.flatMap(({ layout }) => layout),
  };
}

// helpers

/** Of one action, but for `NextAction`. */
function actionChanges(before: StoredBlock, after: StoredBlock, context: Context): WaysDiff {
  const conditions = conditionChanges(before, after, context);
  const errors = errorChanges(before, after, context);
  const rest = restChanges(before, after);
  return {
    conditions: conditions.conditions,
    branches: [...conditions.branches, ...errors.branches],
    other: [...conditions.other, ...errors.other, ...rest.other],
    layout: [...conditions.layout, ...errors.layout, ...rest.layout],
  };
}

const KNOWN: ReadonlySet<string> = new Set(['NextAction', 'Conditions', 'Errors']);

function restChanges(before: StoredBlock, after: StoredBlock): Pick<WaysDiff, 'other' | 'layout'> {
  const place = within({ before: before.block.pointer, after: after.block.pointer }, ['Transitions']);
  const [from, to] = [before.action['Transitions'], after.action['Transitions']];
  const member = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined);
  const lists = ['Conditions', 'Errors'].flatMap((name) =>
    holderChanges(name, within(place, [name]), member(from, name), member(to, name), Array.isArray),
  );
  return {
    other: [
      ...holderChanges('Transitions', place, from, to),
      ...lists.filter((change) => !isNothing(change)),
      ...valueChanges('Transitions', place, unknownMembers(from), unknownMembers(to)),
    ],
    layout: lists.filter(isNothing),
  };
}

function unknownMembers(transitions: unknown): object {
  if (!isObject(transitions)) return {};
  const names = namesOf(transitions).filter((name) => !KNOWN.has(name));
  return Object.fromEntries(names.map((name) => [name, transitions[name]]));
}
