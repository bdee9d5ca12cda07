import type { AgentState, Slot } from '../agent/agentState.ts';
import type { AgentFacts, Facts, ProfileFacts } from '../instance/facts.ts';
import { given, secondsOf } from './given.ts';
import {
  defineOperation,
  peek,
  peekContact,
  USUAL_ERRORS,
  type Operation,
  type OperationContext,
} from './operation.ts';
import { maxResults, NEXT_TOKEN, pageOf, type PageInput } from './paging.ts';
import { invalidParameter, notFound } from './serviceError.ts';
import { ID, type Member } from './shape.ts';

export interface GetCurrentUserDataInput extends PageInput {
  readonly InstanceId: string;
  /** Every filter that is given has to hold; at least one is. */
  readonly Filters: {
    readonly Queues?: readonly string[];
    readonly ContactFilter?: { readonly ContactStates?: readonly AgentContactState[] };
    readonly RoutingProfiles?: readonly string[];
    readonly Agents?: readonly string[];
    /** Hierarchies of users are not simulated, so this is refused. */
    readonly UserHierarchyGroups?: readonly string[];
  };
}

export interface GetCurrentUserDataOutput {
  readonly UserDataList: readonly UserDataOutput[];
  readonly ApproximateTotalCount: number;
  readonly NextToken?: string;
}

export interface UserDataOutput {
  readonly User: Reference;
  readonly RoutingProfile?: Reference;
  readonly Status: { readonly StatusStartTimestamp: number; readonly StatusArn: string; readonly StatusName: string };
  readonly NextStatus?: string;
  readonly AvailableSlotsByChannel: SlotsByChannel;
  readonly MaxSlotsByChannel: SlotsByChannel;
  readonly ActiveSlotsByChannel: SlotsByChannel;
  readonly Contacts: readonly AgentContactOutput[];
}

export interface AgentContactOutput {
  readonly ContactId: string;
  readonly Channel: 'TASK';
  readonly InitiationMethod: string;
  readonly AgentContactState: AgentContactState;
  readonly StateStartTimestamp: number;
  readonly ConnectedToAgentTimestamp?: number;
  readonly Queue?: Reference;
}

interface Reference {
  readonly Id: string;
  readonly Arn: string;
}

type SlotsByChannel = Readonly<Record<'TASK' | 'CHAT' | 'VOICE', number>>;

const CONTACT_STATES = [
  'INCOMING',
  'PENDING',
  'CONNECTING',
  'CONNECTED',
  'CONNECTED_ONHOLD',
  'MISSED',
  'ERROR',
  'ENDED',
  'REJECTED',
] as const;

type AgentContactState = (typeof CONTACT_STATES)[number];

const IDS: Member = { is: 'list', least: 1, most: 100, of: { is: 'text' } };

/** What agents do right now: their status, their slots and their contacts (task-contacts §6.2, §4). */
export const getCurrentUserData = defineOperation<GetCurrentUserDataInput, GetCurrentUserDataOutput>({
  name: 'GetCurrentUserData',
  wire: { method: 'POST', path: '/metrics/userdata/{InstanceId}' },
  errors: USUAL_ERRORS,
  members: {
    InstanceId: ID,
    Filters: {
      is: 'object',
      required: true,
      members: {
        Queues: IDS,
        ContactFilter: {
          is: 'object',
          members: { ContactStates: { is: 'list', most: 9, of: { is: 'text', oneOf: CONTACT_STATES } } },
        },
        RoutingProfiles: IDS,
        Agents: IDS,
      },
    },
    MaxResults: maxResults(100),
    NextToken: NEXT_TOKEN,
  },
  run: get,
});

// helpers

function* get(input: GetCurrentUserDataInput, { facts }: OperationContext): Operation<GetCurrentUserDataOutput> {
  const { Filters } = input;
  if (Object.keys(Filters).length === 0) throw invalidParameter('Expected at least one filter.', 'Filters');
  if (Filters.UserHierarchyGroups !== undefined) {
    throw invalidParameter('Hierarchies of users are not simulated.', 'Filters.UserHierarchyGroups');
  }
  const states = Filters.ContactFilter?.ContactStates;
  const users: UserDataOutput[] = [];
  for (const agent of agentsOf(Filters, facts)) {
    const user = yield* userDataOf(agent, facts);
    const shown = states?.length ? user.Contacts.some((one) => states.includes(one.AgentContactState)) : true;
    if (shown) users.push(user);
  }
  const { items, ...next } = pageOf(users, ({ User }) => [User.Id], input, Filters, 100);
  return { UserDataList: items, ApproximateTotalCount: users.length, ...next };
}

/** In the order of their ids. */
function agentsOf(
  { Queues, RoutingProfiles, Agents }: GetCurrentUserDataInput['Filters'],
  facts: Facts,
): readonly AgentFacts[] {
  const idsOf = (
    what: string,
    registry: { readonly find: (called: string) => { readonly id: string } | undefined },
    called: readonly string[] | undefined,
    member: string,
  ) =>
    called?.map((name) => {
      const found = registry.find(name);
      if (!found) throw notFound(what, name, `Filters.${member}`);
      return found.id;
    });
  const queues = idsOf('queue', facts.queues, Queues, 'Queues');
  const profiles = idsOf('routing profile', facts.profiles, RoutingProfiles, 'RoutingProfiles');
  const agents = idsOf('user', facts.agents, Agents, 'Agents');
  return facts.agents.all
    .filter(({ id, profile }) => {
      const served = facts.profiles.byId(profile)?.queues ?? [];
      return (
        (queues === undefined || served.some(({ queue }) => queues.includes(queue))) &&
        (profiles === undefined || profiles.includes(profile)) &&
        (agents === undefined || agents.includes(id))
      );
    })
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function* userDataOf(agent: AgentFacts, facts: Facts): Operation<UserDataOutput> {
  const state = yield* peek<AgentState>('agent', agent.id);
  const profile = facts.profiles.byId(agent.profile);
  const status = facts.statuses.byId(state?.status ?? agent.status);
  const next = state?.nextStatus === undefined ? undefined : facts.statuses.byId(state.nextStatus);
  const contacts: AgentContactOutput[] = [];
  for (const [contactId, slot] of Object.entries(state?.slots ?? {})) {
    contacts.push(yield* contactOf(contactId, slot, facts));
  }
  return {
    User: referenceTo(agent),
    ...given({ RoutingProfile: profile && referenceTo(profile), NextStatus: next?.name }),
    Status: {
      StatusStartTimestamp: secondsOf(state?.statusSince ?? facts.startsAt),
      StatusArn: status?.arn ?? '',
      StatusName: status?.name ?? '',
    },
    ...slotsOf(state, profile, status?.type !== 'CUSTOM'),
    Contacts: contacts,
  };
}

/** A custom status takes the free slots away, as in the metrics (task-contacts §8.1). */
function slotsOf(state: AgentState | undefined, profile: ProfileFacts | undefined, serves: boolean) {
  const slots = Object.values(state?.slots ?? {});
  const busy = {
    TASK: slots.filter(({ phase }) => phase !== 'paused').length,
    CHAT: state?.elsewhere.CHAT ?? 0,
    VOICE: state?.elsewhere.VOICE ?? 0,
  };
  const working = slots.filter(({ phase }) => phase === 'connected' || phase === 'afterContactWork').length;
  const most = byChannel((channel) => profile?.concurrency[channel].most ?? 0);
  return {
    MaxSlotsByChannel: most,
    ActiveSlotsByChannel: { ...busy, TASK: working },
    AvailableSlotsByChannel: byChannel((channel) => (serves ? Math.max(0, most[channel] - busy[channel]) : 0)),
  };
}

function byChannel(count: (channel: keyof SlotsByChannel) => number): SlotsByChannel {
  return { TASK: count('TASK'), CHAT: count('CHAT'), VOICE: count('VOICE') };
}

/** A paused contact is with its agent as before: there is no word of its own for it (task-contacts §3.1). */
const STATE_OF_PHASE: Readonly<Record<Slot['phase'], AgentContactState>> = {
  ringing: 'CONNECTING',
  accepted: 'CONNECTING',
  connected: 'CONNECTED',
  paused: 'CONNECTED',
  afterContactWork: 'ENDED',
  missed: 'MISSED',
  declined: 'REJECTED',
};

function* contactOf(contactId: string, slot: Slot, facts: Facts): Operation<AgentContactOutput> {
  const found = yield* peekContact(contactId);
  const queue = facts.queues.byId(slot.queue);
  return {
    ContactId: contactId,
    Channel: 'TASK',
    InitiationMethod: found?.state.contact.initiationMethod ?? 'API',
    AgentContactState: STATE_OF_PHASE[slot.phase],
    StateStartTimestamp: secondsOf(slot.since),
    ...given({
      ConnectedToAgentTimestamp:
        STATE_OF_PHASE[slot.phase] === 'CONNECTED' ? secondsOf(found?.state.moments.connectedToAgent) : undefined,
      Queue: queue && { Id: queue.agent ?? queue.id, Arn: queue.arn },
    }),
  };
}

function referenceTo({ id, arn }: { readonly id: string; readonly arn: string }): Reference {
  return { Id: id, Arn: arn };
}
