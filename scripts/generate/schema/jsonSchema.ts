/**
 * The little of JSON Schema 2020-12 that the flow schema needs. It uses the vocabulary of JSON Schema alone, so every
 * strict validator takes it, and editors find titles, descriptions, choices and examples where they look for them.
 */
export type JsonSchema = boolean | SchemaObject;

export interface SchemaObject {
  readonly [keyword: string]: unknown;
}

/** A definition of the schema, by its name under `$defs`. */
export function ref(name: string): SchemaObject {
  return { $ref: `#/$defs/${name}` };
}

/** Leaves out what is not set. */
export function schema(keywords: Readonly<Record<string, unknown>>): SchemaObject {
  return Object.fromEntries(Object.entries(keywords).filter(([, value]) => value !== undefined));
}

/** A list of keywords' worth of schemas, or nothing when it is empty. */
export function listed<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** One of a few; of one, that one itself. */
export function anyOf(alternatives: readonly JsonSchema[]): JsonSchema {
  const [only, more] = alternatives;
  return only !== undefined && more === undefined ? only : { anyOf: alternatives };
}

/** What fits depends: `then` where the value is like this, `else` where it is not. */
export function when(condition: JsonSchema, fits: JsonSchema, otherwise?: JsonSchema): SchemaObject {
  // Spelled out of entries, because an object with a member `then` looks like a promise.
  const entries: [string, JsonSchema][] = [
    ['if', condition],
    ['then', fits],
  ];
  return Object.fromEntries(otherwise === undefined ? entries : [...entries, ['else', otherwise]]);
}

/** Asks for members; each is named as a property too, as strict validators want it. */
export function requires(...names: readonly string[]): SchemaObject {
  return { required: names, properties: Object.fromEntries(names.map((name) => [name, true])) };
}

/** An object whose member at a path has to be there and fit. */
export function memberAt(path: readonly string[], fits: JsonSchema): JsonSchema {
  const [name, ...rest] = path;
  if (name === undefined) return fits;
  return { type: 'object', required: [name], properties: { [name]: memberAt(rest, fits) } };
}
