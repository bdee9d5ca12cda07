/** Which contact an agent is offered, and which agent a contact (task-contacts §4.2, §4.3, §4.5): the worked examples. */
import { describe, expect, test } from 'vitest';
import type { InstanceData, RoutingProfileResource } from '../src/centre/index.ts';
import { action, flowOf } from './actions.ts';
import { openOffice, type Office } from './centre.ts';
import { openClaims } from './operations/office.ts';

type Entry = readonly [queue: string, priority: number, delay: number];

/** One agent, Ada, who serves queues by a profile; tasks are sent straight to a queue. */
function office(
  entries: readonly Entry[],
  changes: Partial<InstanceData> = {},
  profile: Partial<RoutingProfileResource> = {},
) {
  const queues = entries.map(([queue]) => queue);
  const flows = Object.fromEntries(queues.map((queue) => [`to ${queue}.json`, flowTo(queue)]));
  const opened = openOffice(
    {
      Queues: queues.map((Name) => ({ Name })),
      RoutingProfiles: [
        {
          Name: 'Profile',
          MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 1 }],
          QueueConfigs: entries.map(([QueueId, Priority, Delay]) => ({ QueueReference: { QueueId }, Priority, Delay })),
          ...profile,
        },
      ],
      Users: [{ Username: 'ada', RoutingProfileId: 'Profile' }],
      Flows: queues.map((queue) => ({ Name: `to ${queue}`, File: `to ${queue}.json` })),
      ...changes,
    },
    { flows },
  );
  return { ...opened, send: (queue: string, name: string) => opened.start(name, { ContactFlowId: `to ${queue}` }) };
}

function flowTo(queue: string, ...before: readonly ReturnType<typeof action>[]) {
  const first = action(
    'queue',
    'UpdateContactTargetQueue',
    { QueueId: queue },
    { next: 'transfer', NoMatchingError: 'end' },
  );
  return flowOf(
    'contactFlow',
    ...before,
    first,
    action('transfer', 'TransferContactToQueue', {}, { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' }),
    action('end', 'DisconnectParticipant'),
  );
}

/** Lets Ada work through everything, and tells the names of the tasks in the order she was offered them. */
function offeredTo(
  agent: string,
  { centre, events }: Pick<Office, 'centre' | 'events'>,
  seconds = 0,
): readonly string[] {
  centre.setStatus(agent, 'Available');
  const names: string[] = [];
  const end = centre.now + seconds * 1000;
  for (let offers = 0; offers < 50; offers++) {
    const offer = events('contact.offered').at(offers);
    if (!offer?.contact) {
      if (centre.now >= end) break;
      centre.runUntil(Math.min(end, centre.now + 1000));
      offers--;
      continue;
    }
    const created = events('contact.created').find(({ contact }) => contact === offer.contact);
    names.push(String(created?.data?.['name']));
    centre.accept(agent, offer.contact);
    centre.complete(agent, offer.contact);
    centre.close(agent, offer.contact);
  }
  return names;
}

describe('an agent is offered', () => {
  test('a lower-ranked queue only when no better one has anything', () => {
    const opened = office([
      ['Sales', 1, 0],
      ['Support', 2, 0],
    ]);
    opened.send('Support', 'old support');
    opened.centre.runFor(60_000);
    opened.send('Sales', 'new sales');

    expect(offeredTo('ada', opened)).toEqual(['new sales', 'old support']);
  });

  test('the oldest first among queues of one rank', () => {
    const opened = office([
      ['Sales', 1, 0],
      ['Support', 1, 0],
    ]);
    opened.send('Support', 'first');
    opened.centre.runFor(1000);
    opened.send('Sales', 'second');
    opened.centre.runFor(1000);
    opened.send('Support', 'third');

    expect(offeredTo('ada', opened)).toEqual(['first', 'second', 'third']);
  });

  test('a contact whose delay is not over when it is', () => {
    const opened = office([
      ['Sales', 1, 0],
      ['Support', 1, 30],
    ]);
    opened.centre.setStatus('ada', 'Available');
    opened.send('Support', 'support');

    opened.centre.runFor(29_999);
    expect(opened.events('contact.offered')).toEqual([]);
    opened.centre.runFor(1);
    expect(opened.events('contact.offered')).toHaveLength(1);
  });

  test('nothing that is not due, though it may block lower ranks by the letter of the guide', () => {
    const entries: readonly Entry[] = [
      ['T1', 1, 0],
      ['T3', 2, 20],
      ['T4', 3, 80],
    ];
    const late = (changes: Partial<InstanceData> = {}) => {
      const opened = office(entries, changes);
      opened.send('T4', 'T4, 80 seconds old');
      opened.centre.runFor(80_000);
      opened.send('T3', 'T3, new');
      return offeredTo('ada', opened, 30);
    };

    expect(late()).toEqual(['T4, 80 seconds old', 'T3, new']);
    expect(late({ Limits: { notYetDueBlocks: true } })).toEqual(['T3, new', 'T4, 80 seconds old']);
  });

  test('T4, which waits eighty seconds for this, when it is so old and T1 to T3 are empty', () => {
    const opened = office([
      ['T1', 1, 0],
      ['T2', 1, 0],
      ['T3', 2, 20],
      ['T4', 3, 80],
    ]);
    opened.send('T4', 'T4');
    opened.centre.runFor(79_000);
    opened.centre.setStatus('ada', 'Available');
    expect(opened.events('contact.offered')).toEqual([]);
    opened.centre.setStatus('ada', 'Offline');
    for (const queue of ['T3', 'T2', 'T1']) {
      opened.send(queue, queue);
      opened.centre.runFor(1000);
    }

    opened.centre.runFor(20_000);

    expect(offeredTo('ada', opened)).toEqual(['T2', 'T1', 'T3', 'T4']);
  });

  test('by contact priority before age, and by adjusted age', () => {
    const rank = (parameters: object) =>
      action('rank', 'UpdateContactRoutingBehavior', { ...parameters }, { next: 'queue', NoMatchingError: 'queue' });
    const flows = {
      'plain.json': flowTo('Claims'),
      'urgent.json': flowTo('Claims', rank({ QueuePriority: '1' })),
      'aged.json': flowTo('Claims', rank({ QueueTimeAdjustmentSeconds: '600' })),
    };
    const opened = openOffice(
      {
        Users: [{ Username: 'ada', RoutingProfileId: 'Back office' }],
        Flows: ['plain', 'urgent', 'aged'].map((Name) => ({ Name, File: `${Name}.json` })),
        RoutingProfiles: [
          {
            Name: 'Back office',
            MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 1 }],
            QueueConfigs: [{ QueueReference: { QueueId: 'Claims' }, Priority: 1, Delay: 0 }],
          },
        ],
      },
      { flows },
    );
    for (const name of ['plain', 'aged', 'urgent']) {
      opened.start(name, { ContactFlowId: name });
      opened.centre.runFor(1000);
    }

    expect(offeredTo('ada', opened)).toEqual(['urgent', 'aged', 'plain']);
  });

  test('tasks beside other channels as each channel’s profile entry says', () => {
    const channels: RoutingProfileResource['MediaConcurrencies'] = [
      { Channel: 'TASK', Concurrency: 2, CrossChannelBehavior: { BehaviorType: 'ROUTE_ANY_CHANNEL' } },
      { Channel: 'CHAT', Concurrency: 2, CrossChannelBehavior: { BehaviorType: 'ROUTE_CURRENT_CHANNEL_ONLY' } },
    ];
    const opened = office([['Claims', 1, 0]], {}, { MediaConcurrencies: channels });
    opened.centre.setStatus('ada', 'Available');
    opened.centre.keepBusy('ada', 'CHAT', 1);
    opened.send('Claims', 'task');

    expect(opened.events('contact.offered')).toEqual([]);
    opened.centre.keepBusy('ada', 'CHAT', 0);
    expect(opened.events('contact.offered')).toHaveLength(1);
  });
});

test('of several agents the one who has been available longest is offered a contact', () => {
  const opened = openOffice({
    Users: ['ada', 'ben', 'cyd'].map((Username) => ({ Username, RoutingProfileId: 'Back office' })),
  });
  for (const agent of ['cyd', 'ada', 'ben']) {
    opened.centre.setStatus(agent, 'Available');
    opened.centre.runFor(1000);
  }
  for (const name of ['one', 'two', 'three']) opened.start(name);

  const agents = opened
    .events('contact.offered')
    .map(({ agent }) => opened.centre.facts.agents.byId(agent ?? '')?.name);
  expect(agents).toEqual(['cyd', 'ada', 'ben']);
});

test.each([
  ['TIME_SINCE_LAST_ACTIVITY', 'a call that came in', false, 'ben'],
  ['TIME_SINCE_LAST_ACTIVITY', 'a call the agent made', true, 'ben'],
  ['TIME_SINCE_LAST_INBOUND', 'a call that came in', false, 'ben'],
  ['TIME_SINCE_LAST_INBOUND', 'a call the agent made', true, 'ada'],
] as const)('by %s, after %s, who has been available longest is another one (§4.3)', (timer, _call, outbound, next) => {
  const { centre, send, events } = office(
    [['Claims', 1, 0]],
    {
      Users: ['ada', 'ben'].map((Username) => ({ Username, RoutingProfileId: 'Profile' })),
    },
    { AgentAvailabilityTimer: timer },
  );
  for (const agent of ['ada', 'ben']) {
    centre.setStatus(agent, 'Available');
    centre.runFor(60_000);
  }
  for (const calls of [1, 0]) centre.keepBusy('ada', 'VOICE', calls, outbound);

  send('Claims', 'a claim');

  expect(events('contact.offered').map(({ agent }) => centre.facts.agents.byId(agent ?? '')?.name)).toEqual([next]);
});

describe('a queue', () => {
  const full = { Queues: [{ Name: 'Claims', MaxContacts: 5 }], Users: [] };

  test('that is full takes no more, and the flow takes At capacity', () => {
    const { start, events } = openOffice(full);
    for (let task = 0; task < 6; task++) start();

    expect(events('contact.queued')).toHaveLength(5);
    expect(events('branch.taken').filter(({ branch }) => branch === 'atCapacity')).toHaveLength(1);
  });

  test('that is disabled takes none, and the flow takes Error', () => {
    const { start, events } = openOffice({ Queues: [{ Name: 'Claims', Status: 'DISABLED' }], Users: [] });
    start();

    expect(events('contact.queued')).toEqual([]);
    expect(events('branch.taken').at(-1)).toMatchObject({ branch: 'error', because: 'Claims is disabled' });
  });

  test('that is full takes a fifth more from other queues', () => {
    const move = flowOf(
      'customerQueue',
      action(
        'move',
        'DequeueContactAndTransferToQueue',
        { QueueId: 'Claims' },
        { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' },
      ),
      action('end', 'EndFlowExecution'),
    );
    const { start, events } = openOffice(
      {
        Queues: [{ Name: 'Claims', MaxContacts: 5 }, { Name: 'Other' }],
        Users: [],
        Flows: [
          { Name: 'Intake', File: 'intake.json' },
          { Name: 'Move', File: 'move.json' },
          { Name: 'Mover', File: 'mover.json' },
        ],
      },
      {
        flows: {
          'move.json': move,
          'mover.json': flowTo(
            'Other',
            action(
              'hook',
              'UpdateContactEventHooks',
              { EventHooks: { CustomerQueue: 'Move' } },
              { next: 'queue', NoMatchingError: 'end' },
            ),
          ),
        },
      },
    );
    for (let task = 0; task < 5; task++) start();
    for (let task = 0; task < 2; task++) start('mover', { ContactFlowId: 'Mover' });

    const claims = events('contact.queued').filter(({ data }) => data?.['name'] === 'Claims');
    expect(claims).toHaveLength(6);
  });

  test('that is full takes a fifth more that agents hand on with a quick connect, and no more', () => {
    const { centre, start, events, call } = openClaims({
      Queues: [{ Name: 'Claims' }, { Name: 'Appeals', MaxContacts: 5 }],
      TaskTemplates: [],
      RoutingProfiles: [
        {
          Name: 'Back office',
          MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 10 }],
          QueueConfigs: [{ QueueReference: { QueueId: 'Claims' }, Priority: 1, Delay: 0 }],
        },
      ],
    });
    for (let task = 0; task < 5; task++) call('StartTaskContact', { Name: 'An appeal', QuickConnectId: 'Appeals' });
    const atCapacity = () => events('branch.taken').filter(({ branch }) => branch === 'atCapacity').length;
    expect(atCapacity()).toBe(0);

    for (const handedOn of [1, 2]) {
      const task = start('A claim');
      centre.accept('ada', task);
      centre.transfer('ada', task, 'Appeals');

      expect(atCapacity()).toBe(handedOn - 1);
    }

    call('StartTaskContact', { Name: 'One more appeal', QuickConnectId: 'Appeals' });
    expect(atCapacity()).toBe(2);
    expect(events('contact.queued').filter(({ data }) => data?.['name'] === 'Appeals')).toHaveLength(6);
  });

  test('without a capacity of its own takes as many as the instance has tasks', () => {
    const { start, events } = openOffice({ Users: [] });
    for (let task = 0; task < 300; task++) start();

    expect(events('contact.queued')).toHaveLength(300);
  });
});
