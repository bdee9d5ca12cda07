/** Exports of the old console nobody would think of: modules that could be, and what becomes of them by a slip. */
import * as fc from 'fast-check';
import type { Json, JsonObject } from '../src/flow/flow.ts';
import { moduleTypes } from '../src/legacy/modules/index.ts';
import { arbitraryJson } from './arbitraryFlow.ts';

/** An export whose modules have ids, and branches with names; types, parameters and targets are anybody's guess. */
export function arbitraryLegacy(): fc.Arbitrary<JsonObject> {
  const anyId = fc.oneof(fc.uuid(), fc.constantFrom('__proto__', 'constructor', 'a', '0'));
  return fc.uniqueArray(anyId, { minLength: 1, maxLength: 6 }).chain((ids) =>
    fc.record({
      modules: fc.tuple(...ids.map((id) => arbitraryModule(id, ids))),
      version: fc.constantFrom<Json>('1', 1, '2'),
      type: fc.constantFrom<Json>('contactFlow', 'customerQueue', 'agentWhisper', 'nothing', null),
      start: fc.constantFrom(...ids, 'gone'),
      metadata: fc.oneof(fc.constant({ name: 'Claims' }), arbitraryJson()),
    }),
  );
}

/** An export in which any value may be any other. */
export function arbitraryBrokenLegacy(): fc.Arbitrary<JsonObject> {
  const slip = fc.record({ at: fc.nat(), value: arbitraryJson() });
  return fc.tuple(arbitraryLegacy(), fc.array(slip, { minLength: 1, maxLength: 6 })).map(([whole, slips]) => {
    const json = JSON.parse(JSON.stringify(whole)) as JsonObject;
    for (const { at, value } of slips) {
      const places = placesIn(json);
      const place = places[at % places.length];
      if (place && place.name !== '__proto__') (place.holder as JsonObject)[place.name] = structuredClone(value);
    }
    return json;
  });
}

// helpers

const TYPES = [...moduleTypes.map(({ name }) => name), 'Unheard', '', '__proto__'];
const TARGETS = ['Queue', 'Flow', 'PhoneNumber', 'Lambda', 'Digits', 'Lex', 'Moon'];
const CONDITIONS =
  'Success Error NoMatch Evaluate Timeout True False AtCapacity Looping Complete CustomerReturn CheckQueueTime CheckQueueCapacity CallFailure Authenticated constructor'.split(
    ' ',
  );
const COMPARISONS = ['Equals', 'GreaterThan', 'LessThan', 'Contains', 'SoundsLike'];
const PARAMETERS = [...new Set(moduleTypes.flatMap(({ parameters }) => Object.keys(parameters))), 'toString'];

function arbitraryModule(id: string, ids: readonly string[]): fc.Arbitrary<Json> {
  const branch = fc.record(
    {
      condition: fc.constantFrom(...CONDITIONS),
      transition: fc.constantFrom<Json>(...ids, 'gone', ''),
      conditionType: fc.constantFrom(...COMPARISONS),
      conditionValue: fc.oneof(fc.nat(100), fc.constantFrom<Json>('7', 'gold')),
    },
    { requiredKeys: ['condition', 'transition'] },
  );
  const parameter = fc.record(
    {
      name: fc.constantFrom(...PARAMETERS),
      value: arbitraryJson(),
      namespace: fc.constantFrom<Json>(null, 'User Defined', 'External', 'System', 'Lex.Slots', 'Moon', ''),
      key: fc.constantFrom('a', 'b', '__proto__', '0', 'text'),
      resourceName: fc.constantFrom<Json>(null, 'Claims'),
    },
    { requiredKeys: ['name'] },
  );
  return fc.record(
    {
      id: fc.constant(id),
      type: fc.constantFrom(...TYPES),
      target: fc.constantFrom(...TARGETS),
      branches: fc.array(branch, { maxLength: 5 }),
      parameters: fc.array(parameter, { maxLength: 5 }),
      metadata: fc.oneof(fc.constant({ position: { x: 1, y: 2 } }), arbitraryJson()),
    },
    { requiredKeys: ['id', 'type', 'branches', 'parameters'] },
  );
}

function placesIn(value: Json): { holder: Json[] | JsonObject; name: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [{ holder: value, name }, ...placesIn(member)]);
}
