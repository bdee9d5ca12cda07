/** What holds of every text, every JSON and every flow, however it came about. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../src/catalog.gen.ts';
import { isObject } from '../src/flow/json.ts';
import { readFlow } from '../src/flow/readFlow.ts';
import { viewFlow } from '../src/flow/viewFlow.ts';
import { writeFlow } from '../src/flow/writeFlow.ts';
import { validateText } from '../src/validate/index.ts';
import { arbitraryBrokenFlow, arbitraryFlow, arbitraryJson } from './arbitraryFlow.ts';
import { expectPlaces } from './places.ts';

// One seed, so that a failure comes again; another one is a quick way to look further.
const RUNS = { seed: 20_191_030, numRuns: 100 };

/** The text of a flow, read and written again. */
function written(text: string): string {
  const { document } = readFlow(text);
  return document ? writeFlow(document) : '';
}

describe('reading and writing', () => {
  const anyObject = fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', '1', 'Actions')), arbitraryJson());

  test('lose nothing of any JSON object', () => {
    fc.assert(
      fc.property(anyObject, fc.constantFrom(0, 1, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(JSON.parse(written(text))).toEqual(JSON.parse(text));
      }),
      RUNS,
    );
  });

  test('give text in canonical form back byte for byte: members in their order, numbers as they are spelled', () => {
    fc.assert(
      fc.property(arbitraryCanonicalText(), (text) => {
        expect(written(text)).toBe(text);
      }),
      RUNS,
    );
  });

  test('come to rest at once: writing twice is writing once', () => {
    fc.assert(
      fc.property(anyObject, (value) => {
        const once = written(JSON.stringify(value));
        expect(written(once)).toBe(once);
      }),
      RUNS,
    );
  });

  test('lose nothing of any flow, valid or broken', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryFlow({ strangers: true }), arbitraryBrokenFlow()), (flow) => {
        const text = `${JSON.stringify(flow, null, 2)}\n`;
        expect(written(text)).toBe(text);
      }),
      RUNS,
    );
  });
});

describe('whatever stands in a file', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('{}[]",:\\/*-+.0123456789eE truefalsn\n\r\t\uFEFF\u0000')) }),
    fc.json(),
  );

  test('any bytes are read without a throw, and their problems are in the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 64 }), anyText), (input) => {
        const { document, source } = readFlow(input);
        const { problems } = validateText(input);

        expect(document !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true);
        expectPlaces(problems, source);
      }),
      { ...RUNS, numRuns: 500 },
    );
  });

  test('a flow cut anywhere and put together wrongly is read without a throw', () => {
    fc.assert(
      fc.property(arbitraryFlow(), fc.nat(), fc.nat(), (flow, from, to) => {
        const text = JSON.stringify(flow, null, 2);
        const cut = text.slice(0, from % text.length) + text.slice(to % text.length);
        const { problems } = validateText(cut);

        expect(validateText(cut).problems).toEqual(problems);
        expectPlaces(problems, cut);
      }),
      RUNS,
    );
  });
});

describe('the validator', () => {
  test('has no error for a flow made of what the catalog says', () => {
    fc.assert(
      fc.property(arbitraryFlow(), (flow) => {
        const { problems } = validateText(JSON.stringify(flow));
        expect(problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('never fails on a broken flow, says the same twice, and every problem has its place in the text', () => {
    fc.assert(
      fc.property(arbitraryBrokenFlow(), (flow) => {
        const text = JSON.stringify(flow, null, 2);
        const { problems } = validateText(text);

        expect(problems.filter(({ rule }) => rule === 'rule-failed')).toEqual([]);
        expect(validateText(text).problems).toEqual(problems);
        expectPlaces(problems, text);
      }),
      { ...RUNS, numRuns: 200 },
    );
  });

  test('changes nothing', () => {
    fc.assert(
      fc.property(arbitraryBrokenFlow(), (flow) => {
        const before = JSON.stringify(flow);
        const { document } = validateText(before);
        expect(JSON.stringify(document?.flow)).toBe(before);
      }),
      RUNS,
    );
  });
});

test('every Type of every block stands in some flow, and strangers in some', () => {
  const typesIn = (strangers: boolean) =>
    new Set(
      fc.sample(arbitraryFlow({ strangers }), RUNS).flatMap(({ Actions = [] }) => Actions.map(({ Type }) => Type)),
    );
  const types = catalog.flatMap(({ actions }) => actions.map(({ type }) => type));
  const found = typesIn(false);

  expect(types.filter((type) => !found.has(type))).toEqual([]);
  expect(typesIn(true)).toContain('SomethingNew');
});

describe('the view', () => {
  test('has every action that is one, and every way out of it', () => {
    fc.assert(
      fc.property(arbitraryBrokenFlow(), (flow) => {
        const actions: unknown = flow['Actions'];
        const listed = Array.isArray(actions) ? actions.filter(isObject) : [];
        const { blocks } = viewFlow(flow);

        expect(blocks).toHaveLength(listed.length);
        for (const [index, { branches }] of blocks.entries()) {
          const transitions = listed[index]?.['Transitions'];
          const ways = ['Errors', 'Conditions'].flatMap((list) => {
            const entries = isObject(transitions) ? transitions[list] : undefined;
            return Array.isArray(entries) ? entries.filter(isObject) : [];
          });
          expect(branches.filter(({ kind, stored }) => stored && kind !== 'success')).toHaveLength(ways.length);
          expect(new Set(branches.map(({ name }) => name)).size).toBe(branches.length);
        }
      }),
      RUNS,
    );
  });
});

// helpers

/** Text of a flow file in canonical form, with members in any order and numbers in any spelling. */
function arbitraryCanonicalText(): fc.Arbitrary<string> {
  const spelled = fc.stringMatching(/^-?(0|[1-9]\d{0,20})(\.\d{1,20})?([eE][+-]?\d{1,3})?$/);
  const name = fc.oneof(
    fc.string({ maxLength: 5 }),
    fc.nat(20).map(String),
    fc.constantFrom('__proto__', 'a/b', 'a~b'),
  );
  const { object } = fc.letrec<{ value: Tree; list: Tree; object: Tree }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      spelled.map((literal) => ({ literal })),
      fc.oneof(fc.string(), fc.constantFrom(true, false, null)).map((one) => ({ literal: JSON.stringify(one) })),
      tie('object'),
      tie('list'),
    ),
    list: fc.array(tie('value'), { maxLength: 4 }).map((items) => ({ items })),
    object: fc
      .uniqueArray(fc.tuple(name, tie('value')), { maxLength: 5, selector: ([one]) => one })
      .map((members) => ({ members })),
  }));
  return fc.tuple(object, fc.constantFrom('', '\n')).map(([tree, end]) => print(tree, '') + end);
}

type Tree =
  | { readonly literal: string }
  | { readonly items: readonly Tree[] }
  | { readonly members: readonly (readonly [name: string, value: Tree])[] };

function print(tree: Tree, indent: string): string {
  if ('literal' in tree) return tree.literal;
  const inner = `${indent}  `;
  const isList = 'items' in tree;
  const parts = isList
    ? tree.items.map((item) => inner + print(item, inner))
    : tree.members.map(([name, value]) => `${inner}${JSON.stringify(name)}: ${print(value, inner)}`);
  const [open, close] = isList ? '[]' : '{}';
  return parts.length === 0 ? `${open}${close}` : `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}
