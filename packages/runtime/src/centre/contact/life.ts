/**
 * The life of a task contact in a contact centre (task-contacts §3.1): one machine, drawn here and nowhere else. While
 * a contact is active three things go on side by side: a flow may run, it may stand in a queue or with an agent, and
 * it may be paused. What is told, sent and timed at each moment is the chain's to say; the machine says which moments
 * there are, and what may follow.
 */
import { setup, transition, type StateValue } from 'xstate';

export type LifeEvent =
  /** The scheduled time has come. */
  | 'contact.started'
  | 'flow.started'
  | 'flow.ended'
  /** A block waits. */
  | 'wait.started'
  | 'wait.expired'
  /** A block asked something that is answered by a message. */
  | 'question.asked'
  | 'question.answered'
  | 'contact.queued'
  | 'contact.dequeued'
  | 'contact.offered'
  /** Missed, declined or taken back: it stands in its queue as before. */
  | 'offer.ended'
  | 'agent.accepted'
  | 'contact.connected'
  | 'contact.paused'
  | 'contact.resumed'
  /** An agent still has after-contact work to do. */
  | 'contact.disconnected'
  | 'contact.completed';

/** Where a contact is in its life. Plain data; a snapshot of the machine is never kept. */
export interface Life {
  readonly phase: 'scheduled' | 'active' | 'afterContactWork' | 'ended';
  readonly flow: 'idle' | 'running' | 'waiting' | 'asking';
  readonly place: 'unqueued' | 'queued' | 'offered' | 'accepted' | 'connected';
  readonly paused: boolean;
}

const machine = setup({ types: { events: {} as { readonly type: LifeEvent } } }).createMachine({
  id: 'task contact',
  initial: 'active',
  states: {
    scheduled: {
      on: { 'contact.started': 'active', 'contact.completed': 'ended' },
    },
    active: {
      type: 'parallel',
      on: { 'contact.disconnected': 'afterContactWork', 'contact.completed': 'ended' },
      states: {
        flow: {
          initial: 'idle',
          states: {
            idle: { on: { 'flow.started': 'running' } },
            running: {
              on: { 'wait.started': 'waiting', 'question.asked': 'asking', 'flow.ended': 'idle' },
            },
            waiting: { on: { 'wait.expired': 'running', 'flow.ended': 'idle' } },
            asking: { on: { 'question.answered': 'running', 'flow.ended': 'idle' } },
          },
        },
        place: {
          initial: 'unqueued',
          states: {
            unqueued: { on: { 'contact.queued': 'queued' } },
            queued: { on: { 'contact.dequeued': 'unqueued', 'contact.offered': 'offered' } },
            offered: {
              on: { 'contact.dequeued': 'unqueued', 'offer.ended': 'queued', 'agent.accepted': 'accepted' },
            },
            // The agent whisper flow runs while the contact is still in its queue (task-contacts §3.7).
            accepted: {
              on: { 'contact.connected': 'connected', 'contact.dequeued': 'unqueued', 'offer.ended': 'queued' },
            },
            connected: {},
          },
        },
        pause: {
          initial: 'going',
          states: {
            going: { on: { 'contact.paused': 'paused' } },
            paused: { on: { 'contact.resumed': 'going' } },
          },
        },
      },
    },
    afterContactWork: { on: { 'contact.completed': 'ended' } },
    ended: { type: 'final' },
  },
  options: { maxIterations: 100 },
});

export const LIFE_ACTIVE: Life = { phase: 'active', flow: 'idle', place: 'unqueued', paused: false };
export const LIFE_SCHEDULED: Life = { ...LIFE_ACTIVE, phase: 'scheduled' };

/**
 * The life after an event.
 *
 * The machine has no context, so one life and one event always come to the same: each pair is asked of xstate once.
 *
 * @returns undefined where such an event cannot happen to such a life
 */
export function live(life: Life, event: LifeEvent): Life | undefined {
  let after = known.get(life);
  if (!after) known.set(life, (after = new Map()));
  if (!after.has(event)) after.set(event, one(next(life, event)));
  return after.get(event);
}

// helpers

/** What follows each life, once somebody asked. A life that was read from a file is asked about again. */
const known = new WeakMap<Life, Map<LifeEvent, Life | undefined>>();

/** Equal lives are one, so there are few of them. */
const lives = new Map<string, Life>();

function one(life: Life | undefined): Life | undefined {
  if (!life) return undefined;
  const { phase, flow, place, paused } = life;
  const told = `${phase} ${flow} ${place} ${String(paused)}`;
  const same = lives.get(told);
  if (!same) lives.set(told, life);
  return same ?? life;
}

function next(life: Life, event: LifeEvent): Life | undefined {
  const before = machine.resolveState({ value: valueOf(life), context: {} });
  if (!before.can({ type: event })) return undefined;
  const [after] = transition(machine, before, { type: event });
  return lifeOf(after.value);
}

function valueOf({ phase, flow, place, paused }: Life): StateValue {
  return phase === 'active' ? { active: { flow, place, pause: paused ? 'paused' : 'going' } } : phase;
}

function lifeOf(value: StateValue): Life {
  if (typeof value === 'string') return { ...LIFE_ACTIVE, phase: value as Life['phase'] };
  const { flow, place, pause } = value['active'] as { flow: Life['flow']; place: Life['place']; pause: string };
  return { phase: 'active', flow, place, paused: pause === 'paused' };
}
