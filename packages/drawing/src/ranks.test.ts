/** The columns blocks stand in: a step further than what leads to them, whatever leads back. */
import { expect, test } from 'vitest';
import { crossedBy, ranksOf, type Lead } from './ranks.ts';

/** Wires as `a>b`. */
const leads = (...wires: string[]): Lead[] =>
  wires.map((wire) => {
    const [from = '', to = ''] = wire.split('>');
    return { from, to };
  });

test.each([
  ['a row', ['a>b', 'b>c'], { a: 0, b: 1, c: 2 }],
  ['two ways to one block: the longer one counts', ['a>b', 'b>c', 'a>c'], { a: 0, b: 1, c: 2 }],
  ['a wire that leads back', ['a>b', 'b>c', 'c>b'], { a: 0, b: 1, c: 2 }],
  ['a circle through the beginning', ['a>b', 'b>c', 'c>a'], { a: 0, b: 1, c: 2 }],
  ['a block nothing leads to stands before what it leads to', ['a>b', 'b>c', 'd>c'], { a: 0, b: 1, c: 2, d: 1 }],
  ['what leads to nothing and is led to by nothing', ['a>b'], { a: 0, b: 1, z: 0 }],
])('%s', (_name, wires, expected) => {
  expect(Object.fromEntries(ranksOf(Object.keys(expected), leads(...wires)))).toEqual(expected);
});

test('how many columns wires cross counts each column of each wire, back ones too', () => {
  const wires = leads('a>b', 'b>c', 'a>c', 'c>a');
  expect(crossedBy(wires, ranksOf(['a', 'b', 'c'], wires))).toBe(1 + 1 + 2 + 2);
});

test('a row of a hundred thousand blocks needs no deep stack', () => {
  const names = Array.from({ length: 100_000 }, (_none, index) => `${index}`);
  const row = names.slice(1).map((to, index) => ({ from: `${index}`, to }));
  expect(ranksOf(names, row).get('99999')).toBe(99_999);
});
