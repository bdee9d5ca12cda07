/** What becomes of a flow when hands and programs slip: still JSON, and no longer what anybody meant. */
import { catalog } from '../../src/catalog.gen.ts';
import type { Json, JsonObject } from '../../src/flow/flow.ts';
import { setOwn } from '../../src/flow/json.ts';
import { foreignBlocks } from '../../src/foreign/foreign.ts';
import type { Chance } from './chance.ts';

/** Damages a value in place, some times over. */
export function damageJson(value: Json, chance: Chance): void {
  const places = placesIn(value);
  if (places.length === 0) return;
  for (let times = 1 + chance.size(16); times > 0; times--) {
    chance.pick(SLIPS)(chance.pick(places), chance, places);
  }
}

/** JSON in one of the forms files have it in, some of which only a text can say. */
export function writeOddly(value: Json, chance: Chance): string {
  const text = JSON.stringify(value, null, chance.pick([0, 1, 2, '\t']));
  switch (chance.below(8)) {
    case 0:
      return text.replaceAll('\n', '\r\n');
    case 1:
      return `\uFEFF${text}`;
    case 2:
      return text.replaceAll(/"[A-Z]\w*":/g, (name) => (chance.once(20) ? `${name}null,${name}` : name));
    case 3:
      return text.replaceAll(/[a-z]/g, (letter) => (chance.once(50) ? escaped(letter) : letter));
    case 4:
      return text.replaceAll(/: \d+/g, (number) => (chance.once(4) ? `${number}.0e${chance.below(400)}` : number));
    default:
      return text;
  }
}

/** Names, words and numbers that programs trip over. */
export function trickyText(chance: Chance): string {
  if (chance.once(40)) return chance.pick(['x', '$.', 'a/b~', '\uD800', '"\\', '😀']).repeat(chance.size(20_000));
  return chance.pick(TRICKY);
}

// helpers

/** A value within a value: in which list or object, and under which name. */
interface PlaceIn {
  readonly holder: Json[] | JsonObject;
  readonly name: string;
}

function placesIn(value: Json): readonly PlaceIn[] {
  const places: PlaceIn[] = [];
  const open: Json[] = [value];
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    if (typeof holder !== 'object' || holder === null) continue;
    for (const [name, member] of Object.entries(holder)) {
      places.push({ holder, name });
      open.push(member);
    }
  }
  return places;
}

type Slip = (place: PlaceIn, chance: Chance, places: readonly PlaceIn[]) => void;

const SLIPS: readonly Slip[] = [
  function remove({ holder, name }) {
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name];
  },
  function replace({ holder, name }, chance) {
    setOwn(holder, name, trickyValue(chance, 3));
  },
  function retype({ holder, name }, chance) {
    const value = valueAt({ holder, name });
    if (typeof value === 'string') setOwn(holder, name, chance.pick([Number(value) || 0, [value], { value }, true]));
    else setOwn(holder, name, JSON.stringify(value));
  },
  function word({ holder, name }, chance) {
    setOwn(holder, name, trickyText(chance));
  },
  function borrow({ holder, name }, chance, places) {
    setOwn(holder, name, structuredClone(valueAt(chance.pick(places))));
  },
  function double({ holder, name }, chance) {
    const copy = structuredClone(valueAt({ holder, name }));
    if (!Array.isArray(holder)) setOwn(holder, trickyText(chance), copy);
    else for (let times = 1 + chance.size(8); times > 0; times--) holder.push(structuredClone(copy));
  },
  function rename({ holder, name }, chance) {
    if (Array.isArray(holder)) return;
    const value = valueAt({ holder, name });
    delete holder[name];
    setOwn(holder, chance.pick([name.toLowerCase(), `${name}s`, name.slice(1), trickyText(chance)]), value);
  },
  function nest({ holder, name }, chance) {
    const value = valueAt({ holder, name });
    setOwn(holder, name, chance.once(2) ? [value] : { [name]: value });
  },
  function lead(_place, chance, places) {
    const ids = valuesUnder('Identifier', places);
    for (const place of places) {
      if (place.name === 'NextAction' && chance.once(3) && ids.length > 0) setAt(place, chance.pick(ids));
    }
  },
  function become(_place, chance, places) {
    const types = places.filter(({ name }) => name === 'Type');
    if (types.length > 0) setAt(chance.pick(types), chance.pick(TYPES));
  },
  function suppress({ holder }, chance, places) {
    const owner = places.find(({ name }) => name === 'Metadata');
    const metadata = owner && valueAt(owner);
    if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) return;
    const rule = chance.pick(['unknown-target', 'unreachable-block', 'nowhere', '']);
    const one: Json = { rule, reason: trickyText(chance), block: trickyText(chance) };
    setOwn(metadata, 'switchyard', { suppressions: chance.once(4) ? structuredClone(holder) : [one] });
  },
];

const TYPES = [
  ...catalog.flatMap(({ actions }) => actions.map(({ type }) => type)),
  ...foreignBlocks.map(({ type }) => type),
  'Nothing',
  '',
];

const TRICKY = [
  '',
  ' ',
  '0',
  '-1',
  '60',
  '99999999999999999999',
  'NULL',
  'true',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '#1',
  'a/b~c',
  '\0',
  '\uD800',
  '\uDC00x',
  '\u202Eevil',
  '\u001B[31mred',
  '😀',
  '$',
  '$.',
  '$.Attributes',
  '$.Attributes.tier',
  "$.Attributes['a b']",
  "$['Attributes",
  '$.External.a[0].b',
  '$.LoopCounter',
  '$.FlowAttributes.a',
  '${placeholder}',
  '{{placeholder}}',
  'Customer-Name',
  'someone@example.com',
  'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/5b6c',
  'arn:aws:lambda:us-east-1:444455556666:function:look-up:$LATEST',
  'AKIAIOSFODNN7EXAMPLE',
  'UpdateContactAttributes',
  'NoMatchingError',
];

function trickyValue(chance: Chance, depth: number): Json {
  switch (chance.below(depth > 0 ? 8 : 6)) {
    case 0:
      return null;
    case 1:
      return chance.once(2);
    case 2:
      return chance.pick([0, -0, -1, 1.5, 1e21, Number.MAX_VALUE, 5e-324, 2 ** 53]);
    case 3:
    case 4:
      return trickyText(chance);
    case 5:
      return chance.pick<Json>([[], {}]);
    case 6:
      return Array.from({ length: chance.size(16) }, () => trickyValue(chance, depth - 1));
    default: {
      const object = {};
      for (let left = chance.size(8); left > 0; left--)
        setOwn(object, trickyText(chance), trickyValue(chance, depth - 1));
      return object;
    }
  }
}

function valuesUnder(name: string, places: readonly PlaceIn[]): readonly Json[] {
  return places.filter((place) => place.name === name).map(valueAt);
}

function valueAt({ holder, name }: PlaceIn): Json {
  const value = Array.isArray(holder) ? holder[Number(name)] : Object.hasOwn(holder, name) ? holder[name] : undefined;
  return value ?? null;
}

function setAt({ holder, name }: PlaceIn, value: Json): void {
  setOwn(holder, name, value);
}

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
