/** New blocks never hide old ones. */
import { joinParts, viewFlow } from '@switchyard/blocks';
import { createFlow, placeBlock } from '@switchyard/blocks/edit';
import { expect, test } from 'vitest';
import { freePlace } from './freePlace.ts';
import { BLOCK_WIDTH, ENTRY_SIZE, heightOf, toCanvas } from './geometry.ts';

const MIDDLE = { x: 300, y: 200 };
const NOWHERE = new Map();

/** A flow whose blocks were all added at the same spot. */
function filled(count: number) {
  const flow = createFlow({ name: '', description: '', type: 'CONTACT_FLOW' });
  const view = () => joinParts(viewFlow(flow));
  for (let index = 1; index <= count; index++) {
    placeBlock(flow, {
      block: 'wait',
      id: `${index}`,
      position: freePlace(view(), NOWHERE, MIDDLE),
      flowType: 'CONTACT_FLOW',
    });
  }
  return view();
}

test('an empty spot is taken as it is', () => {
  expect(freePlace(filled(0), NOWHERE, MIDDLE)).toEqual(MIDDLE);
});

test('blocks added again and again at one spot stand beside one another, and near it', () => {
  const boxes = [...filled(9).byId.values()].map((block) => ({
    ...toCanvas(block.position ?? { x: 0, y: 0 }),
    height: heightOf(block),
  }));
  const middle = toCanvas(MIDDLE);

  for (const [index, one] of boxes.entries()) {
    expect(Math.hypot(one.x - middle.x, one.y - middle.y)).toBeLessThan(3 * BLOCK_WIDTH);
    for (const other of boxes.slice(index + 1)) {
      const beside = Math.abs(one.x - other.x) >= BLOCK_WIDTH;
      const below = one.y + one.height <= other.y || other.y + other.height <= one.y;
      expect(beside || below).toBe(true);
    }
  }
});

test('the entry point is not covered either', () => {
  const place = toCanvas(freePlace(filled(0), NOWHERE, { x: 0, y: 20 }));
  const entry = toCanvas({ x: 40, y: 40 });
  const beside = place.x + BLOCK_WIDTH <= entry.x || place.x >= entry.x + ENTRY_SIZE.width;
  expect(beside || place.y >= entry.y + ENTRY_SIZE.height).toBe(true);
});
