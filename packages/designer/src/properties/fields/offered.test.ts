/** What is suggested for what is typed. */
import type { OfferedReference } from '@switchyard/blocks/references';
import { describe, expect, test } from 'vitest';
import type { KnownInstance } from '../../instance/knownInstance.ts';
import { offeredReferences, offeredResources, whyUnknown } from './offered.ts';
import { tokenAtEnd } from './token.ts';

const CLAIMS = { name: 'Claims', arn: 'arn:queue/claims' };
const OTHERS = ['Complaints', 'Refunds', 'Returns', 'Audit'].map((name) => ({ name, arn: `arn:queue/${name}` }));

function instanceWith(...queues: readonly { name: string; arn: string }[]): KnownInstance {
  return {
    path: 'instance.json',
    all: { queue: queues, agent: [], flow: [], hours: [], lambda: [], template: [] },
    find: (kind, called) =>
      kind === 'queue' ? queues.find(({ name, arn }) => called === name || called === arn) : undefined,
    answersOf: () => [],
  };
}

describe('resources', () => {
  const offers = { instance: instanceWith(CLAIMS, ...OTHERS), used: ['arn:queue/claims', 'arn:queue/elsewhere'] };

  test.each([
    ['', ['Claims', 'Complaints', 'Refunds', 'Returns', 'Audit', 'arn:queue/elsewhere']],
    ['refu', ['Refunds']],
    ['else', ['arn:queue/elsewhere']],
    // What is chosen already does not hide the others.
    ['arn:queue/claims', ['Claims', 'Complaints', 'Refunds', 'Returns', 'Audit', 'arn:queue/elsewhere']],
    ['nothing', []],
  ])('for "%s" are %j', (typed, shown) => {
    expect(offeredResources(offers, 'queue', typed).map(({ label, value }) => label ?? value)).toEqual(shown);
  });

  test('are stored by ARN', () => expect(offeredResources(offers, 'queue', 'claims')[0]?.value).toBe(CLAIMS.arn));
});

describe('a resource the instance does not know', () => {
  test('is told with those it knows', () => {
    expect(whyUnknown({ instance: instanceWith(CLAIMS) }, 'queue', 'Claim')).toBe(
      'Unknown queue: instance.json has none that is called so. Expected one of "Claims", or add it there.',
    );
    expect(whyUnknown({ instance: instanceWith(CLAIMS, ...OTHERS) }, 'queue', 'x')).toContain('and 1 more');
    expect(whyUnknown({ instance: instanceWith() }, 'queue', 'x')).toContain('It has no queues');
  });

  test.each([
    ['by its name', 'Claims'],
    ['by its ARN', CLAIMS.arn],
    ['where nothing is chosen', ''],
  ])('is not told of one that is known %s', (_how, called) => {
    expect(whyUnknown({ instance: instanceWith(CLAIMS) }, 'queue', called)).toBeUndefined();
  });

  test('is not told without an instance', () =>
    expect(whyUnknown({ instance: undefined }, 'queue', 'x')).toBeUndefined());
});

describe('references', () => {
  const of = (text: string, namespace: OfferedReference['namespace']): OfferedReference => {
    return { text, namespace, about: '', isThere: true };
  };
  const references = [
    of('$.Attributes.tier', 'attributes'),
    of('$.Attributes.area', 'attributes'),
    of('$.Name', 'system'),
  ];

  test.each([
    ['$.Attributes.t', undefined, ['$.Attributes.tier']],
    ['ar', undefined, ['$.Attributes.area']],
    ['', 'system', ['$.Name']],
    // One that is whole shows its neighbours.
    ['$.Attributes.tier', undefined, ['$.Attributes.tier', '$.Attributes.area']],
  ] as const)('for "%s" of %s are %j', (typed, namespace, shown) => {
    expect(offeredReferences({ references }, typed, namespace).map(({ value }) => value)).toEqual(shown);
  });
});

test.each([
  ['Call $.Na', { before: 'Call ', typed: '$.Na' }],
  ['$', { before: '', typed: '$' }],
  ["$.SegmentAttributes['connect:S", { before: '', typed: "$.SegmentAttributes['connect:S" }],
  ['Call $.Name back', undefined],
  ['plain', undefined],
])('in "%s" the reference being typed is %j', (text, token) => expect(tokenAtEnd(text)).toEqual(token));
