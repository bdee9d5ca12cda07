/** What a message does to an entity, by its kind: all a home needs to know of a contact centre. */
import { reduceAgent } from './agent/reduceAgent.ts';
import { reduceChain } from './chain/reduceChain.ts';
import type { Facts } from './instance/facts.ts';
import { reduceInstance } from './instance/reduceInstance.ts';
import type { EntityKind, Reducer } from './port/port.ts';
import { reduceQueue } from './queue/reduceQueue.ts';

/** Where a contact stands: the chain that keeps it. */
function reduceContact(
  _state: { readonly chain: string } | undefined,
  { chain }: { readonly type: 'contact.placed'; readonly chain: string },
) {
  return { state: { chain }, effects: [] };
}

/** A home passes on states and messages without looking into them. */
export type AnyReducer<FactsOfHome> = Reducer<unknown, unknown, FactsOfHome>;

export const reducers: Readonly<Record<EntityKind, AnyReducer<Facts>>> = {
  chain: reduceChain as AnyReducer<Facts>,
  contact: reduceContact as AnyReducer<Facts>,
  queue: reduceQueue as AnyReducer<Facts>,
  agent: reduceAgent as AnyReducer<Facts>,
  instance: reduceInstance as AnyReducer<Facts>,
};
