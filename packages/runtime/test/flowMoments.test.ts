/** Which flow runs at which moment, how contacts came to be, and which count as active (task-contacts §3.1, §3.2, §3.7). */
import { describe, expect, test } from 'vitest';
import type { ActionJson } from '@switchyard/blocks';
import type { InstanceData } from '../src/centre/index.ts';
import { action, flowOf, inbound } from './actions.ts';
import { CLAIMS, openClaims, refusalOf, type ApiOffice } from './operations/office.ts';

const hook = (moment: string, flow: string, next: string): ActionJson =>
  action(moment, 'UpdateContactEventHooks', { EventHooks: { [moment]: flow } }, { next, NoMatchingError: 'end' });

/** Sets a flow for every moment, then queues the task. */
const PREPARED = flowOf(
  'contactFlow',
  hook('CustomerQueue', 'While waiting', 'AgentWhisper'),
  hook('AgentWhisper', 'Before work', 'CustomerRemaining'),
  hook('CustomerRemaining', 'After the end', 'PauseContact'),
  hook('PauseContact', 'When paused', 'ResumeContact'),
  hook('ResumeContact', 'When resumed', 'go on'),
  action('go on', 'TransferToFlow', { ContactFlowId: 'Intake' }, { NoMatchingError: 'end' }),
  action('end', 'DisconnectParticipant'),
);

const QUIET = action('stay', 'EndFlowExecution');
const WAITING = action(
  'wait',
  'Wait',
  { TimeLimitSeconds: '3600' },
  { WaitCompleted: 'stay', NoMatchingError: 'stay' },
);

const MAKING = inbound(
  action(
    'make',
    'CreateTask',
    { Name: 'By a block', ContactFlowId: 'Holding' },
    { next: 'wait', NoMatchingError: 'end' },
  ),
  action('wait', 'Wait', { TimeLimitSeconds: '60' }, { WaitCompleted: 'end', NoMatchingError: 'end' }),
);

const FLOWS: Readonly<Record<string, ReturnType<typeof flowOf>>> = {
  'prepared.json': PREPARED,
  'while-waiting.json': flowOf('customerQueue', WAITING, QUIET),
  'before-work.json': flowOf('agentWhisper', QUIET),
  'after-the-end.json': flowOf('contactFlow', QUIET),
  'when-paused.json': flowOf('contactFlow', QUIET),
  'when-resumed.json': flowOf('contactFlow', QUIET),
  'making.json': MAKING,
  'moving.json': flowOf(
    'customerQueue',
    action(
      'move',
      'DequeueContactAndTransferToQueue',
      { QueueId: 'Appeals' },
      { QueueAtCapacity: 'stay', NoMatchingError: 'stay' },
    ),
    QUIET,
  ),
  'moved.json': flowOf(
    'contactFlow',
    hook('CustomerQueue', 'Moving', 'go on'),
    action('go on', 'TransferToFlow', { ContactFlowId: 'Intake' }, { NoMatchingError: 'end' }),
    action('end', 'DisconnectParticipant'),
  ),
};

function open(changes: Partial<InstanceData> = {}): ApiOffice {
  const more = [
    'Prepared',
    'While waiting',
    'Before work',
    'After the end',
    'When paused',
    'When resumed',
    'Making',
    'Moving',
    'Moved',
  ];
  const Flows = [
    ...(CLAIMS.Flows ?? []),
    ...more.map((Name) => ({ Name, File: `${Name.toLowerCase().replaceAll(' ', '-')}.json` })),
  ];
  return openClaims({ Flows, TaskTemplates: [], ...changes }, { flows: FLOWS });
}

const flowsOf = ({ events }: ApiOffice): readonly unknown[] => events('flow.started').map(({ data }) => data?.['name']);

describe('which flow runs when (§3.7)', () => {
  const UNTIL_QUEUED = ['Prepared', 'Intake', 'While waiting'];

  test.each<[moment: string, happens: (office: ApiOffice, task: string) => void, flows: readonly string[]]>([
    ['queued: the customer queue flow', () => undefined, UNTIL_QUEUED],
    [
      'an agent accepts: the whisper flow',
      ({ centre }, task) => centre.accept('ada', task),
      [...UNTIL_QUEUED, 'Before work'],
    ],
    [
      'an agent ends it: the disconnect flow',
      ({ centre }, task) => {
        centre.accept('ada', task);
        centre.complete('ada', task);
      },
      [...UNTIL_QUEUED, 'Before work', 'After the end'],
    ],
    [
      'an agent hands it on to a queue: the flow of the quick connect, and that of the queue',
      ({ centre }, task) => {
        centre.accept('ada', task);
        centre.transfer('ada', task, 'Appeals');
      },
      [...UNTIL_QUEUED, 'Before work', 'To queue', 'While waiting'],
    ],
    [
      'an agent hands it on to a colleague: likewise',
      ({ centre }, task) => {
        centre.accept('ada', task);
        centre.transfer('ada', task, 'Ben');
      },
      [...UNTIL_QUEUED, 'Before work', 'To agent', 'While waiting'],
    ],
    [
      'paused and resumed: the flows set for that',
      ({ call }, task) => {
        call('PauseContact', { ContactId: task });
        call('ResumeContact', { ContactId: task });
      },
      [...UNTIL_QUEUED, 'When paused', 'When resumed'],
    ],
    [
      'paused and resumed with flows in the calls: those',
      ({ call }, task) => {
        call('PauseContact', { ContactId: task, ContactFlowId: 'When resumed' });
        call('ResumeContact', { ContactId: task, ContactFlowId: 'When paused' });
      },
      [...UNTIL_QUEUED, 'When resumed', 'When paused'],
    ],
  ])('%s', (_moment, happens, flows) => {
    const office = open();

    happens(office, office.start('A claim', { ContactFlowId: 'Prepared' }));

    expect(flowsOf(office)).toEqual(flows);
    expect(office.centre.home.stuck).toEqual([]);
  });

  test('the customer queue flow is broken off when an agent accepts, and not before', () => {
    const office = open();
    const task = office.start('A claim', { ContactFlowId: 'Prepared' });
    expect(office.events('flow.interrupted')).toEqual([]);

    office.centre.accept('ada', task);

    expect(office.events('flow.interrupted')).toMatchObject([{ because: 'an agent accepted the contact' }]);
  });
});

describe('how a contact came to be (§3.2)', () => {
  test.each<[how: string, make: (office: ApiOffice) => void, method: string]>([
    ['StartTaskContact', ({ start }) => void start(), 'API'],
    ['a Create task block', ({ start }) => void start('A claim', { ContactFlowId: 'Making' }), 'API'],
    ['an agent', ({ centre }) => void centre.createTask('ada', { Name: 'New', QuickConnectId: 'Appeals' }), 'API'],
    [
      'an agent’s quick connect',
      ({ centre, start }) => {
        const task = start();
        centre.accept('ada', task);
        centre.transfer('ada', task, 'Appeals');
      },
      'TRANSFER',
    ],
    [
      'TransferContact',
      ({ call, start }) => void call('TransferContact', { ContactId: start(), ContactFlowId: 'Holding' }),
      'TRANSFER',
    ],
    ['a move from queue to queue', ({ start }) => void start('A claim', { ContactFlowId: 'Moved' }), 'QUEUE_TRANSFER'],
    [
      'the end of another one with a disconnect flow',
      ({ call, start }) => void call('StopContact', { ContactId: start('A claim', { ContactFlowId: 'Prepared' }) }),
      'DISCONNECT',
    ],
  ])('by %s', (_how, make, method) => {
    const office = open();

    make(office);

    const ContactId = office.events('contact.created').at(-1)?.contact ?? '';
    expect(office.call('DescribeContact', { ContactId }).Contact.InitiationMethod).toBe(method);
  });
});

describe('an active task is one that is (§3.1)', () => {
  const accepted = ({ centre, start }: ApiOffice): string => {
    const task = start();
    centre.accept('ada', task);
    return task;
  };

  test.each<[state: string, bring: (office: ApiOffice) => void, active: boolean]>([
    [
      'scheduled',
      ({ start, centre }) => void start('Later', { ContactFlowId: 'Holding', ScheduledTime: centre.now / 1000 + 60 }),
      true,
    ],
    ['in a flow', ({ start }) => void start('A claim', { ContactFlowId: 'Holding' }), true],
    ['offered', ({ start }) => void start(), true],
    ['missed, and in its queue', ({ start, centre }) => [start(), centre.runFor(20_000)], true],
    ['declined, and in its queue', ({ start, centre }) => centre.decline('ada', start()), true],
    ['with an agent', (office) => void accepted(office), true],
    ['paused', (office) => office.centre.pause('ada', accepted(office)), true],
    ['in after-contact work', (office) => office.centre.complete('ada', accepted(office)), true],
    [
      'closed: it is none any more',
      (office) => {
        const task = accepted(office);
        office.centre.complete('ada', task);
        office.centre.close('ada', task);
      },
      false,
    ],
    ['stopped: it is none any more', ({ call, start }) => void call('StopContact', { ContactId: start() }), false],
  ])('%s', (_state, bring, active) => {
    const office = open({ Limits: { activeTasks: 1 } });
    bring(office);
    const another = () => office.call('StartTaskContact', { Name: 'Another', ContactFlowId: 'Holding' });

    if (active) expect(refusalOf(another)).toBe('ServiceQuotaExceeded');
    else expect(another().ContactId).toHaveLength(36);
  });
});
