/** The contact goes on as a new one: TransferContact, or an agent's quick connect (task-contacts §3.6). */
import { presetQueue } from './begin.ts';
import type { ChainTurn } from './chainTurn.ts';
import { DONE, fault } from './chainTurn.ts';
import { disconnect } from './disconnect.ts';
import { startExpiry } from './expiry.ts';
import { followUp } from './followUp.ts';
import type { Reply, TransferMessage } from './messages.ts';
import { tellCreated } from './tellCreated.ts';

export function transfer(turn: ChainTurn, message: TransferMessage): Reply<{ readonly contactId: string }> {
  const { contactId, newContactId, flow, keepsAge, asked, quickConnect } = message;
  if (turn.find(newContactId)) return { ...DONE, contactId: newContactId };
  const state = turn.get(contactId);
  const { facts, now } = turn.env;
  if (state.life.phase !== 'active') {
    return fault('InvalidRequestException', 'Only a task that goes on can be transferred.');
  }
  const most = facts.limits.transfersPerTask;
  if (state.transfers >= most) {
    return fault('ServiceQuotaExceededException', `A task may be transferred ${most} times.`);
  }
  const { enqueued } = state.moments;
  turn.add(newContactId, {
    ...followUp(state, newContactId, 'TRANSFER', now),
    firstFlow: flow,
    transfers: state.transfers + 1,
    ...(keepsAge && enqueued !== undefined ? { agesSince: enqueued } : {}),
    ...(asked === undefined ? {} : { asked }),
    ...(quickConnect === undefined ? {} : { quickConnect }),
  });
  const next = turn.get(newContactId);
  turn.set(newContactId, { contact: { ...next.contact, ...presetQueue(facts, message) } });
  turn.set(contactId, { nextContactId: newContactId });
  turn.note(contactId, { transferCompleted: now });
  turn.tell('contact.transferred', contactId, { to: newContactId, flow });
  tellCreated(turn, newContactId);
  // The contact that was handed over is not disconnected in the sense that runs its disconnect flow.
  turn.set(contactId, { disconnecting: true });
  disconnect(turn, contactId, 'OTHER');
  startExpiry(turn, newContactId);
  turn.next.push({ does: 'beginFlow', id: newContactId, flow, purpose: 'main' });
  return { ...DONE, contactId: newContactId };
}
