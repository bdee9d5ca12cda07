/** Places for blocks: the same every time, left to right, and only where the file gives none. */
import { joinParts, viewFlow, type FlowJson } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { expect, test } from 'vitest';
import { BLOCK_WIDTH, heightOf, toCanvas } from './geometry.ts';
import { layOut, layOutSome, missingPlaces } from './layout.ts';

/** Waits that lead to one another, as `a: ['b', 'c']`: where the time is up, and where it fails. */
function flowOf(
  leads: Record<string, [string, string]>,
  positions: Record<string, { x: number; y: number }> = {},
): FlowJson {
  return {
    StartAction: Object.keys(leads)[0] ?? '',
    Metadata: {
      ActionMetadata: Object.fromEntries(Object.entries(positions).map(([id, position]) => [id, { position }])),
    },
    Actions: Object.entries(leads).map(([Identifier, [next, onError]]) => ({
      Identifier,
      Type: 'Wait',
      Parameters: {},
      Transitions: {
        NextAction: next,
        Conditions: [{ NextAction: next, Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
        Errors: [{ NextAction: onError, ErrorType: 'NoMatchingError' }],
      },
    })),
  };
}

const view = (flow: FlowJson) => joinParts(viewFlow(flow));

const NONE: ReadonlyMap<string, { x: number; y: number }> = new Map();
const DIAMOND = flowOf({ a: ['b', 'c'], b: ['d', ''], c: ['d', 'a'], d: ['', ''] });

test('the same flow gets the same places', () => {
  expect(layOut(view(DIAMOND))).toEqual(layOut(view(structuredClone(DIAMOND))));
});

test('every block and the entry point has a place, and a contact goes right', () => {
  const places = layOut(view(DIAMOND));
  expect([...places.keys()].toSorted()).toEqual(['a', 'b', 'c', 'd', ENTRY_ID].toSorted());
  const x = (id: string): number => places.get(id)?.x ?? Number.NaN;
  expect(x(ENTRY_ID)).toBeLessThan(x('a'));
  expect(x('a')).toBeLessThan(x('b'));
  expect(x('b')).toBeLessThan(x('d'));
});

test('no block stands on another', () => {
  const seen = view(DIAMOND);
  const boxes = [...layOut(seen)].flatMap(([id, place]) => {
    const block = seen.byId.get(id);
    return block ? [{ ...toCanvas(place), width: BLOCK_WIDTH, height: heightOf(block) }] : [];
  });
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      expect(apart).toBe(true);
    }
  }
});

test('a file that gives every block a place keeps them all', () => {
  const places = { a: { x: 1, y: 2 }, b: { x: 3, y: 4 } };
  expect(missingPlaces(view(flowOf({ a: ['b', ''], b: ['', ''] }, places))).size).toBe(0);
});

test('a block without a place goes below those that have one', () => {
  const missing = missingPlaces(view(flowOf({ a: ['b', ''], b: ['', ''] }, { a: { x: 0, y: 500 } })));
  expect([...missing.keys()]).toEqual(['b']);
  expect(missing.get('b')?.y).toBeGreaterThan(500);
});

test.each<[string, FlowJson]>([
  ['an empty flow', {}],
  ['a block that leads to itself', flowOf({ a: ['a', 'a'] })],
  ['blocks that lead round in a circle', flowOf({ a: ['b', ''], b: ['c', ''], c: ['a', ''] })],
  [
    'blocks called as members every object has',
    flowOf(
      Object.fromEntries<[string, string]>([
        ['constructor', ['valueOf', '']],
        ['valueOf', ['constructor', '']],
      ]),
    ),
  ],
  ['a block nothing leads to', flowOf({ a: ['', ''], lonely: ['', ''] })],
])('%s is laid out', (_name, flow) => {
  const seen = view(flow);
  expect(layOut(seen).size).toBe(seen.blocks.length + 1);
});

test('some blocks are laid out among themselves, and the corner around them stays', () => {
  const places = { a: { x: 0, y: 0 }, b: { x: 900, y: 400 }, c: { x: 40, y: 700 }, d: { x: 860, y: 420 } };
  const laid = layOutSome(view(flowOf({ a: ['b', 'c'], b: ['d', ''], c: ['d', 'a'], d: ['', ''] }, places)), NONE, [
    'b',
    'd',
  ]);

  expect([...laid.keys()].toSorted()).toEqual(['b', 'd']);
  expect(Math.min(...[...laid.values()].map(({ x }) => x))).toBe(860);
  expect(Math.min(...[...laid.values()].map(({ y }) => y))).toBe(400);
  expect(laid.get('b')?.x).toBeLessThan(laid.get('d')?.x ?? NaN);
});

test('blocks that are only drawn somewhere are laid out from there', () => {
  const laid = layOutSome(
    view(DIAMOND),
    new Map([
      ['b', { x: 300, y: 60 }],
      ['d', { x: 500, y: 80 }],
    ]),
    ['b', 'd'],
  );
  expect(laid.get('b')).toEqual({ x: 300, y: expect.any(Number) as number });
});
