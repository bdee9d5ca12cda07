/** Which flows are open, kept while the window lives, so that a reload brings them back. */
import type { OpenFlow, OpenFlows } from './openFlows.ts';

const KEY = 'switchyard:open-flows';

type KeptFlow = Pick<OpenFlow, 'key' | 'name' | 'path'>;
type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

export function readKeptFlows(storage: Shelf): readonly KeptFlow[] {
  let kept: unknown;
  try {
    kept = JSON.parse(storage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: Partial<Record<string, unknown>> | null): KeptFlow[] => {
    const { key, name, path } = one ?? {};
    if (typeof key !== 'string' || typeof name !== 'string') return [];
    return [{ key, name, path: typeof path === 'string' ? path : undefined }];
  });
}

/** Keeps them from now on; returns how to end that. */
export function keepFlows({ store }: OpenFlows, storage: Shelf): () => void {
  return store.subscribe(({ flows }, before) => {
    if (flows === before.flows) return;
    try {
      storage.setItem(KEY, JSON.stringify(flows.map(({ key, name, path }) => ({ key, name, path }))));
    } catch {
      // Full or forbidden: a reload then has only the flow in the address.
    }
  });
}
