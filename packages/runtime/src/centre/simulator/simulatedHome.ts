/**
 * The home that has no disk: entities in memory, messages on a heap of virtual time. One step takes what is due next,
 * asks the reducer, and keeps the new state and all effects at once. Whatever faults a real home may have within its
 * promises it has on demand: messages of one time in any order, and each of them delivered twice.
 */
import { createChance } from '../../world/chance.ts';
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
  /** How many messages one moment may have before it is taken for endless; a million unless said. */
  readonly busiestMoment?: number;
}

interface Due extends Pending {
  readonly order: number;
}

interface Entity {
  readonly version: number;
  readonly state: unknown;
}

/** Everything there is at one moment: plain data nobody changes, to go back to or to write down. */
export interface HomeSnapshot<Told> {
  readonly now: number;
  readonly order: number;
  readonly entities: readonly (readonly [key: string, entity: Entity])[];
  readonly pending: readonly Due[];
  readonly applied: readonly string[];
  readonly replies: readonly (readonly [token: string, reply: unknown])[];
  readonly trace: readonly (Told & { readonly seq: number })[];
  readonly stuck: readonly Stuck[];
  readonly steps: number;
  readonly counts: readonly (readonly [name: string, count: number])[];
}

export class SimulatedHome<Facts, Told> {
  readonly #options: HomeOptions<Facts, Told>;
  #facts: Facts;
  #now: number;
  #order = 0;
  #steps = 0;
  /** Messages applied since time last moved. */
  #sinceTimeMoved = 0;
  #entities = new Map<string, Entity>();
  #pending: Heap<Due> = createHeap();
  /** What is due now, in order: most messages are for this moment and never need the heap. */
  #moment: Due[] = [];
  #reached = 0;
  /** Facts as they are since the instance last changed. */
  #factsNow: Facts | undefined;
  /** Messages that were applied, to know the second delivery; only kept while there are such. */
  #applied = new Set<string>();
  #replies = new Map<string, unknown>();
  #trace: (Told & { readonly seq: number })[] = [];
  #stuck: Stuck[] = [];
  #counts = new Map<string, number>();
  readonly #chance: (() => number) | undefined;

  constructor(options: HomeOptions<Facts, Told>) {
    this.#options = options;
    this.#facts = options.facts;
    this.#now = options.startsAt;
    this.#chance = options.disorder === undefined ? undefined : createChance(options.disorder);
  }

  get now(): number {
    return this.#now;
  }

  get facts(): Facts {
    return (this.#factsNow ??= this.#options.factsNow?.(this.#facts, (ref) => this.peek(ref)) ?? this.#facts);
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
    return this.#reached < this.#moment.length ? this.#now : this.#pending.peek()?.at;
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
    const reply = this.apply({ id, at: this.#now, to, message, order: 0 });
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
    return this.#entities.get(`${kind}/${key}`)?.state;
  }

  list(kind: EntityKind): readonly string[] {
    const prefix = `${kind}/`;
    const keys = [...this.#entities.keys()].filter((key) => key.startsWith(prefix));
    return keys.map((key) => key.slice(prefix.length)).toSorted();
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
      entities: [...this.#entities],
      pending: this.#dues(),
      applied: [...this.#applied],
      replies: [...this.#replies],
      trace: [...this.#trace],
      stuck: [...this.#stuck],
      steps: this.#steps,
      counts: [...this.#counts],
    };
  }

  /** Takes in what another home gave out. */
  import({ entities, pending }: HomeImage): void {
    for (const { ref, version, state } of entities) this.keep(refKey(ref), { version, state });
    for (const message of pending) this.post(message);
  }

  /** Everything is again as it was. */
  restore(snapshot: HomeSnapshot<Told>): void {
    this.#now = snapshot.now;
    this.#order = snapshot.order;
    this.#entities = new Map(snapshot.entities);
    this.#moment = [];
    this.#reached = 0;
    this.#factsNow = undefined;
    this.#pending = createHeap(snapshot.pending);
    this.#applied = new Set(snapshot.applied);
    this.#replies = new Map(snapshot.replies);
    this.#trace = [...snapshot.trace];
    this.#stuck = [...snapshot.stuck];
    this.#steps = snapshot.steps;
    this.#counts = new Map(snapshot.counts);
  }

  export(): HomeImage {
    return {
      entities: [...this.#entities].map(([key, { version, state }]) => {
        const slash = key.indexOf('/');
        return { ref: { kind: key.slice(0, slash) as EntityKind, key: key.slice(slash + 1) }, version, state };
      }),
      pending: this.#dues().map(({ id, at, to, message }) => ({ id, at, to, message })),
    };
  }

  /** One step: the new state, the effects and the message's own end are one. */
  protected apply({ id, at, to, message }: Due): unknown {
    if (this.#chance) {
      if (this.#applied.has(id)) return undefined;
      this.#applied.add(id);
    }
    this.#steps++;
    const key = refKey(to);
    const entity = this.#entities.get(key);
    const env: Env<Facts> = { key: to.key, now: this.#now, facts: this.facts };
    let reduced: Reduced<unknown>;
    try {
      reduced = this.#options.reducers[to.kind](entity?.state, message, env);
    } catch (error) {
      this.#stuck.push({ ref: to, id, at, because: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
    this.commit(key, { version: (entity?.version ?? 0) + 1, state: reduced.state }, reduced.effects);
    return reduced.reply;
  }

  /** Effects leave when the state they come from is kept. */
  protected commit(key: string, entity: Entity, effects: readonly Effect[]): void {
    this.keep(key, entity);
    this.carryOut(key, entity, effects);
  }

  protected keep(key: string, entity: Entity): void {
    this.#entities.set(key, entity);
    if (key.startsWith('instance/')) this.#factsNow = undefined;
  }

  /** An effect's id is its step and its place there: the same however often it is carried out. */
  protected carryOut(key: string, { version }: Entity, effects: readonly Effect[]): void {
    effects.forEach((effect, place) => {
      const id = `${key}@${version}.${place}`;
      switch (effect.does) {
        case 'send':
          this.post({ id, at: effect.at ?? this.#now, to: effect.to, message: effect.message });
          return;
        case 'call':
          this.#call(effect, id);
          return;
        case 'emit':
          this.#trace.push({ ...(effect as Emit<Told>).event, seq: this.#trace.length + 1 });
      }
    });
  }

  protected post(pending: Pending): void {
    if (this.#chance) {
      // Twice, and anywhere among those of its time.
      for (let time = 0; time < 2; time++) {
        this.#pending.push({ ...pending, order: this.#chance() * 1e9 + ++this.#order });
      }
      return;
    }
    const due: Due = { ...pending, order: ++this.#order };
    if (due.at <= this.#now) this.#moment.push(due);
    else this.#pending.push(due);
  }

  // helpers

  /** What is due next: of this moment, else of the next one there is, which is now then. */
  #next(): Due | undefined {
    if (this.#reached === this.#moment.length) {
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
    this.#moment = [];
    this.#reached = 0;
  }

  #dues(): readonly Due[] {
    return [...this.#moment.slice(this.#reached), ...this.#pending.list()].toSorted((one, other) => {
      return one.at - other.at || one.order - other.order;
    });
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
