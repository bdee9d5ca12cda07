/** What is changed of a contact from outside while it lives, and its attributes even after (task-contacts §2, §6.3). */
import { LARGEST_STORE, storeSize } from '@switchyard/blocks';
import type { ChainTurn } from './chainTurn.ts';
import { DONE, fault } from './chainTurn.ts';
import { startExpiry } from './expiry.ts';
import type { ChainMessage, Reply } from './messages.ts';

/** A change of priority or age of a queued contact takes this long to act (task-contacts §4.3). */
const ROUTING_MS = 60_000;

type About<Type extends ChainMessage['type']> = Extract<ChainMessage, { type: Type }>;

/** The attributes of the whole chain; those of completed contacts too. */
export function updateAttributes(turn: ChainTurn, { contactId, attributes }: About<'attributes.update'>): Reply {
  const next = { ...turn.attributes, ...attributes };
  if (storeSize(next) > LARGEST_STORE) {
    return fault('InvalidParameterException', `Attributes are limited to ${LARGEST_STORE} bytes in all.`, 'Attributes');
  }
  turn.attributes = next;
  turn.note(contactId, {});
  turn.tell('attributes.updated', contactId, { data: attributes });
  return DONE;
}

export function update(turn: ChainTurn, message: About<'contact.update'>): Reply {
  const { contactId, name, description, references, segmentAttributes, expiryMinutes, template } = message;
  const state = turn.get(contactId);
  const { contact, moments } = state;
  turn.set(contactId, {
    contact: {
      ...contact,
      name: name ?? contact.name,
      description: description ?? contact.description,
      references: { ...contact.references, ...references },
    },
    segmentAttributes: { ...state.segmentAttributes, ...segmentAttributes },
    ...(template === undefined ? {} : { template }),
  });
  if (expiryMinutes !== undefined) {
    turn.set(contactId, { expiresAt: (moments.scheduled ?? moments.initiated) + expiryMinutes * 60_000 });
    startExpiry(turn, contactId);
  }
  turn.note(contactId, {});
  turn.tell('contact.updated', contactId, {
    data: {
      name,
      description,
      references,
      segmentAttributes,
      expiryMinutes,
      ...(expiryMinutes === undefined ? {} : { expires: turn.get(contactId).expiresAt }),
      template,
    },
  });
  return DONE;
}

/** Only tasks that are scheduled and have not started, and not without end (task-contacts §6.3). */
export function reschedule(turn: ChainTurn, { contactId, at }: About<'contact.reschedule'>): Reply {
  const { life, reschedules, moments, expiresAt } = turn.get(contactId);
  if (life.phase !== 'scheduled') {
    return fault('InvalidRequestException', 'Only a task that waits for its scheduled time can be rescheduled.');
  }
  const most = turn.env.facts.limits.reschedulesPerTask;
  if (reschedules >= most) return fault('LimitExceededException', `A task may be rescheduled ${most} times.`);
  const epoch = turn.nextEpoch(contactId);
  turn.set(contactId, { reschedules: reschedules + 1, expiresAt: expiresAt + at - (moments.scheduled ?? at) });
  turn.note(contactId, { scheduled: at });
  startExpiry(turn, contactId);
  turn.toChain(turn.env.key, { type: 'contact.started', contactId, epoch }, at);
  turn.tell('contact.rescheduled', contactId, { data: { until: at, expires: turn.get(contactId).expiresAt } });
  return DONE;
}

/** Priority or age: at once for a contact that is not queued yet, after a minute for one that is (task-contacts §4.3). */
export function route(turn: ChainTurn, message: About<'contact.route'>): Reply {
  const { contactId, priority, ageAdjustmentSeconds } = message;
  const { contact, life } = turn.get(contactId);
  if (life.phase === 'ended' || life.phase === 'afterContactWork') {
    return fault('ResourceConflictException', 'The contact has ended.');
  }
  turn.set(contactId, {
    contact: {
      ...contact,
      priority: priority ?? contact.priority,
      ageAdjustmentSeconds: ageAdjustmentSeconds ?? contact.ageAdjustmentSeconds,
    },
  });
  turn.note(contactId, {});
  turn.tell('contact.routed', contactId, { data: { priority, ageAdjustmentSeconds } });
  settleLater(turn, contactId);
  return DONE;
}

/** Tells the queue a contact stands in, a minute from now, how it ranks by what was changed now. */
export function settleLater(turn: ChainTurn, contactId: string): void {
  const { queue, contact, routing } = turn.get(contactId);
  if (queue === undefined) return;
  const { now } = turn.env;
  const { priority, ageAdjustmentSeconds } = contact;
  const change = (routing?.change ?? 0) + 1;
  turn.set(contactId, { routing: { change, at: now } });
  turn.toChain(
    turn.env.key,
    { type: 'routing.settled', contactId, queue, change, at: now, priority, ageAdjustmentSeconds },
    now + ROUTING_MS,
  );
}

/** The change acts, unless another one was made at the same moment, or the contact was queued again since. */
export function settleRouting(turn: ChainTurn, message: About<'routing.settled'>): void {
  const { contactId, queue, change, at, priority, ageAdjustmentSeconds } = message;
  const state = turn.find(contactId);
  if (state?.queue !== queue || (state.moments.enqueued ?? 0) > at) return;
  if (state.routing?.at === at && state.routing.change !== change) return;
  turn.toQueue(queue, { type: 'contact.rank', contactId, priority, ageAdjustmentSeconds });
  turn.tell('contact.ranked', contactId, { queue, data: { priority, ageAdjustmentSeconds } });
}

export function tag(turn: ChainTurn, { contactId, tags }: About<'contact.tag'>): Reply {
  turn.set(contactId, { tags: { ...turn.get(contactId).tags, ...tags } });
  turn.note(contactId, {});
  turn.tell('contact.tagged', contactId, { data: tags });
  return DONE;
}

export function untag(turn: ChainTurn, { contactId, keys }: About<'contact.untag'>): Reply {
  const { tags } = turn.get(contactId);
  turn.set(contactId, { tags: Object.fromEntries(Object.entries(tags).filter(([key]) => !keys.includes(key))) });
  turn.note(contactId, {});
  turn.tell('contact.tagged', contactId, { data: Object.fromEntries(keys.map((key) => [key, null])) });
  return DONE;
}
