/**
 * What a block may ask of the world, and what it may hear. Everything outside a contact is behind these questions;
 * a question the world has no answer for stops the run with an error that names it, so nothing is guessed.
 */

/** A queue, or an agent's personal queue, named by id or ARN (flow-language §2, shared rule). */
export interface QueueTarget {
  readonly kind: 'queue' | 'agent';
  readonly id: string;
}

export type Question =
  /** Does this queue or agent exist? Answer: `QueueAnswer`. */
  | { readonly asks: 'queue'; readonly target: QueueTarget }
  /** Is it open now? By hours of operation, else by the queue's own. Answer: `HoursAnswer`. */
  | { readonly asks: 'hours'; readonly hours?: string | undefined; readonly queue?: QueueTarget | undefined }
  /** One number about a queue. Answer: `MetricAnswer`. */
  | { readonly asks: 'metric'; readonly metric: MetricType; readonly queue?: QueueTarget | undefined }
  /** All real-time metrics of a queue. Answer: `MetricsAnswer`. */
  | { readonly asks: 'metrics'; readonly queue?: QueueTarget | undefined; readonly channel?: string | undefined }
  /** Invoke a Lambda function. Answer: `LambdaAnswer`. */
  | {
      readonly asks: 'lambda';
      readonly function: string;
      readonly parameters: Readonly<Record<string, string>>;
      readonly timeLimitSeconds: number;
      readonly synchronous: boolean;
      readonly responseType: 'STRING_MAP' | 'JSON';
    }
  /** Does this flow exist, and of which type is it? Answer: `FlowAnswer`. */
  | { readonly asks: 'flow'; readonly flow: string }
  /** Create another task. Answer: `TaskAnswer`. */
  | { readonly asks: 'task'; readonly task: NewTask }
  /** A whole number from 1 to 100, by seeded chance. Answer: `ChanceAnswer`. */
  | { readonly asks: 'chance' };

export const METRIC_TYPES = [
  'OldestContactInQueueAgeSeconds',
  'NumberOfContactsInQueue',
  'NumberOfAgentsAvailable',
  'NumberOfAgentsStaffed',
  'NumberOfAgentsOnline',
] as const;

export type MetricType = (typeof METRIC_TYPES)[number];

export function isMetricType(name: unknown): name is MetricType {
  return (METRIC_TYPES as readonly unknown[]).includes(name);
}

/** A task the *Create task* block starts; names and units as in StartTaskContact (task-contacts §1.2). */
export interface NewTask {
  readonly name: string;
  readonly description?: string | undefined;
  readonly flow?: string | undefined;
  readonly template?: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly references: Readonly<Record<string, { readonly Type: string; readonly Value: string }>>;
  readonly delaySeconds?: number | undefined;
  /** Epoch seconds. */
  readonly scheduledTime?: number | undefined;
}

/** What a resumed block hears. `failed` is any answer that makes the service take an error branch; it says why. */
export type Answer =
  | { readonly heard: 'time' }
  | { readonly heard: 'queue'; readonly name: string; readonly arn: string }
  | { readonly heard: 'hours'; readonly open: boolean }
  /** Ages in milliseconds, everything else a count (flow-language §2.4). */
  | { readonly heard: 'metric'; readonly value: number }
  | { readonly heard: 'metrics'; readonly metrics: Readonly<Record<string, unknown>> }
  | { readonly heard: 'lambda'; readonly result: unknown; readonly invocationId?: string | undefined }
  | { readonly heard: 'flow'; readonly flow: string; readonly type: string }
  | { readonly heard: 'task'; readonly contactId: string }
  | { readonly heard: 'chance'; readonly number: number }
  | { readonly heard: 'atCapacity'; readonly why: string }
  | { readonly heard: 'failed'; readonly why: string };

/**
 * The queue or agent a block's own parameters choose; undefined when neither has a value, which means the contact's
 * working queue wherever the choice is optional (flow-language §2, shared rule).
 */
export function chosenQueue(parameters: {
  readonly QueueId?: string | null | undefined;
  readonly AgentId?: string | null | undefined;
}): QueueTarget | undefined {
  if (parameters.QueueId) return { kind: 'queue', id: parameters.QueueId };
  if (parameters.AgentId) return { kind: 'agent', id: parameters.AgentId };
  return undefined;
}

/**
 * The queue a block looks at: the chosen one, else the contact's working queue.
 *
 * @returns the queue, or in words why there is none, which the service answers with the error branch
 */
export function queueInQuestion(
  contact: { readonly workingQueue: QueueTarget | undefined },
  parameters: { readonly QueueId?: string | null | undefined; readonly AgentId?: string | null | undefined },
): QueueTarget | string {
  if (parameters.QueueId === null || parameters.AgentId === null) return 'the queue or agent has no value';
  return chosenQueue(parameters) ?? contact.workingQueue ?? 'the contact has no working queue';
}
