/** A task begins: first of its chain, or linked to a contact of it (task-contacts §1, §2). */
import { LARGEST_STORE, storeSize } from '@switchyard/blocks';
import { createContact } from '../../contact/contact.ts';
import { NOTHING } from '../../copies.ts';
import { LIFE_ACTIVE, LIFE_SCHEDULED } from '../contact/life.ts';
import { agentQueueId, type Facts } from '../instance/facts.ts';
import type { ChainTurn } from './chainTurn.ts';
import { DONE, fault } from './chainTurn.ts';
import { startExpiry } from './expiry.ts';
import { linkRefusal } from './links.ts';
import type { Reply, StartMessage } from './messages.ts';
import { tellCreated } from './tellCreated.ts';
import { UNPLACED } from '../trace.ts';

/** StartTaskContact, as far as it concerns the chain. */
export function begin(turn: ChainTurn, message: StartMessage): Reply<{ readonly contactId: string }> {
  const { contactId, previousId, relatedId, relatedChain } = message;
  const { facts, now } = turn.env;
  // One token starts one contact, however often it is asked for (task-contacts §1.6).
  if (turn.find(contactId)) return { ...DONE, contactId };
  if (previousId !== undefined) {
    if (!turn.find(previousId)) {
      return fault('ResourceNotFoundException', `There is no contact "${previousId}".`, 'PreviousContactId');
    }
    const refusal = linkRefusal(turn.links, previousId, facts.limits);
    if (refusal) return { ok: false, error: refusal };
  }
  const attributes = { ...turn.attributes, ...message.attributes };
  if (storeSize(attributes) > LARGEST_STORE) {
    return fault('InvalidParameterException', `Attributes are limited to ${LARGEST_STORE} bytes in all.`, 'Attributes');
  }
  // Only a task that is made counts as a link (task-contacts §2.2).
  if (previousId !== undefined) turn.links = { ...turn.links, [previousId]: (turn.links[previousId] ?? 0) + 1 };
  turn.attributes = attributes;
  if (message.association !== undefined) turn.association = message.association;
  const startsAt = message.scheduledAt ?? now;
  const scheduled = startsAt > now;
  const contact = createContact(
    contactId,
    {
      Name: message.name,
      Description: message.description,
      Attributes: NOTHING,
      References: message.references,
      ...(relatedId === undefined ? {} : { RelatedContactId: relatedId }),
      ...(previousId === undefined ? {} : { PreviousContactId: previousId }),
    },
    now,
  );
  turn.add(contactId, {
    contact: {
      ...contact,
      initialId: turn.env.key,
      ...presetQueue(facts, message),
    },
    life: scheduled ? LIFE_SCHEDULED : LIFE_ACTIVE,
    epoch: 0,
    firstFlow: message.flow,
    moments: { initiated: now, updated: now, ...(message.scheduledAt === undefined ? {} : { scheduled: startsAt }) },
    // The clock of a scheduled task starts at its scheduled time (task-contacts §3.4).
    expiresAt: startsAt + message.expiryMinutes * 60_000,
    tags: NOTHING,
    segmentAttributes: message.segmentAttributes ?? NOTHING,
    attempts: 0,
    pauses: 0,
    reschedules: 0,
    transfers: 0,
    moves: 0,
    pausedMs: 0,
    agentPausedMs: 0,
    draws: 0,
    disconnecting: false,
    ...(relatedChain === undefined ? {} : { relatedChain }),
    ...(message.template === undefined ? {} : { template: message.template }),
    ...(message.attachments === undefined ? {} : { attachments: message.attachments }),
  });
  tellCreated(turn, contactId);
  startExpiry(turn, contactId);
  if (scheduled) {
    turn.tell('contact.scheduled', contactId, { data: { until: startsAt } });
    turn.toChain(turn.env.key, { type: 'contact.started', contactId, epoch: 0 }, startsAt);
  } else startFlow(turn, contactId);
  return { ...DONE, contactId };
}

/** The flow a contact was started with begins. */
export function startFlow(turn: ChainTurn, id: string): void {
  turn.note(id, { connectedToSystem: turn.env.now });
  turn.emit({ at: turn.env.now, type: 'contact.started', contact: id, seq: UNPLACED });
  turn.next.push({ does: 'beginFlow', id, flow: turn.get(id).firstFlow, purpose: 'main' });
}

// helpers

/** A quick connect presets the queue, or the agent's own (task-contacts §3.6). */
export function presetQueue(
  facts: Facts,
  { workingQueue, agent }: { readonly workingQueue?: string | undefined; readonly agent?: string | undefined },
) {
  const key = agent === undefined ? workingQueue : agentQueueId(agent);
  const queue = key === undefined ? undefined : facts.queues.byId(key);
  if (!queue) return {};
  const { id, name, arn } = queue;
  return {
    workingQueue:
      queue.agent === undefined
        ? ({ kind: 'queue', id, name, arn } as const)
        : ({ kind: 'agent', id: queue.agent, name, arn } as const),
  };
}
