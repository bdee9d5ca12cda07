/** Real-time metrics by their published definitions (task-contacts §8.1). */
import { isError } from './agentTimes.ts';
import type { AgentFigures, ContactFigures } from './figures.ts';
import type { Facts } from '../instance/facts.ts';
import type { SlotSpan } from '../records/story.ts';

export type MetricUnit = 'COUNT' | 'SECONDS';

/** What a number is worked out from: contacts of some queues, and agents who serve them. */
export interface Moment {
  readonly now: number;
  readonly contacts: readonly ContactFigures[];
  readonly agents: readonly AgentFigures[];
  readonly facts: Facts;
}

interface CurrentMetric {
  readonly unit: MetricUnit;
  /** Null when there is nothing to divide. */
  readonly value: (moment: Moment) => number | null;
}

const METRICS = {
  CONTACTS_IN_QUEUE: count(({ contacts }) => contacts.filter(isWaiting).length),
  OLDEST_CONTACT_AGE: { unit: 'SECONDS', value: (moment) => oldestAge(moment) / 1000 },
  // Scheduled callbacks are meant, which are no tasks.
  CONTACTS_SCHEDULED: count(() => 0),
  AGENTS_ONLINE: ofAgents((agent) => typeOf(agent) !== 'OFFLINE'),
  // An agent with one of ten tasks is not available, though he has slots.
  AGENTS_AVAILABLE: ofAgents(isAvailable),
  AGENTS_STAFFED: ofAgents((agent) => typeOf(agent) === 'ROUTABLE'),
  AGENTS_NON_PRODUCTIVE: ofAgents((agent) => typeOf(agent) === 'CUSTOM'),
  AGENTS_ON_CONTACT: ofAgents(isOnContact),
  // An older name of the same.
  AGENTS_ON_CALL: ofAgents(isOnContact),
  // The name says agents; contacts in after-contact work are counted.
  AGENTS_AFTER_CONTACT_WORK: count(({ contacts }) => contacts.filter(isWrappedUp).length),
  AGENTS_ERROR: ofAgents(({ story }) => [...story.open.values()].some(isError)),
  // A paused task frees its slot.
  SLOTS_ACTIVE: count(({ contacts }) => contacts.filter((one) => isWithAgent(one) && !isPaused(one)).length),
  SLOTS_AVAILABLE: count(({ agents, facts }) => agents.reduce((sum, agent) => sum + freeSlots(agent, facts), 0)),
  ESTIMATED_WAIT_TIME: { unit: 'SECONDS', value: estimatedWait },
} as const satisfies Readonly<Record<string, CurrentMetric>>;

export type CurrentMetricName = keyof typeof METRICS;

export const CURRENT_METRIC_NAMES = Object.keys(METRICS) as readonly CurrentMetricName[];

export function currentMetric(name: CurrentMetricName): CurrentMetric {
  return METRICS[name];
}

export function isWaiting({ enqueued, dequeued }: ContactFigures): boolean {
  return enqueued !== undefined && dequeued === undefined;
}

// helpers

function count(value: (moment: Moment) => number): CurrentMetric {
  return { unit: 'COUNT', value };
}

function ofAgents(counts: (agent: AgentFigures) => boolean): CurrentMetric {
  return count(({ agents }) => agents.filter(counts).length);
}

function oldestAge({ contacts, now }: Moment): number {
  return contacts.filter(isWaiting).reduce((oldest, { enqueued = now }) => Math.max(oldest, now - enqueued), 0);
}

/** How long a new contact would wait. */
function estimatedWait(moment: Moment): number | null {
  const each = secondsPerContact(moment);
  return each === null ? null : moment.contacts.filter(isWaiting).length * each;
}

/** How often a contact is taken, if all take as long as those that are done: the average over all slots (assumed). */
export function secondsPerContact({ contacts, agents, facts }: Moment): number | null {
  const done = contacts.flatMap(({ connected, workEnded }) =>
    connected === undefined || workEnded === undefined ? [] : [workEnded - connected],
  );
  const slots = agents
    .filter((agent) => typeOf(agent) === 'ROUTABLE')
    .reduce((sum, agent) => sum + mostTasks(agent, facts), 0);
  if (done.length === 0 || slots === 0) return null;
  return done.reduce((sum, milliseconds) => sum + milliseconds, 0) / done.length / 1000 / slots;
}

// Contacts

/** Connected or in after-contact work. */
function isWithAgent({ connected, workEnded }: ContactFigures): boolean {
  return connected !== undefined && workEnded === undefined;
}

function isWrappedUp(one: ContactFigures): boolean {
  return isWithAgent(one) && one.story.disconnected !== undefined;
}

function isPaused({ story }: ContactFigures): boolean {
  return story.pausedSince !== undefined;
}

// Agents

function typeOf({ story }: AgentFigures): 'ROUTABLE' | 'CUSTOM' | 'OFFLINE' {
  return story.statuses.at(-1)?.type ?? 'OFFLINE';
}

/** A paused task is still one he is on (assumed). */
function isOnContact({ story, handling }: AgentFigures): boolean {
  return handling.some(({ to }) => to === undefined) || story.elsewhere.CHAT + story.elsewhere.VOICE > 0;
}

function isAvailable(agent: AgentFigures): boolean {
  return typeOf(agent) === 'ROUTABLE' && agent.story.open.size === 0 && !isOnContact(agent);
}

/** Free slots for tasks, as routing sees them: none while a status is to come or another channel keeps him. */
function freeSlots(agent: AgentFigures, facts: Facts): number {
  const { story } = agent;
  if (typeOf(agent) !== 'ROUTABLE' || story.nextStatus !== undefined) return 0;
  const profile = facts.profiles.byId(agent.dimensions.ROUTING_PROFILE ?? '');
  const blocked = (['CHAT', 'VOICE'] as const).some(
    (channel) => story.elsewhere[channel] > 0 && profile?.concurrency[channel].anyChannel !== true,
  );
  if (blocked) return 0;
  return Math.max(0, mostTasks(agent, facts) - [...story.open.values()].filter(isOccupied).length);
}

function isOccupied({ phase }: SlotSpan): boolean {
  return phase !== 'paused';
}

function mostTasks({ dimensions }: AgentFigures, { profiles }: Facts): number {
  return profiles.byId(dimensions.ROUTING_PROFILE ?? '')?.concurrency.TASK.most ?? 0;
}
