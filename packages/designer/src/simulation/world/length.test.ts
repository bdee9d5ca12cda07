import { readWorld } from '@switchyard/runtime';
import { expect, test } from 'vitest';
import { readLength, writeLength, type Length } from './length.ts';

test.each<[text: string, length: Length, written: string]>([
  ['4 minutes', { amount: '4', unit: 'minutes' }, '4 minutes'],
  ['1 minute', { amount: '1', unit: 'minutes' }, '1 minute'],
  ['90s', { amount: '90', unit: 'seconds' }, '90 seconds'],
  ['90', { amount: '90', unit: 'seconds' }, '90 seconds'],
  ['2d', { amount: '2', unit: 'days' }, '2 days'],
  ['1.5 hours', { amount: '1.5', unit: 'hours' }, '1.5 hours'],
  ['1 hour 30 minutes', { amount: '1 hour 30', unit: 'minutes' }, '1 hour 30 minutes'],
  ['5 MIN', { amount: '5', unit: 'minutes' }, '5 minutes'],
])('%s is shown in a box and a unit, and means the same when it is written', (text, length, written) => {
  expect(readLength(text)).toEqual(length);
  expect(writeLength(length)).toBe(written);
  expect(readWorld({ queues: { Claims: { agentAcceptsAfter: written } } }).problems).toEqual([]);
});

test.each(['soon', 'x minutes', '4 weeks', '500ms'])(
  '"%s" is none the form offers; it stays as it was typed',
  (text) => {
    expect(writeLength(readLength(text))).toBe(text);
  },
);

test('an empty box says nothing', () => {
  expect(readLength(undefined)).toEqual({ amount: '', unit: undefined });
  expect(writeLength({ amount: ' ', unit: 'hours' })).toBeUndefined();
});
