/**
 * The instance file: a contact centre as plain data. Shapes and member names are those the service's own Describe
 * operations answer with (task-contacts §5), so what was exported from a real instance can be dropped in. Where no
 * two things could be meant, less may be written: a name stands for an id or an ARN, and ids and ARNs that are left
 * out are made from names.
 */

export interface InstanceData {
  /** When the simulation begins; 2026-01-05T09:00:00Z unless said. ISO 8601. */
  readonly Start?: string;
  /** Seed of all chance; 1 unless said. */
  readonly Seed?: number;
  readonly Instance?: { readonly Id?: string; readonly Arn?: string; readonly InstanceAlias?: string };
  readonly Limits?: Partial<LimitsData>;
  readonly Queues?: readonly QueueResource[];
  readonly HoursOfOperations?: readonly HoursResource[];
  readonly RoutingProfiles?: readonly RoutingProfileResource[];
  readonly Users?: readonly UserResource[];
  readonly AgentStatuses?: readonly AgentStatusResource[];
  readonly QuickConnects?: readonly QuickConnectResource[];
  readonly TaskTemplates?: readonly TaskTemplateResource[];
  readonly LambdaFunctions?: readonly LambdaResource[];
  readonly Flows?: readonly FlowResource[];
  readonly Rules?: readonly RuleResource[];
}

/** Numbers the service limits (task-contacts §9); each may be set. */
export interface LimitsData {
  /** Tasks that have not ended, in all. */
  readonly activeTasks: number;
  readonly linkedTasksPerChain: number;
  /** Whether links are counted over the whole chain, or of one contact (task-contacts §2.2). */
  readonly linkCounting: 'chain' | 'sameParent';
  readonly transfersPerTask: number;
  readonly scheduleAheadDays: number;
  readonly reschedulesPerTask: number;
  readonly pausesPerTask: number;
  readonly templateChangesPerTask: number;
  /** How long a task lives unless it says so, and at most (task-contacts §3.4). */
  readonly expiryMinutes: number;
  readonly longestExpiryMinutes: number;
  readonly agentQueueContacts: number;
  readonly flows: number;
  /** Requests an operation takes, as token buckets (task-contacts §9). Off unless said. */
  readonly throttling: boolean;
  /** Whether a template's required fields are demanded of StartTaskContact (task-contacts §1.4). Off unless said. */
  readonly requireTemplateFields: boolean;
  /** Whether StopContact refuses a task that has ended, which it lets be otherwise (task-contacts §6.3). */
  readonly refuseStopOfEnded: boolean;
  /** What an agent's *End task* is recorded as (task-contacts §3.3). */
  readonly agentEnds: 'AGENT_DISCONNECT' | 'AGENT_COMPLETED';
  /** Whether a contact whose delay is not over keeps an agent from lower-ranked queues (task-contacts §4.3). */
  readonly notYetDueBlocks: boolean;
  /** Seconds that Lambda functions may take in a row, without another block between; 0 is no limit. */
  readonly lambdasInARowSeconds: number;
}

export interface QueueResource {
  readonly QueueId?: string;
  readonly QueueArn?: string;
  readonly Name: string;
  readonly Description?: string;
  /** Id, ARN or name. */
  readonly HoursOfOperationId?: string;
  readonly MaxContacts?: number;
  readonly Status?: 'ENABLED' | 'DISABLED';
  /** Quick connects agents who serve it see; where no queue has any, all agents see all of them. Ids, ARNs or names. */
  readonly QuickConnectIds?: readonly string[];
}

export interface HoursResource {
  readonly HoursOfOperationId?: string;
  readonly HoursOfOperationArn?: string;
  readonly Name: string;
  /** An IANA time zone, such as `Europe/London`. */
  readonly TimeZone: string;
  readonly Config: readonly DayHoursResource[];
  /** As ListHoursOfOperationOverrides answers. */
  readonly Overrides?: readonly HoursOverrideResource[];
  /** At most three, whose overrides count here too (task-contacts §4.6). `Id` may be an id, an ARN or a name. */
  readonly ParentHoursOfOperations?: readonly { readonly Id: string }[];
}

export interface DayHoursResource {
  readonly Day: 'SUNDAY' | 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY';
  readonly StartTime: { readonly Hours: number; readonly Minutes: number };
  readonly EndTime: { readonly Hours: number; readonly Minutes: number };
}

export interface HoursOverrideResource {
  readonly HoursOfOperationOverrideId?: string;
  readonly Name?: string;
  /** Hours of the dates it applies on, by day of the week. */
  readonly Config: readonly DayHoursResource[];
  /** ISO dates, both included. */
  readonly EffectiveFrom: string;
  readonly EffectiveTill: string;
  readonly OverrideType?: 'STANDARD' | 'OPEN' | 'CLOSED';
  readonly RecurrenceConfig?: {
    readonly RecurrencePattern?: {
      readonly Frequency?: 'WEEKLY' | 'MONTHLY' | 'YEARLY';
      readonly Interval?: number;
      readonly ByMonth?: readonly number[];
      readonly ByMonthDay?: readonly number[];
      readonly ByWeekdayOccurrence?: readonly number[];
    };
  };
}

export type Channel = 'TASK' | 'CHAT' | 'VOICE';

export interface RoutingProfileResource {
  readonly RoutingProfileId?: string;
  readonly RoutingProfileArn?: string;
  readonly Name: string;
  readonly MediaConcurrencies?: readonly {
    readonly Channel: Channel | 'EMAIL';
    readonly Concurrency: number;
    readonly CrossChannelBehavior?: {
      readonly BehaviorType: 'ROUTE_CURRENT_CHANNEL_ONLY' | 'ROUTE_ANY_CHANNEL';
    };
  }[];
  readonly QueueConfigs?: readonly {
    /** `QueueId` may be an id, an ARN or a name. */
    readonly QueueReference: { readonly QueueId: string; readonly Channel?: Channel | 'EMAIL' };
    /** 1 to 99; lower is served first. */
    readonly Priority: number;
    /** Seconds a contact waits in the queue before agents of this profile are offered it. */
    readonly Delay: number;
  }[];
  /** Queues whose contacts nobody of this profile is offered by routing: agents take them, or are assigned them. */
  readonly ManualAssignmentQueueConfigs?: readonly {
    /** `QueueId` may be an id, an ARN or a name. */
    readonly QueueReference: { readonly QueueId: string; readonly Channel?: Channel | 'EMAIL' };
  }[];
  readonly AgentAvailabilityTimer?: 'TIME_SINCE_LAST_ACTIVITY' | 'TIME_SINCE_LAST_INBOUND';
}

export interface UserResource {
  readonly Id?: string;
  readonly Arn?: string;
  readonly Username: string;
  readonly IdentityInfo?: { readonly FirstName?: string; readonly LastName?: string };
  /** Id, ARN or name. */
  readonly RoutingProfileId: string;
  readonly PhoneConfig?: { readonly AfterContactWorkTimeLimit?: number };
  /** Seconds of after-contact work by channel, in the service's answers one level deeper; 0 lasts until the agent closes the contact. */
  readonly AfterContactWorkConfigs?: readonly {
    readonly Channel: Channel | 'EMAIL';
    readonly AfterContactWorkTimeLimit: number;
  }[];
  readonly AutoAcceptConfigs?: readonly { readonly Channel: Channel | 'EMAIL'; readonly AutoAccept: boolean }[];
  /** The status the agent has when the simulation begins, by id, ARN or name; Offline unless said. */
  readonly Status?: string;
}

export interface AgentStatusResource {
  readonly AgentStatusId?: string;
  readonly AgentStatusARN?: string;
  readonly Name: string;
  readonly Type: 'ROUTABLE' | 'CUSTOM' | 'OFFLINE';
  readonly State?: 'ENABLED' | 'DISABLED';
}

export interface QuickConnectResource {
  readonly QuickConnectId?: string;
  readonly QuickConnectARN?: string;
  readonly Name: string;
  readonly Description?: string;
  readonly QuickConnectConfig: {
    readonly QuickConnectType: 'USER' | 'QUEUE' | 'PHONE_NUMBER' | 'FLOW';
    readonly UserConfig?: { readonly UserId: string; readonly ContactFlowId: string };
    readonly QueueConfig?: { readonly QueueId: string; readonly ContactFlowId: string };
    readonly PhoneConfig?: { readonly PhoneNumber: string };
    readonly FlowConfig?: { readonly ContactFlowId: string };
  };
}

export interface TaskTemplateResource {
  readonly Id?: string;
  readonly Arn?: string;
  readonly Name: string;
  readonly Description?: string;
  readonly ContactFlowId?: string;
  readonly SelfAssignFlowId?: string;
  readonly Status?: 'ACTIVE' | 'INACTIVE';
  readonly Fields?: readonly {
    readonly Id: { readonly Name: string };
    readonly Type: TemplateFieldType;
    readonly Description?: string;
    readonly SingleSelectOptions?: readonly string[];
  }[];
  readonly Constraints?: {
    readonly RequiredFields?: readonly { readonly Id: { readonly Name: string } }[];
    readonly ReadOnlyFields?: readonly { readonly Id: { readonly Name: string } }[];
    readonly InvisibleFields?: readonly { readonly Id: { readonly Name: string } }[];
  };
  readonly Defaults?: {
    readonly DefaultFieldValues?: readonly { readonly Id: { readonly Name: string }; readonly DefaultValue: string }[];
  };
}

export type TemplateFieldType =
  | 'NAME'
  | 'DESCRIPTION'
  | 'SCHEDULED_TIME'
  | 'QUICK_CONNECT'
  | 'URL'
  | 'NUMBER'
  | 'TEXT'
  | 'TEXT_AREA'
  | 'DATE_TIME'
  | 'BOOLEAN'
  | 'SINGLE_SELECT'
  | 'EMAIL'
  | 'SELF_ASSIGN'
  | 'EXPIRY_DURATION';

/** A Lambda function, and what stands in for it: answers, a file with a function of your own, or an endpoint. */
export interface LambdaResource {
  /** ARN, or a name that stands for it. */
  readonly Arn: string;
  /** What it answers: call by call, the last answer stays. Answers with `When` go before those without. */
  readonly Answers?: readonly LambdaAnswerResource[];
  /** A JavaScript or TypeScript file that exports `handler`, from the folder of the instance file. */
  readonly Script?: string;
  /** Where a function really runs; called only where that is switched on. */
  readonly Url?: string;
}

/** One answer: exactly one of `Returns`, `ReturnsText`, `Fails`, `Throttles`, `Unavailable` and `TimesOut`. */
export interface LambdaAnswerResource {
  readonly Returns?: unknown;
  /** What it answers as text, which need not be JSON. */
  readonly ReturnsText?: string;
  /** The function threw, or could not be reached: the reason. */
  readonly Fails?: string;
  /** Too many calls at once; the call is made again (task-contacts §11). */
  readonly Throttles?: boolean;
  /** A fault of the service (5xx); the call is made again (task-contacts §11). */
  readonly Unavailable?: boolean;
  readonly TimesOut?: boolean;
  /** How long the answer takes, such as `2 seconds`. */
  readonly After?: string;
  /**
   * Answers only events that have these members. `Parameters` and `ContactData` stand for the members of `Details`
   * under those names.
   */
  readonly When?: Readonly<Record<string, unknown>>;
}

export interface FlowResource {
  readonly Id?: string;
  readonly Arn?: string;
  readonly Name: string;
  /** As CreateContactFlow has it; the flow's own word counts where it has one. */
  readonly Type?: string;
  readonly Status?: 'PUBLISHED' | 'SAVED';
  readonly State?: 'ACTIVE' | 'ARCHIVED';
  /** The flow file, from the folder of the instance file. */
  readonly File?: string;
  readonly Description?: string;
  /** The flow itself, as text, as DescribeContactFlow answers. */
  readonly Content?: string;
}

export interface RuleResource {
  readonly Name: string;
  readonly TriggerEventSource: { readonly EventSourceName: string; readonly IntegrationAssociationId?: string };
  /** The rule's condition, as JSON text in the rules function language (task-contacts §10.1). */
  readonly Function: string;
  readonly Actions: readonly {
    readonly ActionType: string;
    readonly TaskAction?: {
      readonly Name: string;
      readonly Description?: string;
      readonly ContactFlowId: string;
      readonly References?: Readonly<Record<string, { readonly Type: string; readonly Value: string }>>;
    };
  }[];
  readonly PublishStatus?: 'DRAFT' | 'PUBLISHED';
}
