/**
 * What a contact of a contact centre hears at once: what the instance file says, and chance. What other entities or the
 * outside world know is answered later, by a message.
 */
import { parseFlowType, type Answer, type Question, type QueueTarget } from '@switchyard/blocks';
import { RunStopped, unanswered } from '../../errors.ts';
import type { Surroundings } from '../../interpret/running.ts';
import type { Heard } from '../../world/answers.ts';
import { drawNumber } from '../../world/chance.ts';
import { shortName } from '../../world/shortName.ts';
import { agentQueueId, type Facts, type QueueFacts } from '../instance/facts.ts';
import { isOpenAt } from '../instance/isOpenAt.ts';
import { overriddenAnswer, type BlockOverride } from './rehearsal.ts';

export interface ChainSurroundings extends Surroundings {
  /** How many numbers of chance were drawn. */
  readonly draws: () => number;
  /** Lambda functions that were started and not waited for. */
  readonly started: () => readonly Extract<Question, { asks: 'lambda' }>[];
}

export function surroundingsOf(
  facts: Facts,
  contactId: string,
  drawn: number,
  override?: BlockOverride,
): ChainSurroundings {
  let draws = drawn;
  const started: Extract<Question, { asks: 'lambda' }>[] = [];
  return {
    instance: facts.instance,
    startsAt: facts.startsAt,
    draws: () => draws,
    started: () => started,
    // Only the queue can say whether it takes one more.
    admit: () => undefined,
    ask: (question, at) => {
      // What is said instead is said by a message.
      if (overriddenAnswer(override, question)) return undefined;
      switch (question.asks) {
        case 'queue': {
          const queue = queueFor(facts, question.target, question);
          return now({ heard: 'queue', name: queue.name, arn: queue.arn });
        }
        case 'hours':
          return now(hoursAnswer(facts, question, at));
        case 'metric':
        case 'metrics':
          if (!question.queue) return now({ heard: 'failed', why: 'there is no such queue' });
          queueFor(facts, question.queue, question);
          return undefined;
        case 'lambda': {
          const lambda = facts.lambdas.find(question.function);
          if (!lambda)
            throw missing(question, 'LambdaFunctions', question.function, {
              Arn: question.function,
              Answers: [{ Returns: {} }],
            });
          if (question.synchronous) return undefined;
          started.push(question);
          return now({ heard: 'lambda', result: null, invocationId: `${contactId}-${draws}-${started.length}` });
        }
        case 'flow': {
          const flow = facts.flows.find(question.flow);
          if (!flow)
            throw missing(question, 'Flows', question.flow, {
              Name: shortName(question.flow),
              File: `${shortName(question.flow)}.json`,
            });
          return now({ heard: 'flow', flow: flow.id, type: parseFlowType(flow.type) ?? flow.type });
        }
        case 'task':
          return undefined;
        case 'chance':
          return now({ heard: 'chance', number: drawNumber(facts.seed, contactId, ++draws) });
      }
    },
  };
}

/**
 * The queue a flow means, an agent's own included.
 *
 * @throws RunStopped when the instance file has none, with what to add to it
 */
export function queueFor(facts: Facts, target: QueueTarget, question: Question): QueueFacts {
  if (target.kind === 'queue') {
    const queue = facts.queues.find(target.id);
    if (queue) return queue;
    throw missing(question, 'Queues', target.id, { Name: shortName(target.id) });
  }
  const agent = facts.agents.find(target.id);
  const own = agent && facts.queues.byId(agentQueueId(agent.id));
  if (own) return own;
  throw missing(question, 'Users', target.id, { Username: shortName(target.id), RoutingProfileId: 'Basic' });
}

// helpers

function now(answer: Answer): Heard {
  return { answer, afterMs: 0 };
}

function hoursAnswer(facts: Facts, question: Extract<Question, { asks: 'hours' }>, at: number): Answer {
  const queue = question.queue && queueFor(facts, question.queue, question);
  const key = question.hours ?? queue?.hours;
  if (key === undefined) {
    // An agent's own queue has no hours of operation (task-contacts §4.1).
    return { heard: 'failed', why: queue ? `${queue.name} has no hours of operation` : 'there is no such queue' };
  }
  const hours = facts.hours.find(key);
  if (!hours) throw missing(question, 'HoursOfOperations', key, { Name: shortName(key), TimeZone: 'UTC', Config: [] });
  return { heard: 'hours', open: isOpenAt(hours, at) };
}

/** Nothing is guessed: a resource the instance file does not have stops the contact and says what to add. */
function missing(question: Question, list: string, called: string, example: unknown): RunStopped {
  const { stop } = unanswered(question, `of "${shortName(called)}"`, { path: [list], example });
  return new RunStopped({
    ...stop,
    message: `The instance has no "${shortName(called)}". Add it to ${list}, for example ${JSON.stringify(example)}.`,
  });
}
