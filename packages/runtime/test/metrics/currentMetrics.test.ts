/** Real-time metrics (task-contacts §8.1). */
import { describe, expect, test } from 'vitest';
import type { InstanceData } from '../../src/centre/index.ts';
import { currentReport } from '../../src/centre/metrics/currentReport.ts';
import type { CurrentMetricName } from '../../src/centre/metrics/currentMetrics.ts';
import { action, flowOf } from '../actions.ts';
import { MINUTES, openOffice, type Office } from '../centre.ts';

const STATUSES: InstanceData['AgentStatuses'] = [
  { Name: 'Available', Type: 'ROUTABLE' },
  { Name: 'Lunch', Type: 'CUSTOM' },
  { Name: 'Offline', Type: 'OFFLINE' },
];

/** Agents and what they have to do, by their names. */
const SITUATIONS: readonly [situation: string, happens: (office: Office) => unknown, numbers: Numbers][] = [
  [
    'nobody has anything to do',
    () => undefined,
    { AGENTS_ONLINE: 2, AGENTS_AVAILABLE: 2, AGENTS_STAFFED: 2, SLOTS_AVAILABLE: 4, SLOTS_ACTIVE: 0 },
  ],
  [
    'one has gone to lunch',
    ({ centre }) => centre.setStatus('ada', 'Lunch'),
    { AGENTS_ONLINE: 2, AGENTS_AVAILABLE: 1, AGENTS_STAFFED: 1, AGENTS_NON_PRODUCTIVE: 1, SLOTS_AVAILABLE: 2 },
  ],
  [
    'one has gone home',
    ({ centre }) => centre.setStatus('ada', 'Offline'),
    { AGENTS_ONLINE: 1, AGENTS_AVAILABLE: 1, AGENTS_STAFFED: 1, AGENTS_NON_PRODUCTIVE: 0, SLOTS_AVAILABLE: 2 },
  ],
  [
    'a task rings',
    ({ start }) => start(),
    { CONTACTS_IN_QUEUE: 1, AGENTS_AVAILABLE: 1, AGENTS_ON_CONTACT: 0, SLOTS_ACTIVE: 0, SLOTS_AVAILABLE: 3 },
  ],
  [
    'one has one task of two: not available, and has a slot',
    ({ centre, start }) => centre.accept('ada', start()),
    {
      CONTACTS_IN_QUEUE: 0,
      AGENTS_AVAILABLE: 1,
      AGENTS_ON_CONTACT: 1,
      AGENTS_ON_CALL: 1,
      SLOTS_ACTIVE: 1,
      SLOTS_AVAILABLE: 3,
    },
  ],
  [
    'his task is paused: it frees its slot and is his all the same',
    ({ centre, start }) => {
      const ContactId = start();
      centre.accept('ada', ContactId);
      centre.call('PauseContact', { InstanceId: centre.facts.instance.id, ContactId });
    },
    { AGENTS_AVAILABLE: 1, AGENTS_ON_CONTACT: 1, SLOTS_ACTIVE: 0, SLOTS_AVAILABLE: 4 },
  ],
  [
    'he has ended it: after-contact work keeps the slot',
    ({ centre, start }) => {
      const task = start();
      centre.accept('ada', task);
      centre.complete('ada', task);
    },
    { AGENTS_AFTER_CONTACT_WORK: 1, AGENTS_ON_CONTACT: 1, SLOTS_ACTIVE: 1, SLOTS_AVAILABLE: 3 },
  ],
  [
    'he has two tasks in after-contact work: contacts are counted, not agents',
    ({ centre, start }) => {
      centre.setStatus('ben', 'Offline');
      for (const task of [start(), start()]) {
        centre.accept('ada', task);
        centre.complete('ada', task);
      }
    },
    { AGENTS_AFTER_CONTACT_WORK: 2, AGENTS_ON_CONTACT: 1 },
  ],
  [
    'he has declined one: an error until he clears it, and the other is offered it',
    ({ centre, start }) => centre.decline('ada', start()),
    { CONTACTS_IN_QUEUE: 1, AGENTS_ERROR: 1, AGENTS_AVAILABLE: 0, SLOTS_AVAILABLE: 2 },
  ],
  [
    'both have missed one',
    ({ centre, start }) => {
      start();
      centre.runFor(40_000);
    },
    { CONTACTS_IN_QUEUE: 1, AGENTS_ERROR: 2, AGENTS_AVAILABLE: 0, SLOTS_AVAILABLE: 2, OLDEST_CONTACT_AGE: 40 },
  ],
  [
    'one is to go to lunch when his task is done: no slot of his is free',
    ({ centre, start }) => {
      centre.accept('ada', start());
      centre.setStatus('ada', 'Lunch');
    },
    { AGENTS_STAFFED: 2, AGENTS_NON_PRODUCTIVE: 0, SLOTS_AVAILABLE: 2 },
  ],
  [
    'one is in a chat, and his profile lets nothing else through',
    ({ centre }) => centre.keepBusy('ada', 'CHAT', 1),
    { AGENTS_AVAILABLE: 1, AGENTS_ON_CONTACT: 1, SLOTS_AVAILABLE: 2 },
  ],
  [
    'tasks wait and nobody is there',
    ({ centre, start }) => {
      centre.setStatus('ada', 'Offline');
      centre.setStatus('ben', 'Offline');
      start();
      centre.runFor(3 * MINUTES);
      start();
    },
    { CONTACTS_IN_QUEUE: 2, OLDEST_CONTACT_AGE: 180, AGENTS_ONLINE: 0, ESTIMATED_WAIT_TIME: null },
  ],
  [
    'a task is scheduled: only callbacks would be told of',
    ({ centre, start }) => start('Later', { ScheduledTime: centre.now / 1000 + 60 }),
    { CONTACTS_SCHEDULED: 0, CONTACTS_IN_QUEUE: 0 },
  ],
  [
    'one was handled in two minutes, and three wait for four slots',
    ({ centre, start }) => {
      const task = start();
      centre.accept('ada', task);
      centre.runFor(2 * MINUTES);
      centre.complete('ada', task);
      centre.close('ada', task);
      for (const name of ['one', 'two', 'three']) start(name);
    },
    { CONTACTS_IN_QUEUE: 3, ESTIMATED_WAIT_TIME: 90 },
  ],
];

test.each(SITUATIONS)('%s', (_situation, happens, numbers) => {
  const office = openOffice({ AgentStatuses: STATUSES });
  happens(office);

  expect(numbersOf(office, Object.keys(numbers) as CurrentMetricName[])).toEqual(numbers);
});

describe('of a moment that is over', () => {
  test('numbers are those of that moment', () => {
    const office = openOffice({ Users: [] });
    office.start();
    const then = office.centre.now;
    office.centre.runFor(MINUTES);
    office.start();

    expect(numbersOf(office, ['CONTACTS_IN_QUEUE'], then)).toEqual({ CONTACTS_IN_QUEUE: 1 });
    expect(numbersOf(office, ['CONTACTS_IN_QUEUE'])).toEqual({ CONTACTS_IN_QUEUE: 2 });
  });
});

test('an agent’s own queue is not counted', () => {
  const toAda = flowOf(
    'contactFlow',
    action('queue', 'UpdateContactTargetQueue', { AgentId: 'ada' }, { next: 'transfer', NoMatchingError: 'end' }),
    action('transfer', 'TransferContactToQueue', {}, { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' }),
    action('end', 'DisconnectParticipant'),
  );
  const office = openOffice({ Flows: [{ Name: 'To ada', File: 'to-ada.json' }] }, { flows: { 'to-ada.json': toAda } });
  office.start('For ada', { ContactFlowId: 'To ada' });

  expect(office.events('contact.queued')).toHaveLength(1);
  expect(numbersOf(office, ['CONTACTS_IN_QUEUE'])).toEqual({ CONTACTS_IN_QUEUE: 0 });
});

// helpers

type Numbers = Partial<Record<CurrentMetricName, number | null>>;

function numbersOf({ centre }: Office, metrics: readonly CurrentMetricName[], now = centre.now): Numbers {
  const [row] = currentReport(centre.trace, centre.facts, { metrics }, now);
  return Object.fromEntries(metrics.map((name, place) => [name, row?.values[place]]));
}
