/** Contact records as the service exports them (task-contacts §7.2). */
import { expect, test } from 'vitest';
import type { ContactCentre } from '../../src/centre/index.ts';
import { contactRecords, type ContactRecord } from '../../src/centre/records/contactRecords.ts';
import { action, flowOf } from '../actions.ts';
import { MINUTES, OFFICE, openOffice } from '../centre.ts';

/** The keys of the published shape, in its order, and the flow id that is put at the end on export. */
const KEYS = [
  'AWSAccountId AWSContactTraceRecordFormatVersion Agent AgentConnectionAttempts Attributes Channel',
  'ConnectedToSystemTimestamp ContactDetails ContactId CustomerEndpoint DisconnectReason DisconnectTimestamp',
  'InitialContactId InitiationMethod InitiationTimestamp InstanceARN LastUpdateTimestamp LastPausedTimestamp',
  'LastResumedTimestamp MediaStreams NextContactId PreviousContactId RelatedContactId Queue References',
  'ScheduledTimestamp SegmentAttributes SystemEndpoint Tags TotalPauseCount TotalPauseDurationInSeconds',
  'TransferCompletedTimestamp TransferredToEndpoint Recording Recordings FlowId',
].flatMap((line) => line.split(' '));

const AGENT_KEYS = [
  'ARN AgentInteractionDuration AgentPauseDuration AfterContactWorkDuration AfterContactWorkStartTimestamp',
  'AfterContactWorkEndTimestamp ConnectedToAgentTimestamp CustomerHoldDuration HierarchyGroups LongestHoldDuration',
  'NumberOfHolds RoutingProfile Username',
].flatMap((line) => line.split(' '));

const QUEUE_KEYS = ['ARN', 'DequeueTimestamp', 'Duration', 'EnqueueTimestamp', 'Name'];

test('a task an agent worked on has every key, in the order of the published record', () => {
  const { centre, start } = openOffice();
  const task = start('Refund', {
    Description: 'A late parcel',
    Attributes: { tier: 'gold' },
    References: { order: { Type: 'URL', Value: 'https://example.com/17' } },
  });
  centre.runFor(7000);
  centre.accept('ada', task);
  const to = { InstanceId: centre.facts.instance.id, ContactId: task };
  centre.runFor(4 * MINUTES);
  centre.call('PauseContact', to);
  centre.runFor(MINUTES);
  centre.call('ResumeContact', to);
  centre.runFor(6 * MINUTES);
  centre.complete('ada', task);
  centre.runFor(32_000);
  centre.close('ada', task);

  const [record] = recordsOf(centre);

  expect(Object.keys(record ?? {})).toEqual(KEYS);
  expect(Object.keys(record?.Agent ?? {})).toEqual(AGENT_KEYS);
  expect(Object.keys(record?.Queue ?? {})).toEqual(QUEUE_KEYS);
  const { arn, id } = centre.facts.instance;
  expect(record).toEqual({
    AWSAccountId: '111122223333',
    AWSContactTraceRecordFormatVersion: '2017-03-10',
    Agent: {
      ARN: centre.facts.agents.find('ada')?.arn,
      // Eleven minutes with the agent, one of them paused.
      AgentInteractionDuration: 600,
      AgentPauseDuration: 60,
      AfterContactWorkDuration: 32,
      AfterContactWorkStartTimestamp: '2026-01-05T09:11:07Z',
      AfterContactWorkEndTimestamp: '2026-01-05T09:11:39Z',
      ConnectedToAgentTimestamp: '2026-01-05T09:00:07Z',
      CustomerHoldDuration: 0,
      HierarchyGroups: null,
      LongestHoldDuration: 0,
      NumberOfHolds: 0,
      RoutingProfile: { ARN: centre.facts.profiles.find('Back office')?.arn, Name: 'Back office' },
      Username: 'ada',
    },
    AgentConnectionAttempts: 1,
    Attributes: { tier: 'gold' },
    Channel: 'TASK',
    ConnectedToSystemTimestamp: '2026-01-05T09:00:00Z',
    ContactDetails: { Name: 'Refund', Description: 'A late parcel' },
    ContactId: task,
    CustomerEndpoint: null,
    DisconnectReason: 'AGENT_DISCONNECT',
    DisconnectTimestamp: '2026-01-05T09:11:07Z',
    InitialContactId: null,
    InitiationMethod: 'API',
    InitiationTimestamp: '2026-01-05T09:00:00Z',
    InstanceARN: arn,
    LastUpdateTimestamp: '2026-01-05T09:11:39Z',
    LastPausedTimestamp: '2026-01-05T09:04:07Z',
    LastResumedTimestamp: '2026-01-05T09:05:07Z',
    MediaStreams: [],
    NextContactId: null,
    PreviousContactId: null,
    RelatedContactId: null,
    Queue: {
      ARN: centre.facts.queues.find('Claims')?.arn,
      DequeueTimestamp: '2026-01-05T09:00:07Z',
      Duration: 7,
      EnqueueTimestamp: '2026-01-05T09:00:00Z',
      Name: 'Claims',
    },
    References: [{ Name: 'order', Type: 'URL', Value: 'https://example.com/17' }],
    ScheduledTimestamp: null,
    SegmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Task' } },
    SystemEndpoint: null,
    Tags: { 'aws:connect:instanceId': id },
    TotalPauseCount: 1,
    TotalPauseDurationInSeconds: 60,
    TransferCompletedTimestamp: null,
    TransferredToEndpoint: null,
    Recording: null,
    Recordings: null,
    FlowId: centre.facts.flows.find('Intake')?.id,
  });
});

test('a scheduled task is initiated when it is created, and says what it was scheduled for', () => {
  const { centre, start } = openOffice({ Users: [] });
  start('Later', { ScheduledTime: centre.now / 1000 + 3600 });
  centre.runFor(61 * MINUTES);

  const [record] = recordsOf(centre, { open: true });

  expect(record).toMatchObject({
    InitiationTimestamp: '2026-01-05T09:00:00Z',
    ScheduledTimestamp: '2026-01-05T10:00:00Z',
    ConnectedToSystemTimestamp: '2026-01-05T10:00:00Z',
    Queue: { EnqueueTimestamp: '2026-01-05T10:00:00Z' },
  });
});

test('a task that was never queued has no queue and no agent', () => {
  const ending = flowOf('contactFlow', action('end', 'DisconnectParticipant'));
  const { centre, start } = openOffice(
    { Flows: [{ Name: 'Ending', File: 'ending.json' }] },
    { flows: { 'ending.json': ending } },
  );
  start('Over at once', { ContactFlowId: 'Ending' });

  const [record] = recordsOf(centre);

  expect(record).toMatchObject({ Queue: null, Agent: null, DisconnectReason: 'CONTACT_FLOW_DISCONNECT' });
});

test('an abandoned task has been in a queue and with nobody', () => {
  const { centre, start } = openOffice({ Users: [] });
  const ContactId = start();
  centre.runFor(15_000);
  centre.call('StopContact', { InstanceId: centre.facts.instance.id, ContactId });

  const [record] = recordsOf(centre);

  expect(record).toMatchObject({
    Agent: null,
    DisconnectReason: 'API',
    Queue: { EnqueueTimestamp: '2026-01-05T09:00:00Z', DequeueTimestamp: '2026-01-05T09:00:15Z', Duration: 15 },
  });
});

test('every offer is an attempt to connect', () => {
  const { centre, start } = openOffice();
  const task = start();
  centre.decline('ada', task);
  // Twenty seconds without an answer.
  centre.runFor(20_000);
  centre.close('ada', task);
  centre.runFor(1);

  const [record] = recordsOf(centre, { open: true });

  expect(record?.AgentConnectionAttempts).toBe(3);
});

test('a record closes when after-contact work is over, and not before', () => {
  const { centre, start } = openOffice();
  const task = start();
  centre.accept('ada', task);
  centre.complete('ada', task);

  expect(recordsOf(centre)).toEqual([]);
  expect(recordsOf(centre, { open: true })).toMatchObject([
    { TotalPauseDurationInSeconds: null, Agent: { AfterContactWorkDuration: null } },
  ]);

  centre.close('ada', task);
  expect(recordsOf(centre).map(({ ContactId }) => ContactId)).toEqual([task]);
});

test('each hand-over makes a contact with a record of its own, and one names the next', () => {
  const { centre, start } = openOffice();
  const first = start();
  centre.accept('ada', first);
  const { ContactId: second } = centre.call('TransferContact', {
    InstanceId: centre.facts.instance.id,
    ContactId: first,
    ContactFlowId: 'Intake',
  });

  expect(recordsOf(centre, { open: true })).toMatchObject([
    {
      ContactId: first,
      InitialContactId: null,
      NextContactId: second,
      TransferCompletedTimestamp: '2026-01-05T09:00:00Z',
      DisconnectReason: 'OTHER',
    },
    {
      ContactId: second,
      InitialContactId: first,
      PreviousContactId: first,
      NextContactId: null,
      InitiationMethod: 'TRANSFER',
      DisconnectReason: null,
    },
  ]);
});

test('a disconnect flow runs on a contact of its own, which began with that flow', () => {
  const hooked = flowOf(
    'contactFlow',
    action(
      'hook',
      'UpdateContactEventHooks',
      { EventHooks: { CustomerRemaining: 'Farewell' } },
      { next: 'end', NoMatchingError: 'end' },
    ),
    action('end', 'DisconnectParticipant'),
  );
  const farewell = flowOf('contactFlow', action('end', 'DisconnectParticipant'));
  const { centre, start } = openOffice(
    {
      Flows: [
        { Name: 'Hooked', File: 'hooked.json' },
        { Name: 'Farewell', File: 'farewell.json' },
      ],
    },
    { flows: { 'hooked.json': hooked, 'farewell.json': farewell } },
  );
  const task = start('Goodbye', { ContactFlowId: 'Hooked' });

  expect(recordsOf(centre)).toMatchObject([
    { ContactId: task, FlowId: centre.facts.flows.find('Hooked')?.id },
    {
      PreviousContactId: task,
      InitiationMethod: 'DISCONNECT',
      FlowId: centre.facts.flows.find('Farewell')?.id,
    },
  ]);
});

test('linked tasks show the attributes of their chain, related ones their own (task-contacts §2.4, T3)', () => {
  const { centre, start } = openOffice({ Users: [] });
  const InstanceId = centre.facts.instance.id;
  const update = (InitialContactId: string, Attributes: Record<string, string>) =>
    centre.call('UpdateContactAttributes', { InstanceId, InitialContactId, Attributes });
  const a = start('A', { Attributes: { x: '1' } });
  start('B', { PreviousContactId: a });
  const c = start('C', { RelatedContactId: a });
  const d = start('D', { PreviousContactId: c });
  update(a, { x: '2' });
  update(d, { d: '7' });

  const attributes = recordsOf(centre, { open: true }).map((record) => record.Attributes);

  expect(attributes).toEqual([{ x: '2' }, { x: '2' }, { x: '1', d: '7' }, { x: '1', d: '7' }]);
});

test('the same trace makes the same records, however often it is asked for and as far as it has come', () => {
  const { centre, start } = openOffice({ Users: OFFICE.Users?.slice(0, 1) ?? [] });
  const task = start();
  recordsOf(centre, { open: true });
  centre.accept('ada', task);
  centre.complete('ada', task);
  centre.close('ada', task);

  const once = recordsOf(centre);

  expect(recordsOf(centre)).toEqual(once);
  expect([...contactRecords([...centre.trace], centre.facts)]).toEqual(once);
});

// helpers

function recordsOf({ trace, facts }: ContactCentre, options?: { readonly open: boolean }): readonly ContactRecord[] {
  return [...contactRecords(trace, facts, options)];
}
