/** From an instance file to what reducers read: ids and ARNs made where none are given, names resolved. */
import type { FlowJson } from '@switchyard/blocks';
import { v5 as uuidFrom } from 'uuid';
import { shortName } from '../../world/shortName.ts';
import {
  agentQueueId,
  type AgentFacts,
  type Facts,
  type HoursFacts,
  type ProfileFacts,
  type QueueFacts,
} from './facts.ts';
import { flowFacts } from './flowFacts.ts';
import type { InstanceData, LimitsData, RoutingProfileResource, UserResource } from './instanceData.ts';
import { createRegistry, type Named, type Registry } from './registry.ts';

const DEFAULT_START = Date.UTC(2026, 0, 5, 9);
const DEFAULT_ID = '00000000-0000-4000-8000-000000000000';

/** The service's own numbers, as the task guide gives them (task-contacts §9). */
export const DEFAULT_LIMITS: LimitsData = {
  activeTasks: 2500,
  linkedTasksPerChain: 12,
  linkCounting: 'chain',
  transfersPerTask: 11,
  scheduleAheadDays: 6,
  reschedulesPerTask: 20,
  pausesPerTask: 10,
  templateChangesPerTask: 5,
  expiryMinutes: 7 * 24 * 60,
  longestExpiryMinutes: 90 * 24 * 60,
  agentQueueContacts: 10,
  flows: 100,
  throttling: false,
  requireTemplateFields: false,
  refuseStopOfEnded: false,
  agentEnds: 'AGENT_DISCONNECT',
  notYetDueBlocks: false,
  lambdasInARowSeconds: 20,
};

const DEFAULT_STATUSES: NonNullable<InstanceData['AgentStatuses']> = [
  { Name: 'Available', Type: 'ROUTABLE' },
  { Name: 'Offline', Type: 'OFFLINE' },
];

/**
 * What reducers and operations read of an instance.
 *
 * @param data the instance file, read and found whole
 * @param flows the flows it names, by `File`; a flow with `Content` needs none
 */
export function createFacts(data: InstanceData, flows: Readonly<Record<string, FlowJson>> = {}): Facts {
  const arn =
    data.Instance?.Arn ?? `arn:aws:connect:eu-central-1:111122223333:instance/${data.Instance?.Id ?? DEFAULT_ID}`;
  const id = data.Instance?.Id ?? shortName(arn);
  const [, , , region = '', account = ''] = arn.split(':');
  const named = (
    kind: string,
    path: string,
    given: { id?: string | undefined; arn?: string | undefined; name: string },
  ) => nameOf(arn, kind, path, given);

  const statuses = createRegistry(
    (data.AgentStatuses ?? DEFAULT_STATUSES).map(({ AgentStatusId, AgentStatusARN, Name, Type }) => ({
      ...named('agent status', 'agent-state', { id: AgentStatusId, arn: AgentStatusARN, name: Name }),
      type: Type,
    })),
  );
  const hours = withParents(
    (data.HoursOfOperations ?? []).map((resource) => ({
      ...named('hours', 'operating-hours', {
        id: resource.HoursOfOperationId,
        arn: resource.HoursOfOperationArn,
        name: resource.Name,
      }),
      resource,
    })),
  );
  const limits = { ...DEFAULT_LIMITS, ...data.Limits };
  const standard = (data.Queues ?? []).map((resource): QueueFacts => {
    return {
      ...named('queue', 'queue', { id: resource.QueueId, arn: resource.QueueArn, name: resource.Name }),
      resource,
      hours: resource.HoursOfOperationId === undefined ? undefined : hours.find(resource.HoursOfOperationId)?.id,
      maxContacts: resource.MaxContacts,
      enabled: resource.Status !== 'DISABLED',
      quickConnects: resource.QuickConnectIds ?? [],
      agent: undefined,
    };
  });
  const byCall = createRegistry(standard);
  const profiles = createRegistry(
    (data.RoutingProfiles ?? []).map((resource): ProfileFacts => {
      return {
        ...named('routing profile', 'routing-profile', {
          id: resource.RoutingProfileId,
          arn: resource.RoutingProfileArn,
          name: resource.Name,
        }),
        resource,
        concurrency: concurrencyOf(resource),
        queues: (resource.QueueConfigs ?? [])
          .filter(({ QueueReference }) => (QueueReference.Channel ?? 'TASK') === 'TASK')
          .flatMap(({ QueueReference, Priority, Delay }) => {
            const queue = byCall.find(QueueReference.QueueId);
            return queue ? [{ queue: queue.id, priority: Priority, delaySeconds: Delay }] : [];
          })
          .toSorted((one, other) => one.priority - other.priority),
        manualQueues: (resource.ManualAssignmentQueueConfigs ?? [])
          .filter(({ QueueReference }) => (QueueReference.Channel ?? 'TASK') === 'TASK')
          .flatMap(({ QueueReference }) => byCall.find(QueueReference.QueueId)?.id ?? []),
        inboundTimer: resource.AgentAvailabilityTimer === 'TIME_SINCE_LAST_INBOUND',
      };
    }),
  );
  const offline = statuses.all.find(({ type }) => type === 'OFFLINE')?.id ?? '';
  const agents = createRegistry(
    (data.Users ?? []).map((user): AgentFacts => {
      return {
        ...named('user', 'agent', { id: user.Id, arn: user.Arn, name: user.Username }),
        resource: user,
        firstName: user.IdentityInfo?.FirstName ?? '',
        lastName: user.IdentityInfo?.LastName ?? '',
        profile: profiles.find(user.RoutingProfileId)?.id ?? '',
        autoAccept: user.AutoAcceptConfigs?.find(({ Channel }) => Channel === 'TASK')?.AutoAccept ?? false,
        afterContactWorkSeconds: afterContactWorkOf(user),
        status: (user.Status === undefined ? undefined : statuses.find(user.Status)?.id) ?? offline,
      };
    }),
  );
  const own = agents.all.map((agent): QueueFacts => {
    return {
      id: agentQueueId(agent.id),
      arn: `${arn}/queue/agent/${agent.id}`,
      name: agent.name,
      resource: undefined,
      hours: undefined,
      maxContacts: limits.agentQueueContacts,
      enabled: true,
      quickConnects: [],
      agent: agent.id,
    };
  });
  const startsAt = data.Start === undefined ? DEFAULT_START : Date.parse(data.Start);
  return {
    instance: { id, arn, region, account, alias: data.Instance?.InstanceAlias ?? id },
    startsAt,
    seed: data.Seed ?? 1,
    limits,
    queues: createRegistry([...standard, ...own]),
    hours,
    profiles,
    agents,
    statuses,
    quickConnects: createRegistry(
      (data.QuickConnects ?? []).map((resource) => ({
        ...named('quick connect', 'transfer-destination', {
          id: resource.QuickConnectId,
          arn: resource.QuickConnectARN,
          name: resource.Name,
        }),
        config: resource.QuickConnectConfig,
        resource,
      })),
    ),
    templates: createRegistry(
      (data.TaskTemplates ?? []).map((resource) => ({
        ...named('task template', 'task-template', { id: resource.Id, arn: resource.Arn, name: resource.Name }),
        resource,
      })),
    ),
    flows: createRegistry(
      (data.Flows ?? []).map((resource) =>
        flowFacts(
          resource,
          flows,
          named('flow', 'contact-flow', {
            id: resource.Id,
            arn: resource.Arn,
            name: resource.Name,
          }),
          startsAt,
        ),
      ),
    ),
    lambdas: createRegistry(
      (data.LambdaFunctions ?? []).map((resource) => ({
        id: shortName(resource.Arn),
        arn: resource.Arn.startsWith('arn:')
          ? resource.Arn
          : `arn:aws:lambda:${region}:${account}:function:${resource.Arn}`,
        name: shortName(resource.Arn),
        resource,
      })),
    ),
    rules: data.Rules ?? [],
  };
}

// helpers

/** Ids that are left out are made from the instance and the name, so they are the same each time. */
export function nameOf(
  instance: string,
  kind: string,
  path: string,
  { id, arn, name }: { id?: string | undefined; arn?: string | undefined; name: string },
): Named {
  const own = id ?? (arn === undefined ? uuidFrom(`${instance} ${kind} ${name}`, uuidFrom.URL) : shortName(arn));
  return { id: own, arn: arn ?? `${instance}/${path}/${own}`, name };
}

function withParents(all: readonly Omit<HoursFacts, 'parents'>[]): Registry<HoursFacts> {
  const plain = createRegistry(all);
  return createRegistry(
    all.map((hours) => ({
      ...hours,
      parents: (hours.resource.ParentHoursOfOperations ?? []).flatMap(({ Id }) => plain.find(Id)?.resource ?? []),
    })),
  );
}

function concurrencyOf({ MediaConcurrencies = [] }: RoutingProfileResource): ProfileFacts['concurrency'] {
  const of = (channel: 'TASK' | 'CHAT' | 'VOICE', fallback: number) => {
    const found = MediaConcurrencies.find(({ Channel }) => Channel === channel);
    return {
      most: found?.Concurrency ?? fallback,
      anyChannel: found?.CrossChannelBehavior?.BehaviorType === 'ROUTE_ANY_CHANNEL',
    };
  };
  // A profile that names no channel at all is a short form for one task at a time.
  return { TASK: of('TASK', MediaConcurrencies.length === 0 ? 1 : 0), CHAT: of('CHAT', 0), VOICE: of('VOICE', 0) };
}

function afterContactWorkOf(user: UserResource): number {
  const configured = user.AfterContactWorkConfigs?.find(({ Channel }) => Channel === 'TASK');
  return configured?.AfterContactWorkTimeLimit ?? user.PhoneConfig?.AfterContactWorkTimeLimit ?? 0;
}
