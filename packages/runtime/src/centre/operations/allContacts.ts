import type { ChainState } from '../chain/chainState.ts';
import { peek, type Found, type Operation } from './operation.ts';

/** Every contact there is, the oldest first. */
export function* allContacts(): Operation<readonly Found[]> {
  const keys = (yield { wants: 'list', kind: 'chain' }) as readonly string[];
  const all: Found[] = [];
  for (const chainKey of keys) {
    const chain = yield* peek<ChainState>('chain', chainKey);
    if (chain) for (const state of chain.contacts) all.push({ chainKey, chain, state });
  }
  return all.toSorted((one, other) => {
    const earlier = one.state.moments.initiated - other.state.moments.initiated;
    return earlier || (one.state.contact.id < other.state.contact.id ? -1 : 1);
  });
}
