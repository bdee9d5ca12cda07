/** The instance the forms choose resources from: the folder's, or one a person has opened. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KnownInstance } from './knownInstance.ts';

export interface InstanceState {
  readonly instance: KnownInstance | undefined;
  /** Why an instance file that is there cannot be used. */
  readonly why: string | undefined;
}

export interface InstanceStore {
  readonly store: StoreApi<InstanceState>;
  /** Reads the text of an instance file; undefined stands for no file. */
  readonly take: (file: { readonly path: string; readonly text: string } | undefined) => Promise<void>;
}

const NONE: InstanceState = { instance: undefined, why: undefined };

export function createInstanceStore(): InstanceStore {
  const store = createStore<InstanceState>(() => NONE);
  let last: string | undefined;
  return {
    store,
    async take(file) {
      const key = file && `${file.path}\n${file.text}`;
      if (key === last) return;
      last = key;
      if (!file) return store.setState(NONE);
      const { readKnownInstance } = await import('./readKnownInstance.ts');
      if (key !== last) return; // Another was taken meanwhile.
      const reading = readKnownInstance(file.text, file.path);
      store.setState('instance' in reading ? { ...NONE, instance: reading.instance } : { ...NONE, why: reading.why });
    },
  };
}
