/** Keys go through the tree as through any other. */
import { describe, expect, test } from 'vitest';
import { createTestDesigner } from '../testing/testDesigner.ts';
import { keyOfBlock, readOutline } from './readOutline.ts';
import { rowsOf } from './rows.ts';
import { lineThatBegins, treeMove } from './treeKeys.ts';

/** 0 the entry point, 1 a wait, 2 and 3 its branches, 4 what the second leads to with 5 and 6. */
function rows(closed: readonly string[] = []) {
  const designer = createTestDesigner();
  for (const id of ['a', 'b']) designer.addBlock('wait', id);
  designer.start('a');
  designer.connect('a', 'error', 'b');
  return rowsOf(readOutline(designer.view()), new Set(closed));
}

describe.each([
  ['ArrowDown', 1, { to: 2 }],
  ['ArrowDown', 6, undefined],
  ['ArrowUp', 1, { to: 0 }],
  ['ArrowUp', 0, undefined],
  ['Home', 5, { to: 0 }],
  ['End', 1, { to: 6 }],
  ['PageDown', 1, { to: 6 }],
  ['PageUp', 5, { to: 0 }],
  ['ArrowRight', 1, { to: 2 }],
  ['ArrowRight', 2, undefined],
  ['ArrowLeft', 1, { close: keyOfBlock('a') }],
  ['ArrowLeft', 2, { to: 1 }],
  ['ArrowLeft', 5, { close: undefined, to: 4 }],
  ['ArrowLeft', 0, undefined],
  ['a', 1, undefined],
])('%s at line %i', (key, at, expected) => {
  test(`means ${JSON.stringify(expected)}`, () => expect(treeMove(rows(), at, key)).toEqual(expected));
});

test('to the right of a closed line is what it hides', () => {
  expect(treeMove(rows([keyOfBlock('a')]), 1, 'ArrowRight')).toEqual({ open: keyOfBlock('a') });
});

describe.each([
  ['w', 0, 1],
  ['w', 1, 3],
  ['ww', 1, 3],
  ['wait f', 1, 3],
  ['wa', 3, 3],
  ['e', 3, 0],
  ['x', 0, undefined],
])('typing %j at line %i', (typed, at, expected) => {
  test(`goes to ${expected}`, () => {
    expect(lineThatBegins(['Entry point', 'Wait', 'Error: not connected', 'Wait for it'], at, typed)).toBe(expected);
  });
});
