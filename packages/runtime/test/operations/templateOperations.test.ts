/** Task templates by the API (task-contacts §5.1, §6.3). */
import { describe, expect, test } from 'vitest';
import type { InputOf, TaskTemplateResource } from '../../src/centre/index.ts';
import { CLAIMS, errorOf, openClaims, refusedBy, seconds } from './office.ts';

describe('GetTaskTemplate', () => {
  test('tells the template as the instance has it', () => {
    const { centre, call } = openClaims();
    const [resource] = CLAIMS.TaskTemplates ?? [];
    const template = centre.facts.templates.find('Refund');

    expect(call('GetTaskTemplate', { TaskTemplateId: 'Refund' })).toEqual({
      ...resource,
      InstanceId: centre.facts.instance.id,
      Id: template?.id,
      Arn: template?.arn,
      ContactFlowId: centre.facts.flows.find('Holding')?.id,
      SelfAssignFlowId: centre.facts.flows.find('To agent')?.id,
      Status: 'ACTIVE',
      CreatedTime: seconds(centre),
      LastModifiedTime: seconds(centre),
    });
  });

  test('members it has not are left out', () => {
    const { call } = openClaims();

    expect(call('GetTaskTemplate', { TaskTemplateId: 'Old' })).not.toHaveProperty('SelfAssignFlowId');
  });

  test('one nobody knows', () => {
    expect(refusedBy(openClaims(), 'GetTaskTemplate', { TaskTemplateId: 'x' })).toBe('ResourceNotFound TaskTemplateId');
  });
});

describe('CreateTaskTemplate (§5.1)', () => {
  type Request = Omit<InputOf<'CreateTaskTemplate'>, 'InstanceId'>;
  const named = (...names: readonly string[]) => names.map((Name) => ({ Id: { Name } }));
  const REQUEST: Request = {
    Name: 'Return',
    ContactFlowId: 'Holding',
    Fields: [
      { Id: { Name: 'Task name' }, Type: 'NAME' },
      { Id: { Name: 'Size' }, Type: 'SINGLE_SELECT', SingleSelectOptions: ['small', 'large'] },
    ],
    Constraints: { RequiredFields: named('Task name') },
    Defaults: { DefaultFieldValues: [{ Id: { Name: 'Size' }, DefaultValue: 'small' }] },
  };

  test('tasks can be made from it at once', () => {
    const { centre, call } = openClaims();

    const { Id, Arn } = call('CreateTaskTemplate', REQUEST);

    expect(Arn).toBe(`${centre.facts.instance.arn}/task-template/${Id}`);
    const { ContactId } = call('StartTaskContact', { Name: 'A return', TaskTemplateId: Id });
    expect(call('ListContactReferences', { ContactId, ReferenceTypes: ['STRING'] }).ReferenceSummaryList).toEqual([
      { String: { Name: 'Size', Value: 'small' } },
    ]);
    expect(call('GetTaskTemplate', { TaskTemplateId: Id })).toMatchObject({ Name: 'Return', Status: 'ACTIVE' });
  });

  test('is part of a snapshot', () => {
    const { centre, call } = openClaims();
    const before = centre.snapshot();

    const { Id } = call('CreateTaskTemplate', REQUEST);
    centre.restore(before);

    expect(centre.facts.templates.byId(Id)).toBeUndefined();
    expect(call('CreateTaskTemplate', REQUEST).Id).toBe(Id);
  });

  test('a token makes one template', () => {
    const { call } = openClaims();

    const first = call('CreateTaskTemplate', { ...REQUEST, ClientToken: 'T' });

    expect(call('CreateTaskTemplate', { ...REQUEST, ClientToken: 'T' })).toEqual(first);
    expect(call('ListTaskTemplates', { Name: 'Return' }).TaskTemplates).toHaveLength(1);
  });

  const { ContactFlowId: _flow, ...withoutFlow } = REQUEST;

  test('a field for the quick connect takes the place of a flow', () => {
    const { call } = openClaims();
    const Fields = [...REQUEST.Fields, { Id: { Name: 'Who' }, Type: 'QUICK_CONNECT' as const }];

    expect(call('CreateTaskTemplate', { ...withoutFlow, Fields })).toHaveProperty('Id');
  });

  test.each<[string, Request, string, string]>([
    ['a name that is taken', { ...REQUEST, Name: 'Refund' }, 'Name', 'RESOURCE_NAME_ALREADY_EXISTS'],
    ['neither flow nor quick connect', withoutFlow, 'ContactFlowId', 'REQUIRED_PROPERTY_MISSING'],
    ['no field of type NAME', { ...REQUEST, Fields: REQUEST.Fields.slice(1) }, 'Fields', 'REQUIRED_PROPERTY_MISSING'],
    [
      'two fields of type NAME',
      { ...REQUEST, Fields: [...REQUEST.Fields, { Id: { Name: 'Other' }, Type: 'NAME' }] },
      'Fields',
      'UNIQUE_CONSTRAINT_VIOLATED',
    ],
    [
      'a NAME that is not required',
      { ...REQUEST, Constraints: { RequiredFields: named('Size') } },
      'Constraints',
      'REQUIRED_PROPERTY_MISSING',
    ],
    [
      'a constraint on a field there is not',
      { ...REQUEST, Constraints: { RequiredFields: named('Task name', 'Weight') } },
      'Constraints.RequiredFields.1.Id.Name',
      'REFERENCED_RESOURCE_NOT_FOUND',
    ],
    [
      'a default that is no option',
      { ...REQUEST, Defaults: { DefaultFieldValues: [{ Id: { Name: 'Size' }, DefaultValue: 'huge' }] } },
      'Defaults.DefaultFieldValues.0.DefaultValue',
      'INVALID_FORMAT',
    ],
  ])('%s is told with its place', (_what, request, PropertyPath, Reason) => {
    const error = errorOf(() => openClaims().call('CreateTaskTemplate', request));

    expect(error).toMatchObject({ name: 'PropertyValidationException', status: 400 });
    const [first] = error.more['PropertyList'] as readonly object[];
    expect(first).toMatchObject({ PropertyPath, Reason });
  });

  test.each<[string, Partial<Request>, string]>([
    ['an unknown flow', { ContactFlowId: 'nowhere' }, 'ResourceNotFound ContactFlowId'],
    ['an unknown flow for self-assigned tasks', { SelfAssignFlowId: 'nowhere' }, 'ResourceNotFound SelfAssignFlowId'],
    ['a flow that is not published', { ContactFlowId: 'Draft' }, 'InvalidParameter ContactFlowId'],
    ['a name that is too long', { Name: 'x'.repeat(101) }, 'InvalidParameter Name'],
    [
      'an unknown type',
      { Fields: [{ Id: { Name: 'x' }, Type: 'COLOUR' as never }] },
      'InvalidParameter Fields[0].Type',
    ],
    [
      'more than fifty fields',
      {
        Fields: [
          ...REQUEST.Fields,
          ...Array.from({ length: 50 }, (_one, place) => ({ Id: { Name: `Text ${place}` }, Type: 'TEXT' as const })),
        ],
      },
      'ServiceQuotaExceeded',
    ],
  ])('%s', (_what, more, expected) => {
    expect(refusedBy(openClaims(), 'CreateTaskTemplate', { ...REQUEST, ...more })).toBe(expected);
  });

  test('more than fifty templates', () => {
    const office = openClaims({
      TaskTemplates: Array.from({ length: 50 }, (_one, place) => ({ Name: `T${place}`, ContactFlowId: 'Holding' })),
    });

    expect(refusedBy(office, 'CreateTaskTemplate', REQUEST)).toBe('ServiceQuotaExceeded');
  });
});

describe('UpdateContactTaskTemplate', () => {
  const ORDER = { References: { Order: { Type: 'STRING', Value: '7' } } };

  test('the task is of another template', () => {
    const { call, start } = openClaims();
    const ContactId = start('A claim', { ContactFlowId: 'Holding', ...ORDER });

    call('UpdateContactTaskTemplate', { ContactId, TaskTemplateId: 'Refund' });

    expect(call('DescribeContact', { ContactId }).Contact.TaskTemplateInfo?.Name).toBe('Refund');
  });

  test('the task has to have what the template requires', () => {
    const { call, start } = openClaims();
    const ContactId = start('A claim', { ContactFlowId: 'Holding' });

    const error = errorOf(() => call('UpdateContactTaskTemplate', { ContactId, TaskTemplateId: 'Refund' }));

    expect(error).toMatchObject({ name: 'PropertyValidationException', status: 400 });
    expect(error.more).toEqual({
      PropertyList: [
        {
          PropertyPath: 'References.Order',
          Reason: 'REQUIRED_PROPERTY_MISSING',
          Message: '"Order" has no value.',
        },
      ],
    });
  });

  test.each<[string, (office: ReturnType<typeof openClaims>, task: string) => void, string, string]>([
    ['one nobody knows', () => undefined, 'x', 'ResourceNotFound TaskTemplateId'],
    ['one that is inactive', () => undefined, 'Old', 'InvalidRequest TaskTemplateId'],
    [
      'the same again',
      ({ call }, ContactId) => call('UpdateContactTaskTemplate', { ContactId, TaskTemplateId: 'Refund' }),
      'Refund',
      'InvalidRequest TaskTemplateId',
    ],
    ['with an agent', ({ centre }, task) => centre.accept('ada', task), 'Refund', 'InvalidRequest ContactId'],
    ['ended', ({ call }, ContactId) => call('StopContact', { ContactId }), 'Refund', 'InvalidRequest ContactId'],
  ])('%s', (_what, before, TaskTemplateId, expected) => {
    const office = openClaims();
    const ContactId = office.start('A claim', ORDER);
    before(office, ContactId);

    expect(refusedBy(office, 'UpdateContactTaskTemplate', { ContactId, TaskTemplateId })).toBe(expected);
  });

  test('five times at most', () => {
    const office = openClaims();
    const ContactId = office.start('A claim', { ContactFlowId: 'Holding', ...ORDER });
    const change = (count: number) => {
      return { ContactId, TaskTemplateId: count % 2 === 0 ? 'Refund' : 'No flow' };
    };
    for (let count = 0; count < 5; count++) office.call('UpdateContactTaskTemplate', change(count));

    expect(refusedBy(office, 'UpdateContactTaskTemplate', change(5))).toBe('LimitExceeded ContactId');
  });
});

test.each([
  ['TEXT', 'seven', 'STRING'],
  ['TEXT_AREA', 'seven', 'STRING'],
  ['BOOLEAN', 'true', 'STRING'],
  ['SINGLE_SELECT', 'low', 'STRING'],
  ['NUMBER', '7', 'NUMBER'],
  ['DATE_TIME', '1767225600', 'DATE'],
  ['URL', 'https://example.com', 'URL'],
  ['EMAIL', 'ada@example.com', 'EMAIL'],
] as const)('a field of type %s is a reference of the task (§5.1)', (Type, DefaultValue, reference) => {
  const { call } = openClaims({ TaskTemplates: [templateOf({ Type, DefaultValue })] });

  const { ContactId } = call('StartTaskContact', { Name: 'A claim', TaskTemplateId: 'Made' });

  const { ReferenceSummaryList } = call('ListContactReferences', { ContactId, ReferenceTypes: [reference] });
  expect(ReferenceSummaryList).toEqual([{ [TOLD_AS[reference]]: { Name: 'The field', Value: DefaultValue } }]);
});

test.each([
  ['DESCRIPTION', 'What it is about', { Description: 'What it is about' }],
  ['SCHEDULED_TIME', String(Date.UTC(2026, 0, 5, 12) / 1000), { ScheduledTimestamp: Date.UTC(2026, 0, 5, 12) / 1000 }],
  [
    'EXPIRY_DURATION',
    '90',
    { SegmentAttributes: { 'connect:ContactExpiry': { ValueMap: { ExpiryDuration: { ValueInteger: 90 } } } } },
  ],
] as const)('a field of type %s is a member of the task (§1.4, §5.1)', (Type, DefaultValue, members) => {
  const { call } = openClaims({ TaskTemplates: [templateOf({ Type, DefaultValue })] });

  const { ContactId } = call('StartTaskContact', { Name: 'A claim', TaskTemplateId: 'Made' });

  expect(call('DescribeContact', { ContactId }).Contact).toMatchObject(members);
});

// helpers

/** What ListContactReferences calls each type. */
const TOLD_AS = { STRING: 'String', NUMBER: 'Number', DATE: 'Date', URL: 'Url', EMAIL: 'Email' } as const;

type FieldType = NonNullable<TaskTemplateResource['Fields']>[number]['Type'];

/** A template with one field beside the name, and what it says unless somebody says otherwise. */
function templateOf({ Type, DefaultValue }: { readonly Type: FieldType; readonly DefaultValue: string }) {
  const Id = { Name: 'The field' };
  return {
    Name: 'Made',
    ContactFlowId: 'Holding',
    Fields: [
      { Id: { Name: 'Task name' }, Type: 'NAME' as const },
      { Id, Type, ...(Type === 'SINGLE_SELECT' ? { SingleSelectOptions: ['low', 'high'] } : {}) },
    ],
    Constraints: { RequiredFields: [{ Id: { Name: 'Task name' } }] },
    Defaults: { DefaultFieldValues: [{ Id, DefaultValue }] },
  };
}
