/** Flows by the API: created, described, changed while contacts run on them (task-contacts §5.4, §6.2). */
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/centre/operations/sha256.ts';
import { action, flowOf, inbound, waiting } from '../actions.ts';
import { MINUTES } from '../centre.ts';
import { errorOf, HOLDING, openClaims, refusedBy, seconds } from './office.ts';

/** A flow that says where it is by an attribute, then waits a minute, twice. */
const speaking = (word: string): string =>
  JSON.stringify(
    inbound(
      waiting('first', 60, 'speak'),
      action(
        'speak',
        'UpdateContactAttributes',
        { Attributes: { says: word } },
        { next: 'end', NoMatchingError: 'end' },
      ),
    ),
  );

/** A block leads nowhere, which the service refuses. */
const BROKEN = JSON.stringify(
  flowOf('contactFlow', action('wait', 'Wait', { TimeLimitSeconds: '60' }, { WaitCompleted: 'nowhere' })),
);

describe('CreateContactFlow', () => {
  test('a published flow can start tasks at once', () => {
    const { centre, call } = openClaims();

    const created = call('CreateContactFlow', { Name: 'New', Type: 'CONTACT_FLOW', Content: speaking('hello') });

    expect(created.ContactFlowArn).toBe(`${centre.facts.instance.arn}/contact-flow/${created.ContactFlowId}`);
    expect(created.FlowContentSha256).toBe(sha256(speaking('hello')));
    const { ContactId } = call('StartTaskContact', { Name: 'A task', ContactFlowId: created.ContactFlowId });
    centre.runFor(MINUTES);
    expect(call('GetContactAttributes', { InitialContactId: ContactId }).Attributes).toEqual({ says: 'hello' });
  });

  test('a flow that is only saved is not checked, and starts nothing', () => {
    const office = openClaims();

    const { ContactFlowId } = office.call('CreateContactFlow', {
      Name: 'New',
      Type: 'CONTACT_FLOW',
      Content: BROKEN,
      Status: 'SAVED',
    });

    expect(refusedBy(office, 'StartTaskContact', { Name: 'A task', ContactFlowId })).toBe(
      'InvalidRequest ContactFlowId',
    );
  });

  test.each([
    ['a block that leads nowhere', BROKEN],
    ['no JSON', '{'],
  ])('%s is refused, with what is wrong', (_what, Content) => {
    const office = openClaims();
    const request = { Name: 'New', Type: 'CONTACT_FLOW', Content };

    const error = errorOf(() => office.call('CreateContactFlow', request));

    expect(error).toMatchObject({ name: 'InvalidContactFlowException', status: 400, field: 'Content' });
    const problems = error.more['problems'] as readonly { readonly message: string }[];
    expect(problems.length).toBeGreaterThan(0);
    for (const { message } of problems) expect(message.length).toBeLessThanOrEqual(256);
    expect(office.call('ListContactFlows', {}).ContactFlowSummaryList.map(({ Name }) => Name)).not.toContain('New');
  });

  test('fifty problems are told at most', () => {
    const { call } = openClaims();
    const lost = Array.from({ length: 60 }, (_one, place) => {
      return action(`wait ${place}`, 'Wait', { TimeLimitSeconds: '60' }, { WaitCompleted: 'nowhere' });
    });
    const Content = JSON.stringify(flowOf('contactFlow', ...lost));

    const error = errorOf(() => call('CreateContactFlow', { Name: 'New', Type: 'CONTACT_FLOW', Content }));

    expect(error.more['problems']).toHaveLength(50);
  });

  test.each<[string, object, string]>([
    ['a name that is taken', { Name: 'Intake' }, 'DuplicateResource Name'],
    ['no name', { Name: '' }, 'InvalidParameter Name'],
    ['an unknown type', { Type: 'inbound' }, 'InvalidParameter Type'],
    ['an unknown status', { Status: 'DRAFT' }, 'InvalidParameter Status'],
    ['too much', { Content: 'x'.repeat(256_001) }, 'InvalidParameter Content'],
  ])('%s', (_what, more, expected) => {
    const request = { Name: 'New', Type: 'CONTACT_FLOW', Content: speaking('hello'), ...more };

    expect(refusedBy(openClaims(), 'CreateContactFlow', request as never)).toBe(expected);
  });

  test('no more flows than the instance may have', () => {
    const office = openClaims({ Limits: { flows: 6 } });
    const request = { Name: 'New', Type: 'CONTACT_FLOW', Content: speaking('hello') };

    expect(refusedBy(office, 'CreateContactFlow', request)).toBe('LimitExceeded');
  });
});

describe('UpdateContactFlowContent', () => {
  test('a contact finishes on the version it began, the next one begins on the new', () => {
    const { centre, call } = openClaims();
    const { ContactFlowId } = call('CreateContactFlow', {
      Name: 'New',
      Type: 'CONTACT_FLOW',
      Content: speaking('old'),
    });
    const request = { Name: 'A task', ContactFlowId };
    const early = call('StartTaskContact', request).ContactId;

    centre.runFor(30_000);
    call('UpdateContactFlowContent', { ContactFlowId, Content: speaking('new') });
    const late = call('StartTaskContact', request).ContactId;
    centre.runFor(MINUTES);

    const says = (id: string) => call('GetContactAttributes', { InitialContactId: id }).Attributes['says'];
    expect([says(early), says(late)]).toEqual(['old', 'new']);
  });

  test('a flow of the instance file is changed as well', () => {
    const { centre, call, start } = openClaims();
    const early = start('A task', { ContactFlowId: 'Holding' });

    call('UpdateContactFlowContent', { ContactFlowId: 'Holding', Content: speaking('new') });
    const late = start('A task', { ContactFlowId: 'Holding' });
    centre.runFor(MINUTES);

    const reasonOf = (ContactId: string) => call('DescribeContact', { ContactId }).Contact.DisconnectReason;
    expect([reasonOf(early), reasonOf(late)]).toEqual([undefined, 'CONTACT_FLOW_DISCONNECT']);
  });

  test('with :$SAVED it is only saved', () => {
    const { centre, call, start } = openClaims();

    call('UpdateContactFlowContent', { ContactFlowId: 'Holding:$SAVED', Content: BROKEN });
    const task = start('A task', { ContactFlowId: 'Holding' });
    centre.runFor(MINUTES);

    expect(call('DescribeContact', { ContactId: task }).Contact).not.toHaveProperty('DisconnectReason');
    expect(call('DescribeContactFlow', { ContactFlowId: 'Holding:$SAVED' }).ContactFlow).toMatchObject({
      Status: 'SAVED',
      Content: BROKEN,
    });
  });

  test('publishes a flow that was only saved', () => {
    const { call, start } = openClaims();

    call('UpdateContactFlowContent', { ContactFlowId: 'Draft', Content: speaking('hello') });

    expect(start('A task', { ContactFlowId: 'Draft' })).toHaveLength(36);
  });

  test.each([
    ['nowhere', speaking('x'), 'ResourceNotFound ContactFlowId'],
    ['Holding', BROKEN, 'InvalidContactFlow Content'],
    ['Holding', '', 'InvalidParameter Content'],
  ])('of %s with %s', (ContactFlowId, Content, expected) => {
    expect(refusedBy(openClaims(), 'UpdateContactFlowContent', { ContactFlowId, Content })).toBe(expected);
  });

  test('is part of a snapshot: going back brings the flows back', () => {
    const { centre, call, start } = openClaims();
    const before = centre.snapshot();

    call('UpdateContactFlowContent', { ContactFlowId: 'Holding', Content: speaking('new') });
    call('CreateContactFlow', { Name: 'New', Type: 'CONTACT_FLOW', Content: speaking('new') });
    const after = centre.snapshot();
    centre.restore(before);

    const contentOf = () => call('DescribeContactFlow', { ContactFlowId: 'Holding' }).ContactFlow.Content;
    expect(contentOf()).toBe(JSON.stringify(HOLDING));
    expect(centre.facts.flows.find('New')).toBeUndefined();
    centre.restore(after);
    expect(contentOf()).toBe(speaking('new'));
    expect(start('A task', { ContactFlowId: 'New' })).toHaveLength(36);
  });
});

describe('DescribeContactFlow', () => {
  test('the published text, the saved one, and every version', () => {
    const { centre, call } = openClaims();
    const { ContactFlowId, ContactFlowArn } = call('CreateContactFlow', {
      Name: 'New',
      Type: 'CONTACT_FLOW',
      Description: 'A flow',
      Content: speaking('one'),
      Tags: { team: 'north' },
    });
    centre.runFor(MINUTES);
    call('UpdateContactFlowContent', { ContactFlowId, Content: speaking('two') });
    call('UpdateContactFlowContent', { ContactFlowId: `${ContactFlowArn}:$SAVED`, Content: speaking('three') });
    const textOf = (suffix: string) => {
      const { Content, Status, Version } = call('DescribeContactFlow', {
        ContactFlowId: `${ContactFlowArn}${suffix}`,
      }).ContactFlow;
      return [/"says":"(\w+)"/.exec(Content)?.[1], Status, Version];
    };

    expect(call('DescribeContactFlow', { ContactFlowId }).ContactFlow).toEqual({
      Arn: ContactFlowArn,
      Id: ContactFlowId,
      Name: 'New',
      Type: 'CONTACT_FLOW',
      State: 'ACTIVE',
      Status: 'PUBLISHED',
      Description: 'A flow',
      Content: speaking('two'),
      Tags: { team: 'north' },
      FlowContentSha256: sha256(speaking('two')),
      Version: 2,
      LastModifiedTime: seconds(centre),
      LastModifiedRegion: 'eu-central-1',
    });
    expect(textOf(':$SAVED')).toEqual(['three', 'SAVED', undefined]);
    expect(textOf(':1')).toEqual(['one', 'PUBLISHED', 1]);
    expect(textOf(':2')).toEqual(['two', 'PUBLISHED', 2]);
  });

  test.each([
    ['Draft', 'ContactFlowNotPublished'],
    ['nowhere', 'ResourceNotFound ContactFlowId'],
    ['Holding:2', 'ResourceNotFound ContactFlowId'],
  ])('of %s', (ContactFlowId, expected) => {
    expect(refusedBy(openClaims(), 'DescribeContactFlow', { ContactFlowId })).toBe(expected);
  });

  test('a flow that was never published is described as it was saved', () => {
    const { call } = openClaims();

    expect(call('DescribeContactFlow', { ContactFlowId: 'Draft:$SAVED' }).ContactFlow).toMatchObject({
      Name: 'Draft',
      Status: 'SAVED',
      Content: JSON.stringify(HOLDING),
    });
  });
});

describe('ListContactFlows', () => {
  test('tells every flow, by type', () => {
    const { call } = openClaims();
    const namesOf = (ContactFlowTypes: readonly string[]) => {
      return call('ListContactFlows', { ContactFlowTypes }).ContactFlowSummaryList.map(({ Name }) => Name);
    };

    expect(namesOf([])).toEqual(['Intake', 'Patience', 'Holding', 'Draft', 'To queue', 'To agent']);
    expect(namesOf(['CUSTOMER_QUEUE', 'AGENT_TRANSFER'])).toEqual(['Patience', 'To agent']);
    expect(call('ListContactFlows', {}).ContactFlowSummaryList[3]).toMatchObject({
      ContactFlowType: 'CONTACT_FLOW',
      ContactFlowState: 'ACTIVE',
      ContactFlowStatus: 'SAVED',
    });
  });

  test('page by page, with one that comes meanwhile at the end', () => {
    const { call } = openClaims();
    const first = call('ListContactFlows', { MaxResults: 4 });
    call('CreateContactFlow', { Name: 'New', Type: 'CONTACT_FLOW', Content: speaking('hello') });

    const second = call('ListContactFlows', { MaxResults: 4, NextToken: first.NextToken ?? '' });

    expect(second.ContactFlowSummaryList.map(({ Name }) => Name)).toEqual(['To queue', 'To agent', 'New']);
    expect(second).not.toHaveProperty('NextToken');
  });
});

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('the hash of a text is what FIPS 180-4 gives as example', (text, expected) => {
  expect(sha256(text)).toBe(expected);
});
