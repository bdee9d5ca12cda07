/**
 * A plan: what comes upon a contact centre in a stretch of time, and how its agents work. With an instance it is all a
 * simulation needs, so it can be run again and gives the same bytes.
 */

export interface PlanData {
  /** What happens once, each at its time. */
  readonly Steps?: readonly PlanStep[];
  /** Tasks that come in numbers. */
  readonly Arrivals?: readonly Arrivals[];
  /**
   * How many agents there are, by routing profile: its own users as far as they go, and then others, who are among `*`.
   * Profiles that are not named have the instance's own. `staff` sees to it before the centre opens.
   */
  readonly Agents?: Readonly<Record<string, number>>;
  /** How agents work, by user name; `*` is everybody else. Who is not named does only what steps say. */
  readonly Work?: Readonly<Record<string, WorkStyle>>;
  /** When agents are there, by user name; `*` is everybody else. Who is not named stays as the instance has him. */
  readonly Shifts?: Readonly<Record<string, Shift>>;
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
    | 'take'
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
  /** Whether the agent began them, such as a call he made; they came in unless said. */
  readonly Outbound?: boolean;
}

/** One after the other, by chance alone, at given times, or as a schedule says. */
export type Arrivals = SteadyArrivals | ChanceArrivals | TimedArrivals | ScheduledArrivals;

interface Stream {
  /** What the stream is called; what chance decides for its tasks hangs on it. Its place in the list unless said. */
  readonly Name?: string;
}

interface NewTasks extends Stream {
  /** The request of StartTaskContact; `{number}` in its name counts them from 1. */
  readonly With: Readonly<Record<string, unknown>>;
}

interface ForATime extends NewTasks {
  /** Time since the beginning; at once unless said. */
  readonly From?: string;
  /** How long they keep coming. */
  readonly For: string;
}

export interface SteadyArrivals extends ForATime {
  /** Time between two of them. */
  readonly Every: Length;
}

/** A Poisson process: when the next one comes does not depend on when the last one came. */
export interface ChanceArrivals extends ForATime {
  readonly Rate: Rate | RateByHours;
}

export interface TimedArrivals extends NewTasks {
  /** Moments, each as the `At` of a step. */
  readonly At: string | readonly string[];
  /** How many come each time; 1 unless said. */
  readonly Tasks?: number;
  /** In what time they come, by chance; all at once unless said. */
  readonly Within?: string;
}

export interface ScheduledArrivals extends Stream {
  /** The tasks, each with its time; in a plan file also the name of a file that has them. */
  readonly Schedule: readonly ScheduledTask[] | string;
  /** What the requests of all of them have in common. */
  readonly With?: Readonly<Record<string, unknown>>;
}

export interface ScheduledTask {
  readonly At: string;
  readonly With?: Readonly<Record<string, unknown>>;
}

/** Such as `30 an hour`. */
export type Rate = string;

/** Of rows that hold at a time the last one counts; where none holds, nothing comes. */
export interface RateByHours {
  /** An IANA time zone; UTC unless said. */
  readonly TimeZone?: string;
  readonly Hours: readonly RateRow[];
}

export interface RateRow {
  /** Such as `Mon-Fri 09:00-12:00`. */
  readonly When: string;
  readonly Rate: Rate;
}

/**
 * A length of time: always the same, between the least and the most, exponential with a mean, log-normal, or one of a
 * list, each as likely as it stands there.
 */
export type Length =
  | string
  | readonly [least: string, most: string]
  | { readonly Exponential: string }
  | { readonly LogNormal: { readonly Mean: string; readonly Deviation: string } }
  | { readonly OneOf: readonly string[] };

/** An agent's week. Of rows that hold at a time the last one counts, so breaks stand below the hours they are in. */
export interface Shift {
  /** An IANA time zone; UTC unless said. */
  readonly TimeZone?: string;
  readonly Hours: readonly ShiftRow[];
  /** The status where no row holds; Offline unless said. */
  readonly Otherwise?: string;
}

export interface ShiftRow {
  /** Such as `Mon-Fri 09:00-17:00`. */
  readonly When: string;
  /** By name, id or ARN; Available unless said. */
  readonly Status?: string;
}

/** How an agent works. */
export interface WorkStyle {
  /** From the offer until the agent accepts; 5 seconds unless said. */
  readonly AcceptsAfter?: Length;
  /** How long the agent works on a task; 5 minutes unless said. */
  readonly WorksFor?: Length;
  /** How long after-contact work takes; none unless said. */
  readonly ClosesAfter?: Length;
  /**
   * From when a task came to a queue for manual assignment until an agent takes it, if he has a slot for it then, or as
   * soon as he has; unless said he takes none.
   */
  readonly TakesAfter?: Length;
  /** Of a hundred offers, how many the agent declines, and how many go unanswered. */
  readonly Declines?: number;
  readonly Misses?: number;
}
