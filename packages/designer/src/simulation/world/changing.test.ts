import { expect, test } from 'vitest';
import { readChanging, writeChanging, type Changes } from './changing.ts';

test.each<[value: unknown, changes: Changes]>([
  [3, { first: 3, later: [] }],
  ['open', { first: 'open', later: [] }],
  [undefined, { first: undefined, later: [] }],
  [[0, { after: '4 minutes', is: 1 }], { first: 0, later: [{ after: '4 minutes', is: 1 }] }],
  [
    ['open', { after: '2 hours', is: 'closed' }, { after: '1 day', is: 'open' }],
    {
      first: 'open',
      later: [
        { after: '2 hours', is: 'closed' },
        { after: '1 day', is: 'open' },
      ],
    },
  ],
])('%j is read and written back', (value, changes) => {
  expect(readChanging(value)).toEqual(changes);
  expect(writeChanging(changes)).toEqual(value);
});

test('a list with one value only is that value', () => {
  expect(writeChanging(readChanging([2]))).toBe(2);
});

test('what is not filled in yet is written as empty text, which no check accepts', () => {
  const changes = { first: undefined, later: [{ after: '4 minutes', is: undefined }] };

  expect(writeChanging(changes)).toEqual(['', { after: '4 minutes', is: '' }]);
});
