/** All that differs in one block. */
import type { Json } from '../flow/flow.ts';
import { isObject } from '../flow/json.ts';
import type { Context } from './context.ts';
import type { ChangedBlock, ValueChange } from './flowDiff.ts';
import { metadataChanges } from './metadataChanges.ts';
import { once } from './once.ts';
import { parameterChanges } from './parameterChanges.ts';
import { namesOf, sameJson } from './sameJson.ts';
import { showValue } from './showValue.ts';
import type { StoredBlock } from './storedFlow.ts';
import { alignActions, type Unit } from './units.ts';
import { holderChanges, isNothing, valueChange, valueChanges, within } from './valueChange.ts';
import { waysChanges } from './waysChanges.ts';

/** What differs in a block both flows have; undefined where only one has it. Nothing may: then its lists are empty. */
export function blockChanges(unit: Unit, context: Context): ChangedBlock | undefined {
  const [before] = unit.before;
  const [after] = unit.after;
  if (!before || !after) return undefined;
  const { both } = alignActions(unit);
  const isJoined = unit.before.length + unit.after.length > 2;
  const ways = waysChanges(unit, context);
  const rest = both.map(([mine, theirs]) => memberChanges(mine, theirs));
  const metadata = both.map(([mine, theirs]) => metadataChanges(mine, theirs, context.pairs, isJoined));
  const identifier = identifierChange(before, after, unit);
  return {
    change: 'changed',
    before: context.names.label(before, unit.before.slice(1)),
    after: context.names.label(after, unit.after.slice(1)),
    renamed: identifier !== undefined || before.block.named !== after.block.named,
    identifier,
    type: typeChange(before, after, unit, context),
    fields: fieldChanges(unit),
    conditions: ways.conditions,
    branches: ways.branches,
    other: [...rest.flatMap(({ other }) => other), ...ways.other, ...metadata.flatMap(({ other }) => other)],
    layout: [...metadata, ways, ...rest].flatMap(({ layout }) => layout),
  };
}

/** How many differences there are, of layout too. */
export function countChanges(block: ChangedBlock): number {
  const lists = [block.fields, block.conditions, block.branches, block.other, block.layout];
  const facts = [block.renamed, block.type].filter(Boolean).length;
  return lists.reduce((sum, { length }) => sum + length, facts);
}

// helpers

function identifierChange(before: StoredBlock, after: StoredBlock, unit: Unit): ValueChange | undefined {
  const nameOf = ({ action }: StoredBlock): unknown => action['Identifier'];
  const { both } = alignActions(unit);
  const parts = both.filter(([mine, theirs]) => mine !== before && theirs !== after);
  const renamed = [[before, after] as const, ...parts].filter(
    ([mine, theirs]) => !sameJson(nameOf(mine), nameOf(theirs)),
  );
  if (renamed.length === 0) return undefined;
  const place = within({ before: before.block.pointer, after: after.block.pointer }, ['Identifier']);
  const isOne = unit.before.length === 1 && unit.after.length === 1;
  const [from, to] = isOne ? [nameOf(before), nameOf(after)] : [unit.before.map(nameOf), unit.after.map(nameOf)];
  return valueChange('Identifier', place, from, to, showList);
}

/** The Type, or the Types of all actions of the block. */
function typeChange(before: StoredBlock, after: StoredBlock, unit: Unit, { names }: Context): ValueChange | undefined {
  const typeOf = ({ action }: StoredBlock): unknown => action['Type'];
  const isOne = unit.before.length === 1 && unit.after.length === 1;
  const [from, to] = isOne ? [typeOf(before), typeOf(after)] : [unit.before.map(typeOf), unit.after.map(typeOf)];
  if (sameJson(from, to)) return undefined;
  const place = within({ before: before.block.pointer, after: after.block.pointer }, ['Type']);
  const change = valueChange(isOne ? 'Type' : 'Stored as', place, from, to, showList);
  const [kind, kindAfter] = [names.label(before).kind, names.label(after).kind];
  if (kind === kindAfter) return change;
  const inWords = (title: string, type: string): string => (title === type ? type : `${title} (${type})`);
  return {
    ...change,
    words: { before: inWords(kind, change.words.before), after: inWords(kindAfter, change.words.after) },
  };
}

function showList(value: Json): string {
  return Array.isArray(value) ? value.map(showValue).join(', ') : showValue(value);
}

function fieldChanges(unit: Unit): ValueChange[] {
  const { both, onlyBefore, onlyAfter } = alignActions(unit);
  const changes = [
    ...both.flatMap(([mine, theirs]) => parameterChanges(mine, theirs)),
    ...onlyBefore.flatMap((action) => parameterChanges(action, undefined, sharedBy(action, unit.before))),
    ...onlyAfter.flatMap((action) => parameterChanges(undefined, action, sharedBy(action, unit.after))),
  ];
  return both.length === 1 && onlyBefore.length + onlyAfter.length === 0 ? changes : once(changes);
}

/** Parameters that another action of the same block stores too, such as the contact that is written to. */
function sharedBy(action: StoredBlock, actions: readonly StoredBlock[]): ReadonlySet<string> {
  const parametersOf = ({ action: { Parameters } }: StoredBlock) => (isObject(Parameters) ? Parameters : {});
  const mine = parametersOf(action);
  const others = actions.filter((one) => one !== action).map(parametersOf);
  return new Set(
    namesOf(mine).filter((name) => others.some((one) => Object.hasOwn(one, name) && sameJson(one[name], mine[name]))),
  );
}

const KNOWN: ReadonlySet<string> = new Set(['Identifier', 'Type', 'Parameters', 'Transitions']);

/** Members of an action that hold others or that nobody knows. */
function memberChanges(before: StoredBlock, after: StoredBlock): Pick<ChangedBlock, 'other' | 'layout'> {
  const place = { before: before.block.pointer, after: after.block.pointer };
  const names = [...new Set([...namesOf(before.action), ...namesOf(after.action)])].filter((name) => !KNOWN.has(name));
  const parameters = holderChanges(
    'Parameters',
    within(place, ['Parameters']),
    before.action['Parameters'],
    after.action['Parameters'],
  );
  const members = names.flatMap((name) => {
    const of = ({ action }: StoredBlock): unknown => (Object.hasOwn(action, name) ? action[name] : undefined);
    return valueChanges(name, within(place, [name]), of(before), of(after));
  });
  return {
    other: [...parameters.filter((change) => !isNothing(change)), ...members],
    layout: parameters.filter(isNothing),
  };
}
