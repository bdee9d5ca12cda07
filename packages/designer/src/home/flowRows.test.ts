import { describe, expect, test } from 'vitest';
import type { Draft } from '../files/drafts.ts';
import type { FolderFlow } from '../files/serverClient.ts';
import { describeAge, rowsOf, searchRows, sortRows, type SortKey } from './flowRows.ts';

const flows: FolderFlow[] = [
  {
    path: 'b.json',
    name: 'Billing 10',
    flowType: 'CONTACT_FLOW',
    blocks: 3,
    size: 1,
    modified: 2000,
    errors: 1,
    warnings: 0,
  },
  {
    path: 'a.json',
    name: 'billing 2',
    flowType: 'CUSTOMER_QUEUE',
    blocks: 9,
    size: 1,
    modified: '1970-01-01T00:00:03Z',
    errors: 0,
    warnings: 4,
  },
  {
    path: 'x/broken.json',
    name: 'broken.json',
    flowType: null,
    blocks: 0,
    size: 1,
    modified: 1000,
    problem: 'Not JSON.',
  },
];

function draft(key: string, path: string | undefined): Draft {
  return {
    key,
    path,
    name: 'new.json',
    text: '{}',
    flowType: 'CONTACT_FLOW',
    savedText: undefined,
    version: null,
    changed: 9000,
  };
}

describe('rows', () => {
  test('a draft of a file is a mark on its row; one without a file is a row of its own', () => {
    const rows = rowsOf(flows, [draft('b.json', 'b.json'), draft('new:1', undefined)]);

    expect(rows.map(({ path, draftKey, changed }) => [path, draftKey, changed])).toEqual([
      ['b.json', 'b.json', 9000],
      ['a.json', undefined, 3000],
      ['x/broken.json', undefined, 1000],
      [undefined, 'new:1', 9000],
    ]);
  });

  test('a draft whose file is gone is not lost', () => {
    expect(rowsOf([], [draft('gone.json', 'gone.json')]).map(({ draftKey }) => draftKey)).toEqual(['gone.json']);
  });

  test.each([
    ['billing', ['b.json', 'a.json']],
    ['BILLING queue', ['a.json']],
    ['x/', ['x/broken.json']],
    ['not given', ['x/broken.json']],
    ['nothing like it', []],
    ['  ', ['b.json', 'a.json', 'x/broken.json']],
  ])('searched for %j: %j', (search, paths) => {
    expect(searchRows(rowsOf(flows, []), search).map(({ path }) => path)).toEqual(paths);
  });

  test.each<[SortKey, boolean, string[]]>([
    ['name', false, ['a.json', 'b.json', 'x/broken.json']],
    ['type', false, ['a.json', 'b.json', 'x/broken.json']],
    ['blocks', true, ['a.json', 'b.json', 'x/broken.json']],
    ['changed', true, ['a.json', 'b.json', 'x/broken.json']],
    ['problems', true, ['x/broken.json', 'b.json', 'a.json']],
  ])('by %s, descending %j: %j', (by, descending, paths) => {
    expect(sortRows(rowsOf(flows, []), { by, descending }).map(({ path }) => path)).toEqual(paths);
  });
});

test.each([
  [30_000, 'just now'],
  [5 * 60_000, '5 minutes ago'],
  [3 * 3_600_000, '3 hours ago'],
  [30 * 3_600_000, 'yesterday'],
  [20 * 86_400_000, '13 Oct 2026'],
])('changed %d ms ago: %s', (ago, words) => {
  const now = Date.UTC(2026, 10, 2, 12);
  expect(describeAge(now - ago, now)).toBe(words);
});
