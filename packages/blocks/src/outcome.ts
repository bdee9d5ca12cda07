/**
 * The five things a block can say. A block says what happens; the runtime makes it happen.
 */
import type { Answer, QueueTarget, Question } from './question.ts';

export type Outcome = TakeOutcome | PauseOutcome | AskOutcome | EnqueueOutcome | EndOutcome;

/** Leave by a branch, perhaps after changing the contact. */
export interface TakeOutcome {
  readonly does: 'take';
  /** The branch's name, as in the block's definition; `condition-1`, `condition-2`… for conditions an author made. */
  readonly branch: string;
  readonly changes?: Changes | undefined;
  /** Why, in a person's words, for the trace. */
  readonly because?: string | undefined;
}

/** Stay here for a while; the block is resumed with `{ heard: 'time' }`. */
export interface PauseOutcome {
  readonly does: 'pause';
  readonly seconds: number;
}

/** Ask the world something; the block is resumed with the answer. */
export interface AskOutcome {
  readonly does: 'ask';
  readonly question: Question;
}

/** Put the contact into a queue and end this flow; resumed only when the queue does not take it. */
export interface EnqueueOutcome {
  readonly does: 'enqueue';
  /** The queue, or undefined for the contact's working queue. */
  readonly queue?: QueueTarget | undefined;
  /** Whether the contact leaves the queue it waits in now (flow-language §2.18). */
  readonly leavesQueue: boolean;
}

/** This flow is over. */
export interface EndOutcome {
  readonly does: 'end';
  readonly how: 'disconnect' | 'endFlow' | 'transfer';
  /** The flow that runs next, with `transfer` only. */
  readonly flow?: string | undefined;
}

/** What a block changes on the contact; every member it gives replaces the contact's own. */
export interface Changes {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly flowAttributes?: Readonly<Record<string, string>>;
  /** Which contact `attributes` belong to; for `Related` they are only what is added to its own. */
  readonly target?: 'Current' | 'Related';
  /** Name, description, language and the other system attributes *Set contact attributes* may write. */
  readonly system?: Readonly<Record<string, string>>;
  readonly external?: unknown;
  readonly lambdaInvocationId?: string;
  /** The answer of *Get queue metrics*; null clears it. */
  readonly metrics?: Readonly<Record<string, unknown>> | null;
  readonly workingQueue?: QueueTarget & { readonly name?: string; readonly arn?: string };
  readonly eventHook?: { readonly hook: string; readonly flow: string };
  readonly priority?: number;
  readonly ageAdjustmentSeconds?: number;
  /** The contact id of a task created here (`$.Task.ContactId`). */
  readonly taskContactId?: string;
  /** The counter of this *Loop* block. */
  readonly loopCount?: number;
}

export function take(branch: string, changes?: Changes, because?: string): TakeOutcome {
  return { does: 'take', branch, changes, because };
}

/** Leave by the error branch because of an answer the block can do nothing with. */
export function takeError(answer: Answer): TakeOutcome {
  return take('error', undefined, 'why' in answer ? answer.why : `the answer was about ${answer.heard}`);
}

export function pause(wait: { for: number }): PauseOutcome {
  return { does: 'pause', seconds: wait.for };
}

export function ask(question: Question): AskOutcome {
  return { does: 'ask', question };
}

export function enqueue(queue?: QueueTarget, options: { leavesQueue?: boolean } = {}): EnqueueOutcome {
  return { does: 'enqueue', queue, leavesQueue: options.leavesQueue ?? false };
}

export function end(how: EndOutcome['how'], flow?: string): EndOutcome {
  return { does: 'end', how, flow };
}
