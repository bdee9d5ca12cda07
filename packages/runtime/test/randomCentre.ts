/** Contact centres as they might be, and days as they might go: for what must be true of all of them. */
import type { FlowJson } from '@switchyard/blocks';
import { array, constantFrom, integer, option, record, tuple, type Arbitrary } from 'fast-check';
import { ContactCentre, ServiceError, type InstanceData } from '../src/centre/index.ts';
import type { AgentState } from '../src/centre/agent/agentState.ts';
import { reducers } from '../src/centre/reducers.ts';
import { action, flowOf, setting } from './actions.ts';

/** What of an office is left to chance. */
export interface Office {
  readonly seed: number;
  readonly queues: readonly { readonly most: number | null; readonly open: boolean }[];
  readonly agents: readonly {
    readonly slots: number;
    /** Rank and delay of each queue; null where the agent does not serve it. */
    readonly serves: readonly ({ readonly rank: number; readonly delay: number } | null)[];
    readonly autoAccepts: boolean;
    readonly afterContactWork: number;
  }[];
}

/** Something somebody does, and the seconds that pass after it. What it is done to is chosen from what there is. */
export interface Deed {
  readonly does: (typeof DEEDS)[number];
  readonly to: number;
  readonly how: number;
  readonly seconds: number;
}

const DEEDS = [
  'start',
  'start',
  'start',
  'accept',
  'accept',
  'accept',
  'decline',
  'complete',
  'complete',
  'close',
  'close',
  'hand on',
  'pause at the desk',
  'resume at the desk',
  'set status',
  'busy',
  'stop',
  'pause',
  'resume',
  'transfer',
  'reschedule',
  'attributes',
  'rank',
  'expiry',
] as const;

const QUEUES = ['Claims', 'Appeals', 'Letters'] as const;
const AGENTS = ['ada', 'ben', 'cyd'] as const;
const STATUSES = ['Available', 'Available', 'Lunch', 'Offline'] as const;
/** Moments a flow may be set for, each with the flow. */
const HOOKS = [
  ['CustomerQueue', 'Moving'],
  ['CustomerQueue', 'Waiting'],
  ['AgentWhisper', 'Whisper'],
  ['CustomerRemaining', 'Again'],
  ['ResumeContact', 'Again'],
  ['PauseContact', 'Again'],
] as const;

export const OFFICES: Arbitrary<Office> = record({
  seed: integer({ min: 1, max: 1000 }),
  queues: tuple(
    ...QUEUES.map(() => record({ most: constantFrom(null, 1, 3, 5), open: constantFrom(true, true, false) })),
  ),
  agents: array(
    record({
      slots: integer({ min: 1, max: 3 }),
      serves: tuple(
        ...QUEUES.map(() => option(record({ rank: integer({ min: 1, max: 2 }), delay: constantFrom(0, 0, 30) }))),
      ),
      autoAccepts: constantFrom(false, false, true),
      afterContactWork: constantFrom(0, 20),
    }),
    { minLength: 1, maxLength: AGENTS.length },
  ),
});

export const DAYS: Arbitrary<readonly Deed[]> = array(
  record({
    does: constantFrom(...DEEDS),
    to: integer({ min: 0, max: 999 }),
    how: integer({ min: 0, max: 999 }),
    seconds: constantFrom(0, 0, 1, 5, 20, 61, 600),
  }),
  { minLength: 20, maxLength: 60 },
);

export const DISORDERS: Arbitrary<number | undefined> = option(integer({ min: 1, max: 1000 }), { nil: undefined });

/** @param faulty reducers in place of the right ones, to see that what they do wrong is noticed */
export function openCentre(office: Office, disorder?: number, faulty: Partial<typeof reducers> = {}): ContactCentre {
  return new ContactCentre(instanceOf(office), {
    reducers: { ...reducers, ...faulty },
    flows: FLOWS,
    busiestMoment: 20_000,
    ...(disorder === undefined ? {} : { disorder }),
  });
}

/** Does one thing; what the service or the desk refuses changes nothing. */
export function doOne(centre: ContactCentre, { does, to, how, seconds }: Deed): void {
  try {
    act(centre, does, to, how);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
  }
  centre.runFor(seconds * 1000);
}

export function agentsOf(centre: ContactCentre): readonly { readonly id: string; readonly state: AgentState }[] {
  return centre.facts.agents.all.map(({ id }) => {
    return { id, state: centre.home.peek({ kind: 'agent', key: id }) as AgentState };
  });
}

// helpers

function act(centre: ContactCentre, does: Deed['does'], to: number, how: number): void {
  const InstanceId = centre.facts.instance.id;
  const flow = pick(['Intake', 'Hooked', 'Slow', 'Making'], how);
  const agent = pick(centre.facts.agents.all, to);
  const held = Object.keys(agentsOf(centre).find(({ id }) => id === agent.id)?.state.slots ?? {});
  const known = centre.trace.flatMap(({ type, contact }) => (type === 'contact.created' && contact ? [contact] : []));
  if (does === 'start') {
    const [linked] = known;
    centre.call('StartTaskContact', {
      InstanceId,
      Name: `task ${known.length + 1}`,
      ContactFlowId: flow,
      Attributes: { queue: pick(QUEUES, to), hook: String(how % HOOKS.length) },
      ...(how % 5 === 0 ? { ScheduledTime: centre.now / 1000 + 1 + (to % 90) } : {}),
      ...(how % 7 === 0 && linked !== undefined ? { PreviousContactId: pick(known, to) } : {}),
      ...(how % 11 === 0 && how % 7 !== 0 && linked !== undefined ? { RelatedContactId: pick(known, to) } : {}),
    });
    return;
  }
  switch (does) {
    case 'set status':
      return centre.setStatus(agent.id, pick(STATUSES, how));
    case 'busy':
      return centre.keepBusy(agent.id, pick(['CHAT', 'VOICE'] as const, how), how % 3 === 0 ? 1 : 0);
    default:
  }
  const mine = held.length === 0 ? undefined : pick(held, how);
  if (mine !== undefined) {
    switch (does) {
      case 'accept':
      case 'decline':
      case 'complete':
      case 'close':
        return centre[does](agent.id, mine);
      case 'hand on':
        return void centre.transfer(agent.id, mine, pick(['To Ada', 'To Appeals'], to));
      case 'pause at the desk':
        return centre.pause(agent.id, mine);
      case 'resume at the desk':
        return centre.resume(agent.id, mine);
      default:
    }
  }
  if (known.length === 0) return;
  const ContactId = pick(known, to);
  switch (does) {
    case 'stop':
      return void centre.call('StopContact', { InstanceId, ContactId });
    case 'pause':
      return void centre.call('PauseContact', { InstanceId, ContactId });
    case 'resume':
      return void centre.call('ResumeContact', { InstanceId, ContactId });
    case 'transfer':
      return void centre.call('TransferContact', { InstanceId, ContactId, ContactFlowId: flow });
    case 'reschedule':
      return void centre.call('UpdateContactSchedule', {
        InstanceId,
        ContactId,
        ScheduledTime: centre.now / 1000 + (how % 90),
      });
    case 'attributes':
      return void centre.call('UpdateContactAttributes', {
        InstanceId,
        InitialContactId: ContactId,
        Attributes: { queue: pick(QUEUES, how), note: String(how) },
      });
    case 'rank':
      return void centre.call('UpdateContactRoutingData', { InstanceId, ContactId, QueuePriority: 1 + (how % 9) });
    case 'expiry':
      return void centre.call('UpdateContact', {
        InstanceId,
        ContactId,
        SegmentAttributes: {
          'connect:ContactExpiry': { ValueMap: { ExpiryDuration: { ValueInteger: 1 + (how % 30) } } },
        },
      });
    default:
  }
}

function pick<Item>(items: readonly Item[], place: number): Item {
  const item = items[place % items.length];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

const toQueue = (next = 'transfer') =>
  action('queue', 'UpdateContactTargetQueue', { QueueId: '$.Attributes.queue' }, { next, NoMatchingError: 'end' });
const transfer = action(
  'transfer',
  'TransferContactToQueue',
  {},
  { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' },
);
const end = action('end', 'DisconnectParticipant');
const stay = action('stay', 'EndFlowExecution');

const FLOWS: Readonly<Record<string, FlowJson>> = {
  'intake.json': flowOf('contactFlow', toQueue(), transfer, end),
  'hooked.json': flowOf(
    'contactFlow',
    action(
      'which',
      'Compare',
      { ComparisonValue: '$.Attributes.hook' },
      {
        ...Object.fromEntries(HOOKS.map((_, place) => [String(place), `hook ${place}`])),
        NoMatchingCondition: 'queue',
      },
    ),
    ...HOOKS.map(([moment, flow], place) =>
      action(
        `hook ${place}`,
        'UpdateContactEventHooks',
        { EventHooks: { [moment]: flow } },
        { next: 'queue', NoMatchingError: 'queue' },
      ),
    ),
    toQueue(),
    transfer,
    end,
  ),
  'slow.json': flowOf(
    'contactFlow',
    action('wait', 'Wait', { TimeLimitSeconds: '45' }, { WaitCompleted: 'seen', NoMatchingError: 'end' }),
    setting('seen', { seen: 'yes' }, 'queue'),
    toQueue(),
    transfer,
    end,
  ),
  'making.json': flowOf(
    'contactFlow',
    action(
      'make',
      'CreateTask',
      { Name: 'One more', ContactFlowId: 'Slow' },
      { next: 'share', NoMatchingError: 'share' },
    ),
    action('share', 'DistributeByPercentage', {}, { 'NumberLessThan 51': 'queue', NoMatchingCondition: 'end' }),
    toQueue(),
    transfer,
    end,
  ),
  'again.json': flowOf('contactFlow', toQueue(), transfer, action('end', 'EndFlowExecution')),
  'moving.json': flowOf(
    'customerQueue',
    action('wait', 'Wait', { TimeLimitSeconds: '30' }, { WaitCompleted: 'move', NoMatchingError: 'stay' }),
    action(
      'move',
      'DequeueContactAndTransferToQueue',
      { QueueId: 'Appeals' },
      { next: 'stay', QueueAtCapacity: 'wait', NoMatchingError: 'stay' },
    ),
    stay,
  ),
  'waiting.json': flowOf(
    'customerQueue',
    action('wait', 'Wait', { TimeLimitSeconds: '60' }, { WaitCompleted: 'wait', NoMatchingError: 'stay' }),
    stay,
  ),
  'whisper.json': flowOf(
    'agentWhisper',
    action('wait', 'Wait', { TimeLimitSeconds: '10' }, { WaitCompleted: 'stay', NoMatchingError: 'stay' }),
    stay,
  ),
  'toQueue.json': flowOf('queueTransfer', transfer, end),
  'toAgent.json': flowOf('agentTransfer', transfer, end),
};

const FLOW_NAMES = [
  'Intake',
  'Hooked',
  'Slow',
  'Making',
  'Again',
  'Moving',
  'Waiting',
  'Whisper',
  'To queue',
  'To agent',
] as const;

function instanceOf({ seed, queues, agents }: Office): InstanceData {
  return {
    Seed: seed,
    // A day is short, so that tasks expire in it.
    Limits: { expiryMinutes: 60 },
    AgentStatuses: [
      { Name: 'Available', Type: 'ROUTABLE' },
      { Name: 'Lunch', Type: 'CUSTOM' },
      { Name: 'Offline', Type: 'OFFLINE' },
    ],
    Queues: queues.map(({ most, open }, place) => ({
      Name: QUEUES[place] ?? '',
      ...(most === null ? {} : { MaxContacts: most }),
      Status: open ? ('ENABLED' as const) : ('DISABLED' as const),
    })),
    RoutingProfiles: agents.map(({ slots, serves }, place) => ({
      Name: `profile of ${AGENTS[place] ?? ''}`,
      MediaConcurrencies: [
        { Channel: 'TASK', Concurrency: slots, CrossChannelBehavior: { BehaviorType: 'ROUTE_ANY_CHANNEL' } },
        { Channel: 'CHAT', Concurrency: 1, CrossChannelBehavior: { BehaviorType: 'ROUTE_ANY_CHANNEL' } },
        { Channel: 'VOICE', Concurrency: 1 },
      ],
      QueueConfigs: serves.flatMap((served, queue) =>
        served === null
          ? []
          : [{ QueueReference: { QueueId: QUEUES[queue] ?? '' }, Priority: served.rank, Delay: served.delay }],
      ),
    })),
    Users: agents.map(({ autoAccepts, afterContactWork }, place) => ({
      Username: AGENTS[place] ?? '',
      RoutingProfileId: `profile of ${AGENTS[place] ?? ''}`,
      Status: 'Available',
      AutoAcceptConfigs: [{ Channel: 'TASK', AutoAccept: autoAccepts }],
      AfterContactWorkConfigs: [{ Channel: 'TASK', AfterContactWorkTimeLimit: afterContactWork }],
    })),
    Flows: FLOW_NAMES.map((Name) => ({ Name, File: `${fileOf(Name)}.json` })),
    QuickConnects: [
      {
        Name: 'To Ada',
        QuickConnectConfig: { QuickConnectType: 'USER', UserConfig: { UserId: 'ada', ContactFlowId: 'To agent' } },
      },
      {
        Name: 'To Appeals',
        QuickConnectConfig: {
          QuickConnectType: 'QUEUE',
          QueueConfig: { QueueId: 'Appeals', ContactFlowId: 'To queue' },
        },
      },
    ],
  };
}

function fileOf(flow: string): string {
  return { 'To queue': 'toQueue', 'To agent': 'toAgent' }[flow] ?? flow.toLowerCase();
}
