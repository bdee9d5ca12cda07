/** Task templates by the API (task-contacts §5.1, §6.3). */
import { describe, expect, test } from 'vitest';
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
