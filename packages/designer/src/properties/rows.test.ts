/** Tables of keys and values: what is stored of the rows, and what is read back. */
import type { FieldKind } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { isRepeated, moveRow, NEW_ROW, readRows, writeRows, type Row } from './rows.ts';

const row = (key: string, value: string, type = 'STRING'): Row => ({ key, value, type });

test.each<[kind: FieldKind, rows: readonly Row[], stored: unknown]>([
  ['attributes', [row('tier', 'gold'), row('area', '$.Queue.Name')], { tier: 'gold', area: '$.Queue.Name' }],
  ['flowAttributes', [row('round', '1')], { round: { Value: '1' } }],
  [
    'references',
    [row('ticket', 'https://example.com/1', 'URL')],
    { ticket: { Type: 'URL', Value: 'https://example.com/1' } },
  ],
])('%s are stored as the service has them (flow-language §2.6, §2.13), and read back', (kind, rows, stored) => {
  expect(writeRows(kind, rows)).toEqual(stored);
  expect(readRows(kind, writeRows(kind, rows))).toEqual(rows);
});

describe('a row that cannot be stored yet', () => {
  test.each([
    ['without a key', [NEW_ROW, row('a', '1')], { a: '1' }],
    ['with the key of a row above', [row('a', '1'), row('a', '')], { a: '1' }],
    ['alone', [NEW_ROW], undefined],
  ])('%s takes nothing from the others', (_name, rows, stored) => {
    expect(writeRows('attributes', rows)).toEqual(stored);
  });

  test('is marked where its key is taken, and the row above is not', () => {
    const rows = [row('a', '1'), NEW_ROW, NEW_ROW, row('a', '')];
    expect(rows.map((_row, index) => isRepeated(rows, index))).toEqual([false, false, false, true]);
  });
});

test.each([
  [0, 1, ['b', 'a', 'c']],
  [2, -1, ['a', 'c', 'b']],
  [0, -1, ['a', 'b', 'c']],
  [2, 1, ['a', 'b', 'c']],
] as const)('row %i moved by %i gives %j', (index, by, keys) => {
  const rows = moveRow([row('a', '1'), row('b', '2'), row('c', '3')], index, by);
  expect(rows.map(({ key }) => key)).toEqual(keys);
});
