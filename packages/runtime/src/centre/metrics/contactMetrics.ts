/**
 * Metrics of contacts by their published formulas (task-contacts §8.2). E, D, C, X, W and P are the enqueue, dequeue,
 * connection to an agent, disconnect, end of after-contact work and agent pause of a contact.
 */
import type { AgentFigures, ContactFigures } from './figures.ts';
import { mean, percent, seconds, sum, type ContactMetric, type Given } from './historicalMetric.ts';
import { lengthOf, within, without } from './spans.ts';
import { isWithin } from './thresholds.ts';

// By which moment a contact falls into an interval

type Moment = ContactMetric['at'];

/** Records close when after-contact work is over, and count when their contact disconnected (assumed). */
const byDisconnect: Moment = ({ story }) => (story.completed === undefined ? undefined : story.disconnected);
const byCreation: Moment = ({ story }) => story.created;
/** Contacts that still wait are among them, as in the worked example of a service level. */
const byEnqueue: Moment = ({ enqueued }) => enqueued;
const byConnection: Moment = ({ connected }) => connected;

// Which contacts are meant

type Which = (one: ContactFigures) => boolean;

const all: Which = () => true;
const queued: Which = ({ enqueued }) => enqueued !== undefined;
const handled: Which = ({ connected }) => connected !== undefined;
/** Out of a queue. */
const answered: Which = (one) => queued(one) && handled(one);
const abandoned: Which = (one) => one.abandoned;
const removed: Which = (one) => answered(one) || abandoned(one);
const paused: Which = ({ story }) => story.agentPausedMs > 0;
const transferred: Which = ({ story }) => story.handedOnFrom !== undefined;

// Times of a contact, in milliseconds

type Time = (one: ContactFigures) => number;

/** D − E. */
const queueTime: Time = ({ enqueued = 0, dequeued = enqueued }) => dequeued - enqueued;
/** W − C: with the agent, pauses and after-contact work included. */
const handleTime: Time = ({ connected = 0, workEnded = connected }) => workEnded - connected;
/** P. */
const pauseTime: Time = ({ story }) => story.agentPausedMs;
/** W − X. */
const workTime: Time = ({ story, workEnded = 0 }) => workEnded - (story.disconnected ?? workEnded);
/** X − creation. */
const lifeTime: Time = ({ story }) => (story.disconnected ?? story.created) - story.created;
const flowTime: Time = ({ story }) => story.flowMs;

export const CONTACT_METRICS = {
  CONTACTS_CREATED: count(byCreation),
  CONTACTS_QUEUED: count(byDisconnect, queued),
  CONTACTS_QUEUED_BY_ENQUEUE: count(byEnqueue),
  CONTACTS_HANDLED: count(byDisconnect, handled),
  CONTACTS_HANDLED_BY_CONNECTED_TO_AGENT: count(byConnection),
  CONTACTS_ABANDONED: count(byDisconnect, abandoned),
  ABANDONMENT_RATE: ofRecords((contacts) => percent(numberOf(contacts, abandoned), numberOf(contacts, queued))),
  AVG_ABANDON_TIME: meanOf(abandoned, queueTime),
  AVG_QUEUE_ANSWER_TIME: meanOf(answered, queueTime),
  MAX_QUEUED_TIME: ofRecords((contacts) => {
    const times = contacts.filter(queued).map(queueTime);
    return times.length === 0 ? null : seconds(times.reduce((most, time) => Math.max(most, time)));
  }),
  SERVICE_LEVEL: ofQueued((contacts, { threshold }) =>
    percent(
      numberOf(contacts, (one) => removed(one) && isWithin(queueTime(one), threshold)),
      contacts.length,
    ),
  ),
  SUM_CONTACTS_ANSWERED_IN_X: inTime(answered),
  SUM_CONTACTS_ABANDONED_IN_X: inTime(abandoned),
  CONTACTS_REMOVED_FROM_QUEUE_IN_X: inTime(removed),
  // Resolved is taken for disconnected, and the time counts from creation (assumed).
  CONTACTS_RESOLVED_IN_X: {
    ...ofRecords((contacts, { threshold }) => numberOf(contacts, (one) => isWithin(lifeTime(one), threshold))),
    needsThreshold: true,
  },
  SUM_HANDLE_TIME: sumOf(handled, handleTime),
  // Time in a custom status is part of the sum, and the published text takes it out of the average.
  AVG_HANDLE_TIME: ofRecords((contacts, { agents }) =>
    mean(contacts.filter(handled), (one) => productiveTime(one, agents)),
  ),
  AVG_ACTIVE_TIME: meanOf(handled, (one) => handleTime(one) - pauseTime(one)),
  AVG_AGENT_PAUSE_TIME: meanOf(paused, pauseTime),
  AVG_CONTACT_DURATION: meanOf(all, lifeTime),
  SUM_AFTER_CONTACT_WORK_TIME: sumOf(handled, workTime),
  AVG_AFTER_CONTACT_WORK_TIME: meanOf(handled, workTime),
  // In flows of all kinds, customer queue flows too (assumed).
  SUM_CONTACT_FLOW_TIME: sumOf(all, flowTime),
  SUM_CONTACTS_DISCONNECTED: count(byDisconnect),
  CONTACTS_TRANSFERRED_OUT: count(byDisconnect, transferred),
  CONTACTS_TRANSFERRED_OUT_BY_AGENT: count(byDisconnect, ({ story }) => story.handedOnFrom === 'agent'),
  CONTACTS_TRANSFERRED_OUT_FROM_QUEUE: count(byDisconnect, ({ story }) => story.handedOnFrom === 'queue'),
  // A task has nowhere outside of the instance to go.
  CONTACTS_TRANSFERRED_OUT_INTERNAL: count(byDisconnect, transferred),
} as const satisfies Readonly<Record<string, ContactMetric>>;

// helpers

function numberOf(contacts: readonly ContactFigures[], which: Which): number {
  return contacts.filter(which).length;
}

function count(at: Moment, which: Which = all): ContactMetric {
  return { counts: 'contacts', at, value: (contacts) => numberOf(contacts, which) };
}

function ofRecords(value: ContactMetric['value']): ContactMetric {
  return { counts: 'contacts', at: byDisconnect, value };
}

function ofQueued(value: ContactMetric['value']): ContactMetric {
  return { counts: 'contacts', needsThreshold: true, at: byEnqueue, value };
}

/** Of contacts that came to a queue in the interval, those it happened to in time. */
function inTime(which: Which): ContactMetric {
  return ofQueued((contacts, { threshold }) =>
    numberOf(contacts, (one) => which(one) && isWithin(queueTime(one), threshold)),
  );
}

function sumOf(which: Which, time: Time): ContactMetric {
  return ofRecords((contacts) => seconds(sum(contacts.filter(which), time)));
}

function meanOf(which: Which, time: Time): ContactMetric {
  return ofRecords((contacts) => mean(contacts.filter(which), time));
}

/** W − C without what lies in a custom status of the agent. */
function productiveTime({ connected = 0, workEnded = connected, dimensions }: ContactFigures, agents: Given['agents']) {
  const agent: AgentFigures | undefined = agents.get(dimensions.AGENT ?? '');
  const custom = agent?.story.statuses.filter(({ type }) => type === 'CUSTOM') ?? [];
  const handling = { from: connected, to: workEnded };
  return lengthOf(without([handling], within(custom, handling)));
}
