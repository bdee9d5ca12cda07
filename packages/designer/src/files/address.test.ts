import { expect, test } from 'vitest';
import { readAddress, writeAddress, type Address } from './address.ts';

test.each<[string, Address]>([
  ['#/', { shows: 'home' }],
  ['#/flow/refund.json', { shows: 'flow', path: 'refund.json' }],
  ['#/flow/EU/R%C3%BCckfrage%20%231.json', { shows: 'flow', path: 'EU/Rückfrage #1.json' }],
  ['#/draft/new%3A1000', { shows: 'draft', key: 'new:1000' }],
])('%s is %j, both ways', (hash, address) => {
  expect(readAddress(hash)).toEqual(address);
  expect(writeAddress(address)).toBe(hash);
});

test.each(['', '#', '#/flow/', '#/elsewhere/x', '#/flow/%E0%A4%A'])('%j is the home screen', (hash) => {
  expect(readAddress(hash)).toEqual({ shows: 'home' });
});
