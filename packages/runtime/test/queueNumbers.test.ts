/**
 * What blocks are told of the agents of a queue: *Check staffing* (flow-language §2.5) and *Get queue metrics*
 * (task-contacts §8.1), which do not mean the same by available.
 */
import { expect, test } from 'vitest';
import { action, flowOf, setting } from './actions.ts';
import { openOffice, type Office } from './centre.ts';

const STAFFING = ['Available', 'Staffed', 'Online'] as const;
const COUNTS = ['Online', 'Available', 'Staffed', 'AfterContactWork', 'Busy', 'Missed', 'NonProductive'] as const;

/** Asks for each number of the queue, and keeps the answers as attributes. */
const ASKING = flowOf(
  'contactFlow',
  action('queue', 'UpdateContactTargetQueue', { QueueId: 'Claims' }, { next: 'Available', NoMatchingError: 'end' }),
  ...STAFFING.flatMap((status, place) => {
    const next = STAFFING[place + 1] ?? 'metrics';
    return [
      action(
        status,
        'CheckMetricData',
        { MetricType: `NumberOfAgents${status}` },
        { 'NumberGreaterThan 0': `${status} it is`, NoMatchingCondition: next, NoMatchingError: 'end' },
      ),
      setting(`${status} it is`, { [`check${status}`]: 'True' }, next),
    ];
  }),
  action('metrics', 'GetMetricData', {}, { next: 'keep', NoMatchingError: 'none' }),
  setting('keep', Object.fromEntries(COUNTS.map((name) => [name, `$.Metrics.Agents.${name}.Count`]))),
  setting('none', { Online: 'no activity' }),
  action('end', 'DisconnectParticipant'),
);

type Situation = (office: Office & { readonly send: (task: string) => string }) => void;

const work: Situation = ({ centre, send }) => centre.accept('ada', send('one'));

const SITUATIONS: readonly [what: string, staffing: string, counts: string, get: Situation][] = [
  ['is Available and has nothing to do', 'Available Staffed Online', 'Online 1 Available 1 Staffed 1', () => {}],
  ['is offered a task', 'Available Staffed Online', 'Online 1 Staffed 1', ({ send }) => void send('one')],
  ['works on one task of two', 'Available Staffed Online', 'Online 1 Staffed 1 Busy 1', work],
  [
    'works on two tasks of two',
    'Staffed Online',
    'Online 1 Staffed 1 Busy 1',
    (office) => {
      work(office);
      work(office);
    },
  ],
  [
    'is in after-contact work, which is not busy',
    'Available Staffed Online',
    'Online 1 Staffed 1 AfterContactWork 1',
    ({ centre, send }) => {
      const task = send('one');
      centre.accept('ada', task);
      centre.complete('ada', task);
    },
  ],
  [
    'has missed a task and not cleared it',
    'Available Staffed Online',
    'Online 1 Staffed 1 Missed 1',
    ({ centre, send }) => {
      send('one');
      centre.runFor(20_000);
    },
  ],
  ['is at lunch', 'Online', 'Online 1 NonProductive 1', ({ centre }) => centre.setStatus('ada', 'Lunch')],
  ['is Offline', '', 'Online no activity', ({ centre }) => centre.setStatus('ada', 'Offline')],
];

test.each(SITUATIONS)('an agent who %s', (_what, staffing, counts, get) => {
  const office = openOffice(
    {
      Users: [{ Username: 'ada', RoutingProfileId: 'Back office', Status: 'Available' }],
      AgentStatuses: [
        { Name: 'Available', Type: 'ROUTABLE' },
        { Name: 'Lunch', Type: 'CUSTOM' },
        { Name: 'Offline', Type: 'OFFLINE' },
      ],
      Flows: [
        { Name: 'Intake', File: 'intake.json' },
        { Name: 'Asking', File: 'asking.json' },
      ],
    },
    { flows: { 'asking.json': ASKING } },
  );
  get({ ...office, send: (name) => office.start(name) });

  const asked = office.start('How many are there?', { ContactFlowId: 'Asking' });

  const { Attributes } = office.centre.call('GetContactAttributes', {
    InstanceId: office.centre.facts.instance.id,
    InitialContactId: asked,
  });
  const told = COUNTS.flatMap((name) => ((Attributes[name] ?? '0') === '0' ? [] : [`${name} ${Attributes[name]}`]));
  expect(STAFFING.filter((status) => Attributes[`check${status}`] === 'True').join(' ')).toBe(staffing);
  expect(told.join(' ')).toBe(counts);
});
