/** The palette, by flow type and by search. */
import { catalog } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { offersFor } from './offers.ts';

const idsOf = (...args: Parameters<typeof offersFor>): string[] =>
  offersFor(...args).flatMap(({ offers }) => offers.map(({ definition }) => definition.id));

test('every block of the catalog has a place in it', () => {
  expect(idsOf('CONTACT_FLOW').toSorted()).toEqual(catalog.map(({ id }) => id).toSorted());
});

describe.each([
  ['hang up', 'disconnect'],
  ['lambda', 'invoke-lambda-function'],
  ['Compare', 'check-contact-attributes'],
  ['UpdateContactTargetQueue', 'set-working-queue'],
  ['sleep', 'wait'],
  ['DISTRIBUTE percent', 'distribute-by-percentage'],
])('searching for %j', (search, block) => {
  test(`finds ${block}`, () => expect(idsOf('CONTACT_FLOW', search)).toContain(block));
});

test('searching for what is not there finds nothing', () => {
  expect(offersFor('CONTACT_FLOW', 'teleport')).toEqual([]);
});

test('a block the flow type refuses is listed last, with the reason', () => {
  const logic = offersFor('AGENT_WHISPER').find(({ category }) => category === 'logic')?.offers ?? [];
  const wait = logic.find(({ definition }) => definition.id === 'wait');
  expect(wait?.whyNot).toContain('inbound and customer queue');
  expect(logic.findIndex(({ whyNot }) => whyNot)).toBeGreaterThan(0);
  expect(logic.slice(logic.findIndex(({ whyNot }) => whyNot)).every(({ whyNot }) => whyNot)).toBe(true);
});
