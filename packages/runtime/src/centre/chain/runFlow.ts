/**
 * The flow of one contact, from where it stands to where something has to happen that is not a block: time passes, a
 * message is awaited, or the flow is over. Pure, as all of the chain: what has to be done is said, not done.
 */
import type { Answer, Question } from '@switchyard/blocks';
import { freshFlowData, type Contact } from '../../contact/contact.ts';
import { NOTHING } from '../../copies.ts';
import { RunStopped } from '../../errors.ts';
import { runBlocks, type Halt } from '../../interpret/runBlocks.ts';
import type { CompiledFlow } from '../../interpret/compileFlow.ts';
import type { BlockLoop, Teller, WalkStep } from '../../interpret/running.ts';
import type { TraceEvent, TraceType } from '../../trace/trace.ts';
import { UNPLACED, type CentreEventType } from '../trace.ts';
import { copyFlow, newFlow, type FlowPurpose } from '../contact/contactState.ts';
import { segmentIdOf } from '../contact/newContactId.ts';

import { settleLater } from './changing.ts';
import type { ChainTurn } from './chainTurn.ts';
import { entryOf } from './queueing.ts';
import { lambdaEvent, type LambdaCall } from './lambdaEvent.ts';
import { limitInRow, rowSince } from './lambdasInARow.ts';
import { overriddenAdmission, overriddenAnswer, overriddenQueue, withSubstitute } from './rehearsal.ts';
import { queueFor, surroundingsOf } from './surroundings.ts';

type LambdaQuestion = Extract<Question, { asks: 'lambda' }>;

/** How many blocks may run without time passing. */
const CIRCLE_LIMIT = 10_000;
/** More hand-overs than this at one moment are a circle of flows. */
const MOST_TRANSFERS = 100;
/** Flows that know an agent (flow-language §1.7.2). */
const WITH_AGENT: ReadonlySet<string> = new Set(['AGENT_WHISPER', 'AGENT_TRANSFER']);

/** A flow begins for a contact, at its first block, and runs as far as it can. */
export function beginFlow(turn: ChainTurn, id: string, called: string, purpose: FlowPurpose): void {
  const flow = turn.env.facts.flows.find(called);
  if (!flow?.compiled) {
    stick(turn, id, { message: `The flow "${called}" is not there, or not one tasks run. Add it to Flows.` });
    return;
  }
  refresh(turn, id, flow.type);
  turn.edit(id).flow = newFlow(flow.id, flow.version, purpose, flow.compiled.start, turn.env.now);
  turn.nextEpoch(id);
  turn.live(id, 'flow.started');
  turn.emit({
    at: turn.env.now,
    type: 'flow.started',
    contact: id,
    flow: flow.id,
    data: { type: flow.type, name: flow.name, purpose },
    seq: UNPLACED,
  });
  goOn(turn, id);
}

/** Where flows run block by block, the next block runs. */
export function runBlock(turn: ChainTurn, id: string): void {
  goOn(turn, id, undefined, 1);
}

/** The flow goes on with what its block heard. */
export function resumeFlow(turn: ChainTurn, id: string, answer: Answer): void {
  goOn(turn, id, answer);
}

/** A flow that cannot honestly go on stays where it is; its contact is told of and expires in time. */
export function stick(turn: ChainTurn, id: string, stuck: { readonly message: string; readonly block?: string }): void {
  turn.set(id, { stuck });
  turn.tell('run.stopped', id, { because: stuck.message, block: stuck.block, flow: turn.get(id).flow?.flow });
}

// helpers

/** What a flow tells on its way, as events of the centre. */
class FlowTeller implements Teller {
  readonly wantsParameters = true;
  readonly #turn: ChainTurn;
  readonly #flow: string;

  constructor(turn: ChainTurn, flow: string) {
    this.#turn = turn;
    this.#flow = flow;
  }

  tell({ now, contact }: BlockLoop, told: TraceType, more: Partial<TraceEvent>): void {
    const { block, title, branch, to, because, data } = more;
    const type = told as CentreEventType;
    const flow = this.#flow;
    this.#turn.emit({
      at: now,
      type,
      contact: contact.id,
      flow,
      block,
      title,
      branch,
      to,
      because,
      data,
      seq: UNPLACED,
    });
  }
}

/** @param mostBlocks how many blocks may run, where flows run block by block */
function goOn(turn: ChainTurn, id: string, heard?: Answer, mostBlocks = 0): void {
  let answer = heard;
  let most = mostBlocks;
  for (let transfers = 0; ; transfers++) {
    const { flow } = turn.get(id);
    const compiled = flow && turn.env.facts.flows.byId(flow.flow)?.versions.get(flow.version);
    if (!flow || !compiled) {
      stick(turn, id, { message: 'The flow the contact is in is not in the instance any more.' });
      return;
    }
    const halt = runTo(turn, id, compiled, answer, turn.env.facts.rehearsal ? most : Number.POSITIVE_INFINITY);
    answer = undefined;
    most = 0;
    if (!halt) return;
    if (halt.halts !== 'transferred') {
      settle(turn, id, halt);
      return;
    }
    if (transfers >= MOST_TRANSFERS || !handOver(turn, id, halt.flow)) {
      stick(turn, id, {
        message: `The contact was handed from flow to flow ${MOST_TRANSFERS} times. Look for flows that transfer to each other.`,
      });
      return;
    }
  }
}

/** One run of the block loop; undefined when it could not honestly go on. */
function runTo(
  turn: ChainTurn,
  id: string,
  compiled: CompiledFlow,
  answer: Answer | undefined,
  stopAfterBlocks: number,
): Halt | undefined {
  const { facts, now } = turn.env;
  const state = turn.get(id);
  const flow = state.flow as NonNullable<typeof state.flow>;
  const override = facts.rehearsal?.overrides[id];
  const world = surroundingsOf(facts, id, state.draws, override);
  const { priority, ageAdjustmentSeconds, relatedAttributes } = state.contact;
  const contact = turn.contactOf(id);
  contact.attributes = turn.attributes;
  const walk: WalkStep[] | undefined = turn.env.detail === 'life' ? [] : undefined;
  const blocksBefore = flow.ranAt === now ? flow.blocksRun : 0;
  const loop: BlockLoop = {
    world,
    contact,
    flow: override ? withSubstitute(compiled, flow.place, override) : compiled,
    place: flow.place,
    answer,
    now,
    teller: walk ? undefined : new FlowTeller(turn, flow.flow),
    walk,
    blocksRun: 0,
    sinceTimePassed: blocksBefore,
    ranOther: false,
    circleLimit: CIRCLE_LIMIT,
    blockLimit: Number.POSITIVE_INFINITY,
    circle: flow.circle && [...flow.circle],
    stopAfterBlocks,
    moves: state.moves,
  };
  let halt: Halt | undefined;
  let stopped: RunStopped | undefined;
  try {
    halt = runBlocks(loop);
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    stopped = error;
  }
  if (walk && walk.length > 0) {
    turn.emit({ at: now, type: 'blocks.ran', contact: id, flow: flow.flow, data: { walk } });
  }
  keepRelated(turn, contact, relatedAttributes, state.relatedChain);
  turn.attributes = contact.attributes;
  // Attributes stand in the chain, and those of the related contact in its own.
  contact.attributes = NOTHING;
  contact.relatedAttributes = NOTHING;
  const ran = newFlow(flow.flow, flow.version, flow.purpose, loop.place, now);
  ran.blocksRun = blocksBefore + loop.blocksRun;
  ran.lambdasSince = rowSince(flow, loop.ranOther);
  if (halt?.halts === 'held') {
    ran.held = true;
    ran.question = flow.question;
    ran.circle = loop.circle;
  }
  const after = turn.edit(id);
  after.draws = world.draws();
  after.flow = ran;
  if (contact.priority !== priority || contact.ageAdjustmentSeconds !== ageAdjustmentSeconds) settleLater(turn, id);
  for (const question of world.started()) callLambda(turn, id, question, -1, question.timeLimitSeconds * 1000);
  if (stopped) {
    const { message, block } = stopped.stop;
    stick(turn, id, { message, ...(block === undefined ? {} : { block }) });
  }
  return halt;
}

function settle(turn: ChainTurn, id: string, halt: Exclude<Halt, { halts: 'transferred' }>): void {
  switch (halt.halts) {
    case 'paused': {
      const until = turn.env.now + halt.seconds * 1000;
      const epoch = turn.nextEpoch(id);
      turn.set(id, { flow: { ...flowOf(turn, id), until } });
      turn.live(id, 'wait.started');
      turn.toChain(turn.env.key, { type: 'wait.expired', contactId: id, epoch }, until);
      return;
    }
    case 'held':
      turn.toChain(turn.env.key, { type: 'flow.held', contactId: id, epoch: turn.nextEpoch(id) });
      return;
    case 'awaiting':
      ask(turn, id, halt.question);
      return;
    case 'entering': {
      const { place, paused } = turn.get(id).life;
      if (place === 'connected' || paused) {
        // A paused task stays with its agent, or out of every queue, so the flow of a pause cannot queue it, and that of
        // a resumption not take it from him (task-contacts §3.5, assumed).
        const why = place === 'connected' ? 'the task is with an agent' : 'the task is paused';
        turn.next.push({ does: 'resumeFlow', id, answer: { heard: 'failed', why } });
        return;
      }
      const target = overriddenQueue(turn.env.facts.rehearsal?.overrides[id]) ?? halt.target;
      const queue = queueFor(turn.env.facts, target, { asks: 'queue', target });
      enterQueue(turn, id, queue.id, halt.leavesQueue);
      return;
    }
    case 'ended':
      turn.next.push({
        does: 'endFlow',
        id,
        how: halt.how,
        ...(halt.because === undefined ? {} : { because: halt.because }),
      });
      return;
    case 'asking':
    case 'queued':
      throw new Error(`A contact centre answers by message, so no flow halts as ${halt.halts}.`);
  }
}

/** A question other entities or the outside world answer. */
function ask(turn: ChainTurn, id: string, question: Question): void {
  const epoch = turn.nextEpoch(id);
  turn.set(id, { flow: { ...flowOf(turn, id), question } });
  turn.live(id, 'question.asked');
  const instead = overriddenAnswer(turn.env.facts.rehearsal?.overrides[id], question);
  if (instead) {
    const { answer, afterMs } = instead;
    turn.toChain(
      turn.env.key,
      { type: 'question.answered', contactId: id, epoch, answer },
      afterMs === 0 ? undefined : turn.env.now + afterMs,
    );
    return;
  }
  switch (question.asks) {
    case 'metric':
    case 'metrics': {
      if (!question.queue) break;
      const queue = queueFor(turn.env.facts, question.queue, question);
      const metric = question.asks === 'metric' ? question.metric : undefined;
      turn.toQueue(queue.id, { type: 'metrics.asked', chain: turn.env.key, contactId: id, epoch, metric });
      return;
    }
    case 'lambda':
      callInRow(turn, id, question, epoch);
      return;
    case 'task':
      turn.call('CreateTask', newTaskRequest(turn, id, question.task), 0, { contactId: id, epoch });
      return;
    case 'queue':
    case 'hours':
    case 'flow':
    case 'chance':
      break;
  }
  throw new Error(`A question about ${question.asks} is answered at once.`);
}

/** Asks the queue to take the contact, or its next segment where it moves from queue to queue (flow-language §2.18). */
function enterQueue(turn: ChainTurn, id: string, queue: string, leavesQueue: boolean): void {
  const { contact, moves, transfers } = turn.get(id);
  const contactId = leavesQueue ? segmentIdOf(id, `moves ${moves + 1}`) : id;
  const epoch = turn.nextEpoch(id);
  const flow = copyFlow(flowOf(turn, id));
  flow.entering = { queue, contactId };
  turn.edit(id).flow = flow;
  turn.live(id, 'question.asked');
  const refusal = overriddenAdmission(turn.env.facts.rehearsal?.overrides[id]);
  if (refusal) {
    const { answer, afterMs } = refusal;
    const at = afterMs === 0 ? undefined : turn.env.now + afterMs;
    turn.toChain(turn.env.key, { type: 'queue.refused', contactId: id, epoch, answer }, at);
    return;
  }
  turn.toQueue(queue, {
    type: 'contact.enter',
    chain: turn.env.key,
    contactId,
    asker: id,
    epoch,
    entry: entryOf(id, contactId, epoch),
    priority: contact.priority,
    ageAdjustmentSeconds: contact.ageAdjustmentSeconds,
    since: turn.get(id).agesSince ?? turn.env.now,
    buffer: leavesQueue || transfers > 0,
  });
}

/** Transfer to flow: the contact goes on in another flow, which begins afresh (flow-language §2.17). */
function handOver(turn: ChainTurn, id: string, called: string): boolean {
  const before = flowOf(turn, id);
  const next = turn.env.facts.flows.find(called);
  if (!next?.compiled) return false;
  turn.tell('flow.ended', id, { flow: before.flow, because: `the contact goes on in "${next.name}"` });
  refresh(turn, id, next.type);
  turn.set(id, {
    flow: { ...before, flow: next.id, version: next.version, place: next.compiled.start },
  });
  turn.tell('flow.started', id, { flow: next.id, data: { type: next.type, name: next.name, purpose: before.purpose } });
  return true;
}

/** A function the flow waits for, unless those before it have used up the time. */
function callInRow(turn: ChainTurn, id: string, question: LambdaQuestion, epoch: number): void {
  const { now, facts } = turn.env;
  const flow = flowOf(turn, id);
  const since = flow.lambdasSince ?? now;
  turn.set(id, { flow: { ...flow, lambdasSince: since } });
  const { limitMs, because } = limitInRow(since, now, question.timeLimitSeconds, facts.limits.lambdasInARowSeconds);
  if (because !== undefined && limitMs === 0) {
    turn.toChain(turn.env.key, { type: 'call.failed', contactId: id, epoch, why: because });
    return;
  }
  callLambda(turn, id, question, epoch, limitMs, because);
}

function callLambda(
  turn: ChainTurn,
  id: string,
  question: LambdaQuestion,
  epoch: number,
  limitMs: number,
  because?: string,
): void {
  const { facts } = turn.env;
  const contact = { ...turn.get(id).contact, attributes: turn.attributes };
  const input: LambdaCall = {
    function: question.function,
    synchronous: question.synchronous,
    event: lambdaEvent(contact, facts.instance.arn, question.parameters),
    ...(because === undefined ? {} : { because }),
  };
  turn.call('Lambda', input, limitMs, { contactId: id, epoch });
}

/** What *Create task* asks for, as StartTaskContact takes it: one door for every task (task-contacts §10). */
function newTaskRequest(turn: ChainTurn, id: string, task: Extract<Question, { asks: 'task' }>['task']) {
  const { name, description, flow, template, attributes, references, delaySeconds, scheduledTime } = task;
  const at = delaySeconds === undefined ? scheduledTime : turn.env.now / 1000 + delaySeconds;
  return {
    Name: name,
    ...(description === undefined ? {} : { Description: description }),
    ...(flow === undefined ? {} : { ContactFlowId: flow }),
    ...(template === undefined ? {} : { TaskTemplateId: template }),
    ...(at === undefined ? {} : { ScheduledTime: at }),
    Attributes: attributes,
    References: references,
    RelatedContactId: id,
  };
}

/** Attributes set on the related contact go to its own chain (flow-language §2.13). */
function keepRelated(
  turn: ChainTurn,
  { relatedId, relatedAttributes }: Contact,
  before: Contact['relatedAttributes'],
  chain: string | undefined,
): void {
  if (relatedAttributes === before || relatedId === null || chain === undefined) return;
  if (Object.keys(relatedAttributes).length === 0) return;
  turn.toChain(chain, { type: 'attributes.update', contactId: relatedId, attributes: relatedAttributes });
}

/** The contact as a flow of some type finds it when it begins. */
function refresh(turn: ChainTurn, id: string, type: string): void {
  const { agent } = turn.get(id);
  const contact = turn.contactOf(id);
  Object.assign(contact, freshFlowData);
  contact.agent = WITH_AGENT.has(type) ? agentNames(turn, agent?.id, contact) : null;
}

/** `$.Agent` in a whisper flow is the agent who accepted, in a transfer-to-agent flow the one it is meant for. */
function agentNames(turn: ChainTurn, accepted: string | undefined, { workingQueue }: Contact): Contact['agent'] {
  const meant = workingQueue?.kind === 'agent' ? workingQueue.id : undefined;
  const agent = turn.env.facts.agents.find(accepted ?? meant ?? '');
  if (!agent) return null;
  return { UserName: agent.name, FirstName: agent.firstName, LastName: agent.lastName, ARN: agent.arn };
}

function flowOf(turn: ChainTurn, id: string) {
  const { flow } = turn.get(id);
  if (!flow) throw new Error(`Contact "${id}" is in no flow.`);
  return flow;
}
