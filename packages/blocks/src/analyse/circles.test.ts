import { describe, expect, test } from 'vitest';
import { circlesOf, roundFrom } from './circles.ts';
import type { FlowPaths, Way } from './paths.ts';

/** Places that lead on: `0: 1 2` leads from the first to the second and the third. */
function pathsOf(...ways: readonly string[]): FlowPaths {
  const waysOut = ways.map((line, from) =>
    line
      .split(' ')
      .flatMap((to): Way[] => (to === '' ? [] : [{ from, to: Number(to), branch: undefined, taken: true }])),
  );
  return { blocks: [], start: 0, waysOut };
}

const everyWay = () => true;

function circles(paths: FlowPaths): number[][] {
  return circlesOf(paths, everyWay)
    .map((circle) => [...circle].toSorted((a, b) => a - b))
    .toSorted(([a = 0], [b = 0]) => a - b);
}

describe('circles', () => {
  test.each([
    ['a way with an end', ['1', '2', ''], []],
    ['ways that meet again', ['1 2', '3', '3', ''], []],
    ['a block that leads to itself', ['1', '1'], [[1]]],
    ['two blocks in turn', ['1', '2', '1'], [[1, 2]]],
    ['a circle in a circle', ['1', '2', '1 0'], [[0, 1, 2]]],
    [
      'two circles, one after the other',
      ['1', '0 2', '3', '2'],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ['a circle nobody comes to', ['', '2', '1'], []],
  ] as const)('of %s', (_given, ways, expected) => {
    expect(circles(pathsOf(...ways))).toEqual(expected);
  });

  test('begin where contacts come to them', () => {
    const [circle] = circlesOf(pathsOf('2', '2', '1'), everyWay);
    expect([...(circle ?? [])][0]).toBe(2);
  });

  test('go only by the ways that count', () => {
    expect(circlesOf(pathsOf('1', '0'), ({ from }) => from === 0)).toEqual([]);
  });

  test('as long as a flow is long', () => {
    const count = 100_000;
    const ways = Array.from({ length: count }, (_, at) => String((at + 1) % count));
    expect(circlesOf(pathsOf(...ways), everyWay).map(({ size }) => size)).toEqual([count]);
  });
});

test('a round is the shortest way back', () => {
  const paths = pathsOf('1 2', '2', '3', '0');
  expect(roundFrom(0, new Set([0, 1, 2, 3]), paths, everyWay)).toEqual([0, 2, 3, 0]);
});
