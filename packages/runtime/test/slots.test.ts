/** What takes an agent's slots, and what he is offered beside it (task-contacts §4.1, §4.2, §4.4, §4.5). */
import { describe, expect, test } from 'vitest';
import type { InstanceData, RoutingProfileResource } from '../src/centre/index.ts';
import { action, flowOf } from './actions.ts';
import { MINUTES, OFFICE, openOffice, type Office } from './centre.ts';

type Behaviour = 'ROUTE_CURRENT_CHANNEL_ONLY' | 'ROUTE_ANY_CHANNEL';

const channel = (Channel: 'TASK' | 'CHAT' | 'VOICE', Concurrency: number, BehaviorType: Behaviour) => ({
  Channel,
  Concurrency,
  CrossChannelBehavior: { BehaviorType },
});

function profileOf(slots: number, more: Partial<RoutingProfileResource> = {}): Partial<InstanceData> {
  return {
    RoutingProfiles: [
      {
        Name: 'Back office',
        MediaConcurrencies: [channel('TASK', slots, 'ROUTE_ANY_CHANNEL')],
        QueueConfigs: [{ QueueReference: { QueueId: 'Claims' }, Priority: 1, Delay: 0 }],
        ...more,
      },
    ],
    Users: [{ Username: 'ada', RoutingProfileId: 'Back office', Status: 'Available' }],
  };
}

/** Names of the tasks that were offered, in order. */
function offered({ events }: Office): readonly unknown[] {
  const nameOf = (id: string | undefined) =>
    events('contact.created').find(({ contact }) => contact === id)?.data?.['name'];
  return events('contact.offered').map(({ contact }) => nameOf(contact));
}

describe('with one slot, a second task is offered', () => {
  test.each<[state: string, bring: (office: Office, task: string) => void, expected: boolean]>([
    ['not while one rings', () => undefined, false],
    ['not while one is with the agent', ({ centre }, task) => centre.accept('ada', task), false],
    [
      'while the one is paused',
      ({ centre }, task) => {
        centre.accept('ada', task);
        centre.pause('ada', task);
      },
      true,
    ],
    [
      'not in after-contact work',
      ({ centre }, task) => {
        centre.accept('ada', task);
        centre.complete('ada', task);
      },
      false,
    ],
    ['not while a missed one is not cleared', ({ centre }) => centre.runFor(20_000), false],
    ['not while a declined one is not cleared', ({ centre }, task) => centre.decline('ada', task), false],
    [
      'when after-contact work is closed',
      ({ centre }, task) => {
        centre.accept('ada', task);
        centre.complete('ada', task);
        centre.close('ada', task);
      },
      true,
    ],
    [
      'not once a next status is chosen',
      ({ centre }, task) => {
        centre.accept('ada', task);
        centre.pause('ada', task);
        centre.setStatus('ada', 'Offline');
      },
      false,
    ],
  ])('%s', (_state, bring, expected) => {
    const office = openOffice(profileOf(1));
    bring(office, office.start('The first'));

    office.start('The second');

    expect(offered(office).includes('The second')).toBe(expected);
  });
});

/** Chat: current channel only, two at most. Task: any channel, one. Voice: current channel only. */
const MIXED: Partial<RoutingProfileResource> = {
  MediaConcurrencies: [
    channel('CHAT', 2, 'ROUTE_CURRENT_CHANNEL_ONLY'),
    channel('TASK', 2, 'ROUTE_ANY_CHANNEL'),
    channel('VOICE', 1, 'ROUTE_CURRENT_CHANNEL_ONLY'),
  ],
};

describe('the worked case of channels beside each other (§4.2)', () => {
  test.each<[busy: string, has: readonly ('CHAT' | 'VOICE' | 'TASK')[], profile: object, expected: boolean]>([
    ['on nothing, is offered a task', [], MIXED, true],
    ['on a chat, is offered none', ['CHAT'], MIXED, false],
    ['on a call, is offered none', ['VOICE'], MIXED, false],
    ['on a task, is offered another one', ['TASK'], MIXED, true],
    ['on a task and a call, is offered none', ['TASK', 'VOICE'], MIXED, false],
    [
      'on a chat beside which any channel is routed, is offered a task',
      ['CHAT'],
      {
        MediaConcurrencies: [channel('CHAT', 2, 'ROUTE_ANY_CHANNEL'), channel('TASK', 1, 'ROUTE_CURRENT_CHANNEL_ONLY')],
      },
      true,
    ],
  ])('an agent %s', (_busy, has, profile, expected) => {
    const office = openOffice(profileOf(2, profile));
    for (const one of has) {
      if (one === 'TASK') office.centre.accept('ada', office.start('The first'));
      else office.centre.keepBusy('ada', one, 1);
    }

    office.start('The task');

    expect(offered(office).includes('The task')).toBe(expected);
  });
});

describe('a task that is missed or declined (§4.4)', () => {
  test('keeps its place: it goes before what came later, however often it is missed', () => {
    const office = openOffice(profileOf(1));
    const first = office.start('The first');
    office.start('The second');

    for (let missed = 0; missed < 3; missed++) {
      office.centre.runFor(20_000);
      office.centre.close('ada', first);
    }

    expect(offered(office)).toEqual(['The first', 'The first', 'The first', 'The first']);
    expect(office.events('contact.queued')).toHaveLength(2);
    expect(office.events('contact.dequeued')).toEqual([]);
  });

  test('is not offered again to whoever has not cleared it', () => {
    const office = openOffice(profileOf(2));
    office.centre.decline('ada', office.start('The first'));

    office.start('The second');

    expect(offered(office)).toEqual(['The first', 'The second']);
  });

  test('leaves the agent’s status as it is', () => {
    const office = openOffice(profileOf(1));
    office.start();

    office.centre.runFor(20_000);

    expect(office.events('contact.missed')).toHaveLength(1);
    expect(office.events('agent.status').map(({ data }) => data?.['status'])).toEqual(['Available']);
  });
});

/** Sends a task to the agent's own queue. */
const TO_ADA = flowOf(
  'contactFlow',
  action('queue', 'UpdateContactTargetQueue', { AgentId: 'ada' }, { next: 'open', NoMatchingError: 'end' }),
  action('open', 'CheckHoursOfOperation', {}, { True: 'transfer', False: 'transfer', NoMatchingError: 'transfer' }),
  action('transfer', 'TransferContactToQueue', {}, { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' }),
  action('end', 'DisconnectParticipant'),
);

describe('an agent’s own queue (§4.1)', () => {
  const open = (changes: Partial<InstanceData> = {}) =>
    openOffice(
      {
        ...profileOf(1),
        Flows: [...(OFFICE.Flows ?? []), { Name: 'To Ada', File: 'to-ada.json' }],
        ...changes,
      },
      { flows: { 'to-ada.json': TO_ADA } },
    );
  const offline = { Users: [{ Username: 'ada', RoutingProfileId: 'Back office' }] };

  test('comes before all others, though a task has waited longer and is more important there', () => {
    const office = open(offline);
    const claim = office.start('A claim');
    office.centre.call('UpdateContactRoutingData', {
      InstanceId: office.centre.facts.instance.id,
      ContactId: claim,
      QueuePriority: 1,
    });
    office.centre.runFor(2 * MINUTES);
    office.start('For Ada', { ContactFlowId: 'To Ada' });

    office.centre.setStatus('ada', 'Available');

    expect(offered(office)).toEqual(['For Ada']);
  });

  test('has no hours of operation, so a check of them takes Error', () => {
    const office = open(offline);

    office.start('For Ada', { ContactFlowId: 'To Ada' });

    expect(office.events('branch.taken').find(({ block }) => block === 'open')?.branch).toBe('error');
  });

  test('holds ten tasks', () => {
    const office = open(offline);

    for (let task = 1; task <= 11; task++) office.start(`For Ada ${task}`, { ContactFlowId: 'To Ada' });

    expect(office.events('contact.queued')).toHaveLength(10);
    expect(office.events('branch.taken').filter(({ branch }) => branch === 'atCapacity')).toHaveLength(1);
  });

  test('is served by nobody else', () => {
    const office = open({
      Users: [
        { Username: 'ada', RoutingProfileId: 'Back office' },
        { Username: 'ben', RoutingProfileId: 'Back office', Status: 'Available' },
      ],
    });

    office.start('For Ada', { ContactFlowId: 'To Ada' });

    expect(offered(office)).toEqual([]);
  });
});

test('a task whose agent waits for it leaves its place in the queue, so another one is let in (§4.5)', () => {
  const office = openOffice({ ...profileOf(1), Queues: [{ Name: 'Claims', MaxContacts: 1 }] });
  const first = office.start('The first');
  office.start('Turned away while the first still rings');
  office.centre.accept('ada', first);

  office.start('Let in');

  expect(office.events('contact.queued')).toHaveLength(2);
  expect(office.events('branch.taken').filter(({ branch }) => branch === 'atCapacity')).toHaveLength(1);
});

test('a next status closes after-contact work at once, stops routing, and applies when the last task is closed (§4.1)', () => {
  const office = openOffice(profileOf(2));
  const { centre, lifeOf, events } = office;
  const [wrappedUp, workedOn] = [office.start('The first'), office.start('The second')];
  for (const task of [wrappedUp, workedOn]) centre.accept('ada', task);
  centre.complete('ada', wrappedUp);
  const statuses = () => events('agent.status').map(({ data }) => data?.['status']);

  centre.setStatus('ada', 'Offline');
  office.start('The third');

  expect(lifeOf(wrappedUp).at(-1)).toBe('completed');
  expect(lifeOf(workedOn).at(-1)).toBe('connected');
  expect(offered(office)).toEqual(['The first', 'The second']);
  centre.complete('ada', workedOn);
  expect(statuses()).toEqual(['Available']);
  centre.close('ada', workedOn);
  expect(statuses()).toEqual(['Available', 'Offline']);
});
