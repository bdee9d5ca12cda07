import { expect, test } from 'vitest';
import { readWorldText } from './readWorldText.ts';

test.each([
  ['', {}],
  ['{ "hours": { "Office": "open" } }', { hours: { Office: 'open' } }],
])('%j is a world', (text, world) => {
  expect(readWorldText(text)).toEqual({ world, json: world, problems: [] });
});

test('a world with a wrong value is still JSON to be shown', () => {
  expect(readWorldText('{ "seed": "one" }')).toMatchObject({ world: undefined, json: { seed: 'one' } });
});

test.each([
  ['{\n  "hours" {}\n}', 2, 11],
  ['{\n  "hours": { "Office": "shut" }\n}', 2, 24],
  ['{\n  "houres": {}\n}', 2, 3],
  ['[]', 1, 1],
])('%j is wrong in line %d, column %d', (text, line, column) => {
  const { world, problems } = readWorldText(text);

  expect(world).toBeUndefined();
  expect(problems[0]).toMatchObject({ line, column });
});
