/** What a flow uses, who uses it, and what lies between two. */
import { describe, expect, test } from 'vitest';
import { filesOf, projectFlow, runs } from '../../test/testProjectRule.ts';
import type { AnyFlow } from '../../test/testRule.ts';
import { findPlaces } from './findPlaces.ts';
import { mapFlows } from './flowMap.ts';
import { partOf } from './partOf.ts';

function flow(name: string, ...to: readonly string[]): AnyFlow {
  const blocks = to.map((next) => ({ ...runs.transfer(next), Identifier: `to ${next}` }));
  return projectFlow('contactFlow', name, ...blocks);
}

/** a leads to b and d, b to c, c back to b; d to c. */
const map = mapFlows(
  filesOf({
    'a.json': flow('A', 'b', 'd'),
    'b.json': flow('B', 'c'),
    'c.json': flow('C', 'b'),
    'd.json': flow('D', 'c', 'Elsewhere'),
  }),
);

const at = (name: string | undefined) => (name === undefined ? undefined : findPlaces(map, name)[0]);

describe('a part of a map', () => {
  test.each<[string, { from?: string; to?: string; depth?: number }, string, string]>([
    ['is what a flow uses, directly and farther on', { from: 'B' }, 'B C', 'B>C C>B'],
    ['is what a flow uses directly', { from: 'A', depth: 1 }, 'A B D', 'A>B A>D'],
    ['is what a flow uses two uses away', { from: 'D', depth: 2 }, 'D C Elsewhere B', 'D>C D>Elsewhere C>B'],
    ['is who uses a flow directly', { to: 'B', depth: 1 }, 'A C B', 'A>B C>B'],
    ['is who uses a flow, and who uses those', { to: 'D' }, 'A D', 'A>D'],
    ['is who uses a flow that is not here', { to: 'Elsewhere' }, 'A D Elsewhere', 'A>D D>Elsewhere'],
    ['is what lies between two flows', { from: 'D', to: 'B' }, 'D C B', 'D>C C>B B>C'],
    ['is nothing between flows that do not lead to one another', { from: 'C', to: 'A' }, '', ''],
  ])('%s', (_what, { from, to, depth }, places, uses) => {
    const part = partOf(map, { from: at(from), to: at(to), depth });
    const nameOf = new Map(part.places.map(({ key, name }) => [key, name]));

    expect(new Set(nameOf.values())).toEqual(new Set(places === '' ? [] : places.split(' ')));
    expect(new Set(part.uses.map((use) => `${nameOf.get(use.from)}>${nameOf.get(use.to)}`))).toEqual(
      new Set(uses === '' ? [] : uses.split(' ')),
    );
  });

  test('has the circles that are whole in it', () => {
    expect(partOf(map, { from: at('A') }).circles).toEqual([['file:b.json', 'file:c.json']]);
    expect(partOf(map, { from: at('A'), depth: 1 }).circles).toEqual([]);
    expect(partOf(map, { to: at('C'), depth: 1 }).circles).toEqual([]);
  });
});

describe('a place is found', () => {
  test.each<[string, string, string[]]>([
    ['by its file', 'b.json', ['B']],
    ['by its name', 'D', ['D']],
    ['by its id', 'Elsewhere', ['Elsewhere']],
    ['by what is left of its name', '  else-where', ['Elsewhere']],
    ['by its file without the ending', 'B', ['B']],
    ['never by nothing', '–', []],
    ['never by half a name', 'Else', []],
  ])('%s', (_how, text, names) => {
    expect(findPlaces(map, text).map(({ name }) => name)).toEqual(names);
  });
});
