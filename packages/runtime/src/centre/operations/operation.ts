/**
 * An operation of the service's API, as a function that reaches entities through whatever home there is: it says what
 * it wants of the home and is given it, so one text serves a simulator that answers at once and a store that takes
 * its time.
 */
import type { ChainState } from '../chain/chainState.ts';
import type { ChainMessage, Reply } from '../chain/messages.ts';
import type { ContactState } from '../contact/contactState.ts';
import type { Facts } from '../instance/facts.ts';
import type { EntityKind, Ref } from '../port/port.ts';
import type { CentreEvent } from '../trace.ts';
import { notFound, ServiceError } from './serviceError.ts';
import { checkShape, type Members } from './shape.ts';

/** What an operation may want of a home. */
export type Want =
  | { readonly wants: 'dispatch'; readonly to: Ref; readonly message: unknown }
  | { readonly wants: 'peek'; readonly ref: Ref }
  | { readonly wants: 'list'; readonly kind: EntityKind };

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

export interface OperationDefinition<Input, Output> {
  readonly name: string;
  readonly members: Members;
  readonly run: (input: Input, context: OperationContext) => Operation<Output>;
}

export function defineOperation<Input, Output>(
  definition: OperationDefinition<Input, Output>,
): OperationDefinition<Input, Output> {
  return definition;
}

/** An operation from the beginning: throttled, checked, for this instance, then run (task-contacts §1.9). */
export function* perform<Input, Output>(
  { name, members, run }: OperationDefinition<Input, Output>,
  input: Input,
  context: OperationContext,
): Operation<Output> {
  const { facts } = context;
  if (facts.limits.throttling) {
    const { admitted } = (yield* dispatch('instance', facts.instance.id, {
      type: 'operation.admit',
      operation: name,
    })) as {
      admitted: boolean;
    };
    if (!admitted) throw new ServiceError({ name: 'ThrottlingException', message: `Too many calls of ${name}.` });
  }
  checkShape(input, members);
  const { InstanceId } = input as { readonly InstanceId?: string };
  if (InstanceId !== undefined && InstanceId !== facts.instance.id && InstanceId !== facts.instance.arn) {
    throw notFound('instance', InstanceId, 'InstanceId');
  }
  return yield* run(input, context);
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
  if (reply === undefined)
    throw new ServiceError({ name: 'InternalServiceException', message: 'The chain of contacts is stuck.' });
  if (!reply.ok) throw new ServiceError(reply.error);
  return reply;
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
  const state = chain && Object.hasOwn(chain.contacts, contactId) ? chain.contacts[contactId] : undefined;
  return chain && state ? { chainKey, chain, state } : undefined;
}
