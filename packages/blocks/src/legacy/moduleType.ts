/**
 * What a module type of the old console becomes. Each is a small table of its branches and parameters under
 * `modules/`; `convertModule.ts` reads the tables and knows no type by name.
 */
import type { Json, JsonObject } from '../flow/flow.ts';
import type { AnyFlowType } from '../flow/flowTypes.ts';
import { toText } from '../flow/json.ts';
import { quote } from '../validate/words.ts';
import { nameOf, parameterOf, type LegacyBranch, type LegacyModule, type LegacyParameter } from './readLegacy.ts';
import { valueOf } from './referenceOf.ts';

export interface ModuleType {
  /** The `type` of the module. */
  readonly name: string;
  /** The `target` that tells modules of one type apart. */
  readonly target?: string | undefined;
  /** A target that says nothing of its own, on a type that needs none. */
  readonly impliedTarget?: string;
  /** Whether a module that lacks its target is meant to be this one. */
  readonly looksLike?: (module: LegacyModule) => boolean;
  /** The action Type. */
  readonly becomes: string | ((module: LegacyModule, flowType: AnyFlowType | undefined) => string);
  /** What the action has whatever the module says. */
  readonly fixed?: JsonObject;
  readonly parameters: Readonly<Record<string, ParameterRule>>;
  /** A function where one branch depends on another. */
  readonly branches:
    | Readonly<Record<string, BranchRule>>
    | ((module: LegacyModule) => Readonly<Record<string, BranchRule>>);
  /** The error whose target `NextAction` repeats, on a block the catalog does not know (flow-language §1.4.3). */
  readonly mirrors?: string;
  /** What the action needs beyond what single parameters say. */
  readonly finish?: (draft: ActionDraft) => void;
  /** Why no source says that this is what it becomes; undefined where one does. */
  readonly guess?: string | ((module: LegacyModule, type: string) => string | undefined);
  /** What is worth knowing although it is no guess. */
  readonly remark?: string;
}

/** Where a value stands below `Parameters`: names of members, and numbers of entries in a list. */
export type ParameterPath = readonly (string | number)[];

/** The action that is being made of a module. */
export interface ActionDraft {
  readonly module: LegacyModule;
  /** The action Type. */
  readonly type: string;
  readonly parameters: JsonObject;
  /** How many entries the list at a path has. */
  count(path: ParameterPath): number;
  /** Sets what a parameter stands for; a second parameter for the same is dropped, and told. Says whether it is set. */
  set(parameter: LegacyParameter, path: ParameterPath, value: Json): boolean;
  /** Sets what no single parameter stands for, unless something stands there. */
  put(path: ParameterPath, value: Json): void;
  /** Keeps what people call the resource at a path (flow-language §1.9). */
  call(path: ParameterPath, displayName: string): void;
  /** Tells that what was written is a guess. */
  guess(parameter: LegacyParameter, why: string): void;
  /** Tells that a parameter has no place, and keeps it. */
  drop(parameter: LegacyParameter, why: string): void;
  /** Stores a branch once more, in another way. */
  branch(rule: BranchRule, branch: LegacyBranch): void;
}

export interface ParameterRule {
  readonly write: (parameter: LegacyParameter, draft: ActionDraft) => void;
  /** The members it reads beyond name, value and namespace; others are strays. */
  readonly members?: readonly string[];
}

/** Where a branch is stored (flow-language §1.4). */
export type StoredBranch = { readonly guess?: string } & (
  | { readonly as: 'NextAction' }
  | { readonly as: 'Condition'; readonly operator: string; readonly operand: string }
  | { readonly as: 'Error'; readonly errorType: string }
  /** It has no place, and this says why. */
  | { readonly as: 'nothing'; readonly why: string }
);

export interface BranchRule {
  readonly store: (branch: LegacyBranch) => StoredBranch;
  /** The members it reads beyond condition and transition; others are strays. */
  readonly members?: readonly string[];
}

/** Defines what a module type becomes; what it leaves out it does not have. */
export function defineModuleType(
  type: Omit<ModuleType, 'parameters' | 'branches'> & Partial<Pick<ModuleType, 'parameters' | 'branches'>>,
): ModuleType {
  return { parameters: {}, branches: {}, ...type };
}

// Parameters

/** The text a parameter stands for; undefined where it says nothing, or nothing that can be written, which is told. */
export function textOf(parameter: LegacyParameter, draft: ActionDraft): string | undefined {
  const value = valueOf(parameter.value, parameter.namespace);
  if (value.is === 'odd') draft.drop(parameter, value.why);
  if (value.is !== 'set') return undefined;
  if (value.guess !== undefined) draft.guess(parameter, value.guess);
  return value.text;
}

/** A value, stored at a path below `Parameters`. */
export function to(...path: ParameterPath): ParameterRule {
  return {
    write(parameter, draft) {
      const text = textOf(parameter, draft);
      if (text !== undefined) draft.set(parameter, path, text);
    },
  };
}

/**
 * A resource of the instance by its ARN, such as a queue. A file may have its name only: then the value is empty, and
 * the name stands in the metadata, where the validator finds it and the console looks for it.
 */
export function resource(...path: ParameterPath): ParameterRule {
  return resourceAt(() => path);
}

/** A resource whose path depends on the module; without a path there is no place for it. */
export function resourceAt(pathIn: (draft: ActionDraft) => ParameterPath | undefined): ParameterRule {
  return {
    members: ['resourceName'],
    write(parameter, draft) {
      const text = textOf(parameter, draft) ?? '';
      const { resourceName } = parameter;
      if (text === '' && resourceName === undefined) return;
      const path = pathIn(draft);
      if (path === undefined) return draft.drop(parameter, 'Nothing says what it is for.');
      const isSet = draft.set(parameter, path, text);
      if (isSet && resourceName !== undefined) draft.call(path, resourceName);
    },
  };
}

/** One of several parameters with a `key`, each a row below a path. */
export function rowOf(...path: ParameterPath): ParameterRule {
  return {
    members: ['key'],
    write(parameter, draft) {
      const { key } = parameter;
      if (key === undefined) return draft.drop(parameter, 'Missing "key", expected the name of the row.');
      const value = valueOf(parameter.value, parameter.namespace);
      const text = value.is === 'unset' ? '' : textOf(parameter, draft);
      if (text === undefined) return;
      if (value.is === 'unset') draft.guess(parameter, 'It has no value; empty text is written.');
      draft.set(parameter, [...path, key], text);
    },
  };
}

/** One of a few words, each with its counterpart; a word that is not known, and a reference, stays as it is. */
export function word(words: Readonly<Record<string, string>>, ...path: ParameterPath): ParameterRule {
  const known = new Map(Object.entries(words).map(([from, into]) => [from.toLowerCase(), into]));
  return {
    write(parameter, draft) {
      const text = textOf(parameter, draft);
      if (text === undefined) return;
      const found = known.get(text.toLowerCase());
      draft.set(parameter, path, found ?? text);
      if (found === undefined) draft.guess(parameter, `The word ${quote(text)} is not one that is known; it is kept.`);
    },
  };
}

/** Says how another parameter is meant, whose rule reads it; without that one there is nothing to say. */
export function readBy(other: string, ...values: readonly string[]): ParameterRule {
  const only = implied(...values);
  return {
    write(parameter, draft) {
      if (parameterOf(draft.module, other) !== undefined) only.write(parameter, draft);
      else draft.drop(parameter, `It belongs to a parameter ${quote(other)} that is not there.`);
    },
  };
}

/** What the action says by being what it is; any other value than these has no place. Without values, all are fine. */
export function implied(...values: readonly string[]): ParameterRule {
  return {
    write(parameter, draft) {
      const text = textOf(parameter, draft);
      if (text === undefined || values.length === 0 || values.includes(text.toLowerCase())) return;
      draft.drop(parameter, `Expected ${values.map(quote).join(' or ')}, found ${quote(text)}.`);
    },
  };
}

/** A parameter that is written, although no source says that it means the same. */
export function guessed(rule: ParameterRule, why: string): ParameterRule {
  return {
    ...rule,
    write(parameter, draft) {
      rule.write(parameter, draft);
      if (valueOf(parameter.value, parameter.namespace).is === 'set') draft.guess(parameter, why);
    },
  };
}

// Branches

/** The way on, stored as `NextAction`. */
export const next: BranchRule = { store: () => ({ as: 'NextAction' }) };

/** An entry under `Errors`. */
export function error(errorType = 'NoMatchingError'): BranchRule {
  return { store: () => ({ as: 'Error', errorType }) };
}

/** A condition with one fixed operand. */
export function result(operand: string, operator = 'Equals'): BranchRule {
  return { store: () => ({ as: 'Condition', operator, operand }) };
}

/** A condition the author made, with a comparison and a value of its own. */
export const compared: BranchRule = {
  members: ['conditionType', 'conditionValue'],
  store: ({ conditionType, conditionValue }) => {
    if (isNested(conditionType) || isNested(conditionValue)) {
      return { as: 'nothing', why: 'Expected "conditionType" and "conditionValue" to be text or numbers.' };
    }
    const { operator, guess } = operatorOf(conditionType);
    const missing =
      conditionValue === undefined ? 'It has no value to compare with; empty text is written.' : undefined;
    const why = guess ?? missing;
    return { as: 'Condition', operator, operand: toText(conditionValue), ...(why === undefined ? {} : { guess: why }) };
  },
};

/** A branch that is stored, although no source says that it is the same. */
export function guessedBranch({ store, ...rule }: BranchRule, guess: string): BranchRule {
  return { ...rule, store: (branch) => ({ guess, ...store(branch) }) };
}

// helpers

/** Comparisons by their old names (flow-language §6.2); those without a source are a guess. */
const OPERATORS: ReadonlyMap<string, { readonly operator: string; readonly isGuess?: true }> = new Map([
  ['Equals', { operator: 'Equals' }],
  ['GreaterThan', { operator: 'NumberGreaterThan' }],
  ['GreaterThanOrEqualTo', { operator: 'NumberGreaterOrEqualTo' }],
  ['LessThan', { operator: 'NumberLessThan' }],
  ['LessThanOrEqualTo', { operator: 'NumberLessOrEqualTo', isGuess: true }],
  ['StartsWith', { operator: 'TextStartsWith', isGuess: true }],
  ['Contains', { operator: 'TextContains', isGuess: true }],
]);

function isNested(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

function operatorOf(conditionType: Json | undefined): { operator: string; guess?: string } {
  const name = nameOf(conditionType);
  if (name === undefined) return { operator: 'Equals', guess: 'It names no comparison; Equals is written.' };
  const known = OPERATORS.get(name);
  if (known === undefined) return { operator: name, guess: `The comparison ${quote(name)} is not one that is known.` };
  if (!known.isGuess) return { operator: known.operator };
  return { operator: known.operator, guess: `The comparison ${quote(name)} is taken for ${known.operator}.` };
}
