/** The line hands are at: what is selected, wherever it was selected, and never nothing. */
import { expect, test } from 'vitest';
import { createTestDesigner } from '../testing/testDesigner.ts';
import { currentRow, isChosen, parentsOf, type Chosen } from './currentRow.ts';
import { keyOfBlock, keyOfBranch, readOutline, UNREACHED } from './readOutline.ts';
import { rowsOf } from './rows.ts';

const FIRST = { from: 'a', branch: 'timeExpired' };

/** The entry point, a wait with its two branches and what the error leads to, and a block that is not reached. */
function prepared(closed: readonly string[] = []) {
  const designer = createTestDesigner();
  for (const id of ['a', 'b', 'c']) designer.addBlock('wait', id);
  designer.start('a');
  designer.connect('a', 'error', 'b');
  const items = readOutline(designer.view());
  const rows = rowsOf(items, new Set(closed));
  const parents = parentsOf(items);
  const keyAt = (chosen: Chosen, at?: string, place = 0, key = 'block gone'): string | undefined =>
    rows[currentRow(rows, chosen, { at, before: { key, place }, parents })]?.item.key;
  return { rows, keyAt };
}

test.each([
  ['the line they were at while nothing is selected', { selection: [], wire: undefined }, UNREACHED, UNREACHED],
  ['the line they were at while it is selected', { selection: ['b', 'a'], wire: undefined }, 'block b', 'block b'],
  ['the block that was selected elsewhere', { selection: ['b'], wire: undefined }, 'block a', 'block b'],
  ['the last of several', { selection: ['a', 'c'], wire: undefined }, undefined, 'block c'],
  ['the branch of a wire that was selected', { selection: [], wire: FIRST }, 'block a', keyOfBranch(FIRST)],
])('hands are at %s', (_what, chosen, at, expected) => {
  expect(prepared().keyAt(chosen, at)).toBe(expected);
});

test('what is selected and hidden is found at the line that hides it', () => {
  const { keyAt } = prepared([keyOfBlock('a')]);

  expect(keyAt({ selection: ['b'], wire: undefined })).toBe('block a');
});

test.each([
  [3, 2],
  [0, 0],
])('where the line at %i is gone, hands are at %i, which led there', (before, place) => {
  const { rows, keyAt } = prepared();

  expect(keyAt({ selection: [], wire: undefined }, 'block gone', before)).toBe(rows[place]?.item.key);
});

test('hands stay at the line they came to', () => {
  const { rows, keyAt } = prepared();
  const key = rows[2]?.item.key ?? '';

  expect(keyAt({ selection: [], wire: undefined }, 'block gone', 2, key)).toBe(key);
});

test('where many lines are gone, hands are at the last that is left', () => {
  const { rows, keyAt } = prepared();

  expect(keyAt({ selection: [], wire: undefined }, 'block gone', 100)).toBe(rows.at(-1)?.item.key);
});

test('a line is selected with its block, or with its wire, and a heading never', () => {
  const { rows } = prepared();
  const keys = (chosen: Chosen) => rows.filter((row) => isChosen(row, chosen)).map(({ item }) => item.key);

  expect(keys({ selection: ['a', 'c'], wire: undefined })).toEqual(['block a', 'block c']);
  expect(keys({ selection: [], wire: FIRST })).toEqual([keyOfBranch(FIRST)]);
  expect(keys({ selection: [], wire: undefined })).toEqual([]);
});
