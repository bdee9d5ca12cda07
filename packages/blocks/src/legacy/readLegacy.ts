/**
 * An export of the old console, read as it stands (flow-language §6.1). Nobody documented the format, and a file may
 * hold anything: what has another shape than it should becomes a stray, to be kept and told, and never an exception.
 */
import type { Json, JsonObject } from '../flow/flow.ts';
import { getAt, isObject, kindOf, toText } from '../flow/json.ts';

/** What the old console stored for a block. */
export interface LegacyModule {
  /** JSON pointer of the module in the old file. */
  readonly pointer: string;
  /** Undefined where it has none that can be used. */
  readonly id: string | undefined;
  /** Empty where it has none. */
  readonly type: string;
  readonly target: string | undefined;
  readonly branches: readonly LegacyBranch[];
  readonly parameters: readonly LegacyParameter[];
  readonly metadata: JsonObject;
  readonly strays: readonly Stray[];
  /** The module as it stands. */
  readonly source: Json;
}

export interface LegacyBranch {
  /** The name of the way out; empty where it has none. */
  readonly condition: string;
  readonly conditionType: Json | undefined;
  readonly conditionValue: Json | undefined;
  /** The id it leads to; empty for a branch that is not connected. */
  readonly target: string;
  readonly pointer: string;
  readonly source: JsonObject;
}

export interface LegacyParameter {
  readonly name: string;
  readonly value: Json | undefined;
  readonly namespace: Json | undefined;
  readonly key: string | undefined;
  /** What people call the chosen resource; undefined where none is chosen. */
  readonly resourceName: string | undefined;
  readonly pointer: string;
  readonly source: JsonObject;
}

/** Something in a module that has no meaning, or another shape than it should. */
export interface Stray {
  readonly member: string;
  /** Whether it is an entry of that member rather than the member itself. */
  readonly isEntry: boolean;
  readonly value: Json;
  readonly why: string;
  readonly pointer: string;
}

/** Reads one module. Its parts are shared with the file it is read from. */
export function readModule(source: JsonObject, pointer: string): LegacyModule {
  const strays: Stray[] = [];
  const stray = (member: string, value: unknown, why: string, entry?: number): void => {
    const at = `${pointer}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}${entry === undefined ? '' : `/${entry}`}`;
    strays.push({ member, isEntry: entry !== undefined, value: value as Json, why, pointer: at });
  };

  const listOf = (member: string): readonly (readonly [entry: JsonObject, pointer: string])[] => {
    const list = getAt(source, [member]);
    if (list === undefined || list === null) return [];
    if (!Array.isArray(list)) {
      stray(member, list, `Expected a list, found ${kindOf(list)}.`);
      return [];
    }
    return list.flatMap((entry: unknown, index) => {
      if (isObject(entry)) return [[entry as JsonObject, `${pointer}/${member}/${index}`] as const];
      stray(member, entry, `Expected an object, found ${kindOf(entry)}.`, index);
      return [];
    });
  };
  const textAt = (member: string): string | undefined => {
    const value = getAt(source, [member]);
    const text = nameOf(value);
    if (text === undefined && value !== undefined && value !== null && value !== '') {
      stray(member, value, `Expected text, found ${kindOf(value)}.`);
    }
    return text;
  };

  for (const [member, value] of Object.entries(source)) {
    if (!MODULE_MEMBERS.includes(member)) stray(member, value, 'It has no meaning that is known.');
  }
  const metadata = getAt(source, ['metadata']);
  if (metadata !== undefined && metadata !== null && !isObject(metadata)) {
    stray('metadata', metadata, `Expected an object, found ${kindOf(metadata)}.`);
  }
  return {
    pointer,
    id: textAt('id'),
    type: textAt('type') ?? '',
    target: textAt('target'),
    branches: listOf('branches').map(([entry, at]) => readBranch(entry, at)),
    parameters: listOf('parameters').map(([entry, at]) => readParameter(entry, at)),
    metadata: isObject(metadata) ? (metadata as JsonObject) : {},
    strays,
    source,
  };
}

/** The parameter of a module with a name; of several, the first. */
export function parameterOf({ parameters }: LegacyModule, name: string): LegacyParameter | undefined {
  return parameters.find((parameter) => parameter.name === name);
}

/** An id or a name as text; undefined for what can be neither. A number stands for its digits (flow-language §1.12). */
export function nameOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A value that is no list and no object, as text; undefined for those, and for nothing. */
export function scalarText(value: unknown): string | undefined {
  return value === undefined || value === null || typeof value === 'object' ? undefined : toText(value);
}

// helpers

const MODULE_MEMBERS: readonly string[] = ['id', 'type', 'target', 'branches', 'parameters', 'metadata'];

function readBranch(source: JsonObject, pointer: string): LegacyBranch {
  return {
    condition: nameOf(getAt(source, ['condition'])) ?? '',
    conditionType: getAt(source, ['conditionType']) as Json | undefined,
    conditionValue: getAt(source, ['conditionValue']) as Json | undefined,
    target: nameOf(getAt(source, ['transition'])) ?? '',
    pointer,
    source,
  };
}

function readParameter(source: JsonObject, pointer: string): LegacyParameter {
  return {
    name: nameOf(getAt(source, ['name'])) ?? '',
    value: getAt(source, ['value']) as Json | undefined,
    namespace: getAt(source, ['namespace']) as Json | undefined,
    key: nameOf(getAt(source, ['key'])),
    resourceName: nameOf(getAt(source, ['resourceName'])),
    pointer,
    source,
  };
}
