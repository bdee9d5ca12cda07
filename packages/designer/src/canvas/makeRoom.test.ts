/** A block that is dropped on a wire stands between its neighbours, and on neither. */
import { joinParts, viewFlow, type FlowView, type Position } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { BLOCK_WIDTH, ENTRY_SIZE, toCanvas } from '@switchyard/drawing';
import { describe, expect, test } from 'vitest';
import { makeRoom } from './makeRoom.ts';

const NONE: ReadonlyMap<string, Position> = new Map();
const WIRE = { from: 'a', branch: 'timeExpired' };

/** A row of waits, each at its place from the left; `a` leads to `b`, `b` to `c`, and `c` back to `a`. */
function rowAt(places: Record<'a' | 'b' | 'c', number>): FlowView {
  const next = { a: 'b', b: 'c', c: 'a' } as const;
  const metadata = Object.entries(places).map(([id, x]) => [id, { position: { x, y: 100 } }]);
  return joinParts(
    viewFlow({
      StartAction: 'a',
      Metadata: { entryPointPosition: { x: 0, y: 100 }, ActionMetadata: Object.fromEntries(metadata) },
      Actions: (['a', 'b', 'c'] as const).map((id) => ({
        Identifier: id,
        Type: 'Wait',
        Parameters: {},
        Transitions: {
          NextAction: next[id],
          Conditions: [{ NextAction: next[id], Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
        },
      })),
    }),
  );
}

const left = ({ x }: Position): number => toCanvas({ x, y: 0 }).x;

describe.each([0, 100, 210, 300, 500])('a block dropped at %d between blocks that stand close', (x) => {
  const { position, moves } = makeRoom(rowAt({ a: 100, b: 300, c: 500 }), NONE, WIRE, { x, y: 120 });

  test('stands right of the one before, and left of the one after', () => {
    expect(left(position)).toBeGreaterThan(left({ x: 100, y: 0 }) + BLOCK_WIDTH);
    expect(left(position) + BLOCK_WIDTH).toBeLessThan(left(moves['b'] ?? { x: 300, y: 0 }));
    expect(position.y).toBe(120);
  });

  test('pushes all that stands right of there equally far, and nothing else', () => {
    expect(Object.keys(moves)).toEqual(['b', 'c']);
    expect((moves['c']?.x ?? NaN) - 500).toBe((moves['b']?.x ?? NaN) - 300);
  });
});

test('a block for which there is room moves none', () => {
  const { position, moves } = makeRoom(rowAt({ a: 0, b: 800, c: 1000 }), NONE, WIRE, { x: 400, y: 100 });
  expect(position).toEqual({ x: 400, y: 100 });
  expect(moves).toEqual({});
});

test('a block dropped on a wire that leads back stays where it was dropped, and moves none', () => {
  const back = { from: 'c', branch: 'timeExpired' };
  const { position, moves } = makeRoom(rowAt({ a: 0, b: 200, c: 400 }), NONE, back, { x: 200, y: 300 });
  expect(position).toEqual({ x: 200, y: 300 });
  expect(moves).toEqual({});
});

test('the first block of a flow makes room after the entry point', () => {
  const start = { from: ENTRY_ID, branch: 'start' };
  const { position, moves } = makeRoom(rowAt({ a: 100, b: 300, c: 500 }), NONE, start, { x: 0, y: 100 });
  expect(left(position)).toBeGreaterThan(ENTRY_SIZE.width);
  expect(Object.keys(moves)).toEqual(['a', 'b', 'c']);
});
