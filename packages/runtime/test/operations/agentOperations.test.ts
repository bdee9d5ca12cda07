/** What operations tell of agents, and do to them (task-contacts §4.1, §4.4, §6.3). */
import { describe, expect, test } from 'vitest';
import type { InstanceData } from '../../src/centre/index.ts';
import { openClaims, refusalOf, refusedBy, seconds } from './office.ts';

const STATUSES: Partial<InstanceData> = {
  AgentStatuses: [
    { Name: 'Available', Type: 'ROUTABLE' },
    { Name: 'Lunch', Type: 'CUSTOM' },
    { Name: 'Offline', Type: 'OFFLINE' },
  ],
};

describe('PutUserStatus', () => {
  test('of an idle agent it applies at once', () => {
    const { centre, call, events } = openClaims(STATUSES);
    centre.runFor(1000);

    call('PutUserStatus', { UserId: 'ben', AgentStatusId: 'Available' });

    expect(events('agent.status').at(-1)).toMatchObject({ data: { status: 'Available' }, at: centre.now });
  });

  test('of a busy agent it is the next status: routing stops at once, and it applies when the last contact is closed', () => {
    const { centre, call, start } = openClaims(STATUSES);
    const task = start();
    centre.accept('ada', task);

    call('PutUserStatus', { UserId: 'ada', AgentStatusId: 'Lunch' });

    const statusOf = () => {
      const [user] = call('GetCurrentUserData', { Filters: { Agents: ['ada'] } }).UserDataList;
      return [user?.Status.StatusName, user?.NextStatus];
    };
    expect(statusOf()).toEqual(['Available', 'Lunch']);
    start();
    expect(call('GetCurrentUserData', { Filters: { Agents: ['ada'] } }).UserDataList[0]?.Contacts).toHaveLength(1);
    centre.complete('ada', task);
    expect(statusOf()).toEqual(['Available', 'Lunch']);
    centre.close('ada', task);
    expect(statusOf()).toEqual(['Lunch', undefined]);
  });

  test.each([
    ['nobody', 'Available', 'ResourceNotFound UserId'],
    ['ada', 'Asleep', 'ResourceNotFound AgentStatusId'],
  ])('of %s to %s', (UserId, AgentStatusId, expected) => {
    expect(refusedBy(openClaims(), 'PutUserStatus', { UserId, AgentStatusId })).toBe(expected);
  });
});

describe('GetCurrentUserData', () => {
  test('an agent with a task: status, slots and contact', () => {
    const { centre, call, start } = openClaims();
    const began = seconds(centre);
    const task = start();
    centre.runFor(5000);
    centre.accept('ada', task);
    const { agents, profiles, queues, statuses } = centre.facts;
    const refer = (thing: { readonly id: string; readonly arn: string } | undefined) => {
      return { Id: thing?.id, Arn: thing?.arn };
    };

    expect(call('GetCurrentUserData', { Filters: { Agents: ['ada'] } })).toEqual({
      ApproximateTotalCount: 1,
      UserDataList: [
        {
          User: refer(agents.find('ada')),
          RoutingProfile: refer(profiles.find('Back office')),
          Status: {
            StatusStartTimestamp: began,
            StatusArn: statuses.find('Available')?.arn,
            StatusName: 'Available',
          },
          AvailableSlotsByChannel: { TASK: 1, CHAT: 0, VOICE: 0 },
          MaxSlotsByChannel: { TASK: 2, CHAT: 0, VOICE: 0 },
          ActiveSlotsByChannel: { TASK: 1, CHAT: 0, VOICE: 0 },
          Contacts: [
            {
              ContactId: task,
              Channel: 'TASK',
              InitiationMethod: 'API',
              AgentContactState: 'CONNECTED',
              StateStartTimestamp: began + 5,
              ConnectedToAgentTimestamp: began + 5,
              Queue: refer(queues.find('Claims')),
            },
          ],
        },
      ],
    });
  });

  test('each state a contact may be in with an agent', () => {
    const { centre, call, start } = openClaims();
    const stateOf = () => {
      const [user] = call('GetCurrentUserData', { Filters: { Agents: ['ada'] } }).UserDataList;
      return user?.Contacts.map(({ AgentContactState }) => AgentContactState);
    };
    const task = start();

    expect(stateOf()).toEqual(['CONNECTING']);
    centre.accept('ada', task);
    expect(stateOf()).toEqual(['CONNECTED']);
    call('PauseContact', { ContactId: task });
    expect(stateOf()).toEqual(['CONNECTED']);
    centre.complete('ada', task);
    expect(stateOf()).toEqual(['ENDED']);
    centre.close('ada', task);
    expect(stateOf()).toEqual([]);
    const missed = start();
    centre.runFor(20_000);
    expect(stateOf()).toEqual(['MISSED']);
    call('StopContact', { ContactId: missed });
    centre.close('ada', missed);
    centre.decline('ada', start());
    expect(stateOf()).toEqual(['REJECTED']);
  });

  test.each([
    ['a queue', { Queues: ['Claims'] }, ['ada', 'ben']],
    ['a queue nobody serves', { Queues: ['Appeals'] }, []],
    ['a routing profile', { RoutingProfiles: ['Back office'] }, ['ada', 'ben']],
    ['agents', { Agents: ['ben'] }, ['ben']],
    ['the state of contacts', { ContactFilter: { ContactStates: ['CONNECTING'] as const } }, ['ada']],
    ['two filters, and both hold', { Agents: ['ben'], ContactFilter: { ContactStates: ['CONNECTING'] as const } }, []],
  ])('filtered by %s', (_what, Filters, expected) => {
    const { centre, call, start } = openClaims();
    start();

    const { UserDataList } = call('GetCurrentUserData', { Filters });

    const names = UserDataList.map(({ User }) => centre.facts.agents.byId(User.Id)?.name ?? '');
    expect(names.toSorted()).toEqual(expected);
  });

  test('page by page', () => {
    const { call } = openClaims();
    const request = { Filters: { Queues: ['Claims'] }, MaxResults: 1 };

    const first = call('GetCurrentUserData', request);
    const second = call('GetCurrentUserData', { ...request, NextToken: first.NextToken ?? '' });

    expect([first.ApproximateTotalCount, second.ApproximateTotalCount]).toEqual([2, 2]);
    expect(first.UserDataList[0]?.User.Id).not.toBe(second.UserDataList[0]?.User.Id);
    expect(second).not.toHaveProperty('NextToken');
  });

  test.each([
    [{}, 'InvalidParameter Filters'],
    [{ Queues: ['nowhere'] }, 'ResourceNotFound Filters.Queues'],
    [{ Agents: ['nobody'] }, 'ResourceNotFound Filters.Agents'],
    [{ RoutingProfiles: ['none'] }, 'ResourceNotFound Filters.RoutingProfiles'],
    [{ Queues: [] }, 'InvalidParameter Filters.Queues'],
    [{ UserHierarchyGroups: ['north'] }, 'InvalidParameter Filters.UserHierarchyGroups'],
    [
      { ContactFilter: { ContactStates: ['AWAY' as never] } },
      'InvalidParameter Filters.ContactFilter.ContactStates[0]',
    ],
  ])('filters %j', (Filters, expected) => {
    expect(refusedBy(openClaims(), 'GetCurrentUserData', { Filters })).toBe(expected);
  });
});

describe('DismissUserContact', () => {
  test('clears a contact that was missed, and frees its slot', () => {
    const { centre, call, start } = openClaims();
    const task = start();
    centre.runFor(20_000);
    const slots = () => {
      return call('GetCurrentUserData', { Filters: { Agents: ['ada'] } }).UserDataList[0]?.AvailableSlotsByChannel.TASK;
    };

    expect(slots()).toBe(1);
    call('StopContact', { ContactId: task });
    call('DismissUserContact', { UserId: 'ada', ContactId: task });

    expect(slots()).toBe(2);
  });

  test('ends after-contact work', () => {
    const { centre, call, start, lifeOf } = openClaims();
    const task = start();
    centre.accept('ada', task);
    centre.complete('ada', task);

    call('DismissUserContact', { UserId: 'ada', ContactId: task });

    expect(lifeOf(task).at(-1)).toBe('completed');
  });

  test.each([
    ['a contact the agent works on', 'ada', 'task', 'InvalidRequest'],
    ['a contact of somebody else', 'ben', 'task', 'InvalidRequest ContactId'],
    ['a contact nobody knows', 'ada', 'none', 'ResourceNotFound ContactId'],
    ['an agent nobody knows', 'nobody', 'task', 'ResourceNotFound UserId'],
  ])('%s', (_what, UserId, contact, expected) => {
    const office = openClaims();
    const task = office.start();
    office.centre.accept('ada', task);

    const ContactId = contact === 'task' ? task : 'none';
    expect(refusedBy(office, 'DismissUserContact', { UserId, ContactId })).toBe(expected);
  });
});

describe('AssociateContactWithUser (§4.1)', () => {
  /** Nobody serves the queue by himself: contacts wait until somebody assigns them. */
  const MANUAL: Partial<InstanceData> = {
    ...STATUSES,
    RoutingProfiles: [{ Name: 'Back office', MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 1 }] }],
  };

  function openManual() {
    const office = openClaims(MANUAL);
    const offers = () => {
      return office.events('contact.offered').map(({ contact, agent }) => {
        return [contact, office.centre.facts.agents.byId(agent ?? '')?.name];
      });
    };
    return { ...office, office, offers };
  }

  test('offers a contact nobody is routed, as any other offer', () => {
    const { centre, call, start, offers, lifeOf } = openManual();
    const task = start();
    expect(offers()).toEqual([]);

    call('AssociateContactWithUser', { ContactId: task, UserId: 'ada' });

    expect(offers()).toEqual([[task, 'ada']]);
    centre.accept('ada', task);
    centre.complete('ada', task);
    centre.close('ada', task);
    expect(lifeOf(task).at(-1)).toBe('completed');
    expect(centre.home.stuck).toEqual([]);
  });

  test('over the limit of his profile, and in a custom status', () => {
    const { centre, call, start, offers } = openManual();
    const tasks = [start(), start(), start()];
    centre.setStatus('ada', 'Lunch');

    for (const ContactId of tasks) call('AssociateContactWithUser', { ContactId, UserId: 'ada' });

    expect(offers()).toEqual(tasks.map((task) => [task, 'ada']));
  });

  test('one who does not answer misses it, and it can be assigned to somebody else', () => {
    const { centre, call, start, offers } = openManual();
    centre.setStatus('ben', 'Available');
    const task = start();

    call('AssociateContactWithUser', { ContactId: task, UserId: 'ada' });
    centre.runFor(20_000);
    call('AssociateContactWithUser', { ContactId: task, UserId: 'ben' });

    expect(offers()).toEqual([
      [task, 'ada'],
      [task, 'ben'],
    ]);
  });

  test.each<[string, (office: ReturnType<typeof openManual>, task: string) => object, string]>([
    ['a contact nobody knows', () => ({ ContactId: 'x' }), 'ResourceNotFound ContactId'],
    ['a user nobody knows', () => ({ UserId: 'nobody' }), 'ResourceNotFound UserId'],
    ['a user who is away', () => ({ UserId: 'ben' }), 'InvalidRequest UserId'],
    [
      'a contact that is offered',
      ({ call }, ContactId) => call('AssociateContactWithUser', { ContactId, UserId: 'ada' }),
      'InvalidRequest ContactId',
    ],
    [
      'a contact that has ended',
      ({ call }, ContactId) => call('StopContact', { ContactId }),
      'InvalidRequest ContactId',
    ],
    [
      'a user who has not cleared it',
      ({ centre, call }, ContactId) => {
        call('AssociateContactWithUser', { ContactId, UserId: 'ada' });
        centre.runFor(20_000);
        return {};
      },
      'InvalidRequest UserId',
    ],
  ])('%s is refused', (_what, changes, expected) => {
    const manual = openManual();
    const task = manual.start();
    const input = { ContactId: task, UserId: 'ada', ...changes(manual, task) };

    expect(refusedBy(manual.office, 'AssociateContactWithUser', input)).toBe(expected);
  });
});

describe('a queue for manual assignment (§4.1)', () => {
  const claims = { QueueReference: { QueueId: 'Claims' } };

  /** Ada takes from Claims by herself, and Appeals is routed to her; Ben takes nothing by himself. */
  function openManual() {
    return openClaims({
      ...STATUSES,
      RoutingProfiles: [
        {
          Name: 'Back office',
          MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 1 }],
          QueueConfigs: [{ QueueReference: { QueueId: 'Appeals' }, Priority: 1, Delay: 0 }],
          ManualAssignmentQueueConfigs: [claims],
        },
        { Name: 'Front office', QueueConfigs: [{ ...claims, Priority: 1, Delay: 9999 }] },
      ],
      Users: [
        { Username: 'ada', RoutingProfileId: 'Back office', Status: 'Available' },
        { Username: 'ben', RoutingProfileId: 'Front office', Status: 'Available' },
      ],
    });
  }

  test('offers its contacts to nobody, however long they wait', () => {
    const { centre, start, events } = openManual();
    start();

    centre.runFor(3_600_000);

    expect(events('contact.offered')).toEqual([]);
  });

  test('has its contacts taken by agents, over their limit and in a custom status too', () => {
    const { centre, start, lifeOf } = openManual();
    const tasks = [start(), start()];
    centre.setStatus('ada', 'Lunch');

    for (const task of tasks) centre.take('ada', task);

    for (const task of tasks) expect(lifeOf(task).at(-1)).toBe('connected');
    expect(centre.home.stuck).toEqual([]);
  });

  test('is told by DescribeRoutingProfile', () => {
    const { call } = openManual();

    expect(call('DescribeRoutingProfile', { RoutingProfileId: 'Back office' }).RoutingProfile).toMatchObject({
      NumberOfAssociatedQueues: 1,
      NumberOfAssociatedManualAssignmentQueues: 1,
    });
  });

  test.each<[string, agent: string, before: (office: ReturnType<typeof openManual>, task: string) => void, string]>([
    ['an agent whose profile does not have it', 'ben', () => {}, 'InvalidRequest ContactId'],
    ['an agent who is away', 'ada', ({ centre }) => centre.setStatus('ada', 'Offline'), 'InvalidRequest UserId'],
    ['an agent nobody knows', 'nobody', () => {}, 'ResourceNotFound'],
    ['somebody else has it', 'ada', ({ centre }, task) => centre.take('ada', task), 'InvalidRequest ContactId'],
  ])('lets none of its contacts be taken: %s', (_why, agent, before, expected) => {
    const office = openManual();
    const task = office.start();
    before(office, task);

    expect(refusalOf(() => office.centre.take(agent, task))).toBe(expected);
  });
});
