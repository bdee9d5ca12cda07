/** What queues say to an agent, and his rounds of asking them (task-contacts §4.3). */
import { NO_ROUND } from './rounds.ts';
import type { AgentMessage } from './messages.ts';
import { metricOf, metricsOf } from '../queue/queueMetrics.ts';
import type { Slot } from './agentState.ts';
import type { AgentTurn } from './agentTurn.ts';
import { chooseBid } from './chooseBid.ts';
import { accept } from './atTheDesk.ts';
import { freeSlots, ownQueueOf, queuesOf, standingOf, typeOf } from './standing.ts';

/** How long an agent may let an offer ring (task-contacts §4.4). */
const OFFER_MS = 20_000;

type About<Type extends AgentMessage['type']> = Extract<AgentMessage, { type: Type }>;

export function hearOfWork(turn: AgentTurn, { queue }: About<'work.waits'>): void {
  const { state, env } = turn;
  if (queue === ownQueueOf(env).queue) state.ownWork = true;
  else state.owesWord = true;
  // A round that goes on hears of everything that is there; what comes later is brought again.
  if (state.asking) return;
  if (freeSlots(state, env) === 0) turn.announce();
  else askQueues(turn);
}

/** What waits in his own queue is asked for as soon as he has room. */
export function lookAtOwnQueue(turn: AgentTurn): void {
  const { state, env } = turn;
  if (state.ownWork && !state.asking && freeSlots(state, env) > 0) askQueues(turn);
}

export function hearBid(turn: AgentTurn, { queue, round, bid, notYetDue }: About<'bid.made'>): void {
  const { state, env } = turn;
  const { asking } = state;
  if (asking?.round !== round || asking.chosen !== undefined) return;
  const { queues } = asking;
  const bids = { ...asking.bids, [queue]: { bid, notYetDue } };
  state.asking = { round, queues, bids, chosen: undefined };
  if (!bid && queue === ownQueueOf(env).queue) state.ownWork = undefined;
  for (const served of queues) if (!Object.hasOwn(bids, served.queue)) return;
  const choice = chooseBid(queues, bids, env.facts.limits.notYetDueBlocks);
  if (!choice) {
    turn.passes = true;
    endRound(turn);
    return;
  }
  const { contactId } = choice;
  state.asking = { round, queues, bids, chosen: contactId };
  turn.toQueue(choice.queue, { type: 'contact.take', agent: env.key, round, contactId });
}

/** Somebody else has the contact he chose. */
export function loseChoice(turn: AgentTurn, { round, contactId }: About<'contact.gone'>): void {
  const { asking } = turn.state;
  if (asking?.round === round && asking.chosen === contactId) endRound(turn);
}

/** The contact he chose is offered to him. */
export function ring(turn: AgentTurn, { queue, chain, contactId, round }: About<'contact.taken'>): void {
  const { asking } = turn.state;
  // He may have asked for it in a round that is over: whoever is next shall have it.
  const meant = asking?.round === round && asking.chosen === contactId;
  if (meant) endRound(turn);
  // He may have gone, or taken up a paused task again, since he chose it.
  if (meant && freeSlots(turn.state, turn.env) > 0) offer(turn, queue, chain, contactId, round);
  else giveBack(turn, queue, contactId, round);
}

/** A contact somebody assigned to him: over his limit and in a custom status too, yet not while he is away. */
export function takeAssigned(turn: AgentTurn, { queue, chain, contactId }: About<'contact.assigned'>): void {
  if (turn.slot(contactId) || typeOf(turn.state, turn.env.facts) === 'OFFLINE') {
    giveBack(turn, queue, contactId, NO_ROUND);
    return;
  }
  offer(turn, queue, chain, contactId, NO_ROUND);
  turn.announce();
}

/** A flow asks how his own queue is doing, and only he knows how he stands. */
export function sayToFlow(turn: AgentTurn, message: About<'standing.asked'>): void {
  const { chain, contactId, epoch, metric, waiting } = message;
  const { env } = turn;
  const queue = env.facts.queues.byId(ownQueueOf(env).queue);
  if (!queue) return;
  const standing = { ...standingOf(turn.state, env, 0), asked: false };
  const state = { waiting, agents: { [env.key]: standing } };
  const answer = metric === undefined ? metricsOf(state, queue, env.now) : metricOf(state, metric, env.now);
  turn.toChain(chain, { type: 'question.answered', contactId, epoch, answer });
}

// helpers

function askQueues(turn: AgentTurn): void {
  const { state, env } = turn;
  const round = state.rounds + 1;
  const queues = state.ownWork ? [ownQueueOf(env), ...queuesOf(env)] : queuesOf(env);
  state.rounds = round;
  state.asking = { round, queues, bids: {}, chosen: undefined };
  const standing = standingOf(state, env, 0);
  for (const { queue, delaySeconds } of queues) {
    const said = delaySeconds === 0 ? standing : { ...standing, delaySeconds };
    turn.toQueue(queue, { type: 'bid.asked', agent: env.key, round, standing: said });
  }
}

function endRound(turn: AgentTurn): void {
  turn.state.asking = undefined;
  turn.announce();
}

function offer(turn: AgentTurn, queue: string, chain: string, contactId: string, round: number): void {
  const { state, env } = turn;
  const ticket = `${env.key}#${++state.tickets}`;
  const slot: Slot = { chain, queue, ticket, round, phase: 'ringing', since: env.now, order: undefined };
  turn.put(contactId, slot);
  state.readySince = env.now;
  turn.tellSlot(contactId, queue, 'ringing');
  // One word is enough of an offer that is accepted at once, so that none of it comes late.
  if (turn.agent?.autoAccept === true) accept(turn, contactId);
  else {
    turn.toChain(chain, { type: 'agent.offered', contactId, agent: env.key, ticket });
    turn.toHimself({ type: 'offer.expired', contactId, ticket }, env.now + OFFER_MS);
  }
}

function giveBack(turn: AgentTurn, queue: string, contactId: string, round: number): void {
  turn.toQueue(queue, { type: 'contact.returned', contactId, agent: turn.env.key, round });
}
