import { expect, test } from 'vitest';
import { writeCount } from './count.ts';

test.each<[typed: string, written: number | string | undefined]>([
  ['3', 3],
  [' 12 ', 12],
  ['', undefined],
  ['3 agents', '3 agents'],
  ['1.5', '1.5'],
])('"%s" is written as %j', (typed, written) => {
  expect(writeCount(typed)).toBe(written);
});
