/** What the world answers, question by question: found in the data, or an error that names what to add. */
import { parseFlowType, type Answer, type Question, type QueueTarget } from '@switchyard/blocks';
import { unanswered } from '../errors.ts';
import { valueAt } from './changing.ts';
import { parseDuration } from './duration.ts';
import { find } from './find.ts';
import { isOpen } from '../hours/isOpen.ts';
import { shortName } from './shortName.ts';
import type { Changing, LambdaData, QueueData, WorldData } from './worldData.ts';

/** An answer, and how long it takes. */
export interface Heard {
  readonly answer: Answer;
  /** Milliseconds of virtual time until it is heard; 0 for an answer that is there at once. */
  readonly afterMs: number;
}

/** What a queue says to one more contact. */
export type Admission = Extract<Answer, { heard: 'queue' | 'atCapacity' | 'failed' }>;

/** What answers are made from: the data, and how far this run has gone through it. */
export interface Known {
  readonly data: WorldData;
  readonly startsAt: number;
  /** A whole number from 1 to 100. */
  readonly chance: () => number;
  /** How often each function was called. */
  readonly lambdaCalls: Map<string, number>;
  readonly nextContactId: () => string;
}

/**
 * The answer at a moment.
 *
 * @throws RunStopped when the world was not told
 */
export function answerTo(known: Known, question: Question, at: number): Heard {
  return (ANSWERS[question.asks] as (known: Known, question: Question, at: number) => Heard)(known, question, at);
}

/** Whether a queue takes another contact: what it is called, or why it does not. */
export function admission(known: Known, target: QueueTarget, at: number): Admission {
  const queue = queueOf(known, target, { asks: 'queue', target }, `whether there is a ${target.kind} "${target.id}"`);
  if (queue === null) return failed(`there is no ${target.kind} "${target.id}"`);
  const most = queue.maximumContacts ?? DEFAULT_CAPACITY[target.kind];
  const waiting = valueAt(queue.contacts ?? 0, at - known.startsAt);
  const name = queue.name ?? shortName(target.id);
  if (waiting >= most) return { heard: 'atCapacity', why: `${name} holds ${waiting} of at most ${most} contacts` };
  return { heard: 'queue', name, arn: queue.arn ?? target.id };
}

// helpers

const DEFAULT_CAPACITY = { queue: 2500, agent: 10 } as const;

const ANSWERS: {
  [Asks in Question['asks']]: (known: Known, question: Extract<Question, { asks: Asks }>, at: number) => Heard;
} = {
  queue: (known, question) => {
    const { target } = question;
    const queue = queueOf(known, target, question, `whether there is a ${target.kind} "${target.id}"`);
    if (queue === null) return now(failed(`there is no ${target.kind} "${target.id}"`));
    return now({ heard: 'queue', name: queue.name ?? shortName(target.id), arn: queue.arn ?? target.id });
  },
  hours: (known, question, at) => {
    const key = question.hours ?? hoursOfQueue(known, question, question.queue);
    if (key === undefined) return now(failed('there is no such queue'));
    const hours = find(known.data.hours, key);
    if (hours === undefined) {
      throw unanswered(question, `when "${key}" is open`, { path: ['hours', key], example: 'open' });
    }
    if (hours === null) return now(failed(`there are no hours of operation "${key}"`));
    const open = isWeekly(hours) ? isOpen(hours, at) : valueAt(hours, at - known.startsAt) === 'open';
    return now({ heard: 'hours', open });
  },
  metric: (known, question, at) => {
    const queue =
      question.queue && queueOf(known, question.queue, question, `how queue "${question.queue.id}" is doing`);
    if (!queue) return now(failed('there is no such queue'));
    return now({ heard: 'metric', value: metricOf(queue, question, at - known.startsAt) });
  },
  metrics: (known, question, at) => {
    const queue =
      question.queue && queueOf(known, question.queue, question, `how queue "${question.queue.id}" is doing`);
    if (!queue || !question.queue) return now(failed('there is no such queue'));
    const metrics = metricsOf(queue, question.queue, at - known.startsAt);
    return now(metrics ? { heard: 'metrics', metrics } : failed('the queue has no activity, so it has no metrics'));
  },
  lambda: (known, question) => {
    const stands = find(known.data.lambdas, question.function);
    if (stands === undefined) {
      throw unanswered(question, `what the Lambda function "${shortName(question.function)}" returns`, {
        path: ['lambdas', question.function],
        example: { returns: { status: 'ok' } },
      });
    }
    const call = known.lambdaCalls.get(question.function) ?? 0;
    known.lambdaCalls.set(question.function, call + 1);
    if (stands === null) return now(failed('there is no such function'));
    const list: readonly LambdaData[] = Array.isArray(stands) ? stands : [stands];
    return answerOf(list[Math.min(call, list.length - 1)] ?? {}, question.timeLimitSeconds, question.synchronous, call);
  },
  flow: (known, question) => {
    const flow = find(known.data.flows, question.flow);
    if (flow === undefined) {
      throw unanswered(question, `which flow "${shortName(question.flow)}" is`, {
        path: ['flows', question.flow],
        example: { type: 'CUSTOMER_QUEUE' },
      });
    }
    if (flow === null) return now(failed(`there is no flow "${shortName(question.flow)}"`));
    return now({ heard: 'flow', flow: question.flow, type: parseFlowType(flow.type) ?? flow.type ?? 'CONTACT_FLOW' });
  },
  task: (known, question) => {
    if (known.data.tasksFail !== undefined) return now(failed(known.data.tasksFail));
    const { flow, template } = question.task;
    const missing = [missingFor('flow', flow), missingFor('template', template)].find((why) => why !== undefined);
    return now(missing === undefined ? { heard: 'task', contactId: known.nextContactId() } : failed(missing));

    function missingFor(what: 'flow' | 'template', key: string | undefined): string | undefined {
      if (key === undefined) return undefined;
      const found: unknown = find<unknown>(known.data[`${what}s`], key);
      if (found === null) return `there is no ${what} "${key}"`;
      if (found !== undefined) return undefined;
      const example = what === 'flow' ? { type: 'CONTACT_FLOW' } : {};
      throw unanswered(question, `whether there is a ${what} "${key}"`, { path: [`${what}s`, key], example });
    }
  },
  chance: (known) => now({ heard: 'chance', number: known.chance() }),
};

function queueOf(known: Known, target: QueueTarget, question: Question, what: string): QueueData | null {
  const place = target.kind === 'agent' ? 'agents' : 'queues';
  const found = find(known.data[place], target.id);
  if (found !== undefined) return found;
  throw unanswered(question, what, { path: [place, target.id], example: { name: shortName(target.id), ...STAFFED } });
}

/** Hours of operation of a queue, undefined when there is no such queue (flow-language §2.3). */
function hoursOfQueue(known: Known, question: Question, target: QueueTarget | undefined): string | undefined {
  const queue = target && queueOf(known, target, question, `when queue "${target.id}" is open`);
  if (queue === null) return undefined;
  if (queue?.hours !== undefined) return queue.hours;
  throw unanswered(question, `which hours of operation queue "${target?.id ?? ''}" has`, {
    path: ['queues', target?.id ?? '', 'hours'],
    example: 'Business hours',
  });
}

const STAFFED = { agents: { available: 1, staffed: 1, online: 1 } };

function now(answer: Answer): Heard {
  return { answer, afterMs: 0 };
}

function failed(why: string): { heard: 'failed'; why: string } {
  return { heard: 'failed', why };
}

function isWeekly(
  hours: NonNullable<NonNullable<WorldData['hours']>[string]>,
): hours is Extract<typeof hours, { TimeZone: string }> {
  return typeof hours === 'object' && !Array.isArray(hours);
}

const AGENT_METRICS = {
  NumberOfAgentsAvailable: 'available',
  NumberOfAgentsStaffed: 'staffed',
  NumberOfAgentsOnline: 'online',
} as const;

/** One metric of a queue; ages in milliseconds (flow-language §2.4). */
function metricOf(queue: QueueData, question: Extract<Question, { asks: 'metric' }>, elapsed: number): number {
  if (question.metric === 'NumberOfContactsInQueue') return valueAt(queue.contacts ?? 0, elapsed);
  if (question.metric === 'OldestContactInQueueAgeSeconds') return ageOf(queue, elapsed);
  const kind = AGENT_METRICS[question.metric];
  const agents: Changing<number> | undefined = queue.agents?.[kind];
  if (agents !== undefined) return valueAt(agents, elapsed);
  const id = question.queue?.id ?? '';
  throw unanswered(question, `how many agents of "${shortName(id)}" are ${kind}`, {
    path: [question.queue?.kind === 'agent' ? 'agents' : 'queues', id, 'agents', kind],
    example: [0, { after: '4 minutes', is: 1 }],
  });
}

function ageOf(queue: QueueData, elapsed: number): number {
  return parseDuration(valueAt(queue.oldestContactAge ?? '0s', elapsed)) ?? 0;
}

/** What *Get queue metrics* fills `$.Metrics` with; nothing at all for a queue without activity (flow-language §2.10). */
function metricsOf(queue: QueueData, target: QueueTarget, elapsed: number): Record<string, unknown> | undefined {
  const size = valueAt(queue.contacts ?? 0, elapsed);
  const { available, staffed, online } = queue.agents ?? {};
  const told = { Available: available, Staffed: staffed, Online: online };
  const counts = Object.entries(told).flatMap(([name, count]) =>
    count === undefined ? [] : [[name, { Count: valueAt(count, elapsed) }] as const],
  );
  if (counts.length === 0 && size === 0) return undefined;
  return {
    Queue: {
      Name: queue.name ?? shortName(target.id),
      ARN: queue.arn ?? target.id,
      Size: size,
      OldestContactAge: Math.floor(ageOf(queue, elapsed) / 1000),
    },
    Agents: Object.fromEntries(counts),
  };
}

function answerOf(
  { returns, fails, timesOut, after }: LambdaData,
  limitSeconds: number,
  synchronous: boolean,
  call: number,
): Heard {
  const invocationId = `invocation-${call + 1}`;
  if (!synchronous) return now({ heard: 'lambda', result: null, invocationId });
  const limit = limitSeconds * 1000;
  const takes = after === undefined ? 0 : (parseDuration(after) ?? 0);
  if (timesOut === true || takes > limit) {
    return { answer: failed(`no answer within ${limitSeconds} s`), afterMs: limit };
  }
  if (fails !== undefined) return { answer: failed(fails), afterMs: takes };
  return { answer: { heard: 'lambda', result: returns ?? null }, afterMs: takes };
}
