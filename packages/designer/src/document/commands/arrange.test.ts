/** Blocks in a line and at equal distances: where they stand afterwards, and that the others stay. */
import { BLOCK_WIDTH, heightOf, toCanvas } from '@switchyard/drawing';
import { describe, expect, test } from 'vitest';
import { createTestDesigner, type TestDesigner } from '../../testing/testDesigner.ts';
import { alignBlocks, type Edge } from './alignBlocks.ts';
import { distributeBlocks } from './distributeBlocks.ts';
import { moveBlocks } from './moveBlocks.ts';

/** Blocks of different heights here and there; `other` is not selected. */
function prepared(...selection: string[]): TestDesigner {
  const designer = createTestDesigner();
  designer.addBlock('wait', 'a');
  designer.addBlock('transfer-to-queue', 'b');
  designer.addBlock('disconnect', 'c');
  designer.addBlock('wait', 'other');
  designer.run(
    moveBlocks({ a: { x: 0, y: 0 }, b: { x: 300, y: 200 }, c: { x: 900, y: 80 }, other: { x: 60, y: 700 } }),
  );
  designer.session.select(selection);
  return designer;
}

function boxOf(designer: TestDesigner, id: string) {
  const block = designer.view().byId.get(id);
  const { x, y } = toCanvas(block?.position ?? { x: NaN, y: NaN });
  const [width, height] = [BLOCK_WIDTH, block ? heightOf(block) : NaN];
  return {
    left: x,
    right: x + width,
    centre: x + width / 2,
    top: y,
    bottom: y + height,
    middle: y + height / 2,
  };
}

/** Half a step of the grid, on the canvas: blocks stand on it. */
const GRID = { x: 14, y: 12 };

describe('blocks in a line', () => {
  test.each<[Edge, number]>([
    ['left', GRID.x],
    ['centre', GRID.x],
    ['right', GRID.x],
    ['top', GRID.y],
    ['middle', GRID.y],
    ['bottom', GRID.y],
  ])('have their %s in common', (edge, most) => {
    const designer = prepared('a', 'b', 'c');
    const other = boxOf(designer, 'other');

    designer.run(alignBlocks(edge));

    const [a, b, c] = ['a', 'b', 'c'].map((id) => boxOf(designer, id)[edge]);
    expect(Math.abs((b ?? NaN) - (a ?? NaN))).toBeLessThanOrEqual(most);
    expect(Math.abs((c ?? NaN) - (a ?? NaN))).toBeLessThanOrEqual(most);
    expect(boxOf(designer, 'other')).toEqual(other);
  });

  test('the one that is farthest out stays', () => {
    const designer = prepared('a', 'b', 'c');
    const before = boxOf(designer, 'c');
    designer.run(alignBlocks('right'));
    expect(boxOf(designer, 'c')).toEqual(before);
  });
});

describe('blocks at equal distances', () => {
  test('side by side have equal gaps, and the outer ones stay', () => {
    const designer = prepared('a', 'b', 'c');
    const [first, last] = [boxOf(designer, 'a'), boxOf(designer, 'c')];

    designer.run(distributeBlocks('horizontally'));

    const between = boxOf(designer, 'b');
    expect(boxOf(designer, 'a')).toEqual(first);
    expect(boxOf(designer, 'c')).toEqual(last);
    expect(Math.abs(between.left - first.right - (last.left - between.right))).toBeLessThanOrEqual(2 * GRID.x);
  });

  test('one below the other do so by what each is high', () => {
    const designer = prepared('a', 'b', 'c');
    designer.run(moveBlocks({ c: { x: 900, y: 900 } }));

    designer.run(distributeBlocks('vertically'));

    const [first, between, last] = [boxOf(designer, 'a'), boxOf(designer, 'b'), boxOf(designer, 'c')];
    expect(Math.abs(between.top - first.bottom - (last.top - between.bottom))).toBeLessThanOrEqual(2 * GRID.y);
  });
});

test.each([alignBlocks('left'), distributeBlocks('horizontally')])('is one step, undone and done again', (command) => {
  const designer = prepared('a', 'b', 'c');
  const before = designer.flow();
  const steps = designer.document.store.getState().past.length;

  expect(designer.can(command)).toBe(true);
  expect(designer.flow()).toBe(before);
  designer.run(command);
  const after = designer.flow();
  designer.document.undo();
  expect(designer.flow()).toEqual(before);
  designer.document.redo();

  expect(designer.flow()).toEqual(after);
  expect(after).not.toEqual(before);
  expect(designer.document.store.getState().past).toHaveLength(steps + 1);
});

test.each([
  ['aligning one block', ['a'], alignBlocks('left')],
  ['aligning nothing', [], alignBlocks('top')],
  ['distributing two blocks', ['a', 'b'], distributeBlocks('horizontally')],
] as const)('%s does not apply', (_name, selection, command) => {
  expect(prepared(...selection).can(command)).toBe(false);
});
