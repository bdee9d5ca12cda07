/** Damage to what a block is set to (flow-language §1.6, §1.7, §2). */
import type { Json } from '../../src/flow/flow.ts';
import { isObject, pointerTo } from '../../src/flow/json.ts';
import { isDynamic } from '../../src/flow/reference.ts';
import {
  misspelt,
  perBlock,
  perField,
  perKnownBlock,
  remove,
  rename,
  set,
  type Damage,
  type Mutation,
  type SetField,
} from './mutation.ts';

const group = 'Its parameters';

const NUMBERS = ['wholeNumber', 'duration'];
const RESOURCES: Readonly<Record<string, string>> = {
  queue: 'contact-flow',
  agent: 'contact-flow',
  flow: 'queue',
  hours: 'queue',
};
const ROWS = ['attributes', 'flowAttributes'];

export const ofParameters: readonly Mutation[] = [
  {
    name: '`Parameters` null',
    group,
    damages: perKnownBlock(({ pointer }) => set(`${pointer}/Parameters`, null)),
  },
  {
    name: '`Parameters` as a list',
    group,
    damages: perKnownBlock(({ pointer }) => set(`${pointer}/Parameters`, [])),
  },
  {
    name: '`Parameters` removed',
    group,
    damages: perKnownBlock(({ definition, pointer }) =>
      Object.values(definition.parameters).some(({ required }) => required)
        ? remove(`${pointer}/Parameters`)
        : undefined,
    ),
  },
  { name: 'a required parameter removed', group, damages: ofNeeded((pointer) => remove(pointer)) },
  { name: 'a required parameter empty', group, damages: ofNeeded((pointer) => set(pointer, '')) },
  { name: 'a required parameter null', group, damages: ofNeeded((pointer) => set(pointer, null)) },
  {
    name: 'a parameter misspelt',
    group,
    damages: perField(({ block, field, pointer, steps }) => {
      const damage = rename(pointer, misspelt(steps.at(-1) ?? ''));
      if (block.definition) return damage;
      // Of another channel not all parameters are known, so only what is missing then is told.
      return field.required ? { ...damage, at: `${block.pointer}/Parameters` } : undefined;
    }),
  },
  {
    name: 'an unknown parameter',
    group,
    damages: perKnownBlock(({ pointer }, { Parameters }) =>
      isObject(Parameters) ? set(`${pointer}/Parameters/Importance`, 'high') : undefined,
    ),
  },
  {
    name: 'a parameter the service refuses',
    group,
    damages: perKnownBlock(({ pointer, definition, form }, { Parameters }) => {
      if (!isObject(Parameters)) return [];
      const elsewhere = Object.keys(definition.parameters).filter((name) => form?.fields?.includes(name) === false);
      const names = [...Object.keys(definition.refused), ...elsewhere];
      return names.map((name) => set(`${pointer}/Parameters/${name}`, 'it'));
    }),
  },
  {
    name: 'two parameters that exclude one another',
    group,
    // One of the two is told; which of them is the wrong one, only their author knows.
    damages: perKnownBlock(({ pointer, definition, form, parameters }) =>
      definition.exclusive.flatMap(({ fields }) => {
        const stored = fields.filter((name) => form?.fields?.includes(name) ?? true);
        if (!stored.some((name) => parameters[name] !== undefined)) return [];
        return stored
          .filter((name) => parameters[name] === undefined)
          .map((name): Damage => ({ ...set(`${pointer}/Parameters/${name}`, '60'), at: `${pointer}/Parameters` }));
      }),
    ),
  },
  {
    name: 'text for an object of parameters',
    group,
    damages: perField(({ block, steps }) =>
      steps.length > 1 ? set(`${block.pointer}/Parameters/${steps[0]}`, 'it') : undefined,
    ),
  },
  {
    name: 'two event hooks in one block',
    group,
    damages: perBlock(({ pointer, type }, { Parameters }) =>
      type === 'UpdateContactEventHooks' && isObject(Parameters) && isObject(Parameters['EventHooks'])
        ? {
            ...set(`${pointer}/Parameters/EventHooks/${otherHook(Parameters['EventHooks'])}`, '77aa'),
            at: `${pointer}/Parameters`,
          }
        : undefined,
    ),
  },
  { name: 'an object for text', group, damages: perField(ofText(() => ({ Value: 'it' }))) },
  { name: 'a list for text', group, damages: perField(ofText((value) => [value])) },
  { name: 'true for text', group, damages: perField(ofText(() => true)) },
  {
    name: 'a number for text',
    group,
    damages: perField(({ field, pointer, value }) =>
      typeof value === 'string' && !NUMBERS.includes(field.kind) && field.kind !== 'timestamp'
        ? set(pointer, 5)
        : undefined,
    ),
  },
  {
    name: 'a number above its range',
    group,
    damages: ofNumbers(({ max }) => (max === undefined ? undefined : String(BigInt(max) + 1n))),
  },
  {
    name: 'a number below its range',
    group,
    damages: ofNumbers(({ min }) => (min === undefined ? undefined : String(BigInt(min) - 1n))),
  },
  { name: 'a word for a number', group, damages: ofNumbers(() => 'five') },
  { name: 'a fraction for a whole number', group, damages: ofNumbers(() => '1.5') },
  { name: 'a duration with its unit', group, damages: ofNumbers(() => 'PT5M') },
  { name: 'a word misspelt', group, damages: ofWords(misspelt) },
  {
    name: 'a word in another case',
    group,
    damages: ofWords(
      (word) => word.toLowerCase(),
      ({ ignoreCase }) => ignoreCase !== true,
    ),
  },
  {
    name: 'a reference where only fixed values work',
    group,
    damages: perField(({ field, pointer }) =>
      field.dynamic === 'static' ? set(pointer, '$.Attributes.it') : undefined,
    ),
  },
  {
    name: 'a reference beside other text',
    group,
    damages: perField(({ field, pointer }) =>
      ['single', 'static-or-single'].includes(field.dynamic) ? set(pointer, 'the $.Attributes.it') : undefined,
    ),
  },
  {
    name: 'a reference that begins with no name there is',
    group,
    damages: perField(({ field, pointer, value }) =>
      field.dynamic !== 'static' && typeof value === 'string' ? set(pointer, '$.Atributes.it') : undefined,
    ),
  },
  {
    name: 'a reference that is not finished',
    group,
    damages: perField(({ field, pointer, value }) =>
      field.dynamic !== 'static' && typeof value === 'string' ? set(pointer, '$.Attributes.') : undefined,
    ),
  },
  {
    name: 'fixed text where only a reference works',
    group,
    damages: perField(({ field, pointer }) => (field.dynamic === 'single' ? set(pointer, 'gold') : undefined)),
  },
  {
    name: 'the ARN of another kind of resource',
    group,
    damages: perField(({ field, pointer }) => {
      const other = RESOURCES[field.kind];
      const arn = `arn:aws:connect:eu-central-1:111122223333:instance/0c1d/${other}/77aa`;
      return other === undefined ? undefined : set(pointer, arn);
    }),
  },
  { name: 'rows as text', group, damages: perField(ofRows(({ pointer }) => set(pointer, 'tier=gold'))) },
  { name: 'rows null', group, damages: perField(ofRows(({ pointer }) => set(pointer, null))) },
  {
    name: 'rows as a list',
    group,
    damages: perField(ofRows(({ pointer }) => set(pointer, [{ key: 'tier', value: 'gold' }]))),
  },
  { name: 'the value of a row as a list', group, damages: ofEachRow((at) => set(at, ['gold'])) },
  { name: 'the value of a row null', group, damages: ofEachRow((at) => set(at, null)) },
  {
    name: 'an attribute name with a dot',
    group,
    damages: ofEachRow((at, key, { field }) => (isKey(field.label, key) ? rename(at, `${key}.level`) : undefined)),
  },
  {
    name: 'an attribute name that is empty',
    group,
    damages: ofEachRow((at, _key, { field }) => (isKey(field.label) ? rename(at, '') : undefined)),
  },
  {
    // Flow attributes never go through the API, which is what refuses it.
    name: 'a contact attribute’s name with white space',
    group,
    damages: ofEachRow((at, key, { field }) =>
      field.kind === 'attributes' && isKey(field.label, key) ? rename(at, `${key} of it`) : undefined,
    ),
  },
  {
    name: 'an attribute name of 33,000 characters',
    group,
    damages: ofEachRow((at, _key, { field, pointer }) =>
      isKey(field.label) ? { ...rename(at, 'k'.repeat(33_000)), at: pointer } : undefined,
    ),
  },
  {
    name: 'an attribute of more than 32,768 bytes',
    group,
    damages: perField(
      ofRows(({ field, pointer }) => {
        if (!isKey(field.label)) return undefined;
        const long = 'x'.repeat(32_768);
        return set(pointer, { it: field.kind === 'flowAttributes' ? { Value: long } : long });
      }),
    ),
  },
  {
    name: 'a flow attribute without `Value`',
    group,
    damages: ofEachRow((at, _key, { field }) => (field.kind === 'flowAttributes' ? set(at, 'gold') : undefined)),
  },
  {
    name: 'no rows at all',
    group,
    damages: perField(
      ofRows(({ block, pointer }) =>
        block.definition?.id === 'set-contact-attributes' ? set(pointer, {}) : undefined,
      ),
    ),
  },
];

// helpers

function otherHook(hooks: object): string {
  return Object.hasOwn(hooks, 'PauseContact') ? 'ResumeContact' : 'PauseContact';
}

/** Parameters the block cannot do without, by themselves or as the only one of their group that is set. */
function ofNeeded(damage: (pointer: string) => Damage) {
  return perField(({ block, field, value, pointer, steps }) => {
    // A resource that is known by its name only is not set yet.
    if (value === '') return undefined;
    const name = steps.at(-1) ?? '';
    const { exclusive = [], id } = block.definition ?? {};
    const isOneOf = exclusive.some(({ fields, required }) => required && fields.includes(name));
    const isOnly = id === 'set-contact-attributes' && ROWS.includes(field.kind);
    const needed = damage(pointer);
    // Of several that would do, the first is told.
    if (isOneOf) return { ...needed, at: `${block.pointer}/Parameters` };
    return field.required || isOnly ? needed : undefined;
  });
}

/** A field whose value is one piece of text. */
function ofText(damage: (value: Json) => Json) {
  return ({ value, pointer }: SetField): Damage | undefined =>
    typeof value === 'string' ? set(pointer, damage(value)) : undefined;
}

function ofNumbers(damage: (field: SetField['field']) => string | undefined) {
  return perField(({ field, pointer }) => {
    const value = NUMBERS.includes(field.kind) ? damage(field) : undefined;
    return value === undefined ? undefined : set(pointer, value);
  });
}

function ofWords(damage: (word: string) => string, when: (field: SetField['field']) => boolean = () => true) {
  return perField(({ field, pointer, value }) =>
    field.kind === 'choice' && typeof value === 'string' && !isDynamic(value) && when(field)
      ? set(pointer, damage(value))
      : undefined,
  );
}

function ofRows(damage: (set: SetField) => Damage | undefined) {
  return (set: SetField): Damage | undefined => (ROWS.includes(set.field.kind) ? damage(set) : undefined);
}

function ofEachRow(damage: (at: string, key: string, set: SetField) => Damage | undefined) {
  return perField((set) => {
    const rows = ROWS.includes(set.field.kind) && isObject(set.value) ? Object.keys(set.value) : [];
    return rows.flatMap((key) => damage(set.pointer + pointerTo([key]), key, set) ?? []);
  });
}

/** Whether the rows are attributes that are set, which have names of their own; and the name is no reference. */
function isKey(label: string, key = ''): boolean {
  return /attributes$/i.test(label) && !isDynamic(key);
}
