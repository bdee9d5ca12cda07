/**
 * Parameters, made ready once per flow: what is fixed is worked out when the flow is compiled, and only what points at
 * the contact is worked out again at each visit.
 */
import {
  isObject,
  parseTemplate,
  setOwn,
  toText,
  valueText,
  type BlockDefinition,
  type Field,
  type Json,
  type TemplatePart,
} from '@switchyard/blocks';

/** Looks a reference up on the contact of the moment. */
export type Lookup = (path: readonly string[]) => unknown;

/** One value: fixed, or made from the contact. */
type Value = { readonly fixed: unknown } | { readonly resolve: (lookup: Lookup) => unknown };

/** All parameters of a placed block, ready to be asked for. */
export type Parameters = (lookup: Lookup) => Readonly<Record<string, unknown>>;

/** Prepares what is set on a block, as its fields say how each value is to be read. */
export function prepareParameters(
  definition: { readonly parameters?: BlockDefinition['parameters'] },
  values: Readonly<Record<string, Json>>,
): Parameters {
  const fixed: Record<string, unknown> = {};
  const dynamic: { readonly name: string; readonly resolve: (lookup: Lookup) => unknown }[] = [];
  // The names are those of the block's own fields, so none of them reaches a prototype.
  for (const [name, field] of Object.entries(definition.parameters ?? {})) {
    if (!Object.hasOwn(values, name)) continue;
    const value = prepare(field, values[name]);
    fixed[name] = 'fixed' in value ? value.fixed : undefined;
    if ('resolve' in value) dynamic.push({ name, resolve: value.resolve });
  }
  if (dynamic.length === 0) return () => fixed;
  return (lookup) => {
    const resolved = { ...fixed };
    for (const { name, resolve } of dynamic) resolved[name] = resolve(lookup);
    return resolved;
  };
}

/** Prepares one text: a reference that is all of it gives null when it points at nothing, others an empty string. */
export function prepareText(text: string): Value {
  const parts = parseTemplate(text);
  if (parts.every((part) => typeof part === 'string')) return { fixed: text };
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'object') return { resolve: (lookup) => valueText(lookup(only.path)) };
  return { resolve: (lookup) => parts.map((part) => fill(part, lookup)).join('') };
}

// helpers

function prepare(field: Field, value: Json | undefined): Value {
  if (field.kind === 'reference') return prepareReference(toText(value));
  if (field.kind === 'choices') return { fixed: Array.isArray(value) ? value.map(toText) : [] };
  if (field.kind === 'attributes') return prepareRows(value, (row) => prepareText(toText(row)));
  // Flow attributes are stored as { Value }; flat text is refused by the service and read all the same.
  if (field.kind === 'flowAttributes')
    return prepareRows(value, (row) => prepareText(toText(isObject(row) ? row['Value'] : row)));
  if (field.kind === 'references') return prepareRows(value, prepareTypedValue);
  const text = toText(value);
  return field.dynamic === 'static' ? { fixed: text } : prepareText(text);
}

/** A reference keeps its value as it is: a map can then be asked for its keys. */
function prepareReference(text: string): Value {
  const parts = parseTemplate(text.trim());
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'object') return { resolve: (lookup) => lookup(only.path) };
  return prepareText(text);
}

function prepareTypedValue(row: unknown): Value {
  const type = prepareText(toText(isObject(row) ? row['Type'] : undefined));
  const value = prepareText(toText(isObject(row) ? row['Value'] : row));
  if ('fixed' in type && 'fixed' in value) return { fixed: { Type: type.fixed, Value: value.fixed } };
  return { resolve: (lookup) => ({ Type: textOf(type, lookup), Value: textOf(value, lookup) }) };
}

/** Rows of keys and values; both may hold references. Keys come from files, so they are set as own members only. */
function prepareRows(value: Json | undefined, prepareRow: (row: unknown) => Value): Value {
  if (!isObject(value)) return { fixed: {} };
  const rows = Object.entries(value).map(([key, row]) => ({ key: prepareText(key), value: prepareRow(row) }));
  const build = (lookup: Lookup): Record<string, unknown> => {
    const built: Record<string, unknown> = {};
    for (const { key, value } of rows) {
      const found = 'fixed' in value ? value.fixed : value.resolve(lookup);
      setOwn(built, textOf(key, lookup), found ?? '');
    }
    return built;
  };
  const isFixed = rows.every((row) => 'fixed' in row.key && 'fixed' in row.value);
  return isFixed ? { fixed: build(() => null) } : { resolve: build };
}

function textOf(value: Value, lookup: Lookup): string {
  return toText('fixed' in value ? value.fixed : value.resolve(lookup));
}

function fill(part: TemplatePart, lookup: Lookup): string {
  return typeof part === 'string' ? part : (valueText(lookup(part.path)) ?? '');
}
