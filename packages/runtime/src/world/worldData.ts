/**
 * The world file: everything outside the contact, as plain data. Queues, hours, Lambda functions and flows are keyed
 * by whatever a flow calls them: id, ARN, the last part of an ARN, or name. `null` says that there is no such thing,
 * which makes a block take its error branch; what is not mentioned at all is unanswered, and stops the run.
 */
export interface WorldData {
  /** When the run begins; 2026-01-05T09:00:00Z unless said. ISO 8601. */
  readonly start?: string;
  /** Seed of all chance; 1 unless said. */
  readonly seed?: number;
  readonly instance?: { readonly arn?: string; readonly region?: string };
  readonly queues?: Readonly<Record<string, QueueData | null>>;
  /** Agents by id, ARN or user name: their own queues. */
  readonly agents?: Readonly<Record<string, QueueData | null>>;
  readonly hours?: Readonly<Record<string, HoursData | null>>;
  readonly lambdas?: Readonly<Record<string, LambdaData | readonly LambdaData[] | null>>;
  readonly flows?: Readonly<Record<string, FlowData | null>>;
  readonly templates?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  /** Makes every *Create task* fail, with this reason. */
  readonly tasksFail?: string;
  /** Where the contact stands when the run begins, for flows that run later in its life. */
  readonly contact?: {
    /** The queue it waits in or came from, by its key under `queues`. */
    readonly queue?: string;
    /** The agent it is with in an agent whisper flow, or meant for in a transfer to agent flow. */
    readonly agent?: AgentData;
  };
}

/** An agent by the names of `$.Agent` (flow-language §1.7.2). */
export type AgentData = { readonly [Name in 'UserName' | 'FirstName' | 'LastName' | 'ARN']?: string };

/** A value that stays, or changes while time goes by: `[0, { "after": "4 minutes", "is": 1 }]`. */
export type Changing<Value> = Value | readonly [Value, ...{ readonly after: string; readonly is: Value }[]];

export interface QueueData {
  readonly name?: string;
  readonly arn?: string;
  /** The hours of operation of the queue, by their key under `hours`. */
  readonly hours?: string;
  /** The most contacts that may wait; 2,500 for a queue and 10 for an agent unless said. */
  readonly maximumContacts?: number;
  /** How many wait now; none unless said. */
  readonly contacts?: Changing<number>;
  /** How long the oldest of them has waited, such as `5 minutes`; no time unless said. */
  readonly oldestContactAge?: Changing<string>;
  readonly agents?: {
    readonly available?: Changing<number>;
    readonly staffed?: Changing<number>;
    readonly online?: Changing<number>;
  };
  /** An agent accepts the contact this long after it was queued. */
  readonly agentAcceptsAfter?: string;
}

/** `open`, `closed`, a change between them, or hours as CreateHoursOfOperation has them. */
export type HoursData = Changing<'open' | 'closed'> | WeeklyHours;

export interface WeeklyHours {
  /** An IANA time zone, such as `Europe/London`. */
  readonly TimeZone: string;
  readonly Config: readonly DayHours[];
  /** Date overrides: they replace the weekly rule on their dates. */
  readonly Overrides?: readonly {
    /** ISO dates, both included. */
    readonly EffectiveFrom: string;
    readonly EffectiveTill: string;
    readonly Config: readonly DayHours[];
  }[];
}

export interface DayHours {
  readonly Day: 'SUNDAY' | 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY';
  readonly StartTime: { readonly Hours: number; readonly Minutes: number };
  readonly EndTime: { readonly Hours: number; readonly Minutes: number };
}

/** One answer of a Lambda stand-in; of a list, each call takes the next and the last one stays. */
export interface LambdaData {
  readonly returns?: unknown;
  /** The function threw, was throttled or could not be reached: the reason. */
  readonly fails?: string;
  readonly timesOut?: boolean;
  /** How long the answer takes, such as `2 seconds`. */
  readonly after?: string;
}

/** Another flow: its type, and the file to load when the contact should go on in it. */
export interface FlowData {
  readonly type?: string;
  readonly file?: string;
}
