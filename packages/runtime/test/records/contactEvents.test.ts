/** Contact events as the service puts them on EventBridge (task-contacts §3.1, logs-and-tests §2). */
import { expect, test } from 'vitest';
import type { ContactCentre } from '../../src/centre/index.ts';
import { contactEvents, type ContactEvent } from '../../src/centre/records/contactEvents.ts';
import { inbound, setting } from '../actions.ts';
import { MINUTES, openOffice, type Office } from '../centre.ts';

test('a task that is worked on goes through all phases of a contact', () => {
  const { centre, start } = openOffice();
  const to = { InstanceId: centre.facts.instance.id, ContactId: start() };
  centre.accept('ada', to.ContactId);
  centre.call('PauseContact', to);
  centre.runFor(MINUTES);
  centre.call('ResumeContact', to);
  centre.complete('ada', to.ContactId);
  centre.runFor(MINUTES);
  centre.close('ada', to.ContactId);

  expect(typesOf(centre)).toEqual([
    'INITIATED',
    'CONNECTED_TO_SYSTEM',
    'QUEUED',
    'CONNECTED_TO_AGENT',
    'PAUSED',
    'RESUMED',
    'DISCONNECTED',
    'COMPLETED',
  ]);
  const { arn } = centre.facts.instance;
  expect(eventsOf(centre).at(-1)).toEqual({
    version: '0',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    'detail-type': 'Amazon Connect Contact Event',
    source: 'aws.connect',
    account: '111122223333',
    time: '2026-01-05T09:02:00Z',
    region: 'eu-central-1',
    resources: [arn, `${arn}/contact/${to.ContactId}`],
    detail: {
      eventType: 'COMPLETED',
      contactId: to.ContactId,
      channel: 'TASK',
      instanceArn: arn,
      initiationMethod: 'API',
      initiationTimestamp: '2026-01-05T09:00:00.000Z',
      connectedToSystemTimestamp: '2026-01-05T09:00:00.000Z',
      disconnectTimestamp: '2026-01-05T09:01:00.000Z',
      disconnectReason: 'AGENT_DISCONNECT',
      queueInfo: {
        queueArn: centre.facts.queues.find('Claims')?.arn,
        queueType: 'STANDARD',
        enqueueTimestamp: '2026-01-05T09:00:00.000Z',
      },
      agentInfo: {
        agentArn: centre.facts.agents.find('ada')?.arn,
        connectedToAgentTimestamp: '2026-01-05T09:00:00.000Z',
        afterContactWorkStartTimestamp: '2026-01-05T09:01:00.000Z',
        afterContactWorkEndTimestamp: '2026-01-05T09:02:00.000Z',
        afterContactWorkDuration: 60,
      },
      segmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Task' } },
      tags: { 'aws:connect:instanceId': centre.facts.instance.id },
    },
  });
});

test('an event says what the contact was then, not what became of it', () => {
  const { centre, start } = openOffice();
  const task = start();
  centre.accept('ada', task);
  centre.complete('ada', task);

  const [initiated, , queued] = eventsOf(centre);

  expect(initiated?.detail).not.toHaveProperty('connectedToSystemTimestamp');
  expect(queued?.detail).toHaveProperty('queueInfo');
  expect(queued?.detail).not.toHaveProperty('agentInfo');
  expect(queued?.detail).not.toHaveProperty('disconnectTimestamp');
});

test('a task without an agent is completed when it is disconnected', () => {
  const { centre, start } = openOffice({ Users: [] });
  centre.call('StopContact', { InstanceId: centre.facts.instance.id, ContactId: start() });

  const [disconnected, completed] = eventsOf(centre).slice(-2);

  expect(disconnected?.detail.eventType).toBe('DISCONNECTED');
  expect(completed?.detail).toEqual({ ...disconnected?.detail, eventType: 'COMPLETED' });
  expect(completed?.time).toBe(disconnected?.time);
});

interface Contact {
  readonly InstanceId: string;
  readonly ContactId: string;
}

const CHANGES: readonly [property: string, change: (office: Office, contact: Contact) => unknown][] = [
  [
    'UserDefinedAttributes',
    ({ centre }, { InstanceId, ContactId }) =>
      centre.call('UpdateContactAttributes', { InstanceId, InitialContactId: ContactId, Attributes: { a: '1' } }),
  ],
  [
    'ScheduledTimestamp',
    ({ centre }, to) => centre.call('UpdateContactSchedule', { ...to, ScheduledTime: centre.now / 1000 + 60 }),
  ],
  ['Tags', ({ centre }, to) => centre.call('TagContact', { ...to, Tags: { colour: 'red' } })],
  [
    'Segment Attributes',
    ({ centre }, to) =>
      centre.call('UpdateContact', {
        ...to,
        SegmentAttributes: { 'connect:ContactExpiry': { ValueMap: { ExpiryDuration: { ValueInteger: 60 } } } },
      }),
  ],
];

test.each(CHANGES)('a change of %s is told as such', (property, change) => {
  const office = openOffice();
  const { centre, start } = office;
  const ContactId = start('Later', { ScheduledTime: centre.now / 1000 + 3600 });

  change(office, { InstanceId: centre.facts.instance.id, ContactId });

  const { detail } = eventsOf(centre).at(-1) ?? {};
  expect(detail).toMatchObject({ eventType: 'CONTACT_DATA_UPDATED', contactId: ContactId });
  expect(detail?.updatedProperties).toEqual([property]);
});

test('a flow that sets attributes updates the contact, and one that sets its own does not', () => {
  const flow = inbound(setting('set', { tier: 'gold' }));
  const { centre, start } = openOffice(
    { Flows: [{ Name: 'Setting', File: 'setting.json' }] },
    { flows: { 'setting.json': flow } },
  );
  start('One', { ContactFlowId: 'Setting' });

  expect(typesOf(centre)).toEqual([
    'INITIATED',
    'CONNECTED_TO_SYSTEM',
    'CONTACT_DATA_UPDATED',
    'DISCONNECTED',
    'COMPLETED',
  ]);
});

test('a renamed task and a new priority are no change the service tells of', () => {
  const { centre, start } = openOffice();
  const to = { InstanceId: centre.facts.instance.id, ContactId: start() };
  const before = typesOf(centre);

  centre.call('UpdateContact', { ...to, Name: 'Another name' });
  centre.call('UpdateContactRoutingData', { ...to, QueuePriority: 1 });

  expect(typesOf(centre)).toEqual(before);
});

test('no two events have one id, and the same trace gives the same ids', () => {
  const { centre, start } = openOffice();
  start('One');
  start('Two');

  const ids = eventsOf(centre).map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  expect(eventsOf(centre).map(({ id }) => id)).toEqual(ids);
});

// helpers

function eventsOf({ trace, facts }: ContactCentre): readonly ContactEvent[] {
  return [...contactEvents(trace, facts)];
}

function typesOf(centre: ContactCentre): readonly string[] {
  return eventsOf(centre).map(({ detail }) => detail.eventType);
}
