import { expect, test } from 'vitest';
import { getIn, setIn, type Path } from './worldPath.ts';

const WORLD = {
  start: '2026-01-05T09:00:00Z',
  lambdas: { lookUp: [{ fails: 'busy' }, { returns: { tier: 'gold' } }] },
};

test.each<[path: Path, value: unknown]>([
  [['start'], '2026-01-05T09:00:00Z'],
  [['lambdas', 'lookUp', '1', 'returns', 'tier'], 'gold'],
  [['lambdas', 'lookUp', '2'], undefined],
  [['lambdas', 'toString'], undefined],
  [['start', 'length'], undefined],
])('at %j stands %j', (path, value) => {
  expect(getIn(WORLD, path)).toEqual(value);
});

test.each<[what: string, path: Path, value: unknown, changed: object]>([
  ['a member that is not there yet', ['seed'], 7, { ...WORLD, seed: 7 }],
  ['a thing of a place that is not there yet', ['hours', 'Office'], 'open', { ...WORLD, hours: { Office: 'open' } }],
  [
    'one of a list',
    ['lambdas', 'lookUp', '0', 'fails'],
    'throttled',
    {
      ...WORLD,
      lambdas: { lookUp: [{ fails: 'throttled' }, { returns: { tier: 'gold' } }] },
    },
  ],
  ['nothing, which takes the member away', ['start'], undefined, { lambdas: WORLD.lambdas }],
  ['nothing where nothing stands', ['queues', 'Claims', 'hours'], undefined, WORLD],
])('%s is put at %j', (_what, path, value, changed) => {
  const before = structuredClone(WORLD);

  expect(setIn(WORLD, path, value)).toEqual(changed);
  expect(WORLD).toEqual(before);
});

test('members keep their order', () => {
  const changed = setIn({ a: 1, b: 2, c: 3 }, ['b'], 4);

  expect(JSON.stringify(changed)).toBe('{"a":1,"b":4,"c":3}');
});

test('a thing called __proto__ is a thing like any other', () => {
  const changed = setIn(JSON.parse('{"hours":{"__proto__":"open"}}'), ['hours', '__proto__'], 'closed');

  expect(JSON.stringify(changed)).toBe('{"hours":{"__proto__":"closed"}}');
});
