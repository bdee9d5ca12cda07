/**
 * Flows nobody would think of, for properties that hold of every flow: valid ones over all blocks of the catalog, made
 * from what the catalog says of them, and what becomes of them when a hand slips.
 */
import * as fc from 'fast-check';
import type { ActionForm, BlockDefinition, Condition } from '../src/block.ts';
import { catalog } from '../src/catalog.gen.ts';
import { encodeShares } from '../src/catalog/distribute-by-percentage/shares.ts';
import { fieldPath, REFERENCE_TYPES, type Field, type FieldKind } from '../src/fields.ts';
import type { ActionJson, FlowJson, Json, JsonObject, TransitionsJson } from '../src/flow/flow.ts';
import { FLOW_TYPE_FACTS, TASK_FLOW_TYPES, type FlowType } from '../src/flow/flowTypes.ts';
import { whyNotIdentifier } from '../src/flow/identifier.ts';
import { setOwn } from '../src/flow/json.ts';
import { foreignBlocks } from '../src/foreign/foreign.ts';

export interface FlowOptions {
  /** Whether blocks stand in it that the service has and tasks do not, or that nobody knows. */
  readonly strangers?: boolean;
}

/** A flow without errors, but for the Types nobody knows where strangers may stand in it. */
export function arbitraryFlow({ strangers = false }: FlowOptions = {}): fc.Arbitrary<FlowJson> {
  return fc
    .record({
      type: fc.constantFrom(...TASK_FLOW_TYPES),
      ids: fc.uniqueArray(arbitraryIdentifier(), { minLength: 1, maxLength: 8 }),
      entryPointPosition: arbitraryPosition(),
    })
    .chain(({ type, ids, entryPointPosition }) =>
      fc
        .record({
          Actions: fc.tuple(...ids.map((id) => arbitraryAction(id, ids, type, strangers))),
          positions: fc.tuple(...ids.map(() => arbitraryPosition())),
        })
        .map(({ Actions, positions }): FlowJson => {
          const ActionMetadata = {};
          ids.forEach((id, index) => setOwn(ActionMetadata, id, { position: positions[index] }));
          const Metadata = { entryPointPosition, ActionMetadata, type: FLOW_TYPE_FACTS[type].exportName };
          return { Version: '2019-10-30', StartAction: ids[0] ?? '', Metadata, Actions };
        }),
    );
}

/** A flow in which something was deleted, replaced, doubled or renamed, some times over. */
export function arbitraryBrokenFlow(): fc.Arbitrary<JsonObject> {
  return fc
    .tuple(arbitraryFlow({ strangers: true }), arbitrarySlips({ maxLength: 4 }))
    .map(([flow, slips]) => slips(flow as JsonObject));
}

/** What a hand does that slips, up to so many times: gives a flow, or any JSON, with something else in it. */
export function arbitrarySlips({
  maxLength,
}: {
  readonly maxLength: number;
}): fc.Arbitrary<(flow: JsonObject) => JsonObject> {
  const slip = fc.record({ at: fc.nat(), hand: fc.constantFrom(...SLIPS), value: arbitraryJson() });
  return fc.array(slip, { minLength: 1, maxLength }).map((slips) => (flow) => {
    const broken = structuredClone(flow);
    for (const { at, hand, value } of slips) {
      const places = placesIn(broken);
      const place = places[at % Math.max(places.length, 1)];
      // A copy: what is put in may be changed by the next slip, and is somebody else’s too.
      if (place) hand(place, structuredClone(value));
    }
    return broken;
  });
}

/** Any JSON, with a taste for names and values that programs trip over. */
export function arbitraryJson(): fc.Arbitrary<Json> {
  return fc.oneof(
    fc.constantFrom<Json>(
      null,
      '',
      'NULL',
      '$.Attributes.a',
      '$.Nowhere',
      '__proto__',
      [],
      {},
      0,
      -1,
      1e21,
      true,
      '60',
    ),
    fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  );
}

// helpers

const TRICKY_NAMES = ['a', 'Hold on', '#2', 'Rückfrage', '😀', 'prototype', 'then', '0', 'FLOW_OBJECT_MAPS#'] as const;

function arbitraryIdentifier(): fc.Arbitrary<string> {
  return fc
    .oneof(fc.uuid(), fc.constantFrom(...TRICKY_NAMES), fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' }))
    .filter((name) => whyNotIdentifier(name) === undefined);
}

function arbitraryPosition() {
  const axis = fc.double({ min: -5000, max: 5000, noNaN: true });
  return fc.record({ x: axis, y: axis });
}

function arbitraryAction(
  id: string,
  ids: readonly string[],
  type: FlowType,
  strangers: boolean,
): fc.Arbitrary<ActionJson> {
  const forms = catalog.flatMap((block) => block.actions.map((form) => ({ block, form })));
  const offered = forms.filter(
    ({ block, form }) => block.flowTypes[type].verdict !== 'refuse' && (form.flowTypes?.includes(type) ?? true),
  );
  const known = fc.constantFrom(...offered).chain(({ block, form }) => arbitraryBlock(id, ids, block, form));
  return strangers ? fc.oneof({ weight: 4, arbitrary: known }, arbitraryStranger(id, ids)) : known;
}

function arbitraryBlock(
  id: string,
  ids: readonly string[],
  block: BlockDefinition,
  form: ActionForm,
): fc.Arbitrary<ActionJson> {
  return fc
    .record({
      Parameters: arbitraryParameters(block, form),
      conditions: arbitraryConditions(block),
      targets: fc.array(fc.constantFrom(...ids), { minLength: 16, maxLength: 16 }),
    })
    .map(({ Parameters, conditions, targets }) => ({
      Identifier: id,
      Type: form.type,
      Parameters,
      Transitions: transitionsOf(block, conditions, targets),
    }));
}

function arbitraryStranger(id: string, ids: readonly string[]): fc.Arbitrary<ActionJson> {
  const types = foreignBlocks.filter(({ refused, mark }) => !refused && !mark).map(({ type }) => type);
  return fc
    .record({
      Type: fc.constantFrom(...types, 'CheckStaffing', 'SomethingNew'),
      Parameters: fc.dictionary(fc.string(), arbitraryJson(), { maxKeys: 3 }),
      next: fc.constantFrom(...ids),
      error: fc.constantFrom('NoMatchingError', 'TimeLimitExceeded'),
    })
    .map(({ Type, Parameters, next, error }) => ({
      Identifier: id,
      Type,
      Parameters,
      Transitions: { NextAction: next, Errors: [{ NextAction: next, ErrorType: error }] },
    }));
}

// Parameters

function arbitraryParameters(block: BlockDefinition, form: ActionForm): fc.Arbitrary<JsonObject> {
  const fields = Object.entries(block.parameters).filter(([name]) => form.fields?.includes(name) ?? true);
  const values = fields.map(([name, field]) =>
    fc.record({
      name: fc.constant(name),
      path: fc.constant(fieldPath(name, field)),
      isSet: field.required || ALWAYS_SET.has(name) ? fc.constant(true) : fc.boolean(),
      value: arbitraryValue(name, field, form),
    }),
  );
  return fc.tuple(fc.tuple(...values), fc.nat(1)).map(([rows, which]) => {
    const chosen = rows.filter(({ name, isSet }) => {
      const group = block.exclusive.find((one) => one.fields.includes(name));
      // Of parameters that exclude one another, one is set, the same whether one must be or may be.
      return group ? group.fields.indexOf(name) === which : isSet && !NEVER_SET.has(name);
    });
    const parameters: JsonObject = {};
    for (const { path, value } of chosen) {
      let holder = parameters;
      for (const step of path.slice(0, -1)) holder = (holder[step] ??= {}) as JsonObject;
      setOwn(holder, path.at(-1) ?? '', value);
    }
    return parameters;
  });
}

/** A task needs a flow or a template with one; each of the actions that set attributes has to set something. */
const ALWAYS_SET: ReadonlySet<string> = new Set(['ContactFlowId', 'Attributes', 'FlowAttributes', 'LanguageCode']);
/** Events want branches that a task never takes. */
const NEVER_SET: ReadonlySet<string> = new Set(['Events']);

const ANY_REFERENCE = fc.constantFrom(
  '$.Attributes.tier',
  '$.External.a.b',
  "$.SegmentAttributes['connect:Subtype']",
  '$.Queue.ARN',
);

function arbitraryValue(name: string, field: Field, form: ActionForm): fc.Arbitrary<Json> {
  if (field.dynamic === 'single') return ANY_REFERENCE;
  const fixed = arbitraryFixedValue(name, field, form);
  return field.dynamic === 'static-or-single' ? fc.oneof(fixed, ANY_REFERENCE) : fixed;
}

function arbitraryFixedValue(name: string, field: Field, form: ActionForm): fc.Arbitrary<Json> {
  if (field.options) {
    const values = field.options.map(({ value }) => value);
    const start = form.mark?.startsWith;
    return fc.constantFrom(...(start === undefined ? values : values.filter((value) => value.startsWith(start))));
  }
  // Sources differ on more seconds than these (flow-language §2.11).
  const max = name === 'InvocationTimeLimitSeconds' ? 8n : field.max === undefined ? 1_000_000n : BigInt(field.max);
  const number = fc.bigInt({ min: field.min === undefined ? -1_000_000n : BigInt(field.min), max }).map(String);
  const kinds: Partial<Record<FieldKind, fc.Arbitrary<Json>>> = {
    wholeNumber: number,
    duration: number,
    timestamp: number,
    attributes: arbitraryRows(arbitraryText()),
    flowAttributes: arbitraryRows(fc.record({ Value: arbitraryText() })),
    references: arbitraryRows(fc.record({ Type: fc.constantFrom(...REFERENCE_TYPES), Value: arbitraryText() })),
    text: arbitraryText(),
    longText: arbitraryText(),
  };
  return kinds[field.kind] ?? fc.uuid();
}

function arbitraryText(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }), fc.option(ANY_REFERENCE, { nil: '' }))
    .map(([text, reference]) => text.replaceAll('$', '') + ' ' + reference);
}

function arbitraryRows(value: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> {
  const key = fc.oneof(fc.stringMatching(/^[a-z][\w-]{0,9}$/), fc.constantFrom('__proto__', 'constructor', 'toString'));
  return fc
    .uniqueArray(fc.tuple(key, value), { minLength: 1, maxLength: 4, selector: ([name]) => name })
    .map((rows) => Object.fromEntries(rows));
}

// Branches

function arbitraryConditions({ conditions }: BlockDefinition): fc.Arbitrary<Omit<Condition, 'branch'>[]> {
  if (!conditions) return fc.constant([]);
  if (conditions.editor === 'percentages') {
    return fc
      .array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 })
      .map((shares) => encodeShares(shares).map((operand) => ({ operator: 'NumberLessThan', operand })));
  }
  const operand = fc.integer({ min: 1000, max: 9_999_999 }).map(String);
  return fc.uniqueArray(fc.record({ operator: fc.constantFrom(...conditions.operators), operand }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ operator, operand: text }) => `${operator} ${text}`,
  });
}

function transitionsOf(
  { branches, mirrors }: BlockDefinition,
  conditions: readonly Omit<Condition, 'branch'>[],
  targets: readonly string[],
): TransitionsJson {
  const required = branches.filter((branch) => branch.required);
  if (required.length === 0) return {};
  const transitions: Required<TransitionsJson> = { NextAction: '', Errors: [], Conditions: [] };
  conditions.forEach(({ operator, operand }, index) => {
    const Condition = { Operator: operator, Operands: [operand] };
    transitions.Conditions.push({ NextAction: targets.at(-1 - index) ?? '', Condition });
  });
  required.forEach(({ name, stored }, index) => {
    const NextAction = targets[index] ?? '';
    if (stored.as === 'NextAction' || name === mirrors) transitions.NextAction = NextAction;
    if (stored.as === 'Error') transitions.Errors.push({ NextAction, ErrorType: stored.errorType });
    if (stored.as === 'Condition') {
      const Condition = { Operator: stored.operator, Operands: [stored.operand] };
      transitions.Conditions.push({ NextAction, Condition });
    }
  });
  return transitions;
}

// Slips

/** A value within a value: in which list or object, and under which name. */
interface PlaceIn {
  readonly holder: Json[] | JsonObject;
  readonly name: string;
}

function placesIn(value: Json): PlaceIn[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [{ holder: value, name }, ...placesIn(member)]);
}

type Slip = (place: PlaceIn, value: Json) => void;

const SLIPS: readonly Slip[] = [
  function remove({ holder, name }) {
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name];
  },
  function replace({ holder, name }, value) {
    setOwn(holder, name, value);
  },
  function double({ holder, name }) {
    if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(name)] ?? null));
    else setOwn(holder, `${name}2`, structuredClone(holder[name] ?? null));
  },
  function rename({ holder, name }, value) {
    if (Array.isArray(holder)) return;
    const moved = holder[name] ?? null;
    delete holder[name];
    setOwn(holder, typeof value === 'string' ? value : name.toLowerCase(), moved);
  },
  function nest({ holder, name }) {
    const inner = Array.isArray(holder) ? holder[Number(name)] : holder[name];
    setOwn(holder, name, [inner ?? null]);
  },
];
