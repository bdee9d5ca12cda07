/** The palette, by flow type and by search. */
import { catalog } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { offersFor } from './offers.ts';

const idsOf = (...args: Parameters<typeof offersFor>): string[] => {
  const { groups, refused } = offersFor(...args);
  return [...groups.flatMap(({ offers }) => offers), ...refused].map(({ definition }) => definition.id);
};

test('every block of the catalog has a place in it', () => {
  expect(idsOf('CONTACT_FLOW').toSorted()).toEqual(catalog.map(({ id }) => id).toSorted());
});

describe.each([
  ['hang up', 'disconnect'],
  ['Disconnect / hang up', 'disconnect'],
  ['lambda', 'invoke-lambda-function'],
  ['Compare', 'check-contact-attributes'],
  ['UpdateContactTargetQueue', 'set-working-queue'],
  ['target queue', 'set-working-queue'],
  ['sleep', 'wait'],
  ['DISTRIBUTE percent', 'distribute-by-percentage'],
])('searching for %j', (search, block) => {
  test(`finds ${block}`, () => expect(idsOf('CONTACT_FLOW', search)).toContain(block));
});

test('a word is found where a word begins, and not within another', () => {
  expect(idsOf('CONTACT_FLOW', 'hang up')).toEqual(['disconnect']);
});

test('searching for what is not there finds nothing', () => {
  expect(offersFor('CONTACT_FLOW', 'teleport')).toEqual({ offered: [], groups: [], refused: [], elsewhere: [] });
});

describe.each([
  ['a whole name before a word of a description', 'wait', 'wait', 'set-customer-queue-flow'],
  ['how a name begins before a word of a name', 'set', 'set-customer-queue-flow', 'change-routing-priority'],
  ['a word of a name before a word for it', 'queue', 'check-queue-status', 'check-hours-of-operation'],
  ['a word for it before a description', 'hold', 'wait', 'set-customer-queue-flow'],
  ['all words in a name before some of them', 'transfer flow', 'transfer-to-flow', 'end-flow'],
])('nearer to a search is %s', (_what, search, near, far) => {
  test(`${search}: ${near}, then ${far}`, () => {
    const { offered, groups } = offersFor('CONTACT_FLOW', search);
    const order = offered.map(({ definition }) => definition.id);

    expect(order.filter((id) => id === near || id === far)[0]).toBe(near);
    expect(groups[0]?.offers[0]).toBe(offered[0]);
  });
});

test('a block the flow type refuses is listed apart, with the reason', () => {
  const { groups, refused } = offersFor('AGENT_WHISPER');

  const wait = refused.find(({ definition }) => definition.id === 'wait');
  expect(wait?.whyNot).toContain('inbound and customer queue');
  expect(groups.flatMap(({ offers }) => offers).map(({ definition }) => definition.id)).not.toContain('wait');
});

test('a search finds refused blocks too, so that nobody looks for them in vain', () => {
  expect(offersFor('AGENT_WHISPER', 'sleep').refused.map(({ definition }) => definition.id)).toEqual(['wait']);
});

describe.each([
  ['play prompt', 'Play prompt exists in Amazon Connect, but does nothing for a task.'],
  ['callback', 'Set callback number exists in Amazon Connect, but tasks cannot use it.'],
  ['logging', 'Set logging behavior works for tasks: it is kept when imported, and not offered yet.'],
  ['module', 'Invoke module works for tasks: it is kept when imported, and not offered yet.'],
  ['RenderMessageTemplate', 'which does not say what a task does there'],
])('searching for %j', (search, why) => {
  test('says why it is not among the blocks', () => {
    expect(offersFor('CONTACT_FLOW', search).elsewhere).toContainEqual(
      expect.objectContaining({ why: expect.stringContaining(why) as unknown }),
    );
  });
});

test('several Types of one title are named once, and none where nothing is searched', () => {
  expect(offersFor('CONTACT_FLOW', 'customer profiles').elsewhere.map(({ title }) => title)).toEqual([
    'Customer profiles',
  ]);
  expect(offersFor('CONTACT_FLOW').elsewhere).toEqual([]);
});
