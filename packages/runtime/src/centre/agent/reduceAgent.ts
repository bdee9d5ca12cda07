/**
 * One agent (task-contacts §4). He is the only judge of his own capacity: queues bring contacts to him, and he asks all
 * of his queues, chooses the best there is, and is offered it for twenty seconds.
 */
import type { Facts } from '../instance/facts.ts';
import type { Env, Reduced } from '../port/port.ts';
import type { AgentState } from './agentState.ts';
import { AgentTurn } from './agentTurn.ts';
import { accept, close, complete, keepBusy, refuse, setStatus, type DeskReply } from './atTheDesk.ts';
import { hearConnected, hearEnded, hearPause, withdraw } from './hearChains.ts';
import { hearBid, hearOfWork, lookAtOwnQueue, loseChoice, ring, sayToFlow, takeAssigned } from './hearQueues.ts';
import type { AgentMessage } from './messages.ts';

export function reduceAgent(
  state: AgentState | undefined,
  message: AgentMessage,
  env: Env<Facts>,
): Reduced<AgentState> {
  // Most timers come for what is over by now.
  if (state && isLate(state, message)) return { state, effects: [] };
  const turn = new AgentTurn(state ?? newAgent(env), env);
  const reply = take(turn, message);
  lookAtOwnQueue(turn);
  turn.sayHowHeStands();
  return reply === undefined
    ? { state: turn.state, effects: turn.effects }
    : { state: turn.state, effects: turn.effects, reply };
}

// helpers

function newAgent({ facts, key, now }: Env<Facts>): AgentState {
  return {
    status: facts.agents.byId(key)?.status ?? '',
    statusSince: now,
    nextStatus: undefined,
    readySince: now,
    generation: 0,
    slots: {},
    rounds: 0,
    tickets: 0,
    asking: undefined,
    ownWork: undefined,
    told: undefined,
    owesWord: undefined,
    elsewhere: { CHAT: 0, VOICE: 0 },
  };
}

function isLate({ slots }: AgentState, message: AgentMessage): boolean {
  if (message.type !== 'offer.expired' && message.type !== 'work.expired') return false;
  return !Object.hasOwn(slots, message.contactId) || slots[message.contactId]?.ticket !== message.ticket;
}

function take(turn: AgentTurn, message: AgentMessage): DeskReply | undefined {
  switch (message.type) {
    case 'agent.begin':
      turn.tellStatus();
      turn.announce();
      return undefined;
    // What he does himself
    case 'status.set':
      return setStatus(turn, message.status);
    case 'contact.accept':
      return accept(turn, message.contactId);
    case 'contact.decline':
      return refuse(turn, message.contactId, 'declined');
    case 'contact.complete':
      return complete(turn, message.contactId);
    case 'contact.close':
      return close(turn, message.contactId);
    case 'channel.busy':
      return keepBusy(turn, message);
    default:
      hear(turn, message);
      return undefined;
  }
}

type DeskMessage = Extract<
  AgentMessage,
  {
    type:
      | 'agent.begin'
      | 'status.set'
      | 'contact.accept'
      | 'contact.decline'
      | 'contact.complete'
      | 'contact.close'
      | 'channel.busy';
  }
>;

/** What nobody waits for an answer to: words of queues and chains, and his timers. */
function hear(turn: AgentTurn, message: Exclude<AgentMessage, DeskMessage>): void {
  switch (message.type) {
    case 'work.waits':
      hearOfWork(turn, message);
      return;
    case 'standing.asked':
      sayToFlow(turn, message);
      return;
    case 'bid.made':
      hearBid(turn, message);
      return;
    case 'contact.taken':
      ring(turn, message);
      return;
    case 'contact.assigned':
      takeAssigned(turn, message);
      return;
    case 'contact.gone':
      loseChoice(turn, message);
      return;
    case 'offer.withdrawn':
      withdraw(turn, message);
      return;
    case 'contact.connected':
      hearConnected(turn, message);
      return;
    case 'contact.paused':
    case 'contact.resumed':
      hearPause(turn, message);
      return;
    case 'contact.ended':
      hearEnded(turn, message);
      return;
    case 'offer.expired':
      if (turn.held(message, 'ringing')) refuse(turn, message.contactId, 'missed');
      return;
    case 'work.expired':
      if (turn.held(message, 'afterContactWork')) close(turn, message.contactId);
  }
}
