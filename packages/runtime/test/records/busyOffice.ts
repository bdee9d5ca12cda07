/** A claims office on a busy day: tasks come, wait, move, are paused, stopped, handed over and worked on, by a seed. */
import { ServiceError, type ContactCentre, type ContactCentreOptions } from '../../src/centre/index.ts';
import type { AgentState } from '../../src/centre/agent/agentState.ts';
import { action, flowOf, setting } from '../actions.ts';
import { openOffice } from '../centre.ts';
import { drawFrom } from '../drawFrom.ts';

/** Waits a minute in the queue, then moves on to Appeals. */
const MOVING = flowOf(
  'customerQueue',
  action('wait', 'Wait', { TimeLimitSeconds: '60' }, { WaitCompleted: 'move', NoMatchingError: 'end' }),
  action(
    'move',
    'DequeueContactAndTransferToQueue',
    { QueueId: 'Appeals' },
    { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' },
  ),
  action('end', 'EndFlowExecution'),
);

const MARKING = flowOf(
  'contactFlow',
  setting('mark', { tier: 'gold' }, 'patience'),
  action(
    'patience',
    'UpdateContactEventHooks',
    { EventHooks: { CustomerQueue: 'Moving' } },
    { next: 'afterwards', NoMatchingError: 'go on' },
  ),
  action(
    'afterwards',
    'UpdateContactEventHooks',
    { EventHooks: { CustomerRemaining: 'Farewell' } },
    { next: 'go on', NoMatchingError: 'go on' },
  ),
  action('go on', 'TransferToFlow', { ContactFlowId: 'Intake' }, { NoMatchingError: 'end' }),
  action('end', 'DisconnectParticipant'),
);

const FAREWELL = flowOf(
  'contactFlow',
  setting('farewell', { farewell: 'said' }),
  action('end', 'DisconnectParticipant'),
);

const AGENTS = ['ada', 'ben'] as const;

export interface BusyOffice {
  readonly centre: ContactCentre;
  /** Everyone who ever came, in order. */
  readonly contacts: readonly string[];
}

export interface BusyOptions extends Partial<ContactCentreOptions> {
  /** Whether tasks are paused, moved and handed over, beside being worked on. */
  readonly unruly?: boolean;
  readonly turns?: number;
}

/** Opens the office and lets a day go by. @param toEnd until every task has ended */
export function busyOffice(seed: number, toEnd: boolean, options: BusyOptions = {}): BusyOffice {
  const { unruly = true, turns = 60, ...rest } = options;
  const { centre, start } = openOffice(
    {
      Queues: [{ Name: 'Claims' }, { Name: 'Appeals' }],
      AgentStatuses: [
        { Name: 'Available', Type: 'ROUTABLE' },
        { Name: 'Lunch', Type: 'CUSTOM' },
        { Name: 'Offline', Type: 'OFFLINE' },
      ],
      RoutingProfiles: [
        {
          Name: 'Back office',
          MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 2 }],
          QueueConfigs: ['Claims', 'Appeals'].map((QueueId, place) => {
            return { QueueReference: { QueueId }, Priority: place + 1, Delay: 0 };
          }),
        },
      ],
      Flows: [
        { Name: 'Intake', File: 'intake.json' },
        { Name: 'Patience', File: 'patience.json' },
        { Name: 'Whisper', File: 'whisper.json' },
        { Name: 'Intake with hooks', File: 'intakeWithHooks.json' },
        { Name: 'Moving', File: 'moving.json' },
        { Name: 'Marking', File: 'marking.json' },
        { Name: 'Farewell', File: 'farewell.json' },
      ],
    },
    { flows: { 'moving.json': MOVING, 'marking.json': MARKING, 'farewell.json': FAREWELL }, ...rest },
  );
  const draw = drawFrom(seed);
  const oneOf = <Item>(items: readonly Item[]): Item => {
    const chosen = items[draw(items.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  };
  const InstanceId = centre.facts.instance.id;
  const flows = unruly ? ['Intake', 'Intake with hooks', 'Marking'] : ['Intake', 'Intake with hooks'];
  const open = (): readonly string[] =>
    centre.trace.flatMap(({ type, contact }) => (type === 'contact.created' && contact ? [contact] : []));

  for (let turn = 0; turn < turns; turn++) {
    if (draw(3) === 0) come(turn);
    for (const agent of AGENTS) work(agent);
    if (open().length > 0) attempt(() => meddle(oneOf(open())));
    centre.runFor(draw(30) * 1000);
  }
  if (toEnd) clearUp();
  return { centre, contacts: open() };

  function come(turn: number): void {
    const linked = unruly && open().length > 0 && draw(4) === 0 ? oneOf(open()) : undefined;
    const link = draw(2) === 0 ? { PreviousContactId: linked } : { RelatedContactId: linked };
    attempt(() =>
      start(`task ${turn}`, {
        ContactFlowId: oneOf(flows),
        Attributes: { turn: String(turn) },
        References: { policy: { Type: 'URL', Value: `https://example.com/${turn}` } },
        ...(draw(5) === 0 ? { ScheduledTime: centre.now / 1000 + draw(90) } : {}),
        ...(linked === undefined ? {} : link),
      }),
    );
  }

  function work(agent: string): void {
    const { slots } = centre.home.peek({ kind: 'agent', key: centre.facts.agents.find(agent)?.id ?? '' }) as AgentState;
    for (const [contactId, { phase }] of Object.entries(slots)) {
      const deed = draw(4);
      if (phase === 'ringing' && deed < 2) centre.accept(agent, contactId);
      else if (phase === 'ringing' && deed === 2) centre.decline(agent, contactId);
      else if (phase === 'connected' && deed === 0) centre.complete(agent, contactId);
      else if ((phase === 'afterContactWork' || phase === 'missed' || phase === 'declined') && deed < 2) {
        centre.close(agent, contactId);
      }
    }
    if (draw(12) === 0) centre.setStatus(agent, oneOf(['Available', 'Available', 'Lunch', 'Offline']));
  }

  /** Whatever nobody takes expires, and what is left to do for the agents is done. */
  function clearUp(): void {
    centre.runToEnd();
    for (const agent of AGENTS) {
      const key = centre.facts.agents.find(agent)?.id ?? '';
      const { slots } = centre.home.peek({ kind: 'agent', key }) as AgentState;
      for (const contactId of Object.keys(slots)) centre.close(agent, contactId);
    }
    centre.runToEnd();
  }

  function meddle(ContactId: string): void {
    const to = { InstanceId, ContactId };
    const deeds: readonly (() => unknown)[] = [
      () => undefined,
      () => centre.call('StopContact', to),
      () =>
        centre.call('UpdateContactAttributes', {
          InstanceId,
          InitialContactId: ContactId,
          Attributes: { seen: String(centre.now) },
        }),
      () => centre.call('TagContact', { ...to, Tags: { colour: oneOf(['red', 'blue']) } }),
      () => centre.call('UntagContact', { ...to, TagKeys: ['colour'] }),
      () => centre.call('UpdateContact', { ...to, Name: `renamed ${centre.now}` }),
    ];
    const unrulyDeeds: readonly (() => unknown)[] = [
      () => centre.call('PauseContact', to),
      () => centre.call('ResumeContact', to),
      () => centre.call('ResumeContact', { ...to, ContactFlowId: 'Intake' }),
      () => centre.call('TransferContact', { ...to, ContactFlowId: oneOf(['Intake', 'Marking']) }),
      () => centre.call('UpdateContactSchedule', { ...to, ScheduledTime: centre.now / 1000 + draw(60) }),
      () => centre.call('UpdateContactRoutingData', { ...to, QueuePriority: 1 + draw(5) }),
    ];
    oneOf(unruly ? [...deeds, ...unrulyDeeds] : deeds)();
  }
}

// helpers

/** Not everything can be done at any time; what the service refuses is refused. */
function attempt(deed: () => unknown): void {
  try {
    deed();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
  }
}
