/** One task contact through its flows, in virtual time: the whole story on one screen. */
import type { FlowJson, FlowType } from '@switchyard/blocks';
import { createAgenda } from './agenda.ts';
import { createContact, type Contact } from './contact/contact.ts';
import { LIFE_BEGINS, LIFE_SCHEDULED, live, type LifeEvent } from './contact/contactMachine.ts';
import { RunStopped, type Stop } from './errors.ts';
import { createFlows, type Flows, type LoadedFlow } from './flows.ts';
import { afterDue, afterHalt, beginFlow, endContact } from './moments.ts';
import { runBlocks } from './interpret/runBlocks.ts';
import { tell, tellTo, type Running } from './interpret/running.ts';
import { PLAIN_TASK, type Task } from './task.ts';
import type { TraceEvent } from './trace/trace.ts';
import { createWorld } from './world/world.ts';
import type { WorldData } from './world/worldData.ts';

export interface SimulateOptions {
  readonly flow: FlowJson;
  /** The flow's type, where the flow does not say. Inbound flow when nobody says. */
  readonly flowType?: FlowType;
  /** What to call the flow in the trace; its own name unless said. */
  readonly flowName?: string;
  readonly task?: Task;
  readonly world?: WorldData;
  /** Other flows the contact may go on in, by the id, ARN or name that flows use for them. */
  readonly flows?: Readonly<Record<string, LoadedFlow>>;
  /** Seed of all chance; the world's unless said. */
  readonly seed?: number;
  /** Stop before the block after this many, to look at the contact there. */
  readonly stopAfterBlocks?: number;
  /** How many blocks may run without time passing; 10,000 unless said. */
  readonly circleLimit?: number;
  /** How many blocks may run in all; 100,000 unless said. */
  readonly blockLimit?: number;
  /** Whether to keep a trace; true unless said. */
  readonly trace?: boolean;
}

export interface Simulation {
  /**
   * `ended`: the contact is over. `queued`: it waits in a queue and nothing more is due. `connected`: it is with an
   * agent. `stopped`: the run could not honestly go on. `held`: as many blocks ran as were asked for.
   */
  readonly outcome: 'ended' | 'queued' | 'connected' | 'stopped' | 'held';
  /** Why, in a person's words. */
  readonly because: string;
  readonly trace: readonly TraceEvent[];
  readonly contact: Contact;
  /** The block the contact stands at, with `held` and `stopped`. */
  readonly block?: string;
  readonly stop?: Stop;
  readonly startedAt: number;
  /** Milliseconds since 1970-01-01T00:00Z at which the run came to rest. */
  readonly endedAt: number;
  readonly blocksRun: number;
}

/** A task lives at most this long, waiting included (task-contacts §3.4). */
const LIFETIME_MS = 7 * 86_400_000;
/** The furthest a task may be scheduled ahead (task-contacts §1.5). */
const FURTHEST_MS = 6 * 86_400_000;

/**
 * Runs one task contact until it is over, or nothing more is due. Takes no real time and always gives the same answer
 * for the same question; what stops it short is told in the result and never thrown.
 */
export function simulate(options: SimulateOptions): Simulation {
  let flows: Flows;
  try {
    flows = createFlows(options);
  } catch (error) {
    return refused(options, error);
  }
  const task = options.task ?? PLAIN_TASK;
  const world = createWorld(flows.data ? { ...options.world, flows: flows.data } : (options.world ?? {}), options.seed);
  const agenda = createAgenda<LifeEvent>();
  const trace: TraceEvent[] | undefined = options.trace === false ? undefined : [];
  const run: Running = {
    world,
    contact: createContact(world.nextContactId(), task, world.startsAt),
    flow: flows.first,
    place: flows.first.start,
    answer: undefined,
    now: world.startsAt,
    teller: trace && tellTo(trace),
    blocksRun: 0,
    sinceTimePassed: 0,
    ranOther: false,
    circleLimit: options.circleLimit ?? 10_000,
    blockLimit: options.blockLimit ?? 100_000,
    circle: undefined,
    stopAfterBlocks: options.stopAfterBlocks ?? Number.POSITIVE_INFINITY,
    disconnecting: false,
    transfers: 0,
    moves: 0,
  };
  tell(run, 'contact.created', { flow: undefined, data: { name: task.Name } });
  const over = (outcome: Simulation['outcome'], because: string, more: Partial<Simulation> = {}): Simulation => ({
    outcome,
    because,
    trace: trace ?? [],
    contact: run.contact,
    startedAt: world.startsAt,
    endedAt: run.now,
    blocksRun: run.blocksRun,
    ...more,
  });

  try {
    const startsAt = startOf(task, world.startsAt);
    let life = startsAt > world.startsAt ? LIFE_SCHEDULED : LIFE_BEGINS;
    agenda.add({ at: startsAt + LIFETIME_MS, id: 'expiry', event: { type: 'contact.expired' } });
    if (life === LIFE_SCHEDULED) {
      tell(run, 'contact.scheduled', { data: { until: new Date(startsAt).toISOString() } });
      agenda.add({ at: startsAt, id: 'start', event: { type: 'contact.started' } });
    } else beginFlow(run, flows.first);

    for (;;) {
      // (1) The blocks between two life events run in one plain loop, and what stops it is the next life event;
      //     where no flow runs, time moves on to the next thing due.
      const moment =
        life.value === 'running'
          ? afterHalt(run, flows, runBlocks(run))
          : afterDue(run, agenda, life.value === 'queued');
      for (const id of moment.past ?? []) agenda.drop(id);
      for (const due of moment.due ?? []) agenda.add(due);
      if (moment.outcome)
        return over(moment.outcome, moment.because ?? '', moment.outcome === 'held' ? placeOf(run) : {});
      if (!moment.event) continue;
      // (2) The life of the contact goes on, and asks for what is to be kept on the agenda.
      const next = live(life, moment.event);
      for (const effect of next.effects) {
        if (effect.does === 'cancel') agenda.drop(effect.id);
        else agenda.add({ at: run.now + effect.afterMs, id: effect.id, event: effect.event });
      }
      life = next.life;
      if (moment.event.type === 'contact.started') beginFlow(run, flows.first);
      if (life.value === 'ended') {
        const follow = endContact(run, flows, moment.because ?? '');
        if (!follow) return over('ended', moment.because ?? '');
        life = LIFE_BEGINS;
        agenda.clear();
        agenda.add({ at: run.now + LIFETIME_MS, id: 'expiry', event: { type: 'contact.expired' } });
      }
      if (life.value === 'connected') return over('connected', moment.because ?? '');
    }
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    tell(run, 'run.stopped', { block: error.stop.block, because: error.stop.message });
    return over('stopped', error.stop.message, { stop: error.stop, ...placeOf(run) });
  }
}

// helpers

/** When a task starts: now, or when it is scheduled for, which is never in the past (task-contacts §1.5). */
function startOf({ ScheduledTime }: Task, now: number): number {
  if (ScheduledTime === undefined) return now;
  const at = Math.round(ScheduledTime * 1000);
  if (at >= now && at <= now + FURTHEST_MS) return at;
  const limits = [now, now + FURTHEST_MS].map((limit) => {
    return `${limit / 1000} (${new Date(limit).toISOString().replace('.000', '')})`;
  });
  throw new RunStopped({
    kind: 'refused',
    message:
      `Expected a ScheduledTime from ${limits.join(' to ')}, found ${ScheduledTime}. ` +
      'A task is scheduled at most 6 days after the start of the world.',
  });
}

/** A run that never began: the flow is of a type tasks do not run. */
function refused(options: SimulateOptions, error: unknown): Simulation {
  if (!(error instanceof RunStopped)) throw error;
  const world = createWorld(options.world ?? {}, options.seed);
  const { startsAt } = world;
  return {
    outcome: 'stopped',
    because: error.stop.message,
    trace: [],
    contact: createContact(world.nextContactId(), options.task ?? PLAIN_TASK, startsAt),
    stop: error.stop,
    startedAt: startsAt,
    endedAt: startsAt,
    blocksRun: 0,
  };
}

function placeOf(run: Running): { block?: string } {
  const block = run.flow.blocks[run.place]?.id;
  return block === undefined ? {} : { block };
}
