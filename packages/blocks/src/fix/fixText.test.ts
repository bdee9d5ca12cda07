import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryFlow, arbitraryJson } from '../../test/arbitraryFlow.ts';
import type { FlowJson, Json } from '../flow/flow.ts';
import { pointerTo } from '../flow/json.ts';
import type { FlowEdit } from '../problem.ts';
import { applyFix } from './applyFix.ts';
import { fixText } from './fixText.ts';

/** A fix of these edits, in the text; and in the flow, as text without spaces. */
function both(text: string, ...edits: FlowEdit[]): { text: string; flow: string } {
  const flow = JSON.parse(text) as FlowJson;
  applyFix(flow, { edits });
  return { text: fixText(text, { edits }), flow: JSON.stringify(flow) };
}

describe('in the text, all else stays byte for byte', () => {
  const lines = [
    '{',
    '\t"Version":  "1",',
    '\t"Actions": [',
    '\t\t{ "Type": "Wait" },',
    '\t\t[1.0, 2e3]',
    '\t],',
    '\t"Metadata": {}',
    '}',
    '',
  ];

  test.each<[what: string, edit: FlowEdit, changed: Readonly<Record<number, string>>]>([
    ['a value', { set: '/Version', value: '2019-10-30' }, { 1: '\t"Version":  "2019-10-30",' }],
    [
      'a value over lines',
      { set: '/Version', value: { a: [1] } },
      { 1: '\t"Version":  {\n\t\t"a": [\n\t\t\t1\n\t\t]\n\t},' },
    ],
    [
      'a member that was not there',
      { set: '/StartAction', value: '' },
      { 6: '\t"Metadata": {},\n\t"StartAction": ""' },
    ],
    [
      'the first member of an object',
      { set: '/Metadata/type', value: 'x' },
      { 6: '\t"Metadata": {\n\t\t"type":  "x"\n\t}' },
    ],
    [
      'a member beside others on one line',
      { set: '/Actions/0/Identifier', value: { a: 1 } },
      { 3: '\t\t{ "Type": "Wait", "Identifier": {"a":1} },' },
    ],
    ['an item at the end', { insert: '/Actions/-', value: 3 }, { 4: '\t\t[1.0, 2e3],\n\t\t3' }],
    ['an item at the start', { insert: '/Actions/0', value: {} }, { 3: '\t\t{},\n\t\t{ "Type": "Wait" },' }],
    ['an item on one line', { insert: '/Actions/1/1', value: 7 }, { 4: '\t\t[1.0,7, 2e3]' }],
    ['the last item', { remove: '/Actions/1' }, { 3: '\t\t{ "Type": "Wait" }', 4: '' }],
    ['the first item', { remove: '/Actions/0' }, { 3: '' }],
    ['the only member', { remove: '/Actions/0/Type' }, { 3: '\t\t{},' }],
    ['the name of a member', { rename: '/Actions/0/Type', to: 'Ty"pe' }, { 3: '\t\t{ "Ty\\"pe": "Wait" },' }],
  ])('%s', (_what, edit, changed) => {
    const expected = lines.flatMap((line, index) => (changed[index] === '' ? [] : [changed[index] ?? line])).join('\n');

    expect(fixText(lines.join('\n'), { edits: [edit] })).toBe(expected);
  });

  test('of one line stays one', () => {
    expect(both('{"Actions":[{}],"Metadata":{}}', { set: '/Actions/0/Type', value: { a: 1 } })).toEqual({
      text: '{"Actions":[{"Type":{"a":1}}],"Metadata":{}}',
      flow: '{"Actions":[{"Type":{"a":1}}],"Metadata":{}}',
    });
  });

  test('with the ends of lines of Windows keeps them, and the byte order mark', () => {
    const text = '\uFEFF{\r\n    "Actions": [],\r\n    "Metadata": 1\r\n}\r\n';

    expect(fixText(text, { edits: [{ insert: '/Actions/-', value: { a: 1 } }] })).toBe(
      '\uFEFF{\r\n    "Actions": [\r\n        {\r\n            "a": 1\r\n        }\r\n    ],\r\n    "Metadata": 1\r\n}\r\n',
    );
  });
});

describe('places', () => {
  test.each<[what: string, text: string, edit: FlowEdit, flow: string]>([
    ['of names with / and ~', '{"a/b":{"~1":0}}', { set: '/a~1b/~01', value: 1 }, '{"a/b":{"~1":1}}'],
    ['of an empty name', '{"":{"":0}}', { remove: '/' }, '{}'],
    [
      'of __proto__, set',
      '{"a":{"__proto__":{"b":0}}}',
      { set: '/a/__proto__/b', value: 1 },
      '{"a":{"__proto__":{"b":1}}}',
    ],
    [
      'of __proto__, new',
      '{"a":{"b":0}}',
      { set: '/a/__proto__', value: { c: 1 } },
      '{"a":{"b":0,"__proto__":{"c":1}}}',
    ],
    [
      'of __proto__, renamed',
      '{"a":{"__proto__":1,"b":0}}',
      { rename: '/a/__proto__', to: 'c' },
      '{"a":{"c":1,"b":0}}',
    ],
    ['of __proto__, removed', '{"a":{"__proto__":1,"b":0}}', { remove: '/a/__proto__' }, '{"a":{"b":0}}'],
    ['of the flow’s own members', '{"a":1,"b":2}', { rename: '/a', to: 'c' }, '{"c":1,"b":2}'],
    ['after the last item', '{"a":[1]}', { insert: '/a/1', value: 2 }, '{"a":[1,2]}'],
    ['between items', '{"a":[1,3]}', { insert: '/a/1', value: 2 }, '{"a":[1,2,3]}'],
  ])('%s', (_what, text, edit, flow) => {
    expect(both(text, edit)).toEqual({ text: flow, flow });
    expect(({} as { b?: number; c?: number }).c).toBeUndefined();
  });

  test.each<[what: string, edit: FlowEdit]>([
    ['the whole file', { set: '', value: 1 }],
    ['no pointer', { set: 'a', value: 1 }],
    ['in what is not there', { set: '/b/c', value: 1 }],
    ['in a text', { set: '/t/0', value: 1 }],
    ['in what every object inherits', { set: '/constructor/a', value: 1 }],
    ['an item that is not there', { set: '/a/1', value: 1 }],
    ['an item far behind the end', { insert: '/a/3', value: 1 }],
    ['an item by an odd number', { remove: '/a/00' }],
    ['an item by the sign of the end', { remove: '/a/-' }],
    ['an item of an object', { insert: '/o/-', value: 1 }],
    ['a member that is not there', { remove: '/o/toString' }],
    ['a name for an item', { rename: '/a/0', to: 'b' }],
    ['a name that is taken', { rename: '/a', to: 'o' }],
    ['__proto__ for a member of the flow itself', { rename: '/a', to: '__proto__' }],
    ['__proto__, new in the flow itself', { set: '/__proto__', value: 1 }],
  ])('of none: %s, and nothing changes', (_what, edit) => {
    const text = '{"a": [0], "o": {}, "t": "x"}';
    const flow = JSON.parse(text) as FlowJson;

    expect(applyFix(flow, { edits: [{ set: '/o', value: 1 }, edit] })).toBe(false);
    expect(flow).toEqual(JSON.parse(text));
    expect(
      fixText(text, { edits: [{ set: '/o', value: 1 }, { remove: '/a/0' }, { insert: '/a/-', value: 5 }, edit] }),
    ).toBe(text);
  });

  test('of a member that stands twice are none: JSON reads the last, people may mean the first', () => {
    const text = '{"a": 1, "a": 2}';

    expect(fixText(text, { edits: [{ set: '/a', value: 3 }] })).toBe(text);
    expect(fixText(text, { edits: [{ remove: '/a' }] })).toBe(text);
  });

  test.each(['', '[]', '{', '"a"', 'null', '{"a":1} x'])('in %j are none: it is no flow', (text) => {
    expect(fixText(text, { edits: [{ set: '/a', value: 1 }] })).toBe(text);
  });
});

test('edits follow one another, each on what the one before it left', () => {
  expect(
    both(
      '{"a":[1,2,3]}',
      { remove: '/a/0' },
      { set: '/a/0', value: { b: [] } },
      { insert: '/a/0/b/-', value: 9 },
      { rename: '/a/0/b', to: 'c' },
      { set: '/a/0/d', value: true },
    ),
  ).toEqual({ text: '{"a":[{"c":[9],"d":true},3]}', flow: '{"a":[{"c":[9],"d":true},3]}' });
});

test('of any flow, with any edits, the text says afterwards what the flow is', () => {
  const edit = fc.record({
    kind: fc.constantFrom('set', 'insert', 'remove', 'rename'),
    at: fc.nat(),
    below: fc.constantFrom(undefined, '-', 'x', '__proto__'),
    value: arbitraryJson(),
    to: fc.constantFrom('a', 'Type', '__proto__', '~/'),
  });
  const cases = fc.record({
    flow: arbitraryFlow({ strangers: true }),
    edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
    indent: fc.constantFrom('\t', 2, undefined),
  });

  fc.assert(
    fc.property(cases, ({ flow, edits: some, indent }) => {
      const text = JSON.stringify(flow, null, indent);
      const places = placesIn(flow as Json);
      const edits = some.map(({ kind, at, below, value, to }) => {
        const pointer = pointerTo([...(places[at % places.length] ?? []), ...(below === undefined ? [] : [below])]);
        return { [kind]: pointer, ...(kind === 'rename' ? { to } : { value }) } as unknown as FlowEdit;
      });
      const changed = JSON.parse(text) as FlowJson;

      const made = applyFix(changed, { edits });

      const after = fixText(text, { edits });
      expect(JSON.parse(after)).toEqual(JSON.parse(JSON.stringify(changed)));
      if (!made) expect(after).toBe(text);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

// helpers

function placesIn(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const members: [string | number, Json][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return [path, ...members.flatMap(([name, member]) => placesIn(member, [...path, name]))];
}
