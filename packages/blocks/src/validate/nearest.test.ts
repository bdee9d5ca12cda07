/** The name that was probably meant. */
import { describe, expect, test } from 'vitest';
import { createNearest } from './nearest.ts';

const NAMES = ['TimeLimitSeconds', 'Attributes', 'LambdaFunctionARN', 'a'];

describe('a name', () => {
  test.each([
    ['TimeLimitSecond', 'TimeLimitSeconds'],
    ['timelimitseconds', 'TimeLimitSeconds'],
    ['Atributtes', 'Attributes'],
    ['LambdaFunctionArn', 'LambdaFunctionARN'],
    ['A', 'a'],
  ])('%s probably means %s', (name, meant) => {
    expect(createNearest()(name, NAMES)).toBe(meant);
  });

  test.each(['Queue', '', 'b', 'Seconds', 'x'.repeat(200)])('%s is near none', (name) => {
    expect(createNearest()(name, NAMES)).toBeUndefined();
  });

  test('is not near itself', () => {
    expect(createNearest()('Attributes', ['Attributes'])).toBeUndefined();
  });

  test('means the nearest of several, and of equally near ones the first', () => {
    expect(createNearest()('tier', ['tiers', 'tire', 'tie'])).toBe('tiers');
    expect(createNearest()('Success', ['Succes', 'success'])).toBe('success');
  });
});

test('a hostile file cannot ask for ever: after much work there are no more guesses', () => {
  const nearest = createNearest();
  const long = Array.from({ length: 2000 }, (_, index) => `${'x'.repeat(90)}${index}`);

  const guesses = long.map((name) => nearest(`${name}!`, long));

  expect(guesses[0]).toBe(long[0]);
  expect(guesses.at(-1)).toBeUndefined();
});
