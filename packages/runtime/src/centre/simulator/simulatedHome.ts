/**
 * The home that has no disk: entities in memory, messages on a heap of virtual time. One step takes what is due next,
 * asks the reducer, and keeps the new state and all effects at once. Whatever faults a real home may have within its
 * promises it has on demand: messages of one time in any order, and each of them delivered twice.
 */
import { resumeChance, type Chance } from '../../world/chance.ts';
import {
  refKey,
  type Call,
  type Effect,
  type Emit,
  type EntityKind,
  type Env,
  type HomeImage,
  type Pending,
  type Reduced,
  type Ref,
  type Reducer,
  type Send,
  type Stuck,
} from '../port/port.ts';
import { createHeap, type Heap } from './heap.ts';

/** What the outside world does with a call: a result or a failure, and how long that takes. */
export interface CallOutcome {
  readonly result?: unknown;
  readonly why?: string;
  readonly afterMs: number;
}

/** A call as it is made: its id is the same each time it is repeated, for the outside world to know it by. */
export interface MadeCall extends Call {
  readonly id: string;
  /** How many calls under this name were made before; counted by what the caller names. */
  readonly countOf: (name: string) => number;
}

export interface HomeOptions<Facts, Told> {
  readonly reducers: Readonly<Record<EntityKind, Reducer<unknown, unknown, Facts>>>;
  readonly facts: Facts;
  /** The facts as they are by now, where entities keep changes of them; asked before each step. */
  readonly factsNow?: (facts: Facts, peek: (ref: Ref) => unknown) => Facts;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly startsAt: number;
  /** Answers calls. It may dispatch to this home. */
  readonly perform: (call: MadeCall, home: SimulatedHome<Facts, Told>) => CallOutcome;
  /** Messages of one time come in any order, by this seed, and all of them twice. */
  readonly disorder?: number;
  /** `life`: reducers tell of blocks only which ran, to be counted. */
  readonly detail?: 'life' | undefined;
  /** Whether what is told goes into the trace; all of it unless said. */
  readonly keeps?: (told: Told) => boolean;
  /** How many messages one moment may have before it is taken for endless; a million unless said. */
  readonly busiestMoment?: number;
}

interface Due extends Pending {
  order: number;
}

/** An entity after a step. */
export interface Entity {
  readonly ref: Ref;
  /** How many steps it has taken. */
  readonly version: number;
  readonly state: unknown;
}

/** Everything there is at one moment: plain data nobody changes, to go back to or to write down. */
export interface HomeSnapshot<Told> {
  readonly now: number;
  readonly order: number;
  readonly entities: readonly Entity[];
  readonly pending: readonly Readonly<Due>[];
  readonly applied: readonly string[];
  readonly replies: readonly (readonly [token: string, reply: unknown])[];
  readonly trace: readonly (Told & { readonly seq: number })[];
  readonly stuck: readonly Stuck[];
  readonly steps: number;
  readonly counts: readonly (readonly [name: string, count: number])[];
  /** How far chance has come, where messages come in any order. */
  readonly chance?: readonly number[] | undefined;
}

export class SimulatedHome<Facts, Told> {
  readonly #options: HomeOptions<Facts, Told>;
  #facts: Facts;
  #now: number;
  #order = 0;
  #steps = 0;
  /** Messages applied since time last moved. */
  #sinceTimeMoved = 0;
  #entities = noEntities();
  #pending: Heap<Due> = createHeap();
  /** What is due now, in order: most messages are for this moment and never need the heap. */
  readonly #moment: Due[] = [];
  /** How many of them there are, and how many were reached: the list itself serves one moment after the other. */
  #filled = 0;
  #reached = 0;
  /** Facts as they are since the instance last changed. */
  #factsNow: Facts | undefined;
  /** Messages that were applied, to know the second delivery; only kept while there are such. */
  #applied = new Set<string>();
  #replies = new Map<string, unknown>();
  #trace: (Told & { readonly seq: number })[] = [];
  #stuck: Stuck[] = [];
  #counts = new Map<string, number>();
  #chance: Chance | undefined;
  /** What reducers look at: one message at a time, so one serves all. */
  readonly #env: { -readonly [Member in keyof Env<Facts>]: Env<Facts>[Member] };

  constructor(options: HomeOptions<Facts, Told>) {
    this.#options = options;
    this.#facts = options.facts;
    this.#now = options.startsAt;
    this.#env = { key: '', now: options.startsAt, facts: options.facts, detail: options.detail };
    this.#chance = options.disorder === undefined ? undefined : resumeChance(options.disorder);
  }

  get now(): number {
    return this.#now;
  }

  get facts(): Facts {
    return this.#factsNow ?? this.#lookAtFacts();
  }

  /** How many messages were applied. */
  get steps(): number {
    return this.#steps;
  }

  get trace(): readonly (Told & { readonly seq: number })[] {
    return this.#trace;
  }

  get stuck(): readonly Stuck[] {
    return this.#stuck;
  }

  /** When the next message is due; undefined when there is none. */
  get nextAt(): number | undefined {
    return this.#reached < this.#filled ? this.#now : this.#pending.peek()?.at;
  }

  /** The instance file was changed while the simulation goes on. */
  changeFacts(facts: Facts): void {
    this.#facts = facts;
    this.#factsNow = undefined;
  }

  /**
   * Applies a message from outside at once.
   *
   * @returns the reply
   */
  dispatch(to: Ref, message: unknown, token?: string): unknown {
    if (token !== undefined && this.#replies.has(token)) return this.#replies.get(token);
    const id = token ?? `outside#${++this.#order}`;
    const reply = this.apply({ id, at: this.#now, to, message });
    if (token !== undefined) this.#replies.set(token, reply);
    return reply;
  }

  /** Applies a message from outside at a later time; one with a token that was seen before is not applied again. */
  postpone(to: Ref, message: unknown, at: number, token?: string): void {
    if (token !== undefined && this.#replies.has(token)) return;
    if (token !== undefined) this.#replies.set(token, undefined);
    this.post({ id: token ?? `outside#${++this.#order}`, at, to, message });
  }

  peek({ kind, key }: Ref): unknown {
    return this.#entities[kind].get(key)?.state;
  }

  list(kind: EntityKind): readonly string[] {
    return [...this.#entities[kind].keys()].toSorted();
  }

  /** Applies what is due next, and moves time there; false when nothing is due. */
  step(): boolean {
    const due = this.#next();
    if (!due) return false;
    const most = this.#options.busiestMoment ?? 1_000_000;
    if (++this.#sinceTimeMoved > most) {
      throw new Error(`${most} messages and no time passed: entities send each other messages without end.`);
    }
    this.apply(due);
    return true;
  }

  /** Applies all that is due until a time, which is then now. */
  runUntil(at: number): void {
    for (let next = this.nextAt; next !== undefined && next <= at && this.step(); next = this.nextAt);
    if (at > this.#now) this.#moveTo(at);
  }

  snapshot(): HomeSnapshot<Told> {
    return {
      now: this.#now,
      order: this.#order,
      entities: this.#all(),
      pending: this.#dues(),
      applied: [...this.#applied],
      replies: [...this.#replies],
      trace: [...this.#trace],
      stuck: [...this.#stuck],
      steps: this.#steps,
      counts: [...this.#counts],
      ...(this.#chance ? { chance: this.#chance.state() } : {}),
    };
  }

  /** Takes in what another home gave out. */
  import({ entities, pending }: HomeImage): void {
    for (const { ref, version, state } of entities) this.keep({ ref, version, state });
    for (const message of pending) this.post(message);
  }

  /** Everything is again as it was. */
  restore(snapshot: HomeSnapshot<Told>): void {
    this.#now = snapshot.now;
    this.#order = snapshot.order;
    this.#entities = noEntities();
    for (const entity of snapshot.entities) this.#entities[entity.ref.kind].set(entity.ref.key, entity);
    this.#moment.length = 0;
    this.#filled = 0;
    this.#reached = 0;
    this.#factsNow = undefined;
    this.#pending = createHeap(snapshot.pending.map((due) => ({ ...due })));
    this.#applied = new Set(snapshot.applied);
    this.#replies = new Map(snapshot.replies);
    this.#trace = [...snapshot.trace];
    this.#stuck = [...snapshot.stuck];
    this.#steps = snapshot.steps;
    this.#counts = new Map(snapshot.counts);
    if (this.#options.disorder !== undefined) this.#chance = resumeChance(this.#options.disorder, snapshot.chance);
  }

  export(): HomeImage {
    return {
      entities: this.#all(),
      pending: this.#dues().map(({ id, at, to, message }) => ({ id, at, to, message })),
    };
  }

  /** One step: the new state, the effects and the message's own end are one. */
  protected apply(due: Pending): unknown {
    if (this.#chance) {
      if (this.#applied.has(due.id)) return undefined;
      this.#applied.add(due.id);
    }
    this.#steps++;
    const { to, message } = due;
    const entity = this.#entities[to.kind].get(to.key);
    const env = this.#env;
    env.key = to.key;
    env.now = this.#now;
    env.facts = this.facts;
    let reduced: Reduced<unknown>;
    try {
      reduced = this.#options.reducers[to.kind](entity?.state, message, env);
    } catch (error) {
      const because = error instanceof Error ? error.message : String(error);
      this.#stuck.push({ ref: to, id: due.id, at: due.at, because });
      return undefined;
    }
    const { state, effects, reply } = reduced;
    this.commit(
      entity ? { ref: entity.ref, version: entity.version + 1, state } : { ref: to, version: 1, state },
      effects,
    );
    return reply;
  }

  /** Effects leave when the state they come from is kept. */
  protected commit(entity: Entity, effects: readonly Effect[]): void {
    this.keep(entity);
    this.carryOut(entity, effects);
  }

  protected keep(entity: Entity): void {
    const { kind, key } = entity.ref;
    this.#entities[kind].set(key, entity);
    if (kind === 'instance') this.#factsNow = undefined;
  }

  protected carryOut(entity: Entity, effects: readonly Effect[]): void {
    for (let place = 0; place < effects.length; place++) {
      const effect = effects[place] as Effect;
      switch (effect.does) {
        case 'send':
          this.post(new Sent(effect, effect.at ?? this.#now, entity, place));
          break;
        case 'call':
          this.#call(effect, effectId(entity.ref, entity.version, place));
          break;
        case 'emit':
          this.#tell((effect as Emit<Told>).event);
      }
    }
  }

  protected post(pending: Pending): void {
    if (this.#chance) {
      // Twice, and anywhere among those of its time.
      const { id, at, to, message } = pending;
      for (let time = 0; time < 2; time++) {
        this.#pending.push({ id, at, to, message, order: this.#chance.draw() * 1e9 + ++this.#order });
      }
      return;
    }
    const due: Due = pending instanceof Sent ? pending : { ...pending, order: 0 };
    due.order = ++this.#order;
    if (due.at <= this.#now) this.#moment[this.#filled++] = due;
    else this.#pending.push(due);
  }

  // helpers

  #lookAtFacts(): Facts {
    this.#factsNow = this.#options.factsNow?.(this.#facts, (ref) => this.peek(ref)) ?? this.#facts;
    return this.#factsNow;
  }

  /** What is due next: of this moment, else of the next one there is, which is now then. */
  #next(): Due | undefined {
    if (this.#reached === this.#filled) {
      this.#reached = 0;
      this.#filled = 0;
      const first = this.#pending.pop();
      if (!first) return undefined;
      if (first.at > this.#now) this.#moveTo(first.at);
      return first;
    }
    // Timers of this moment were set before it, so they come before what it brings.
    const timer = this.#pending.peek();
    return timer && timer.at <= this.#now ? this.#pending.pop() : this.#moment[this.#reached++];
  }

  #moveTo(at: number): void {
    this.#now = at;
    this.#sinceTimeMoved = 0;
    this.#filled = 0;
    this.#reached = 0;
  }

  #all(): readonly Entity[] {
    return Object.values(this.#entities).flatMap((entities) => [...entities.values()]);
  }

  #dues(): readonly Due[] {
    return [...this.#moment.slice(this.#reached, this.#filled), ...this.#pending.list()]
      .toSorted((one, other) => one.at - other.at || one.order - other.order)
      .map(({ id, at, to, message, order }) => ({ id, at, to, message, order }));
  }

  /** The event is nobody else's from here on: it gets its place, and nothing of it changes any more. */
  #tell(event: Told): void {
    if (this.#options.keeps?.(event) === false) return;
    const told = event as Told & { seq: number };
    told.seq = this.#trace.length + 1;
    this.#trace.push(told);
  }

  #call(call: Call, id: string): void {
    const { result, why, afterMs } = this.#options.perform({ ...call, id, countOf: (name) => this.#count(name) }, this);
    const message =
      why === undefined ? { type: 'call.returned', result, ...call.back } : { type: 'call.failed', why, ...call.back };
    this.post({ id: `${id}/result`, at: this.#now + afterMs, to: call.replyTo, message });
  }

  #count(name: string): number {
    const count = this.#counts.get(name) ?? 0;
    this.#counts.set(name, count + 1);
    return count;
  }
}

/** A message an entity has sent: what it is known by is worked out only where somebody asks. */
class Sent implements Due {
  readonly at: number;
  readonly to: Ref;
  readonly message: unknown;
  order = 0;
  readonly #from: Ref;
  readonly #version: number;
  readonly #place: number;

  constructor({ to, message }: Send, at: number, from: Entity, place: number) {
    this.at = at;
    this.to = to;
    this.message = message;
    // Not the entity itself: its state of that moment need not be remembered.
    this.#from = from.ref;
    this.#version = from.version;
    this.#place = place;
  }

  get id(): string {
    return effectId(this.#from, this.#version, this.#place);
  }
}

/** An effect's id is its step and its place there: the same however often it is carried out. */
function effectId(ref: Ref, version: number, place: number): string {
  return `${refKey(ref)}@${version}.${place}`;
}

function noEntities(): Record<EntityKind, Map<string, Entity>> {
  return { chain: new Map(), contact: new Map(), queue: new Map(), agent: new Map(), instance: new Map() };
}
