/**
 * The world answers what a contact asks (`question.ts` of blocks). It is plain data behind one function: the same
 * question at the same moment gets the same answer, and one it was not told the answer to is an error that names what
 * to add. Nothing is guessed.
 */
import { parseFlowType, type Answer, type Question, type QueueTarget } from '@switchyard/blocks';
import { unanswered } from '../errors.ts';
import type { Instance } from '../interpret/resolveReference.ts';
import { valueAt } from './changing.ts';
import { createChance } from './chance.ts';
import { parseDuration } from './duration.ts';
import { isOpen } from './hours.ts';
import { find } from './find.ts';
import type { Changing, LambdaData, QueueData, WorldData } from './worldData.ts';

/** An answer, and how long it takes. */
export interface Heard {
  readonly answer: Answer;
  /** Milliseconds of virtual time until it is heard; 0 for an answer that is there at once. */
  readonly afterMs: number;
}

export interface World {
  readonly startsAt: number;
  readonly instance: Instance;
  readonly data: WorldData;
  ask(question: Question, at: number): Heard;
  /** Whether a queue takes another contact: what it is called, or why it does not. */
  admit(target: QueueTarget, at: number): Extract<Answer, { heard: 'queue' | 'atCapacity' | 'failed' }>;
  /** Milliseconds until an agent accepts a contact of this queue; undefined when none is said to. */
  acceptsAfter(target: QueueTarget): number | undefined;
  /** The id of the next contact created in this run. */
  nextContactId(): string;
}

const DEFAULT_START = Date.UTC(2026, 0, 5, 9);
const DEFAULT_INSTANCE: Instance = {
  arn: 'arn:aws:connect:eu-central-1:111122223333:instance/00000000-0000-4000-8000-000000000000',
  region: 'eu-central-1',
};
const DEFAULT_CAPACITY = { queue: 2500, agent: 10 } as const;

/**
 * A world from its data. It remembers which answer of a sequence comes next and how far chance has gone, so one world
 * serves one run.
 */
export function createWorld(data: WorldData, seed?: number): World {
  const startsAt = data.start === undefined ? DEFAULT_START : Date.parse(data.start);
  const chance = createChance(seed ?? data.seed ?? 1);
  const lambdaCalls = new Map<string, number>();
  let contacts = 0;

  const queueOf = (target: QueueTarget, question: Question, what: string): QueueData | null => {
    const place = target.kind === 'agent' ? 'agents' : 'queues';
    const found = find(data[place], target.id);
    if (found !== undefined) return found;
    throw unanswered(question, what, { path: [place, target.id], example: { name: shortName(target.id), ...STAFFED } });
  };

  const answers: { [Asks in Question['asks']]: (question: Extract<Question, { asks: Asks }>, at: number) => Heard } = {
    queue: (question) => {
      const { target } = question;
      const queue = queueOf(target, question, `whether there is a ${target.kind} "${target.id}"`);
      if (queue === null) return now(failed(`there is no ${target.kind} "${target.id}"`));
      return now({ heard: 'queue', name: queue.name ?? shortName(target.id), arn: queue.arn ?? target.id });
    },
    hours: (question, at) => {
      const key = question.hours ?? hoursOfQueue(question, question.queue);
      const hours = find(data.hours, key);
      if (hours === undefined) {
        throw unanswered(question, `when "${key}" is open`, { path: ['hours', key], example: 'open' });
      }
      if (hours === null) return now(failed(`there are no hours of operation "${key}"`));
      const open = isWeekly(hours) ? isOpen(hours, at) : valueAt(hours, at - startsAt) === 'open';
      return now({ heard: 'hours', open });
    },
    metric: (question, at) => {
      const queue = question.queue && queueOf(question.queue, question, `how queue "${question.queue.id}" is doing`);
      if (!queue) return now(failed('there is no such queue'));
      return now({ heard: 'metric', value: metricOf(queue, question, at - startsAt) });
    },
    metrics: (question, at) => {
      const queue = question.queue && queueOf(question.queue, question, `how queue "${question.queue.id}" is doing`);
      if (!queue || !question.queue) return now(failed('there is no such queue'));
      const metrics = metricsOf(queue, question.queue, at - startsAt);
      return now(metrics ? { heard: 'metrics', metrics } : failed('the queue has no activity, so it has no metrics'));
    },
    lambda: (question) => {
      const stands = find(data.lambdas, question.function);
      if (stands === undefined) {
        throw unanswered(question, `what the Lambda function "${shortName(question.function)}" returns`, {
          path: ['lambdas', question.function],
          example: { returns: { status: 'ok' } },
        });
      }
      const call = lambdaCalls.get(question.function) ?? 0;
      lambdaCalls.set(question.function, call + 1);
      if (stands === null) return now(failed('there is no such function'));
      const list: readonly LambdaData[] = Array.isArray(stands) ? stands : [stands];
      return answerOf(
        list[Math.min(call, list.length - 1)] ?? {},
        question.timeLimitSeconds,
        question.synchronous,
        call,
      );
    },
    flow: (question) => {
      const flow = find(data.flows, question.flow);
      if (flow === undefined) {
        throw unanswered(question, `which flow "${shortName(question.flow)}" is`, {
          path: ['flows', question.flow],
          example: { type: 'CUSTOMER_QUEUE' },
        });
      }
      if (flow === null) return now(failed(`there is no flow "${shortName(question.flow)}"`));
      return now({ heard: 'flow', flow: question.flow, type: parseFlowType(flow.type) ?? flow.type ?? 'CONTACT_FLOW' });
    },
    task: (question) => {
      if (data.tasksFail !== undefined) return now(failed(data.tasksFail));
      const { flow, template } = question.task;
      const [place, key] = flow === undefined ? (['templates', template ?? ''] as const) : (['flows', flow] as const);
      const found: unknown = find<unknown>(data[place], key);
      if (found === undefined) {
        const example = place === 'flows' ? { type: 'CONTACT_FLOW' } : {};
        throw unanswered(question, `whether there is a ${place.slice(0, -1)} "${key}"`, {
          path: [place, key],
          example,
        });
      }
      return now(
        found === null
          ? failed(`there is no ${place.slice(0, -1)} "${key}"`)
          : { heard: 'task', contactId: nextContactId() },
      );
    },
    chance: () => now({ heard: 'chance', number: chance() }),
  };

  /** Hours of operation of a queue; without any the service cannot tell (flow-language §2.3). */
  const hoursOfQueue = (question: Question, target: QueueTarget | undefined): string => {
    const queue = target && queueOf(target, question, `when queue "${target.id}" is open`);
    if (queue?.hours !== undefined) return queue.hours;
    throw unanswered(question, `which hours of operation queue "${target?.id ?? ''}" has`, {
      path: ['queues', target?.id ?? '', 'hours'],
      example: 'Business hours',
    });
  };

  const nextContactId = (): string => `task-${++contacts}`;

  return {
    startsAt,
    data,
    instance: { ...DEFAULT_INSTANCE, ...data.instance },
    nextContactId,
    ask: (question, at) => (answers[question.asks] as (question: Question, at: number) => Heard)(question, at),
    admit: (target, at) => {
      const queue = queueOf(target, { asks: 'queue', target }, `whether there is a ${target.kind} "${target.id}"`);
      if (queue === null) return failed(`there is no ${target.kind} "${target.id}"`);
      const most = queue.maximumContacts ?? DEFAULT_CAPACITY[target.kind];
      const waiting = valueAt(queue.contacts ?? 0, at - startsAt);
      const name = queue.name ?? shortName(target.id);
      if (waiting >= most) return { heard: 'atCapacity', why: `${name} holds ${waiting} of at most ${most} contacts` };
      return { heard: 'queue', name, arn: queue.arn ?? target.id };
    },
    acceptsAfter: (target) => {
      const after = find(data[target.kind === 'agent' ? 'agents' : 'queues'], target.id)?.agentAcceptsAfter;
      return after === undefined ? undefined : parseDuration(after);
    },
  };
}

/** What the end of an ARN says; other ids as they are. */
export function shortName(id: string): string {
  return id.startsWith('arn:') ? (id.split(/[/:]/).at(-1) ?? id) : id;
}

// helpers

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
