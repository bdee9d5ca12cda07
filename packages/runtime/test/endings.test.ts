/** How a task ends: the reason that is recorded, and the disconnect flow (task-contacts §3.3, §3.4, §3.7). */
import { describe, expect, test } from 'vitest';
import { action, flowOf, inbound } from './actions.ts';
import { MINUTES } from './centre.ts';
import { openClaims, type ApiOffice } from './operations/office.ts';

const DAYS = 24 * 60 * MINUTES;

/** Every way a task that an agent works on, or that waits, may end. */
const ENDINGS: readonly [how: string, reason: string, end: (office: ApiOffice, task: string) => void][] = [
  [
    'the agent ends it',
    'AGENT_DISCONNECT',
    ({ centre }, task) => {
      centre.accept('ada', task);
      centre.complete('ada', task);
    },
  ],
  [
    'a flow reaches Disconnect',
    'CONTACT_FLOW_DISCONNECT',
    ({ call }, task) => {
      call('PauseContact', { ContactId: task });
      call('ResumeContact', { ContactId: task, ContactFlowId: 'Ending' });
    },
  ],
  ['it expires', 'EXPIRED', ({ centre }) => centre.runFor(7 * DAYS)],
  ['StopContact', 'API', ({ call }, task) => void call('StopContact', { ContactId: task })],
];

const FAREWELL = inbound(
  action('mark', 'UpdateContactAttributes', { Attributes: { ended: 'yes' } }, { next: 'end', NoMatchingError: 'end' }),
);
const HOOKED = flowOf(
  'contactFlow',
  action(
    'hook',
    'UpdateContactEventHooks',
    { EventHooks: { CustomerRemaining: 'Farewell' } },
    { next: 'go on', NoMatchingError: 'end' },
  ),
  action('go on', 'TransferToFlow', { ContactFlowId: 'Intake' }, { NoMatchingError: 'end' }),
  action('end', 'DisconnectParticipant'),
);

function open(): { readonly office: ApiOffice; readonly task: string } {
  const office = openClaims(
    {
      Flows: [
        { Name: 'Intake', File: 'intake.json' },
        { Name: 'Hooked', File: 'hooked.json' },
        { Name: 'Farewell', File: 'farewell.json' },
        { Name: 'Ending', File: 'ending.json' },
        { Name: 'To queue', File: 'to-queue.json' },
        { Name: 'To agent', File: 'to-agent.json' },
        { Name: 'Holding', File: 'holding.json' },
      ],
      Users: [{ Username: 'ada', RoutingProfileId: 'Back office', Status: 'Available' }],
      QuickConnects: [],
      TaskTemplates: [],
    },
    {
      flows: {
        'hooked.json': HOOKED,
        'farewell.json': FAREWELL,
        'ending.json': inbound(action('now', 'DisconnectParticipant')),
      },
    },
  );
  return { office, task: office.start('A claim', { ContactFlowId: 'Hooked' }) };
}

describe.each(ENDINGS)('when %s', (_how, reason, end) => {
  test(`${reason} is recorded`, () => {
    const { office, task } = open();

    end(office, task);

    expect(office.call('DescribeContact', { ContactId: task }).Contact.DisconnectReason).toBe(reason);
  });

  test('the disconnect flow runs once, on a contact of its own', () => {
    const { office, task } = open();

    end(office, task);

    const runs = office.events('flow.started').filter(({ data }) => data?.['purpose'] === 'disconnect');
    expect(runs).toHaveLength(1);
    const [next] = office.events('contact.created').slice(1);
    expect(next).toMatchObject({ contact: runs[0]?.contact, data: { method: 'DISCONNECT', previous: task } });
    // Its own end runs none again.
    expect(office.events('contact.created')).toHaveLength(2);
    expect(office.call('GetContactAttributes', { InitialContactId: task }).Attributes).toEqual({ ended: 'yes' });
  });
});

test('anything else is OTHER: a contact that moved on', () => {
  const { office, task } = open();

  office.call('TransferContact', { ContactId: task, ContactFlowId: 'Holding' });

  expect(office.call('DescribeContact', { ContactId: task }).Contact.DisconnectReason).toBe('OTHER');
});

test('an inbound flow that ends with the contact in no queue ends it, by the flow', () => {
  const ending = flowOf('contactFlow', action('end', 'EndFlowExecution'));
  const { call, start } = openClaims({}, { flows: { 'holding.json': ending } });
  const ContactId = start('A claim', { ContactFlowId: 'Holding' });

  expect(call('DescribeContact', { ContactId }).Contact.DisconnectReason).toBe('CONTACT_FLOW_DISCONNECT');
});

test('a task that is stopped before its time has no flow to run', () => {
  const { office } = open();
  const request = { Name: 'Later', ContactFlowId: 'Hooked', ScheduledTime: office.centre.now / 1000 + 3600 };
  const { ContactId } = office.call('StartTaskContact', request);

  office.call('StopContact', { ContactId });
  office.centre.runFor(2 * 60 * MINUTES);

  expect(office.lifeOf(ContactId)).toEqual(['created', 'scheduled', 'disconnected', 'completed']);
});

describe('a task lives (§3.4)', () => {
  const day = 24 * 3600;
  const waits = { ContactFlowId: 'Waiting' };
  const expiry = (minutes: number) => ({
    SegmentAttributes: { 'connect:ContactExpiry': { ValueMap: { ExpiryDuration: { ValueInteger: minutes } } } },
  });

  test.each<[what: string, request: object, daysLater: number]>([
    ['seven days', {}, 7],
    ['seven days from the time it is scheduled for', { ScheduledTime: Date.UTC(2026, 0, 11, 9) / 1000 }, 13],
    ['as long as it says', expiry(90 * 24 * 60), 90],
    [
      'so long from the time it is scheduled for',
      { ScheduledTime: Date.UTC(2026, 0, 6, 9) / 1000, ...expiry(60) },
      1 + 1 / 24,
    ],
  ])('%s', (_what, request, daysLater) => {
    const waiting = flowOf(
      'contactFlow',
      action('wait', 'Wait', { TimeLimitSeconds: String(7 * day) }, { WaitCompleted: 'wait', NoMatchingError: 'end' }),
      action('end', 'DisconnectParticipant'),
    );
    const office = openClaims(
      { Flows: [{ Name: 'Waiting', File: 'waiting.json' }], QuickConnects: [], TaskTemplates: [] },
      { flows: { 'waiting.json': waiting } },
    );
    office.start('A claim', { ...waits, ...request });

    office.centre.runToEnd();

    const [end] = office.events('contact.disconnected');
    expect(end?.data).toEqual({ reason: 'EXPIRED' });
    expect(end && end.at - office.centre.facts.startsAt).toBe(daysLater * DAYS);
  });

  test('and the time it is paused counts', () => {
    const office = openClaims();
    const task = office.start('A claim', { ContactFlowId: 'Holding' });
    office.call('PauseContact', { ContactId: task });

    office.centre.runFor(7 * DAYS);

    expect(office.events('contact.disconnected')).toMatchObject([{ data: { reason: 'EXPIRED' } }]);
  });
});
