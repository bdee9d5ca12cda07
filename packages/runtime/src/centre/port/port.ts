/**
 * The port between what a contact centre means and where it lives. A home (the simulator; later a durable store or a
 * cluster) keeps entities and messages; reducers say what a message does to one entity, and know no home.
 *
 * What every home must keep, and the conformance suite checks of each:
 * - one message at a time for each entity;
 * - the new state, all effects and the message's own consumption are one step: all of it happens, or none;
 * - a message is applied once, however often it is delivered;
 * - a message with a time is applied at or after that time, and the order of messages is promised to nobody;
 * - a call is made at least once, with the same id each time, and exactly one of its results is applied;
 * - an entity whose reducer throws is told of, and stops only itself.
 */

/** What states and messages are made of: they travel between processes and are kept for days. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json | undefined };

/**
 * The kinds of entities. The chain, not the contact, is what changes at once: contacts of a chain share attributes
 * (task-contacts §2), so all of them stand in one state.
 */
export type EntityKind = 'chain' | 'contact' | 'queue' | 'agent' | 'instance';

/** An entity: what a message is addressed to. */
export interface Ref {
  readonly kind: EntityKind;
  readonly key: string;
}

/** A message to an entity, now or at a time; to itself with a time it is a timer. Nobody can take it back. */
export interface Send<Message = unknown> {
  readonly does: 'send';
  readonly to: Ref;
  readonly message: Message;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at?: number | undefined;
}

/**
 * The outside world is called: a Lambda function, or an operation of the service's own API. The result comes back as
 * a message, `{ type: 'call.returned' | 'call.failed', … }` with the members of `back`.
 */
export interface Call {
  readonly does: 'call';
  readonly function: string;
  readonly input: unknown;
  readonly timeoutMs: number;
  readonly replyTo: Ref;
  readonly back: Readonly<Record<string, unknown>>;
}

/** Something happened: a line of the one ordered trace that records, logs and metrics are made from. */
export interface Emit<Told = unknown> {
  readonly does: 'emit';
  readonly event: Told;
}

export type Effect = Send | Call | Emit;

/** What a reducer may look at besides the state and the message. */
export interface Env<Facts> {
  readonly key: string;
  /** Milliseconds since 1970-01-01T00:00Z, from the home; reducers have no clock. */
  readonly now: number;
  readonly facts: Facts;
  /** `life`: what blocks do on the way is not told, only which ran and how they were left, to be counted. */
  readonly detail?: 'life' | undefined;
}

export interface Reduced<State> {
  readonly state: State;
  readonly effects: readonly Effect[];
  /** What whoever dispatched the message hears. */
  readonly reply?: unknown;
}

/** What a message does to one entity; undefined is an entity nobody has written to yet. Pure. */
export type Reducer<State, Message, Facts> = (
  state: State | undefined,
  message: Message,
  env: Env<Facts>,
) => Reduced<State>;

/** Where entities live. Each method is a promise because a home may be far away; the simulator's are settled at once. */
export interface Home {
  /**
   * Applies a message from outside.
   *
   * @param options.token a message with a token that was seen before is not applied again, and gets the same reply
   * @param options.at not before this time
   * @returns the reply, once the step cannot be lost any more
   */
  dispatch(to: Ref, message: unknown, options?: { readonly token?: string; readonly at?: number }): Promise<unknown>;
  /** The state of an entity. It may lag, and never keeps a writer waiting. */
  peek(ref: Ref): Promise<unknown>;
  /** The keys of a kind, in order. */
  list(kind: EntityKind): Promise<readonly string[]>;
  /** Everything there is, as plain data another home can take in. */
  export(): Promise<HomeImage>;
  /** Takes in what another home gave out; only a home nobody has used yet does. */
  import(image: HomeImage): Promise<void>;
  /** Entities that could not go on, and why. */
  stuck(): Promise<readonly Stuck[]>;
}

export interface HomeImage {
  readonly entities: readonly { readonly ref: Ref; readonly version: number; readonly state: unknown }[];
  /** Messages under way, with the time they are due. */
  readonly pending: readonly Pending[];
}

export interface Pending {
  /** Stable: the entity's step it comes from, and its place among that step's effects. */
  readonly id: string;
  readonly at: number;
  readonly to: Ref;
  readonly message: unknown;
}

export interface Stuck {
  readonly ref: Ref;
  /** The message it could not take. */
  readonly id: string;
  readonly at: number;
  readonly because: string;
}

export function refKey({ kind, key }: Ref): string {
  return `${kind}/${key}`;
}

export function send<Message>(kind: EntityKind, key: string, message: Message, at?: number): Send<Message> {
  return { does: 'send', to: { kind, key }, message, at };
}
