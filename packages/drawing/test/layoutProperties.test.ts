/** Wherever blocks get their places from the layout, none stands on another. */
import type { FlowJson, Position } from '@switchyard/blocks';
import { array, assert, boolean, integer, property, record, type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { drawFlow } from '../src/picture/index.ts';
import { flowOf, wait } from './flows.ts';

/** Blocks that lead anywhere among themselves, or nowhere; some have a place in a column of their own. */
const flows: Arbitrary<FlowJson> = array(
  record({ next: integer({ min: 0, max: 15 }), onError: integer({ min: 0, max: 15 }), hasPlace: boolean() }),
  { minLength: 1, maxLength: 14 },
).map((blocks) => {
  const places: Record<string, Position> = {};
  blocks.forEach(({ hasPlace }, index) => {
    if (hasPlace) places[`b${index}`] = { x: 0, y: index * 120 };
  });
  return flowOf(
    blocks.map(({ next, onError }, index) => wait(`b${index}`, `b${next}`, `b${onError}`)),
    places,
  );
});

test('no block stands on another, whatever leads where', () => {
  assert(
    property(flows, (flow) => {
      expect(overlaps(flow)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('nor do ghosts, where blocks were removed', () => {
  assert(
    property(flows, flows, (before, after) => {
      expect(overlaps(after, before)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('nor in a flow of more blocks than may be published', () => {
  const count = 400;
  const actions = Array.from({ length: count }, (_none, index) => wait(`b${index}`, `b${index + 1}`, `b${count - 1}`));

  expect(overlaps(flowOf(actions))).toEqual([]);
});

// helpers

function overlaps(flow: FlowJson, before?: FlowJson): string[] {
  const { blocks, entry } = drawFlow(flow, { title: '', ...(before ? { before } : {}) });
  const boxes = [{ id: 'entry point', ...entry }, ...blocks];
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map((other) => `${one.id} on ${other.id}`),
  );
}
