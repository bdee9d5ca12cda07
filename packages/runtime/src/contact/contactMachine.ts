/**
 * The life of a task contact in one flow after another (task-contacts §3.1). The machine is moved by life events
 * only; what blocks do between two of them is no state of its own, so a flow of a thousand blocks costs one
 * transition. Time is not kept here: entering `paused` asks for a delayed event, and leaving takes it back.
 */
import { cancel, raise, setup, type AnyMachineSnapshot, type SnapshotFrom } from 'xstate';

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

/**
 * The next moment of a contact's life. Pure: effects are returned, none is carried out.
 *
 * One scope that only collects serves every call; xstate's own `transition` builds an actor each time, which costs
 * several times the step itself (docs/decisions/0003-plain-block-loop.md).
 */
export function live(life: ContactLife, event: LifeEvent): { life: ContactLife; effects: readonly LifeEffect[] } {
  collected.length = 0;
  const next = machine.transition(life, event, scope);
  return { life: next, effects: collected.length === 0 ? NONE : collected.flatMap(effectOf) };
}

// helpers

type Scope = Parameters<typeof machine.transition>[2];
interface CollectedAction {
  readonly type: string;
  readonly params?: unknown;
}

const NONE: readonly LifeEffect[] = [];
const collected: CollectedAction[] = [];

const scope = {
  self: { getSnapshot: (): AnyMachineSnapshot => LIFE_BEGINS },
  logger: () => {},
  id: 'contact',
  sessionId: 'contact',
  defer: () => {},
  system: { _sendInspectionEvent: () => {} },
  stopChild: () => {},
  emit: () => {},
  actionExecutor: (action: CollectedAction) => void collected.push(action),
} as unknown as Scope;

function effectOf({ type, params }: CollectedAction): LifeEffect[] {
  if (type === 'xstate.raise') {
    const { id, delay, event } = params as { id: string; delay: number; event: LifeEvent };
    return [{ does: 'schedule', id, afterMs: delay, event }];
  }
  return type === 'xstate.cancel'
    ? [{ does: 'cancel', id: String((params as { sendId?: unknown } | undefined)?.sendId ?? params) }]
    : [];
}
