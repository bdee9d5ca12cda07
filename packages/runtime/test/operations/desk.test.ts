/** What agents do at their desks: hand tasks on, pause them, make new ones (task-contacts §3.5, §3.6, §4.1, §10). */
import { describe, expect, test } from 'vitest';
import type { InstanceData } from '../../src/centre/index.ts';
import { MINUTES } from '../centre.ts';
import { CLAIMS, openClaims, refusalOf, seconds, type ApiOffice } from './office.ts';

function openWithTask(changes: Partial<InstanceData> = {}) {
  const office = openClaims(changes);
  const task = office.start();
  office.centre.runFor(MINUTES / 6);
  office.centre.accept('ada', task);
  office.centre.runFor(MINUTES);
  return { office, task };
}

describe('a transfer with a quick connect', () => {
  test.each([
    ['Appeals', 'Appeals'],
    ['Ben', 'ben'],
  ])('%s: the task waits in the queue %s, with the age it has', (quickConnect, queue) => {
    const { office, task } = openWithTask();
    const { centre, call, events } = office;
    const enqueued = call('DescribeContact', { ContactId: task }).Contact.QueueInfo?.EnqueueTimestamp;

    const next = centre.transfer('ada', task, quickConnect);

    expect(events('contact.queued').at(-1)).toMatchObject({ contact: next, data: { name: queue } });
    expect(call('DescribeContact', { ContactId: next }).Contact).toMatchObject({
      InitiationMethod: 'TRANSFER',
      PreviousContactId: task,
      QueueInfo: { EnqueueTimestamp: enqueued },
    });
    expect(centre.home.stuck).toEqual([]);
  });

  test('leaves the agent with after-contact work, and the record with where the task went', () => {
    const { office, task } = openWithTask();

    const next = office.centre.transfer('ada', task, 'Appeals');

    expect(office.call('DescribeContact', { ContactId: task }).Contact).toMatchObject({
      DisconnectTimestamp: seconds(office.centre),
      NextContacts: [
        {
          Type: 'QUICK_CONNECT',
          NextContactMetadata: { QuickConnectContactData: { ContactId: next, QuickConnectName: 'Appeals' } },
        },
      ],
    });
    office.centre.close('ada', task);
    expect(office.lifeOf(task).at(-1)).toBe('completed');
  });

  test('is possible for a paused task', () => {
    const { office, task } = openWithTask();
    office.centre.pause('ada', task);

    const next = office.centre.transfer('ada', task, 'Appeals');

    expect(office.events('contact.queued').at(-1)?.contact).toBe(next);
  });

  const seen = (QuickConnectIds: readonly string[]): Partial<InstanceData> => {
    return {
      Queues: [
        { Name: 'Claims', QuickConnectIds },
        { Name: 'Appeals', QuickConnectIds: ['Ben'] },
      ],
    };
  };

  test.each<[string, Partial<InstanceData>, string, string]>([
    ['one nobody knows', {}, 'nowhere', 'ResourceNotFound QuickConnectId'],
    ['one without a flow', {}, 'Hotline', 'InvalidRequest QuickConnectId'],
    ['one no queue of his has', seen(['Appeals']), 'Ben', 'InvalidRequest QuickConnectId'],
  ])('%s is refused', (_what, changes, quickConnect, expected) => {
    const { office, task } = openWithTask(changes);

    expect(refusalOf(() => office.centre.transfer('ada', task, quickConnect))).toBe(expected);
  });

  test('one his queue has is taken', () => {
    const { office, task } = openWithTask(seen(['Appeals']));

    expect(office.centre.transfer('ada', task, 'Appeals')).toHaveLength(36);
  });

  test.each([
    ['ben', 'InvalidRequest ContactId'],
    ['nobody', 'ResourceNotFound'],
  ])('%s cannot hand it on', (agent, expected) => {
    const { office, task } = openWithTask();

    expect(refusalOf(() => office.centre.transfer(agent, task, 'Appeals'))).toBe(expected);
  });
});

describe('pause and resume', () => {
  const slotsOf = ({ call }: ApiOffice) => {
    const [user] = call('GetCurrentUserData', { Filters: { Agents: ['ada'] } }).UserDataList;
    return user?.AvailableSlotsByChannel.TASK;
  };

  test('a paused task frees its slot, and resuming may take more than there are', () => {
    const { office, task } = openWithTask();
    const { centre, start } = office;

    expect(slotsOf(office)).toBe(1);
    centre.pause('ada', task);
    expect(slotsOf(office)).toBe(2);
    for (const more of [start(), start()]) centre.accept('ada', more);
    centre.resume('ada', task);

    expect(slotsOf(office)).toBe(0);
    expect(office.call('GetCurrentUserData', { Filters: { Agents: ['ada'] } }).UserDataList[0]?.Contacts).toHaveLength(
      3,
    );
    // Nothing new is routed until fewer tasks than the maximum are active.
    start();
    expect(office.events('contact.offered')).toHaveLength(3);
  });

  test('no more tasks are paused than the profile lets an agent work on, by desk or operation (§3.5)', () => {
    const { office, task } = openWithTask();
    const { centre, start } = office;
    centre.pause('ada', task);
    const [second, third] = [start(), start()];
    for (const more of [second, third]) centre.accept('ada', more);
    centre.pause('ada', second);

    expect(refusalOf(() => centre.pause('ada', third))).toBe('LimitExceeded');
    expect(refusalOf(() => office.call('PauseContact', { ContactId: third }))).toBe('LimitExceeded');
    centre.complete('ada', task);
    centre.pause('ada', third);
    expect(office.events('contact.paused')).toHaveLength(3);
  });

  test.each(['pause', 'resume'] as const)('%s of a task that is not his', (deed) => {
    const { office, task } = openWithTask();

    expect(refusalOf(() => office.centre[deed]('ben', task))).toBe('InvalidRequest ContactId');
  });

  test('twice is a conflict', () => {
    const { office, task } = openWithTask();
    office.centre.pause('ada', task);

    expect(refusalOf(() => office.centre.pause('ada', task))).toBe('Conflict');
  });
});

describe('a task an agent makes', () => {
  test('is possible Offline, and says who made it', () => {
    const { centre, call, events } = openClaims({ TaskTemplates: [] });

    const ContactId = centre.createTask('ben', { Name: 'Call back', QuickConnectId: 'Appeals' });

    expect(events('contact.queued').map(({ data }) => data?.['name'])).toEqual(['Appeals']);
    expect(call('DescribeContact', { ContactId }).Contact.SegmentAttributes).toMatchObject({
      'connect:CreatedByUser': { ValueString: centre.facts.agents.find('ben')?.arn },
    });
  });

  test('for himself, from a template that has a flow for it', () => {
    const { centre, events } = openClaims();

    centre.createTask('ben', { Name: 'Mine', TaskTemplateId: 'Refund', AssignToSelf: true });

    expect(events('contact.queued').map(({ data }) => data?.['name'])).toEqual(['ben']);
  });

  test.each([
    ['a template with a flow runs its own', 'Refund', 'Holding'],
    ['a template without one runs the quick connect’s', 'No flow', 'To queue'],
  ])('with template and quick connect, %s', (_what, TaskTemplateId, flow) => {
    const { centre, call, events } = openClaims();

    const ContactId = centre.createTask('ada', { Name: 'A task', TaskTemplateId, QuickConnectId: 'Appeals' });

    expect(events('flow.started').map(({ data }) => data?.['name'])).toEqual([flow]);
    expect(call('DescribeContact', { ContactId }).Contact.TaskTemplateInfo?.Name).toBe(TaskTemplateId);
  });

  test.each([
    ['without a template, once one is published', { QuickConnectId: 'Appeals' }, 'InvalidRequest TaskTemplateId'],
    ['from a template without a flow, for nobody', { TaskTemplateId: 'No flow' }, 'InvalidRequest TaskTemplateId'],
    ['from an inactive template', { TaskTemplateId: 'Old' }, 'InvalidRequest TaskTemplateId'],
  ])('%s, is refused', (_what, task, expected) => {
    expect(refusalOf(() => openClaims().centre.createTask('ada', { Name: 'A task', ...task }))).toBe(expected);
  });

  test('by nobody anyone knows', () => {
    const { centre } = openClaims({ TaskTemplates: [] });

    expect(refusalOf(() => centre.createTask('nobody', { Name: 'x', QuickConnectId: 'Appeals' }))).toBe(
      'ResourceNotFound',
    );
  });
});

describe('a Create task block (§1.4, §10)', () => {
  const making = (parameters: object): Partial<InstanceData> => ({
    Flows: [
      ...(CLAIMS.Flows ?? []),
      {
        Name: 'Making',
        Content: JSON.stringify({
          Version: '2019-10-30',
          StartAction: 'make',
          Metadata: { type: 'contactFlow' },
          Actions: [
            {
              Identifier: 'make',
              Type: 'CreateTask',
              Parameters: { Name: 'By a block', ...parameters },
              Transitions: {
                NextAction: 'end',
                Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }],
                Conditions: [],
              },
            },
            { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
          ],
        }),
      },
    ],
  });

  test.each<[string, object, string | undefined, string]>([
    ['a flow', { ContactFlowId: 'Holding' }, 'Holding', 'By a block'],
    ['a template', { TaskTemplateId: 'Refund' }, 'Holding', 'A refund'],
    ['a template and a flow', { TaskTemplateId: 'Refund', ContactFlowId: 'Intake' }, 'Holding', 'A refund'],
    ['a template without a flow', { TaskTemplateId: 'No flow' }, undefined, ''],
    [
      'a template without a flow, and a flow for it',
      { TaskTemplateId: 'No flow', ContactFlowId: 'Holding' },
      'Holding',
      'By a block',
    ],
  ])('with %s', (_what, parameters, flow, name) => {
    const { start, events, centre } = openClaims(making(parameters));

    const maker = start('A claim', { ContactFlowId: 'Making' });

    const made = events('contact.created').find(({ contact }) => contact !== maker);
    expect(made?.data?.['name'] ?? '').toBe(name);
    const began = events('flow.started').find(({ contact }) => contact === made?.contact);
    expect(made && began?.data?.['name']).toBe(flow);
    expect(centre.home.stuck).toEqual([]);
  });
});
