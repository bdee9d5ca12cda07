import { expect, test } from 'vitest';
import { fromPicker, startOf, toPicker } from './moment.ts';

test.each<[start: string, picked: string, written: string]>([
  ['2026-03-29T00:30:00Z', '2026-03-29T00:30', '2026-03-29T00:30:00Z'],
  ['2026-03-29T00:30:15Z', '2026-03-29T00:30:15', '2026-03-29T00:30:15Z'],
  ['2026-03-29T01:30:00+01:00', '2026-03-29T00:30', '2026-03-29T00:30:00Z'],
])('%s is picked as %s and written as %s', (start, picked, written) => {
  expect(toPicker(startOf(start))).toBe(picked);
  expect(fromPicker(picked)).toBe(written);
});

test('a world that does not say begins when the runtime does', () => {
  expect(toPicker(startOf(undefined))).toBe('2026-01-05T09:00');
});

test.each(['soon', 7, null])('%j is no moment, and the picker is empty', (start) => {
  expect(toPicker(startOf(start))).toBe('');
});

test('an emptied picker says nothing', () => {
  expect(fromPicker('')).toBeUndefined();
});
