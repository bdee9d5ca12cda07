/** A small claims office to test a contact centre with. */
import type { FlowJson } from '@switchyard/blocks';
import { ContactCentre, type CentreEvent, type ContactCentreOptions, type InstanceData } from '../src/centre/index.ts';
import { action, flowOf } from './actions.ts';

/** Sets the queue, transfers to it, and hangs up where it cannot. */
export const INTAKE: FlowJson = flowOf(
  'contactFlow',
  action('queue', 'UpdateContactTargetQueue', { QueueId: 'Claims' }, { next: 'transfer', NoMatchingError: 'end' }),
  action('transfer', 'TransferContactToQueue', {}, { next: 'end', QueueAtCapacity: 'end', NoMatchingError: 'end' }),
  action('end', 'DisconnectParticipant'),
);

/** A customer queue flow that waits for ever, an hour at a time. */
export const PATIENCE: FlowJson = flowOf(
  'customerQueue',
  action('wait', 'Wait', { TimeLimitSeconds: '3600' }, { WaitCompleted: 'wait', NoMatchingError: 'end' }),
  action('end', 'EndFlowExecution'),
);

/** Tells the agent something for ten seconds before the task is his. */
export const WHISPER: FlowJson = flowOf(
  'agentWhisper',
  action('wait', 'Wait', { TimeLimitSeconds: '10' }, { WaitCompleted: 'end', NoMatchingError: 'end' }),
  action('end', 'EndFlowExecution'),
);

/** Sets what runs in the queue and before the agent works, then goes on as INTAKE. */
export const INTAKE_WITH_HOOKS: FlowJson = flowOf(
  'contactFlow',
  action(
    'patience',
    'UpdateContactEventHooks',
    { EventHooks: { CustomerQueue: 'Patience' } },
    { next: 'whisper', NoMatchingError: 'end' },
  ),
  action(
    'whisper',
    'UpdateContactEventHooks',
    { EventHooks: { AgentWhisper: 'Whisper' } },
    { next: 'go on', NoMatchingError: 'end' },
  ),
  action('go on', 'TransferToFlow', { ContactFlowId: 'Intake' }, { NoMatchingError: 'end' }),
  action('end', 'DisconnectParticipant'),
);

export const OFFICE: InstanceData = {
  Queues: [{ Name: 'Claims' }],
  RoutingProfiles: [
    {
      Name: 'Back office',
      MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 2 }],
      QueueConfigs: [{ QueueReference: { QueueId: 'Claims' }, Priority: 1, Delay: 0 }],
    },
  ],
  Users: [
    { Username: 'ada', RoutingProfileId: 'Back office', Status: 'Available' },
    { Username: 'ben', RoutingProfileId: 'Back office', Status: 'Available' },
  ],
  Flows: [
    { Name: 'Intake', File: 'intake.json' },
    { Name: 'Patience', File: 'patience.json' },
    { Name: 'Whisper', File: 'whisper.json' },
    { Name: 'Intake with hooks', File: 'intakeWithHooks.json' },
  ],
};

export const FLOWS: Readonly<Record<string, FlowJson>> = {
  'intake.json': INTAKE,
  'patience.json': PATIENCE,
  'whisper.json': WHISPER,
  'intakeWithHooks.json': INTAKE_WITH_HOOKS,
};

export interface Office {
  readonly centre: ContactCentre;
  /** Starts a task and gives its id. */
  readonly start: (name?: string, more?: object) => string;
  /** The types of what happened to a contact, without what its blocks did. */
  readonly lifeOf: (contactId: string) => readonly string[];
  readonly events: (type: CentreEvent['type']) => readonly CentreEvent[];
}

export function openOffice(changes: Partial<InstanceData> = {}, options: Partial<ContactCentreOptions> = {}): Office {
  const { flows, ...rest } = options;
  const centre = new ContactCentre({ ...OFFICE, ...changes }, { flows: { ...FLOWS, ...flows }, ...rest });
  return {
    centre,
    start: (name = 'A claim', more = {}) => {
      const request = { InstanceId: centre.facts.instance.id, Name: name, ContactFlowId: 'Intake', ...more };
      return centre.call('StartTaskContact', request).ContactId;
    },
    lifeOf: (contactId) =>
      centre.trace
        .filter(({ contact, type }) => contact === contactId && type.startsWith('contact.'))
        .map(({ type }) => type.slice('contact.'.length)),
    events: (type) => centre.trace.filter((event) => event.type === type),
  };
}

export const MINUTES = 60_000;
