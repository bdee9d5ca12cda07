/** `Parameters` of one action Type of a block: its fields, and which of them have to be there (flow-language §2). */
import type { ActionForm, BlockDefinition } from '../../../packages/blocks/src/block.ts';
import { fieldPath, type Field } from '../../../packages/blocks/src/fields.ts';
import { askedFor } from '../askedFor.ts';
import { fieldSchema } from './fieldSchema.ts';
import { anyOf, listed, requires, schema, type JsonSchema, type SchemaObject } from './jsonSchema.ts';

/** The schema, or undefined for a Type of which nothing is known but that it may have parameters. */
export function parametersSchema(block: BlockDefinition, form: ActionForm): SchemaObject | undefined {
  const fields = Object.entries(block.parameters).filter(([name]) => form.fields?.includes(name) ?? true);
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  const rules: JsonSchema[] = [];
  for (const [name, field] of fields) {
    const [member = name, ...inner] = fieldPath(name, field);
    properties[member] = nested(inner, field);
    for (const alias of field.aliases ?? []) properties[alias] = renamed(field, name);
    if (!field.required) continue;
    if (field.aliases) rules.push(anyOf([member, ...field.aliases].map((one) => requires(one))));
    else required.push(member);
  }
  for (const name of refusedNames(block, form)) properties[name] = false;
  for (const group of groupsOf(block, form)) rules.push(...group);
  const asked = askedFor(block, form);
  if (asked.length > 0) rules.push(anyOf(asked.map((name) => requires(name))));
  if (Object.keys(properties).length === 0) return undefined;
  return schema({ type: 'object', properties, required: listed(required), allOf: listed(rules) });
}

/** Whether an action of this Type has to have parameters at all. */
export function hasRequiredParameters({ required, allOf }: SchemaObject): boolean {
  return required !== undefined || (Array.isArray(allOf) && allOf.some((rule) => !('not' in (rule as object))));
}

// helpers

/** A field that stands deeper, such as an event hook, inside the object that holds it. */
function nested([member, ...inner]: readonly string[], field: Field): JsonSchema {
  if (member === undefined) return fieldSchema(field);
  return schema({
    type: 'object',
    properties: { [member]: nested(inner, field) },
    required: field.required ? [member] : undefined,
  });
}

function renamed(field: Field, name: string): JsonSchema {
  const { title, description: _description, examples: _examples, ...fits } = fieldSchema(field);
  return { title, description: `Write it as "${name}": the service refuses this name.`, deprecated: true, ...fits };
}

/** Members the service refuses: slips of the pen, and fields that only another Type of the block stores. */
function refusedNames({ parameters, refused }: BlockDefinition, { fields }: ActionForm): string[] {
  const elsewhere = Object.entries(parameters).filter(([name]) => fields !== undefined && !fields.includes(name));
  return [...Object.keys(refused), ...elsewhere.map(([name, field]) => fieldPath(name, field)[0] ?? name)];
}

/** Of a group that excludes one another, no two; and one of them, where one is required. */
function groupsOf({ exclusive, parameters }: BlockDefinition, { fields: stored }: ActionForm): JsonSchema[][] {
  return exclusive.flatMap(({ fields, required }) => {
    const names = fields.filter((name) => stored?.includes(name) ?? true);
    const deep = names.find((name) => parameters[name]?.path);
    if (deep !== undefined)
      throw new Error(`Expected "${deep}" to stand directly under Parameters: it excludes others.`);
    if (names.length === 0) return [];
    const pairs = names.flatMap((one, index) => names.slice(index + 1).map((other) => ({ not: requires(one, other) })));
    return [[...(required ? [anyOf(names.map((name) => requires(name)))] : []), ...pairs]];
  });
}
