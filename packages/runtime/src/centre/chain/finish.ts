import type { DisconnectReason } from '../contact/contactState.ts';
import { send } from '../port/port.ts';
import type { ChainTurn } from './chainTurn.ts';
import { UNPLACED } from '../trace.ts';

/** Nothing is left to do for a contact: its record closes. */
export function finish(turn: ChainTurn, id: string, reason: DisconnectReason): void {
  const { life, moments, nextContactId } = turn.get(id);
  if (life.phase === 'ended') return;
  if (moments.disconnected === undefined) {
    turn.note(id, { disconnected: turn.env.now });
    turn.set(id, { disconnectReason: reason });
    turn.tell('contact.disconnected', id, { data: { reason } });
  }
  turn.live(id, 'contact.completed');
  turn.nextEpoch(id);
  turn.emit({ at: turn.env.now, type: 'contact.completed', contact: id, seq: UNPLACED });
  // The contact that goes on takes its place among the active tasks, unless it has one of its own by now.
  if (nextContactId === undefined || life.phase === 'afterContactWork') {
    turn.effects.push(send('instance', turn.env.facts.instance.id, { type: 'task.ended', contactId: id }));
  }
}
