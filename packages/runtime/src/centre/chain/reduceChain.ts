/**
 * One chain of contacts: what a message does to it. Late and repeated messages carry an older epoch or ticket and are
 * ignored here, so no home has to promise an order.
 */
import type { Answer } from '@switchyard/blocks';
import { isObject } from '@switchyard/blocks';
import { describeAnswer } from '../../interpret/runBlocks.ts';
import type { Facts } from '../instance/facts.ts';
import type { Env, Reduced } from '../port/port.ts';
import { begin, startFlow } from './begin.ts';
import type { ChainState } from './chainState.ts';
import { ChainTurn, DONE, fault, type Next } from './chainTurn.ts';
import { reschedule, route, settleRouting, tag, untag, update, updateAttributes } from './changing.ts';
import { disconnect } from './disconnect.ts';
import { endFlow } from './endFlow.ts';
import type { ChainMessage, Reply } from './messages.ts';
import { accepted, closedByAgent, completedByAgent, offered, offerEnded, whisperExpired } from './offers.ts';
import { pause, resume } from './pausing.ts';
import { enteredQueue, refusedByQueue } from './queueing.ts';
import { beginFlow, resumeFlow, runBlock } from './runFlow.ts';
import { retemplate } from './retemplate.ts';
import { transfer } from './transfer.ts';

export function reduceChain(
  state: ChainState | undefined,
  message: ChainMessage,
  env: Env<Facts>,
): Reduced<ChainState> {
  const turn = new ChainTurn(state, env);
  const reply = take(turn, message);
  for (let next = turn.next.shift(); next; next = turn.next.shift()) follow(turn, next);
  return { state: turn.state, effects: turn.effects, ...(reply === undefined ? {} : { reply }) };
}

// helpers

function take(turn: ChainTurn, message: ChainMessage): Reply | undefined {
  if (message.type === 'contact.start') return begin(turn, message);
  const state = turn.find(message.contactId);
  if (!state) return fault('ResourceNotFoundException', `There is no contact "${message.contactId}".`, 'ContactId');
  switch (message.type) {
    case 'contact.started':
      if (state.life.phase === 'scheduled' && state.epoch === message.epoch) {
        turn.live(message.contactId, 'contact.started');
        startFlow(turn, message.contactId);
      }
      return undefined;
    case 'contact.expired':
      if (state.expiresAt === message.at && isGoingOn(state.life.phase)) {
        turn.tell('contact.expired', message.contactId);
        disconnect(turn, message.contactId, 'EXPIRED');
      }
      return undefined;
    case 'flow.held':
      if (state.epoch === message.epoch && state.flow?.held === true) {
        turn.next.push({ does: 'runBlock', id: message.contactId });
      }
      return undefined;
    case 'wait.expired':
      if (state.epoch === message.epoch && state.life.flow === 'waiting') {
        turn.live(message.contactId, 'wait.expired');
        turn.tell('wait.expired', message.contactId, { flow: state.flow?.flow });
        turn.next.push({ does: 'resumeFlow', id: message.contactId, answer: { heard: 'time' } });
      }
      return undefined;
    case 'question.answered':
      return hear(turn, message.contactId, message.epoch, message.answer);
    case 'call.returned':
      return hear(turn, message.contactId, message.epoch, answerOf(state.flow?.question?.asks, message.result));
    case 'call.failed':
      return hear(turn, message.contactId, message.epoch, { heard: 'failed', why: message.why });
    case 'queue.entered':
      enteredQueue(turn, message);
      return undefined;
    case 'queue.refused':
      refusedByQueue(turn, message);
      return undefined;
    case 'agent.offered':
      offered(turn, message);
      return undefined;
    case 'offer.ended':
      offerEnded(turn, message);
      return undefined;
    case 'agent.accepted':
      accepted(turn, message);
      return undefined;
    case 'whisper.expired':
      whisperExpired(turn, message);
      return undefined;
    case 'agent.completed':
      completedByAgent(turn, message);
      return undefined;
    case 'agent.closed':
      closedByAgent(turn, message);
      return undefined;
    case 'attributes.update':
      return updateAttributes(turn, message);
    case 'contact.stop':
      // A task that has ended stays as it is (task-contacts §6.3).
      disconnect(turn, message.contactId, message.reason);
      return DONE;
    case 'contact.pause':
      return pause(turn, message);
    case 'contact.resume':
      return resume(turn, message);
    case 'contact.transfer':
      return transfer(turn, message);
    case 'contact.update':
      return update(turn, message);
    case 'contact.reschedule':
      return reschedule(turn, message);
    case 'contact.route':
      return route(turn, message);
    case 'routing.settled':
      settleRouting(turn, message);
      return undefined;
    case 'contact.retemplate':
      return retemplate(turn, message);
    case 'contact.tag':
      return tag(turn, message);
    case 'contact.untag':
      return untag(turn, message);
  }
}

function follow(turn: ChainTurn, next: Next): void {
  switch (next.does) {
    case 'beginFlow':
      beginFlow(turn, next.id, next.flow, next.purpose);
      return;
    case 'runBlock':
      runBlock(turn, next.id);
      return;
    case 'resumeFlow':
      resumeFlow(turn, next.id, next.answer);
      return;
    case 'endFlow':
      endFlow(turn, next.id, next.how, next.because);
  }
}

/** A block hears what it asked for, unless nobody asks that any more. */
function hear(turn: ChainTurn, id: string, epoch: number, answer: Answer): undefined {
  const { life, epoch: awaited, flow } = turn.get(id);
  if (awaited !== epoch || life.flow !== 'asking' || !flow?.question) return undefined;
  turn.live(id, 'question.answered');
  turn.tell('question.answered', id, { flow: flow.flow, because: describeAnswer(flow.question, answer) });
  turn.next.push({ does: 'resumeFlow', id, answer });
  return undefined;
}

/** What the outside world answered, as the block hears it. */
function answerOf(asked: string | undefined, result: unknown): Answer {
  if (asked === 'task') {
    const contactId = isObject(result) ? result['ContactId'] : undefined;
    if (typeof contactId === 'string') return { heard: 'task', contactId };
    return { heard: 'failed', why: 'no task was created' };
  }
  return { heard: 'lambda', result };
}

function isGoingOn(phase: string): boolean {
  return phase === 'active' || phase === 'scheduled';
}
