/** An instance as reducers and operations read it: everything resolved, nothing ever changed. */
import type { CompiledFlow } from '../../interpret/compileFlow.ts';
import type { Instance } from '../../interpret/resolveReference.ts';
import type {
  AgentStatusResource,
  HoursResource,
  LambdaResource,
  LimitsData,
  QueueResource,
  QuickConnectResource,
  RoutingProfileResource,
  RuleResource,
  TaskTemplateResource,
  UserResource,
} from './instanceData.ts';
import type { Rehearsal } from '../chain/rehearsal.ts';
import type { Named, Registry } from './registry.ts';

export interface Facts {
  readonly instance: Instance & {
    readonly id: string;
    readonly account: string;
    /** The name the instance goes by, as in the name of its log group; its id where it has none. */
    readonly alias: string;
  };
  /** Milliseconds since 1970-01-01T00:00Z at which the simulation begins. */
  readonly startsAt: number;
  readonly seed: number;
  readonly limits: LimitsData;
  /** Queues of the instance and, by `agentQueueId`, each agent's own. */
  readonly queues: Registry<QueueFacts>;
  readonly hours: Registry<HoursFacts>;
  readonly profiles: Registry<ProfileFacts>;
  readonly agents: Registry<AgentFacts>;
  readonly statuses: Registry<Named & { readonly type: AgentStatusResource['Type'] }>;
  readonly quickConnects: Registry<
    Named & { readonly config: QuickConnectResource['QuickConnectConfig']; readonly resource: QuickConnectResource }
  >;
  readonly templates: Registry<Named & { readonly resource: TaskTemplateResource }>;
  readonly flows: Registry<FlowFacts>;
  readonly lambdas: Registry<Named & { readonly resource: LambdaResource }>;
  readonly rules: readonly RuleResource[];
  /** Where somebody looks at each block before it runs. */
  readonly rehearsal?: Rehearsal | undefined;
}

export interface QueueFacts extends Named {
  /** Undefined for an agent's own. */
  readonly resource: QueueResource | undefined;
  readonly hours: string | undefined;
  /** Unset, the instance's quota of tasks is the only limit. */
  readonly maxContacts: number | undefined;
  readonly enabled: boolean;
  /** Quick connects agents who serve it see, by id, ARN or name. */
  readonly quickConnects: readonly string[];
  /** The agent whose own queue it is. */
  readonly agent: string | undefined;
}

export interface HoursFacts extends Named {
  readonly resource: HoursResource;
  /** Hours whose overrides count here too. */
  readonly parents: readonly HoursResource[];
}

export interface ProfileFacts extends Named {
  readonly resource: RoutingProfileResource;
  /** By channel: how many at once, and whether other channels are routed meanwhile. */
  readonly concurrency: Readonly<
    Record<'TASK' | 'CHAT' | 'VOICE', { readonly most: number; readonly anyChannel: boolean }>
  >;
  /** Queues it serves tasks of, best first. */
  readonly queues: readonly ProfileQueue[];
  /** Queues whose tasks its agents take by themselves, by id (task-contacts §4.1). */
  readonly manualQueues: readonly string[];
  /** Whether readiness counts from the last contact that came in only (task-contacts §4.3). */
  readonly inboundTimer: boolean;
}

export interface ProfileQueue {
  readonly queue: string;
  readonly priority: number;
  readonly delaySeconds: number;
}

export interface AgentFacts extends Named {
  readonly resource: UserResource;
  readonly firstName: string;
  readonly lastName: string;
  readonly profile: string;
  readonly autoAccept: boolean;
  /** 0: after-contact work lasts until the agent closes the contact. */
  readonly afterContactWorkSeconds: number;
  /** The status the agent begins with, by id. */
  readonly status: string;
}

export interface FlowFacts extends Named {
  /** As CreateContactFlow has it. */
  readonly type: string;
  readonly description: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly published: boolean;
  readonly archived: boolean;
  /** The text that was saved last, published or not. */
  readonly saved: string;
  /** Every text that was published, in order. */
  readonly publishedTexts: readonly string[];
  /** When it was saved last, in milliseconds. */
  readonly savedAt: number;
  /** Of the content: a contact finishes on the version it began. */
  readonly version: string;
  /** Undefined for a type tasks do not run. */
  readonly compiled: CompiledFlow | undefined;
  /** Every version still in use, this one included. */
  readonly versions: ReadonlyMap<string, CompiledFlow>;
}

/** The key of an agent's own queue. */
export function agentQueueId(agent: string): string {
  return `agent:${agent}`;
}
