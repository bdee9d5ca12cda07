/** How things of the world are called. */
import { describe, expect, test } from 'vitest';
import { find } from './find.ts';
import { shortName } from './shortName.ts';

const QUEUE = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/5b6c';
const LAMBDA = 'arn:aws:lambda:eu-central-1:111122223333:function';

describe('a thing is found', () => {
  test.each<[how: string, key: string, thing: object, called: string]>([
    ['by its own key', '5b6c', {}, '5b6c'],
    ['by an ARN, where the key is its last part', '5b6c', {}, QUEUE],
    ['by the last part, where the key is an ARN', QUEUE, {}, '5b6c'],
    ['by its name', QUEUE, { name: 'Claims' }, 'Claims'],
    ['by its ARN, where the key is a name people gave it', 'Claims', { arn: QUEUE }, QUEUE],
    ['by an agent’s ARN', 'maria', {}, 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/agent/maria'],
    ['by a function’s ARN', 'look-up', {}, `${LAMBDA}:look-up`],
    ['by the ARN of a function’s alias', 'look-up:live', {}, `${LAMBDA}:look-up:live`],
  ])('%s', (_how, key, thing, called) => {
    expect(find({ other: {}, [key]: thing }, called)).toBe(thing);
  });
});

describe('nothing is found', () => {
  test.each<[why: string, key: string, thing: object, called: string]>([
    ['under another name', 'claims', {}, 'Claims'],
    ['for the alias of another function', `${LAMBDA}:pay-out:live`, {}, `${LAMBDA}:look-up:live`],
    ['for what every object inherits', 'claims', {}, '__proto__'],
    ['for a member every object has', 'claims', {}, 'toString'],
  ])('%s', (_why, key, thing, called) => {
    expect(find({ [key]: thing }, called)).toBeUndefined();
  });
});

test('null is found: it says that there is no such thing', () => {
  expect(find({ claims: null }, 'claims')).toBeNull();
});

test.each([
  [QUEUE, '5b6c'],
  [`${LAMBDA}:look-up`, 'look-up'],
  [`${LAMBDA}:look-up:live`, 'look-up:live'],
  ['claims', 'claims'],
  ['arn:', ''],
])('people call "%s" "%s"', (id, name) => {
  expect(shortName(id)).toBe(name);
});
