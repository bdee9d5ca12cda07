/**
 * Fields: what an author sets on a block. One expression gives the form its hint, the schema its shape, the validator
 * its words and the behavior its type. The kinds are a closed list: a new kind is a new idea (docs/adding-a-block.md).
 */

/** How much of a value may come from the contact (flow-language §1.6). */
export type DynamicClass =
  /** Fixed text; no reference anywhere. */
  | 'static'
  /** Fixed text, or exactly one reference and nothing else. */
  | 'static-or-single'
  /** Text with any number of references in it. */
  | 'any'
  /** Exactly one reference. */
  | 'single';

export type FieldKind =
  | 'text'
  | 'longText'
  | 'wholeNumber'
  | 'duration'
  | 'timestamp'
  | 'choice'
  | 'choices'
  | 'reference'
  | 'queue'
  | 'agent'
  | 'flow'
  | 'hours'
  | 'lambda'
  | 'template'
  /** Rows of key and value: `{ "key": "value" }`. */
  | 'attributes'
  /** The same rows, stored as `{ "key": { "Value": "value" } }` (flow-language §2.13). */
  | 'flowAttributes'
  /** Rows of key, type and value: `{ "key": { "Type": "URL", "Value": "…" } }` (flow-language §2.6). */
  | 'references';

/** What a reference on a task may be when the task is created (flow-language §2.6). */
export const REFERENCE_TYPES = ['URL', 'NUMBER', 'STRING', 'DATE', 'EMAIL'] as const;

export interface Field<Kind extends FieldKind = FieldKind> {
  readonly kind: Kind;
  readonly label: string;
  /** One sentence under the field. */
  readonly help?: string;
  readonly required: boolean;
  readonly dynamic: DynamicClass;
  /** Where the value stands below `Parameters`; the field's own name when not given. */
  readonly path?: readonly string[];
  /** Names other sources use for the same parameter: read, reported, never written. */
  readonly aliases?: readonly string[];
  /** Lowest and highest whole number, as text because the routing priority is larger than a double holds exactly. */
  readonly min?: string;
  readonly max?: string;
  /** The unit of a number, as shown after it. */
  readonly unit?: 'seconds' | 'minutes' | 'percent';
  readonly maxLength?: number;
  /** How much all rows may hold together, in UTF-8 bytes of keys and values. */
  readonly maxBytes?: number;
  readonly options?: readonly FieldOption[];
  /** Options are read in any case, and written as they stand here. */
  readonly ignoreCase?: boolean;
  /** What the block behaves as when the parameter is absent, or what a new block starts with (`initial`). */
  readonly default?: string;
  readonly initial?: unknown;
  readonly placeholder?: string;
  /** Means nothing to a task: forms show it only where a file has it, so that it can be cleared. */
  readonly keptOnly?: true;
}

export interface FieldOption {
  readonly value: string;
  readonly label: string;
  /** Why it may not work; a flow that has it is warned of. */
  readonly doubt?: string;
}

export type Fields = Readonly<Record<string, Field>>;

/**
 * What a behavior is given for a field: references resolved; null where a reference points at nothing. Of a field
 * whose kind nobody knows, nothing is known.
 */
export type ResolvedValue<F> = Field extends F
  ? unknown
  : F extends Field<'attributes' | 'flowAttributes'>
    ? Readonly<Record<string, string>> | undefined
    : F extends Field<'references'>
      ? Readonly<Record<string, { readonly Type: string; readonly Value: string }>> | undefined
      : F extends Field<'choices'>
        ? readonly string[] | undefined
        : F extends Field<'reference'>
          ? unknown
          : string | null | undefined;

export type ResolvedParameters<P extends Fields> = { readonly [Name in keyof P]: ResolvedValue<P[Name]> };

type Hints = Partial<Omit<Field, 'kind' | 'label'>>;

function fieldOf<Kind extends FieldKind>(kind: Kind, dynamic: DynamicClass) {
  return (label: string, hints: Hints = {}): Field<Kind> => ({ kind, label, required: false, dynamic, ...hints });
}

/** A line of text. */
export const text = fieldOf('text', 'any');
/** Several lines of text. */
export const longText = fieldOf('longText', 'any');
/** A whole number; stored as a decimal string (flow-language §1.12). */
export const wholeNumber = fieldOf('wholeNumber', 'static');
/** A length of time in whole seconds; the form offers minutes, hours and days. */
export const duration = fieldOf('duration', 'static-or-single');
/** A moment, in seconds since 1970-01-01T00:00Z. */
export const timestamp = fieldOf('timestamp', 'any');
/** One of a few fixed words. */
export const choice = fieldOf('choice', 'static');
/** Any of a few fixed words, as a list. */
export const choices = fieldOf('choices', 'static');
/** One reference to the contact's data, such as `$.Attributes.tier`. */
export const reference = fieldOf('reference', 'single');
/** A queue, an agent, a flow, hours of operation, a Lambda function, a task template: by id or ARN. */
export const queue = fieldOf('queue', 'static-or-single');
export const agent = fieldOf('agent', 'static-or-single');
export const flow = fieldOf('flow', 'static-or-single');
export const hours = fieldOf('hours', 'static-or-single');
export const lambda = fieldOf('lambda', 'any');
export const template = fieldOf('template', 'static');
export const attributes = fieldOf('attributes', 'any');
export const flowAttributes = fieldOf('flowAttributes', 'any');
export const references = fieldOf('references', 'any');

/** Where a field's value stands below `Parameters`. */
export function fieldPath(name: string, field: Field): readonly string[] {
  return field.path ?? [name];
}
