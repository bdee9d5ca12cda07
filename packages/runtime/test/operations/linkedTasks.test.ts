/** Linked tasks: the worked examples, and the rules they come from (task-contacts §2). */
import { describe, expect, test } from 'vitest';
import { errorOf, openClaims, refusedBy, type ApiOffice } from './office.ts';

type Link = { readonly PreviousContactId?: string; readonly RelatedContactId?: string };

/** Contacts by letter, and the steps of a worked example. */
function openChain(office: ApiOffice = openClaims()) {
  const { call } = office;
  const ids = new Map<string, string>();
  const id = (letter: string): string => ids.get(letter) ?? '';
  return {
    office,
    id,
    start: (letter: string, link: Link = {}, attributes: Readonly<Record<string, string>> = {}) => {
      const request = { Name: letter, ContactFlowId: 'Holding', Attributes: attributes, ...link };
      ids.set(letter, call('StartTaskContact', request).ContactId);
    },
    update: (letter: string, attributes: Readonly<Record<string, string>>) => {
      call('UpdateContactAttributes', { InitialContactId: id(letter), Attributes: attributes });
    },
    stop: (letter: string) => call('StopContact', { ContactId: id(letter) }),
    /** The attributes of each contact, by letter. */
    all: () =>
      Object.fromEntries(
        [...ids].map(([letter, contactId]) => [
          letter,
          call('GetContactAttributes', { InitialContactId: contactId }).Attributes,
        ]),
      ),
    linksOf: (letter: string) => {
      const { Contact } = call('DescribeContact', { ContactId: id(letter) });
      const letterOf = (contact: string | undefined) => [...ids].find(([, known]) => known === contact)?.[0];
      return {
        initial: letterOf(Contact.InitialContactId),
        previous: letterOf(Contact.PreviousContactId),
        related: letterOf(Contact.RelatedContactId),
        association: letterOf(Contact.ContactAssociationId),
      };
    },
  };
}

test('T1: previous is shared by the whole chain', () => {
  const { start, update, stop, all, id } = openChain();

  start('A', {}, { x: '1' });
  expect(all()).toEqual({ A: { x: '1' } });
  start('B', { PreviousContactId: id('A') });
  expect(all()).toEqual({ A: { x: '1' }, B: { x: '1' } });
  start('C', { PreviousContactId: id('B') }, { y: '2' });
  expect(all()).toEqual({ A: { x: '1', y: '2' }, B: { x: '1', y: '2' }, C: { x: '1', y: '2' } });
  update('B', { x: '9' });
  expect(all()).toEqual({ A: { x: '9', y: '2' }, B: { x: '9', y: '2' }, C: { x: '9', y: '2' } });
  stop('C');
  update('C', { z: '3' });
  const last = { x: '9', y: '2', z: '3' };
  expect(all()).toEqual({ A: last, B: last, C: last });
});

test('T2: related is a copy, then on its own', () => {
  const { start, update, all, id } = openChain();

  start('A', {}, { x: '1' });
  start('B', { RelatedContactId: id('A') });
  expect(all()).toEqual({ A: { x: '1' }, B: { x: '1' } });
  update('B', { x: '2' });
  expect(all()).toEqual({ A: { x: '1' }, B: { x: '2' } });
  update('A', { w: '5' });
  expect(all()).toEqual({ A: { x: '1', w: '5' }, B: { x: '2' } });
  start('C', { RelatedContactId: id('A') });
  expect(all()).toEqual({ A: { x: '1', w: '5' }, B: { x: '2' }, C: { x: '1', w: '5' } });
});

test('T3: both kinds of links', () => {
  const { start, update, all, id, linksOf, office } = openChain();

  start('A', {}, { x: '1' });
  start('B', { PreviousContactId: id('A') });
  start('C', { RelatedContactId: id('B') });
  start('D', { PreviousContactId: id('C') });
  expect(all()).toEqual({ A: { x: '1' }, B: { x: '1' }, C: { x: '1' }, D: { x: '1' } });
  update('A', { x: '2' });
  expect(all()).toEqual({ A: { x: '2' }, B: { x: '2' }, C: { x: '1' }, D: { x: '1' } });
  update('D', { d: '7' });
  expect(all()).toEqual({ A: { x: '2' }, B: { x: '2' }, C: { x: '1', d: '7' }, D: { x: '1', d: '7' } });

  expect(linksOf('A')).toEqual({ association: 'A' });
  expect(linksOf('B')).toEqual({ initial: 'A', previous: 'A', association: 'A' });
  expect(linksOf('C')).toEqual({ related: 'B', association: 'A' });
  expect(linksOf('D')).toEqual({ initial: 'C', previous: 'C', association: 'A' });
  for (const letter of ['A', 'B', 'C', 'D']) {
    const { ContactSummaryList } = office.call('ListAssociatedContacts', { ContactId: id(letter) });
    expect(ContactSummaryList.map(({ ContactId }) => ContactId).toSorted()).toEqual(
      ['A', 'B', 'C', 'D'].map(id).toSorted(),
    );
  }
});

test('T4: siblings are one chain', () => {
  const { start, update, all, id } = openChain();

  start('A');
  start('B', { PreviousContactId: id('A') });
  start('C', { PreviousContactId: id('A') });
  update('B', { x: '1' });

  expect(all()).toEqual({ A: { x: '1' }, B: { x: '1' }, C: { x: '1' } });
});

describe('T5: twelve links', () => {
  const thirteen = { Name: 'One more', ContactFlowId: 'Holding' };

  test('twelve tasks share a previous contact, the thirteenth does not', () => {
    const { office, start, id } = openChain();
    start('A');
    for (let count = 0; count < 12; count++) start(`B${count}`, { PreviousContactId: id('A') });

    const error = errorOf(() => office.call('StartTaskContact', { ...thirteen, PreviousContactId: id('A') }));

    expect(error).toMatchObject({ name: 'ServiceQuotaExceededException', status: 402, field: 'PreviousContactId' });
  });

  test('thirteen related tasks are no trouble', () => {
    const { office, start, id } = openChain();
    start('A');
    for (let count = 0; count < 13; count++) start(`B${count}`, { RelatedContactId: id('A') });

    expect(office.events('contact.created')).toHaveLength(14);
  });

  test('both links are refused, and count for nothing', () => {
    const { office, start, id } = openChain(openClaims({ Limits: { linkedTasksPerChain: 1 } }));
    start('A');

    expect(
      refusedBy(office, 'StartTaskContact', { ...thirteen, PreviousContactId: id('A'), RelatedContactId: id('A') }),
    ).toBe('InvalidRequest RelatedContactId');

    start('B', { PreviousContactId: id('A') });
    expect(office.events('contact.created')).toHaveLength(2);
  });

  // A chain of two links, then a third: from the first contact, or from the last (§2.2).
  test.each([
    ['chain', 'A', 'refused'],
    ['chain', 'C', 'refused'],
    ['sameParent', 'A', 'taken'],
    ['sameParent', 'B', 'taken'],
    ['sameParent', 'C', 'taken'],
  ] as const)('counted by %s, a third link to %s is %s where two are allowed', (linkCounting, parent, expected) => {
    const { office, start, id } = openChain(openClaims({ Limits: { linkedTasksPerChain: 2, linkCounting } }));
    start('A');
    start('B', { PreviousContactId: id('A') });
    start('C', { PreviousContactId: id('B') });
    const request = { ...thirteen, PreviousContactId: id(parent) };

    if (expected === 'taken') expect(office.call('StartTaskContact', request)).toHaveProperty('ContactId');
    else expect(refusedBy(office, 'StartTaskContact', request)).toBe('ServiceQuotaExceeded PreviousContactId');
  });

  test('counted by sameParent, a contact has so many links of its own', () => {
    const { office, start, id } = openChain(
      openClaims({ Limits: { linkedTasksPerChain: 2, linkCounting: 'sameParent' } }),
    );
    start('A');
    start('B', { PreviousContactId: id('A') });
    start('C', { PreviousContactId: id('A') });

    expect(refusedBy(office, 'StartTaskContact', { ...thirteen, PreviousContactId: id('A') })).toBe(
      'ServiceQuotaExceeded PreviousContactId',
    );
  });

  test('tasks that have ended count, and so do not those that were refused', () => {
    const { office, start, stop, id } = openChain(openClaims({ Limits: { linkedTasksPerChain: 1 } }));
    start('A', {}, { x: 'x'.repeat(32_000) });
    const large = { ...thirteen, PreviousContactId: id('A'), Attributes: { y: 'x'.repeat(800) } };

    expect(refusedBy(office, 'StartTaskContact', large)).toBe('InvalidParameter Attributes');
    start('B', { PreviousContactId: id('A') });
    stop('B');

    expect(refusedBy(office, 'StartTaskContact', { ...thirteen, PreviousContactId: id('A') })).toBe(
      'ServiceQuotaExceeded PreviousContactId',
    );
  });
});

describe('T6: the size of the store that comes of it', () => {
  test.each(['PreviousContactId', 'RelatedContactId'] as const)('by %s', (link) => {
    const { office, start, id, all } = openChain();
    const store = { x: 'x'.repeat(31_999) };
    start('A', {}, store);

    const request = { Name: 'B', ContactFlowId: 'Holding', [link]: id('A'), Attributes: { y: 'y'.repeat(799) } };
    expect(refusedBy(office, 'StartTaskContact', request)).toBe('InvalidParameter Attributes');

    expect(all()).toEqual({ A: store });
    expect(office.events('contact.created')).toHaveLength(1);
  });
});

test('attributes given with a previous contact are seen by the whole chain, name and references by nobody else (§2.1)', () => {
  const { office, start, id, all } = openChain();
  start('A', {}, { x: '1' });

  start('B', { PreviousContactId: id('A') }, { x: '2' });
  office.call('UpdateContact', { ContactId: id('B'), References: { u: { Type: 'URL', Value: 'https://x' } } });
  office.call('TagContact', { ContactId: id('B'), Tags: { team: 'north' } });

  expect(all()).toEqual({ A: { x: '2' }, B: { x: '2' } });
  const { Contact } = office.call('DescribeContact', { ContactId: id('A') });
  expect(Contact.Name).toBe('A');
  expect(Object.keys(Contact.Tags)).toEqual(['aws:connect:instanceId']);
  expect(
    office.call('ListContactReferences', { ContactId: id('A'), ReferenceTypes: ['URL'] }).ReferenceSummaryList,
  ).toEqual([]);
});

test('an empty value keeps its key (§2.1)', () => {
  const { start, update, all } = openChain();
  start('A', {}, { x: '1' });

  update('A', { x: '' });

  expect(all()).toEqual({ A: { x: '' } });
});
