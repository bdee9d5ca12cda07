/** StartTaskContact, row by row (task-contacts §1). */
import { describe, expect, test } from 'vitest';
import type { InputOf, InstanceData } from '../../src/centre/index.ts';
import { errorOf, openClaims, refusedBy, seconds, type ApiOffice } from './office.ts';

type Request = Omit<InputOf<'StartTaskContact'>, 'InstanceId'>;

const PLAIN: Request = { Name: 'A claim', ContactFlowId: 'Holding' };
const DAY = 86_400;

/** The flow a new task runs, by name. */
function flowOfTask({ call, events }: ApiOffice, request: Request): unknown {
  const { ContactId } = call('StartTaskContact', request);
  return events('flow.started').find(({ contact }) => contact === ContactId)?.data?.['name'];
}

describe('which flow runs: exactly one selector (§1.4)', () => {
  const flow = { ContactFlowId: 'Holding' };
  const quickConnect = { QuickConnectId: 'Appeals' };
  const template = { TaskTemplateId: 'Refund' };
  const bare = { TaskTemplateId: 'No flow' };

  test.each([
    ['a flow', flow, 'Holding'],
    ['a queue quick connect', quickConnect, 'To queue'],
    ['a user quick connect', { QuickConnectId: 'Ben' }, 'To agent'],
    ['a flow quick connect', { QuickConnectId: 'Again' }, 'Holding'],
    ['a template with a flow', template, 'Holding'],
  ])('%s', (_what, selector, expected) => {
    expect(flowOfTask(openClaims(), { Name: 'A claim', ...selector })).toBe(expected);
  });

  test.each([
    ['a template without a flow', bare, 'InvalidRequest TaskTemplateId'],
    ['nothing', {}, 'InvalidRequest ContactFlowId'],
    ['a flow and a quick connect', { ...flow, ...quickConnect }, 'InvalidRequest ContactFlowId'],
    ['all three', { ...flow, ...quickConnect, ...template }, 'InvalidRequest ContactFlowId'],
    ['a flow and a template with a flow', { ...flow, ...template }, 'InvalidRequest ContactFlowId'],
    ['a quick connect and a template with a flow', { ...quickConnect, ...template }, 'InvalidRequest ContactFlowId'],
    ['a flow and a template without one', { ...flow, ...bare }, 'InvalidRequest ContactFlowId'],
    ['a quick connect and a template without a flow', { ...quickConnect, ...bare }, 'InvalidRequest ContactFlowId'],
  ])('%s is an error', (_what, selector, expected) => {
    expect(refusedBy(openClaims(), 'StartTaskContact', { Name: 'A claim', ...selector })).toBe(expected);
  });

  test('null is absent', () => {
    const selector = { ...flow, QuickConnectId: null } as unknown as Request;

    expect(flowOfTask(openClaims(), { ...PLAIN, ...selector })).toBe('Holding');
  });

  test.each([
    ['a queue', 'Appeals', 'Appeals'],
    ['an agent', 'Ben', 'ben'],
  ])('the quick connect of %s presets where the task is queued (§3.6)', (_what, QuickConnectId, queue) => {
    const { call, events } = openClaims();

    call('StartTaskContact', { Name: 'A claim', QuickConnectId });

    expect(events('contact.queued').map(({ data }) => data?.['name'])).toEqual([queue]);
  });
});

describe('every row of the error table (§1.9)', () => {
  const long = (length: number): string => 'x'.repeat(length);

  test.each<[string, Partial<Request>, string]>([
    ['both links', { PreviousContactId: 'a', RelatedContactId: 'b' }, 'InvalidRequest RelatedContactId'],
    ['no selector', { ContactFlowId: null as never }, 'InvalidRequest ContactFlowId'],
    ['an inactive template', { ContactFlowId: null as never, TaskTemplateId: 'Old' }, 'InvalidRequest TaskTemplateId'],
    [
      'a quick connect without a flow',
      { ContactFlowId: null as never, QuickConnectId: 'Hotline' },
      'InvalidRequest QuickConnectId',
    ],
    ['a flow that is not published', { ContactFlowId: 'Draft' }, 'InvalidRequest ContactFlowId'],
    ['a flow of a wrong type', { ContactFlowId: 'Patience' }, 'InvalidRequest ContactFlowId'],
    [
      'an attachment as reference',
      { References: { file: { Type: 'ATTACHMENT', Value: 'x' } } },
      'InvalidParameter References.file.Type',
    ],
    [
      'a date that is no epoch',
      { References: { due: { Type: 'DATE', Value: 'tomorrow' } } },
      'InvalidParameter References.due.Value',
    ],
    ['an unknown type', { References: { x: { Type: 'url', Value: 'x' } } }, 'InvalidParameter References.x.Type'],
    ['a bad attribute key', { Attributes: { 'a b': '1' } }, 'InvalidParameter Attributes.a b'],
    [
      'attributes of more than 32,768 bytes',
      { Attributes: { a: long(32_767), b: 'x' } },
      'InvalidParameter Attributes',
    ],
    ['a name that is too long', { Name: long(1025) }, 'InvalidParameter Name'],
    ['no name', { Name: null as never }, 'InvalidParameter Name'],
    ['a description that is too long', { Description: long(4097) }, 'InvalidParameter Description'],
    ['a flow id that is too long', { ContactFlowId: long(501) }, 'InvalidParameter ContactFlowId'],
    ['a token that is too long', { ClientToken: long(501) }, 'InvalidParameter ClientToken'],
    [
      'a reference that is too long',
      { References: { u: { Type: 'URL', Value: long(4097) } } },
      'InvalidParameter References.u.Value',
    ],
    [
      'too many attachments',
      { Attachments: Array.from({ length: 6 }, () => ({ FileName: 'a', S3Url: 'b' })) },
      'InvalidParameter Attachments',
    ],
    [
      'an attachment without a name',
      { Attachments: [{ S3Url: 'b' } as never] },
      'InvalidParameter Attachments[0].FileName',
    ],
    [
      'an expiry of no minutes',
      { SegmentAttributes: { 'connect:ContactExpiry': { ValueMap: { ExpiryDuration: { ValueInteger: 0 } } } } },
      'InvalidParameter SegmentAttributes.connect:ContactExpiry',
    ],
    [
      'an expiry after 90 days',
      { SegmentAttributes: { 'connect:ContactExpiry': { ValueMap: { ExpiryDuration: { ValueInteger: 129_601 } } } } },
      'InvalidParameter SegmentAttributes.connect:ContactExpiry',
    ],
    [
      'an expiry as text',
      { SegmentAttributes: { 'connect:ContactExpiry': { ValueString: '90' } } },
      'InvalidParameter SegmentAttributes.connect:ContactExpiry',
    ],
    [
      'a creator that is no ARN',
      { SegmentAttributes: { 'connect:CreatedByUser': { ValueString: 'ada' } } },
      'InvalidParameter SegmentAttributes.connect:CreatedByUser',
    ],
    [
      'another assignment',
      { SegmentAttributes: { 'connect:AssignmentType': { ValueString: 'OTHER' } } },
      'InvalidParameter SegmentAttributes.connect:AssignmentType',
    ],
    [
      'an own segment attribute that is no text',
      { SegmentAttributes: { tier: { ValueInteger: 1 } } },
      'InvalidParameter SegmentAttributes.tier',
    ],
    ['an unknown flow', { ContactFlowId: 'nowhere' }, 'ResourceNotFound ContactFlowId'],
    [
      'an unknown quick connect',
      { ContactFlowId: null as never, QuickConnectId: 'x' },
      'ResourceNotFound QuickConnectId',
    ],
    ['an unknown template', { ContactFlowId: null as never, TaskTemplateId: 'x' }, 'ResourceNotFound TaskTemplateId'],
    ['an unknown previous contact', { PreviousContactId: 'x' }, 'ResourceNotFound PreviousContactId'],
    ['an unknown related contact', { RelatedContactId: 'x' }, 'ResourceNotFound RelatedContactId'],
    [
      'an unknown creator',
      {
        SegmentAttributes: { 'connect:CreatedByUser': { ValueString: 'arn:aws:connect:x:1:instance/i/agent/nobody' } },
      },
      'ResourceNotFound SegmentAttributes.connect:CreatedByUser',
    ],
  ])('%s', (_what, request, expected) => {
    const office = openClaims();

    expect(refusedBy(office, 'StartTaskContact', { ...PLAIN, ...request })).toBe(expected);
    expect(office.events('contact.created')).toEqual([]);
  });

  test.each([
    ['InvalidRequest', { ContactFlowId: 'Draft' }, 400],
    ['InvalidParameter', { Name: long(1025) }, 400],
    ['ResourceNotFound', { ContactFlowId: 'nowhere' }, 404],
  ])('%s has its status', (name, request, status) => {
    const { call } = openClaims();

    const error = errorOf(() => call('StartTaskContact', { ...PLAIN, ...request }));

    expect(error).toMatchObject({ name: `${name}Exception`, status });
    expect(error.message).not.toBe('');
  });

  test('an unknown instance', () => {
    const { centre } = openClaims();

    const error = errorOf(() => centre.call('StartTaskContact', { InstanceId: 'other', ...PLAIN }));

    expect(error).toMatchObject({ name: 'ResourceNotFoundException', field: 'InstanceId' });
  });

  test('the instance is known by its ARN too', () => {
    const { centre } = openClaims();

    const { arn } = centre.facts.instance;

    expect(centre.call('StartTaskContact', { InstanceId: arn, ...PLAIN }).ContactId).toHaveLength(36);
  });

  test('more open tasks than the quota', () => {
    const office = openClaims({ Limits: { activeTasks: 2 } });
    const [first] = [office.call('StartTaskContact', PLAIN), office.call('StartTaskContact', PLAIN)];

    expect(errorOf(() => office.call('StartTaskContact', PLAIN))).toMatchObject({
      name: 'ServiceQuotaExceededException',
      status: 402,
    });
    office.call('StopContact', { ContactId: first?.ContactId ?? '' });

    expect(office.call('StartTaskContact', PLAIN).ContactId).toBeTruthy();
  });

  test('a request that is refused takes no place among the open tasks', () => {
    const office = openClaims({ Limits: { activeTasks: 1 } });

    refusedBy(office, 'StartTaskContact', {
      ...PLAIN,
      SegmentAttributes: { 'connect:ContactExpiry': { ValueMap: {} } },
    });

    expect(office.call('StartTaskContact', PLAIN).ContactId).toBeTruthy();
  });

  test('more requests than the rate, once throttling is on (§9)', () => {
    const office = openClaims({ Limits: { throttling: true } });
    for (let count = 0; count < 5; count++) office.call('StartTaskContact', PLAIN);

    expect(errorOf(() => office.call('StartTaskContact', PLAIN))).toMatchObject({
      name: 'ThrottlingException',
      status: 429,
    });
    office.centre.runFor(500);

    expect(office.call('StartTaskContact', PLAIN).ContactId).toBeTruthy();
  });
});

/** One fault for each step of the order; a request with all of them hears of the first, without it of the next. */
test('the order of validation (§1.9)', () => {
  const faults: readonly [expected: string, fault: Partial<Request>][] = [
    ['InvalidParameter Description', { Description: 'x'.repeat(4097) }],
    ['InvalidRequest RelatedContactId', { PreviousContactId: 'a', RelatedContactId: 'b' }],
    ['InvalidRequest ContactFlowId', { QuickConnectId: 'Hotline', TaskTemplateId: 'Old' }],
    ['InvalidParameter References.file.Type', { References: { file: { Type: 'ATTACHMENT' } } }],
    ['InvalidParameter ScheduledTime', { ScheduledTime: 1 }],
    ['InvalidParameter Attributes.a b', { Attributes: { 'a b': '1' } }],
    ['InvalidParameter SegmentAttributes.tier', { SegmentAttributes: { tier: { ValueInteger: 1 } } }],
    ['ResourceNotFound TaskTemplateId', { TaskTemplateId: 'nowhere' }],
    ['ResourceNotFound PreviousContactId', { PreviousContactId: 'nobody' }],
    ['InvalidRequest TaskTemplateId', { TaskTemplateId: 'Old' }],
  ];
  const office = openClaims();

  const heard = faults.map((_fault, place) => {
    // Later faults first, so an earlier one overrides what they share.
    const request = Object.assign(
      {},
      ...faults
        .slice(place)
        .map(([, fault]) => fault)
        .toReversed(),
    ) as Request;
    return refusedBy(office, 'StartTaskContact', { ...request, Name: 'A claim' });
  });

  expect(heard).toEqual(faults.map(([expected]) => expected));
});

test('the order of what depends on the office: throttle, shape, instance, combination; then state, token, links, open tasks (§1.9)', () => {
  const { centre, call, start } = openClaims({ Limits: { activeTasks: 1, linkedTasksPerChain: 0 } });
  const task = start('A claim', { ClientToken: 'one' });
  const none = { InstanceId: 'other', Name: 'A claim' };

  expect(errorOf(() => centre.call('StartTaskContact', { ...none, Description: 1 as never })).field).toBe(
    'Description',
  );
  expect(errorOf(() => centre.call('StartTaskContact', none)).field).toBe('InstanceId');
  const linked = { ...PLAIN, PreviousContactId: task };
  expect(errorOf(() => call('StartTaskContact', { ...linked, ContactFlowId: 'Draft' })).name).toMatch(
    /^InvalidRequest/,
  );
  expect(call('StartTaskContact', { ...linked, ClientToken: 'one' })).toEqual({ ContactId: task });
  expect(errorOf(() => call('StartTaskContact', linked)).field).toBe('PreviousContactId');
  expect(errorOf(() => call('StartTaskContact', PLAIN)).field).toBeUndefined();
});

describe('ScheduledTime: from now to six days ahead (§1.5)', () => {
  test.each([
    [-1, 'refused'],
    [0, 'taken'],
    [6 * DAY, 'taken'],
    [6 * DAY + 1, 'refused'],
  ])('%d seconds from now is %s', (after, expected) => {
    const office = openClaims();
    const request = { ...PLAIN, ScheduledTime: seconds(office.centre, after) };

    const heard =
      expected === 'refused'
        ? refusedBy(office, 'StartTaskContact', request)
        : office.call('StartTaskContact', request);

    if (expected === 'refused') expect(heard).toBe('InvalidParameter ScheduledTime');
    else expect(heard).toHaveProperty('ContactId');
  });

  test('the instance may say how far ahead', () => {
    const { centre, call } = openClaims({ Limits: { scheduleAheadDays: 90 } });

    expect(call('StartTaskContact', { ...PLAIN, ScheduledTime: seconds(centre, 90 * DAY) })).toHaveProperty(
      'ContactId',
    );
  });

  test('the contact is there at once, and its flow starts when the time comes', () => {
    const { centre, call, lifeOf } = openClaims();

    const { ContactId } = call('StartTaskContact', { ...PLAIN, ScheduledTime: seconds(centre, 60.5) });

    expect(lifeOf(ContactId)).toEqual(['created', 'scheduled']);
    centre.runFor(60_499);
    expect(lifeOf(ContactId)).toEqual(['created', 'scheduled']);
    centre.runFor(1);
    expect(lifeOf(ContactId)).toEqual(['created', 'scheduled', 'started']);
  });
});

describe('ClientToken: one contact for seven days (§1.6)', () => {
  test('a repeated request gives the same contact and takes no second place', () => {
    const { call, events } = openClaims({ Limits: { activeTasks: 1 } });

    const first = call('StartTaskContact', { ...PLAIN, ClientToken: 'T' });
    const again = call('StartTaskContact', { ...PLAIN, ClientToken: 'T', Name: 'Another name' });

    expect(again).toEqual(first);
    expect(events('contact.created')).toHaveLength(1);
  });

  test('tokens are told apart by case', () => {
    const { call } = openClaims();

    expect(call('StartTaskContact', { ...PLAIN, ClientToken: 't' })).not.toEqual(
      call('StartTaskContact', { ...PLAIN, ClientToken: 'T' }),
    );
  });

  test('after seven days a token makes a new contact', () => {
    const { centre, call } = openClaims();
    const first = call('StartTaskContact', { ...PLAIN, ClientToken: 'T' });

    centre.runFor(7 * DAY * 1000 - 1);
    expect(call('StartTaskContact', { ...PLAIN, ClientToken: 'T' })).toEqual(first);
    centre.runFor(1);

    const second = call('StartTaskContact', { ...PLAIN, ClientToken: 'T' });
    expect(second).not.toEqual(first);
    expect(call('StartTaskContact', { ...PLAIN, ClientToken: 'T' })).toEqual(second);
  });

  test('without a token every request makes a contact', () => {
    const { call } = openClaims();

    expect(call('StartTaskContact', PLAIN)).not.toEqual(call('StartTaskContact', PLAIN));
  });
});

describe('a task template (§1.4, §5.1)', () => {
  const refund: Request = { Name: '', TaskTemplateId: 'Refund' };

  test('fills in what the request leaves out', () => {
    const { centre, call } = openClaims();

    const { ContactId } = call('StartTaskContact', refund);

    const { Contact } = call('DescribeContact', { ContactId });
    expect(Contact).toMatchObject({ Name: 'A refund', TaskTemplateInfo: { Name: 'Refund' } });
    expect(call('ListContactReferences', { ContactId, ReferenceTypes: ['STRING'] }).ReferenceSummaryList).toEqual([
      { String: { Name: 'Severity', Value: 'low' } },
    ]);
    centre.runFor(90 * 60_000);
    expect(call('DescribeContact', { ContactId }).Contact.DisconnectReason).toBe('EXPIRED');
  });

  test('gives way to the request', () => {
    const { call } = openClaims();

    const { ContactId } = call('StartTaskContact', {
      Name: 'Mine',
      TaskTemplateId: 'Refund',
      References: { Severity: { Type: 'STRING', Value: 'high' } },
    });

    expect(call('DescribeContact', { ContactId }).Contact.Name).toBe('Mine');
    expect(call('ListContactReferences', { ContactId, ReferenceTypes: ['STRING'] }).ReferenceSummaryList).toEqual([
      { String: { Name: 'Severity', Value: 'high' } },
    ]);
  });

  const strict: Partial<InstanceData> = { Limits: { requireTemplateFields: true } };

  test.each<[string, Partial<InstanceData>, Partial<Request>, string | undefined]>([
    ['are not demanded', {}, {}, undefined],
    ['are demanded once the instance says so', strict, {}, 'InvalidParameter References.Order'],
    ['may be given', strict, { References: { Order: { Type: 'STRING', Value: '7' } } }, undefined],
    [
      'are not given by nothing',
      strict,
      { References: { Order: { Type: 'STRING' } } },
      'InvalidParameter References.Order',
    ],
  ])('required fields %s', (_what, changes, more, refusal) => {
    const office = openClaims(changes);

    if (refusal !== undefined) expect(refusedBy(office, 'StartTaskContact', { ...refund, ...more })).toBe(refusal);
    else expect(office.call('StartTaskContact', { ...refund, ...more })).toHaveProperty('ContactId');
  });
});

describe('connect:AssignmentType SELF (§1.7)', () => {
  const assigned = ({ centre }: ApiOffice, more: Partial<Request> = {}): Request => {
    return {
      Name: 'Mine',
      TaskTemplateId: 'Refund',
      SegmentAttributes: {
        'connect:AssignmentType': { ValueString: 'SELF' },
        'connect:CreatedByUser': { ValueString: centre.facts.agents.find('ben')?.arn ?? '' },
      },
      ...more,
    };
  };

  test('runs the flow the template has for it, for the agent who made the task', () => {
    const office = openClaims();

    expect(flowOfTask(office, assigned(office))).toBe('To agent');
    expect(office.events('contact.queued').map(({ data }) => data?.['name'])).toEqual(['ben']);
  });

  test.each<[string, Partial<Request>, string]>([
    [
      'no template',
      { TaskTemplateId: null as never, ContactFlowId: 'Holding' },
      'InvalidRequest SegmentAttributes.connect:AssignmentType',
    ],
    [
      'no creator',
      { SegmentAttributes: { 'connect:AssignmentType': { ValueString: 'SELF' } } },
      'InvalidRequest SegmentAttributes.connect:AssignmentType',
    ],
    ['a template without such a flow', { TaskTemplateId: 'No flow' }, 'InvalidRequest TaskTemplateId'],
  ])('with %s is an error', (_what, more, expected) => {
    const office = openClaims();

    expect(refusedBy(office, 'StartTaskContact', assigned(office, more))).toBe(expected);
  });
});

test('who made a task is told by DescribeContact (§1.7)', () => {
  const { centre, call } = openClaims();
  const creator = { ValueString: centre.facts.agents.find('ada')?.arn ?? '' };

  const { ContactId } = call('StartTaskContact', { ...PLAIN, SegmentAttributes: { 'connect:CreatedByUser': creator } });

  expect(call('DescribeContact', { ContactId }).Contact.SegmentAttributes).toMatchObject({
    'connect:CreatedByUser': creator,
    'connect:Subtype': { ValueString: 'connect:Task' },
  });
});

test('attachments are kept, and listed as references', () => {
  const { call } = openClaims();

  const { ContactId } = call('StartTaskContact', {
    ...PLAIN,
    Attachments: [{ FileName: 'photo.jpg', S3Url: 'https://s3/photo' }],
  });

  expect(call('ListContactReferences', { ContactId, ReferenceTypes: ['ATTACHMENT'] }).ReferenceSummaryList).toEqual([
    { Attachment: { Name: 'photo.jpg', Value: 'https://s3/photo', Status: 'APPROVED' } },
  ]);
});

test('a request as clients send it is taken, with every member it may have (§1.1)', () => {
  const { call } = openClaims({ Start: '2023-11-14T22:00:00Z' });

  const { ContactId } = call('StartTaskContact', {
    Name: 'n',
    ContactFlowId: 'Holding',
    Attributes: { a: '1' },
    References: { u: { Type: 'URL', Value: 'https://x' } },
    ClientToken: 'd97dbf0e-b867-4641-8898-0736a2bb1151',
    ScheduledTime: 1_700_000_000.123,
    SegmentAttributes: { 'connect:ContactExpiry': { ValueMap: { ExpiryDuration: { ValueInteger: 135 } } } },
    Attachments: [{ FileName: 'a.txt', S3Url: 'https://s3/x' }],
  });

  expect(call('DescribeContact', { ContactId }).Contact).toMatchObject({
    Name: 'n',
    Attributes: { a: '1' },
    ScheduledTimestamp: 1_700_000_000.123,
    SegmentAttributes: {
      'connect:ContactExpiry': {
        // A time to live counts from when the task is scheduled for (§3.4).
        ValueMap: {
          ExpiryDuration: { ValueInteger: 135 },
          ExpiryTimeStamp: { ValueString: '2023-11-15T00:28:20.123Z' },
        },
      },
    },
  });
});

describe('references a task may begin with (§1.3)', () => {
  const withReference = (Type: string, Value: string): Request => ({ ...PLAIN, References: { it: { Type, Value } } });

  test.each([
    ['URL', 'https://example.com'],
    ['NUMBER', '7'],
    ['STRING', 'seven'],
    ['DATE', '1767225600'],
    ['EMAIL', 'ada@example.com'],
  ])('%s is taken', (type, value) => {
    expect(openClaims().call('StartTaskContact', withReference(type, value)).ContactId).toBeTruthy();
  });

  test.each([
    'ATTACHMENT',
    'CONTACT_ANALYSIS',
    'EMAIL_MESSAGE',
    'EMAIL_MESSAGE_PLAIN_TEXT',
    'EMAIL_MESSAGE_PLAIN_TEXT_REDACTED',
    'EMAIL_MESSAGE_REDACTED',
  ])('%s is not', (type) => {
    expect(refusedBy(openClaims(), 'StartTaskContact', withReference(type, 'x'))).toBe(
      'InvalidParameter References.it.Type',
    );
  });
});

describe('how long members may be (§1.2)', () => {
  const x = (length: number): string => 'x'.repeat(length);
  const attachments = (count: number, name = 'a.txt', url = 'https://s3/x') =>
    Array.from({ length: count }, () => ({ FileName: name, S3Url: url }));
  const bytes = (count: number) => ({ a: x(count - 1) });

  test.each<[what: string, fits: Partial<Request>, tooLong: Partial<Request>]>([
    ['a name', { Name: x(1024) }, { Name: x(1025) }],
    ['a description', { Description: x(4096) }, { Description: x(4097) }],
    ['a token', { ClientToken: x(500) }, { ClientToken: x(501) }],
    [
      'the value of a reference',
      { References: { r: { Type: 'STRING', Value: x(4096) } } },
      { References: { r: { Type: 'STRING', Value: x(4097) } } },
    ],
    [
      'the name of a reference',
      { References: { [x(4096)]: { Type: 'STRING', Value: '' } } },
      { References: { [x(4097)]: { Type: 'STRING', Value: '' } } },
    ],
    ['attributes in all', { Attributes: bytes(32_768) }, { Attributes: bytes(32_769) }],
    [
      'the name of a segment attribute',
      { SegmentAttributes: { [x(128)]: { ValueString: '' } } },
      { SegmentAttributes: { [x(129)]: { ValueString: '' } } },
    ],
    [
      'the value of a segment attribute',
      { SegmentAttributes: { tier: { ValueString: x(1024) } } },
      { SegmentAttributes: { tier: { ValueString: x(1025) } } },
    ],
    ['attachments', { Attachments: attachments(5) }, { Attachments: attachments(6) }],
    ['the name of an attachment', { Attachments: attachments(1, x(256)) }, { Attachments: attachments(1, x(257)) }],
    [
      'the place of an attachment',
      { Attachments: attachments(1, 'a', x(2000)) },
      { Attachments: attachments(1, 'a', x(2001)) },
    ],
  ])('%s', (_what, fits, tooLong) => {
    const office = openClaims();

    expect(office.call('StartTaskContact', { ...PLAIN, ...fits }).ContactId).toBeTruthy();
    expect(refusedBy(office, 'StartTaskContact', { ...PLAIN, ...tooLong })).toMatch(/^InvalidParameter /);
  });

  test('a name and a description may be empty', () => {
    expect(openClaims().call('StartTaskContact', { ...PLAIN, Name: '', Description: '' }).ContactId).toBeTruthy();
  });
});
