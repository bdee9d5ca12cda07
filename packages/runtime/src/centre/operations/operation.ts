/**
 * An operation of the service's API, as a function that reaches entities through whatever home there is: it says what
 * it wants of the home and is given it, so one text serves a simulator that answers at once and a store that takes
 * its time.
 */
import type { AgentMessage } from '../agent/messages.ts';
import { contactIn, type ChainState } from '../chain/chainState.ts';
import type { ChainMessage, Reply } from '../chain/messages.ts';
import type { ContactState } from '../contact/contactState.ts';
import type { Facts } from '../instance/facts.ts';
import type { InstanceMessage } from '../instance/reduceInstance.ts';
import type { EntityKind, Ref } from '../port/port.ts';
import type { CentreEvent } from '../trace.ts';
import { invalidRequest, notFound, serviceError, ServiceError, type ErrorName } from './serviceError.ts';
import { checkShape, type Members } from './shape.ts';

/** What an operation may want of a home. */
export type Want =
  | { readonly wants: 'dispatch'; readonly to: Ref; readonly message: unknown }
  | { readonly wants: 'peek'; readonly ref: Ref }
  | { readonly wants: 'list'; readonly kind: EntityKind };

/** Of operations that have nothing to tell (task-contacts §1.11). */
export type EmptyOutput = Readonly<Record<string, never>>;

export type Operation<Output> = Generator<Want, Output, unknown>;

export interface OperationContext {
  readonly facts: Facts;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** A token nobody else has, for requests that bring none. */
  readonly nextToken: () => string;
  /** All that happened so far. */
  readonly trace: () => readonly CentreEvent[];
}

/** Where an operation is reached on the wire (task-contacts §6.2). */
export interface Wire {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Labels in braces are members of the request. */
  readonly path: string;
  /** Query parameters by their names on the wire, and the members they carry; all others stand in the body. */
  readonly query?: Readonly<Record<string, string>>;
}

/** What most operations may answer instead (task-contacts §6.2). */
export const USUAL_ERRORS = [
  'InvalidRequest',
  'InvalidParameter',
  'ResourceNotFound',
  'Throttling',
  'InternalService',
] as const satisfies readonly ErrorName[];

export interface OperationDefinition<Input, Output> {
  readonly name: string;
  readonly wire: Wire;
  /** The errors the service lists for it. */
  readonly errors: readonly ErrorName[];
  readonly members: Members;
  readonly run: (input: Input, context: OperationContext) => Operation<Output>;
}

export function defineOperation<Input, Output>(
  definition: OperationDefinition<Input, Output>,
): OperationDefinition<Input, Output> {
  return definition;
}

/** An operation that wants nothing of a home: the instance says it all. */
export function atOnce<Input, Output>(
  answer: (input: Input, context: OperationContext) => Output,
): OperationDefinition<Input, Output>['run'] {
  // oxlint-disable-next-line require-yield -- it is an operation all the same
  return function* (input, context) {
    return answer(input, context);
  };
}

/** An operation from the beginning: throttled, checked, for this instance, then run (task-contacts §1.9). */
export function* perform<Input, Output>(
  { name, errors, members, run }: OperationDefinition<Input, Output>,
  input: Input,
  context: OperationContext,
): Operation<Output> {
  const { facts } = context;
  if (facts.limits.throttling) {
    const message = { type: 'operation.admit', operation: name };
    const { admitted } = (yield* dispatch('instance', facts.instance.id, message)) as { admitted: boolean };
    if (!admitted) throw serviceError('Throttling', `Too many calls of ${name}.`);
  }
  const breach = checkShape(input, members);
  // An operation that lists no InvalidParameterException has one word for all that is wrong with a request.
  if (breach) throw errors.includes('InvalidParameter') ? breach : invalidRequest(breach.message, breach.field);
  const { InstanceId } = input as { readonly InstanceId?: string };
  if (InstanceId !== undefined && InstanceId !== facts.instance.id && InstanceId !== facts.instance.arn) {
    throw notFound('instance', InstanceId, 'InstanceId');
  }
  return yield* run(withoutNulls(input), context);
}

/** The service takes null for absent (task-contacts §1.8). */
function withoutNulls<Input>(input: Input): Input {
  if (!Object.values(input as object).includes(null)) return input;
  return Object.fromEntries(Object.entries(input as object).filter(([, value]) => value !== null)) as Input;
}

export function* dispatch(kind: EntityKind, key: string, message: unknown): Operation<unknown> {
  return yield { wants: 'dispatch', to: { kind, key }, message };
}

export function* peek<State>(kind: EntityKind, key: string): Operation<State | undefined> {
  return (yield { wants: 'peek', ref: { kind, key } }) as State | undefined;
}

/**
 * Says something to a contact's chain.
 *
 * @throws ServiceError what the chain refuses
 */
export function* tellChain<Value>(chain: string, message: ChainMessage): Operation<Value> {
  const reply = (yield* dispatch('chain', chain, message)) as Reply<Value> | undefined;
  if (reply === undefined) throw serviceError('InternalService', 'The chain of contacts is stuck.');
  if (!reply.ok) throw new ServiceError(reply.error);
  return reply;
}

/**
 * Says something to the instance.
 *
 * @throws ServiceError what the instance refuses
 */
export function* tellInstance({ instance }: Facts, message: InstanceMessage): Operation<void> {
  const reply = (yield* dispatch('instance', instance.id, message)) as Reply | undefined;
  if (reply?.ok === false) throw new ServiceError(reply.error);
}

/**
 * Says something to an agent.
 *
 * @throws ServiceError what the agent cannot do
 */
export function* tellAgent(agent: string, message: AgentMessage): Operation<void> {
  const reply = (yield* dispatch('agent', agent, message)) as Reply | undefined;
  if (reply?.ok === false) throw new ServiceError(reply.error);
}

/** A contact and its chain, wherever they stand. */
export interface Found {
  readonly chainKey: string;
  readonly chain: ChainState;
  readonly state: ContactState;
}

/**
 * Finds a contact by its id.
 *
 * @throws ServiceError `ResourceNotFoundException`
 */
export function* findContact(contactId: string, field = 'ContactId'): Operation<Found> {
  const found = yield* peekContact(contactId);
  if (!found) throw notFound('contact', contactId, field);
  return found;
}

export function* peekContact(contactId: string): Operation<Found | undefined> {
  const placed = yield* peek<{ readonly chain: string }>('contact', contactId);
  const chainKey = placed?.chain ?? contactId;
  const chain = yield* peek<ChainState>('chain', chainKey);
  const state = chain && contactIn(chain, contactId);
  return chain && state ? { chainKey, chain, state } : undefined;
}
