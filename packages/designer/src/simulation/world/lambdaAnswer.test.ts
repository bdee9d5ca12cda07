import { describe, expect, test } from 'vitest';
import {
  asLambdaKind,
  lambdaCalls,
  lambdaKind,
  readReturns,
  whyNotReturned,
  writeLambdaCalls,
  writeReturns,
  type LambdaKind,
} from './lambdaAnswer.ts';

describe('an answer', () => {
  test.each<[answer: object, kind: LambdaKind]>([
    [{ returns: { tier: 'gold' } }, 'returns'],
    [{}, 'returns'],
    [{ fails: 'throttled' }, 'fails'],
    [{ timesOut: true }, 'timesOut'],
    [{ timesOut: false, returns: {} }, 'returns'],
    [{ returns: {}, fails: 'throttled' }, 'fails'],
    [{ fails: 'throttled', timesOut: true }, 'timesOut'],
  ])('%j %s', (answer, kind) => {
    expect(lambdaKind(answer)).toBe(kind);
  });

  test.each<LambdaKind>(['returns', 'fails', 'timesOut'])('is made one that %s', (kind) => {
    const answer = { returns: { tier: 'gold' }, after: '2 seconds' };

    const changed = asLambdaKind(answer, kind);

    expect(lambdaKind(changed)).toBe(kind);
    expect(changed).toMatchObject(answer);
  });

  test('that failed and timed out on the way returns what it returned before', () => {
    const answer = { returns: { tier: 'gold' }, after: '2 seconds' };

    const back = asLambdaKind(asLambdaKind(asLambdaKind(answer, 'fails'), 'timesOut'), 'returns');

    expect(back).toEqual(answer);
  });

  test('that times out keeps the reason of its failure', () => {
    const back = asLambdaKind(asLambdaKind({ fails: 'throttled' }, 'timesOut'), 'fails');

    expect(back).toEqual({ fails: 'throttled' });
  });
});

test.each([{ returns: {} }, [{ fails: 'busy' }, { returns: {} }]])('%j is one call after the other', (standIn) => {
  expect(writeLambdaCalls(lambdaCalls(standIn))).toEqual(standIn);
});

describe('what it returns', () => {
  test.each<[returns: unknown, rows: unknown]>([
    [
      { tier: 'gold', age: 7, vip: true },
      [
        { key: 'tier', value: 'gold' },
        { key: 'age', value: '7' },
        { key: 'vip', value: 'True' },
      ],
    ],
    [undefined, []],
    [{ order: { id: 1 } }, undefined],
    [{ orders: [] }, undefined],
    ['text', undefined],
    [null, undefined],
  ])('%j is shown as rows %j', (returns, rows) => {
    expect(readReturns(returns)).toEqual(rows);
  });

  test('keeps the type of a value nobody changed', () => {
    const before = { tier: 'gold', age: 7, vip: true };
    const rows = readReturns(before) ?? [];

    expect(writeReturns(rows, before)).toEqual(before);
    expect(writeReturns(rows.with(0, { key: 'tier', value: 'silver' }), before)).toEqual({ ...before, tier: 'silver' });
  });

  test('is not changed by a row that is still being named', () => {
    const before = { a: '1' };
    const rows = [
      { key: 'a', value: '1' },
      { key: '', value: '2' },
      { key: 'a', value: '3' },
    ];

    expect(writeReturns(rows, before)).toEqual(before);
  });

  test.each<[rows: { key: string; value: string }[], why: string | undefined]>([
    [[{ key: 'a', value: '1' }], undefined],
    [[{ key: '', value: '' }], undefined],
    [[{ key: '', value: '2' }], 'Missing name: the value "2" needs one.'],
    [
      [
        { key: 'a', value: '1' },
        { key: 'a', value: '3' },
      ],
      'Duplicate value "a": only the first one is returned.',
    ],
  ])('as %j is told: %s', (rows, why) => {
    expect(whyNotReturned(rows)).toBe(why);
  });
});
