import { nextSegment } from '../../contact/contact.ts';
import type { ContactState } from '../contact/contactState.ts';
import { LIFE_ACTIVE } from '../contact/life.ts';

/** The contact that goes on where another one ends: the same task, and a record of its own. */
export function followUp(
  state: ContactState,
  id: string,
  how: 'QUEUE_TRANSFER' | 'DISCONNECT' | 'TRANSFER',
  now: number,
): ContactState {
  const {
    firstFlow,
    template,
    attachments,
    tags,
    segmentAttributes,
    relatedChain,
    expiresAt,
    moves,
    transfers,
    reschedules,
  } = state;
  return {
    contact: {
      ...nextSegment(state.contact, id, how === 'TRANSFER' ? 'QUEUE_TRANSFER' : how, now),
      initiationMethod: how,
      eventHooks: how === 'DISCONNECT' ? {} : state.contact.eventHooks,
    },
    life: LIFE_ACTIVE,
    epoch: 0,
    firstFlow,
    moments: { initiated: now, connectedToSystem: now, updated: now },
    expiresAt,
    tags,
    segmentAttributes,
    attempts: 0,
    pauses: 0,
    reschedules,
    transfers,
    moves,
    pausedMs: 0,
    agentPausedMs: 0,
    draws: 0,
    disconnecting: state.disconnecting,
    ...(template === undefined ? {} : { template }),
    ...(attachments === undefined ? {} : { attachments }),
    ...(relatedChain === undefined ? {} : { relatedChain }),
  };
}
