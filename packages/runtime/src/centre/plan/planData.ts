/**
 * A plan: what comes upon a contact centre in a stretch of time, and how its agents work. With an instance it is all a
 * simulation needs, so it can be run again and gives the same bytes.
 */

export interface PlanData {
  /** What happens once, each at its time. */
  readonly Steps?: readonly PlanStep[];
  /** Tasks that keep coming. */
  readonly Arrivals?: readonly Arrivals[];
  /** How agents work, by user name; `*` is everybody else. Who is not named does only what steps say. */
  readonly Work?: Readonly<Record<string, WorkStyle>>;
  /** How long to run, such as `8 hours`; until every task has ended unless said. */
  readonly RunFor?: string;
}

/** An operation of the API, or what an agent does. */
export type PlanStep = {
  /** Time since the beginning, such as `5 minutes`, or a moment in ISO 8601. */
  readonly At: string;
} & (CallStep | DeedStep);

export interface CallStep {
  readonly Call: string;
  /** The request; the instance's id is filled in. `{ "ContactOf": "…" }` stands for the id of a task named before. */
  readonly With?: Readonly<Record<string, unknown>>;
  /** What other steps call the task this starts. */
  readonly As?: string;
}

export interface DeedStep {
  readonly Agent: string;
  readonly Does:
    | 'accept'
    | 'decline'
    | 'complete'
    | 'close'
    | 'transfer'
    | 'pause'
    | 'resume'
    | 'create task'
    | 'set status'
    | 'busy';
  /** The task it is done to, by the name a step gave it; where the task has gone on as another contact, that one is meant. */
  readonly Task?: string;
  /** With `transfer`: by name, id or ARN. */
  readonly QuickConnect?: string;
  /** With `create task`: the request, as StartTaskContact takes it. */
  readonly With?: Readonly<Record<string, unknown>>;
  /** With `create task`: what other steps call the task. */
  readonly As?: string;
  /** With `set status`: by name, id or ARN. */
  readonly Status?: string;
  /** With `busy`: how many contacts of another channel the agent has. */
  readonly Channel?: 'CHAT' | 'VOICE';
  readonly Contacts?: number;
}

export interface Arrivals {
  /** Time since the beginning; at once unless said. */
  readonly From?: string;
  /** How long they keep coming. */
  readonly For: string;
  /** Time between two of them; of a pair of times, one between them by chance. */
  readonly Every: TimeOrRange;
  /** The request of StartTaskContact; `{number}` in its name counts them from 1. */
  readonly With: Readonly<Record<string, unknown>>;
}

/** A length of time, or the least and the most of one that chance decides. */
export type TimeOrRange = string | readonly [least: string, most: string];

/** How an agent works. */
export interface WorkStyle {
  /** From the offer until the agent accepts; 5 seconds unless said. */
  readonly AcceptsAfter?: TimeOrRange;
  /** How long the agent works on a task; 5 minutes unless said. */
  readonly WorksFor?: TimeOrRange;
  /** How long after-contact work takes; none unless said. */
  readonly ClosesAfter?: TimeOrRange;
  /** Of a hundred offers, how many the agent declines, and how many go unanswered. */
  readonly Declines?: number;
  readonly Misses?: number;
}
