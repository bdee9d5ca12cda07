/**
 * The life of a task contact in one flow after another (task-contacts §3.1). The machine is moved by life events
 * only; what blocks do between two of them is no state of its own, so a flow of a thousand blocks costs one
 * transition. Time is not kept here: entering `paused` asks for a delayed event, and leaving takes it back.
 */
import { cancel, raise, setup, transition, type SnapshotFrom } from 'xstate';

export type LifeEvent =
  /** A block waits. */
  | { readonly type: 'flow.paused'; readonly seconds: number }
  /** A block asked something the world answers later. */
  | { readonly type: 'flow.asked'; readonly seconds: number }
  /** A scheduled task may begin. */
  | { readonly type: 'contact.started' }
  | { readonly type: 'wait.expired' }
  | { readonly type: 'answer.arrived' }
  /** The contact is in a queue and no flow runs. */
  | { readonly type: 'contact.queued' }
  /** An agent took it from the queue. */
  | { readonly type: 'agent.accepted' }
  | { readonly type: 'contact.expired' }
  | { readonly type: 'contact.ended' };

const machine = setup({
  types: { events: {} as LifeEvent },
  delays: {
    paused: ({ event }) => ('seconds' in event ? event.seconds * 1000 : 0),
  },
}).createMachine({
  id: 'contact',
  initial: 'running',
  on: {
    'contact.ended': { target: '.ended' },
    'contact.expired': { target: '.ended' },
    'agent.accepted': { target: '.connected' },
  },
  states: {
    scheduled: { on: { 'contact.started': 'running' } },
    running: {
      on: { 'flow.paused': 'paused', 'flow.asked': 'asking', 'contact.queued': 'queued' },
    },
    paused: {
      entry: raise({ type: 'wait.expired' }, { id: 'wait', delay: 'paused' }),
      exit: cancel('wait'),
      on: { 'wait.expired': 'running' },
    },
    asking: {
      entry: raise({ type: 'answer.arrived' }, { id: 'answer', delay: 'paused' }),
      exit: cancel('answer'),
      on: { 'answer.arrived': 'running' },
    },
    queued: {},
    connected: {},
    ended: { type: 'final' },
  },
  // A flow that circles is found by the interpreter; this bounds the machine itself.
  options: { maxIterations: 100 },
});

export type ContactLife = SnapshotFrom<typeof machine>;

/** What the machine asks of whoever keeps the time. */
export type LifeEffect =
  | { readonly does: 'schedule'; readonly id: string; readonly afterMs: number; readonly event: LifeEvent }
  | { readonly does: 'cancel'; readonly id: string };

/** A contact whose flow runs, and one that waits for its scheduled time. */
export const LIFE_BEGINS: ContactLife = machine.resolveState({ value: 'running', context: {} });
export const LIFE_SCHEDULED: ContactLife = machine.resolveState({ value: 'scheduled', context: {} });

/** What comes of an event: the next moment of the life, and what is asked for. */
export interface LifeStep {
  readonly life: ContactLife;
  readonly effects: readonly LifeEffect[];
}

/**
 * The next moment of a contact's life. Pure: effects are returned, none is carried out.
 *
 * The machine has no context, so one state and one event always come to the same, but for how long a wait lasts. Each
 * pair is asked of xstate once (docs/decisions/0003-plain-block-loop.md).
 */
export function live(life: ContactLife, event: LifeEvent): LifeStep {
  const pair = `${life.value} ${event.type}`;
  let step = known.get(pair);
  if (!step) known.set(pair, (step = stepOf(life, event)));
  if (!('seconds' in event) || step.effects.length === 0) return step;
  const afterMs = event.seconds * 1000;
  return {
    life: step.life,
    effects: step.effects.map((effect) => (effect.does === 'schedule' ? { ...effect, afterMs } : effect)),
  };
}

// helpers

const known = new Map<string, LifeStep>();

function stepOf(life: ContactLife, event: LifeEvent): LifeStep {
  const [next, actions] = transition(machine, life, event);
  return { life: next, effects: actions.flatMap(effectOf) };
}

function effectOf({ type, params }: { readonly type: string; readonly params?: unknown }): LifeEffect[] {
  if (type === 'xstate.raise') {
    const { id, delay, event } = params as { id: string; delay: number; event: LifeEvent };
    return [{ does: 'schedule', id, afterMs: delay, event }];
  }
  return type === 'xstate.cancel'
    ? [{ does: 'cancel', id: String((params as { sendId?: unknown } | undefined)?.sendId ?? params) }]
    : [];
}
