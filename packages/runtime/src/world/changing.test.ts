/** Values of the world that change while time goes by. */
import { expect, test } from 'vitest';
import { valueAt } from './changing.ts';
import type { Changing } from './worldData.ts';

const STAFFING: Changing<number> = [0, { after: '4 minutes', is: 2 }, { after: '1 hour', is: 0 }];

test.each<[given: string, changing: Changing<number>, elapsed: number, value: number]>([
  ['a value that stays, at the start', 3, 0, 3],
  ['a value that stays, a week later', 3, 604_800_000, 3],
  ['before the first change', STAFFING, 239_999, 0],
  ['at the moment of the change', STAFFING, 240_000, 2],
  ['between two changes', STAFFING, 3_599_999, 2],
  ['after the last change', STAFFING, 86_400_000, 0],
  ['a list without changes', [7], 86_400_000, 7],
])('%s', (_given, changing, elapsed, value) => {
  expect(valueAt(changing, elapsed)).toBe(value);
});
