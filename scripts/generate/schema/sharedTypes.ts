/**
 * Types that several blocks share. A mark in the parameters tells them apart, and the block without a mark is what is
 * left; blocks of other channels may have marks too, and nothing is asked of those (flow-language §2.5, §2.14).
 */
import type { ActionForm, ActionMark, BlockDefinition } from '../../../packages/blocks/src/block.ts';
import { fieldPath } from '../../../packages/blocks/src/fields.ts';
import type { ForeignBlock } from '../../../packages/blocks/src/foreign/foreign.ts';
import { foreignEffect } from '../foreignEffect.ts';
import { anyOf, memberAt, ref, requires, type JsonSchema, type SchemaObject, when } from './jsonSchema.ts';

export interface FormOfBlock {
  readonly block: BlockDefinition;
  readonly form: ActionForm;
  /** The name of its definition in the schema. */
  readonly definition: string;
}

/** An action of a Type: the only block's, or that block's whose mark it has. */
export function actionOfType(forms: readonly FormOfBlock[], foreign: readonly ForeignBlock[]): JsonSchema {
  const ourMarks = forms.flatMap(({ form }) => form.mark ?? []);
  const foreignMarks = foreign.flatMap(({ mark }) => mark ?? []);
  const chosen = ({ definition }: FormOfBlock): JsonSchema => oneMarkOnly(ref(definition), ourMarks);
  const fallback = forms.find(({ form }) => form.mark === undefined);
  const last = fallback ? chosen(fallback) : true;
  const byMark = forms.reduceRight<JsonSchema>(
    (otherwise, one) => (one.form.mark ? when(hasAny([one.form.mark]), chosen(one), otherwise) : otherwise),
    foreignMarks.length === 0 ? last : when({ not: hasAny(foreignMarks) }, last),
  );
  return ourMarks.length === 0 ? byMark : { allOf: [offered(forms, foreign, ourMarks), byMark] };
}

// helpers

/** As the reader tells: text at the path begins as the mark does, or the path is there. */
function hasAny(marks: readonly ActionMark[]): JsonSchema {
  const texts = marks.flatMap(({ path, startsWith }): JsonSchema[] =>
    startsWith === undefined ? [] : [memberAt(path, { type: 'string', pattern: `^${startsWith}` })],
  );
  const names = new Map<string, string[]>();
  for (const { path, startsWith } of marks) {
    const holder = path.slice(0, -1).join('.');
    if (startsWith === undefined) names.set(holder, [...(names.get(holder) ?? []), path.at(-1) ?? '']);
  }
  const present = [...names].map(([holder, among]) => memberAt(holder.split('.').filter(Boolean), hasMember(among)));
  return memberAt(['Parameters'], anyOf([...texts, ...present]));
}

/** An object with a member of one of these names. */
function hasMember(names: readonly string[]): JsonSchema {
  const [only, more] = names;
  if (only !== undefined && more === undefined) return { type: 'object', ...requires(only) };
  return { type: 'object', not: { propertyNames: { not: { enum: names } } } };
}

/** Where the marks are members of one object, as event hooks are, a block has one of them. */
function oneMarkOnly(block: SchemaObject, marks: readonly ActionMark[]): JsonSchema {
  const holders = new Set(marks.filter(({ path }) => path.length > 1).map(({ path }) => path[0] ?? ''));
  if (holders.size === 0) return block;
  const properties = Object.fromEntries([...holders].map((holder) => [holder, { type: 'object', maxProperties: 1 }]));
  return { ...block, type: 'object', properties: { Parameters: { type: 'object', properties } } };
}

interface Offer {
  readonly path: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly words: readonly SchemaObject[];
}

/** What an editor offers before an action is known to be the one or the other: the marks of all. Refuses no value. */
function offered(
  forms: readonly FormOfBlock[],
  foreign: readonly ForeignBlock[],
  marks: readonly ActionMark[],
): JsonSchema {
  const holders = new Set(marks.map(({ path }) => path[0]));
  const ours = forms.flatMap(({ block }) =>
    Object.entries(block.parameters).map(([name, field]): Offer => {
      const options = field.options ?? [];
      const words = options.map(({ value, label }) => ({ const: value, title: `${block.title}: ${label}` }));
      return { path: fieldPath(name, field), title: block.title, description: block.description, words };
    }),
  );
  const theirs = foreign.flatMap((block): Offer[] =>
    block.mark ? [{ path: block.mark.path, title: block.title, description: foreignEffect(block), words: [] }] : [],
  );
  const properties = { Parameters: tree([...ours, ...theirs].filter(({ path }) => holders.has(path[0]))) };
  return { type: 'object', properties };
}

function tree(offers: readonly Offer[], depth = 0): JsonSchema {
  const [here] = offers.filter(({ path }) => path.length === depth);
  const words = offers.flatMap((offer) => offer.words);
  if (here) {
    const { title, description } = here;
    return words.length === 0 ? { title, description } : { anyOf: [...words, true] };
  }
  const names = [...new Set(offers.flatMap(({ path }) => path[depth] ?? []))];
  const below = (name: string): JsonSchema =>
    tree(
      offers.filter(({ path }) => path[depth] === name),
      depth + 1,
    );
  return { type: 'object', properties: Object.fromEntries(names.map((name) => [name, below(name)])) };
}
