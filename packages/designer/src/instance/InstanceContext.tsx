/** Hands the instance to the forms, and keeps it the one that belongs to the open flow. */
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useWorkspace } from '../files/WorkspaceContext.tsx';
import { createInstanceStore, type InstanceState, type InstanceStore } from './instanceStore.ts';

const InstanceContext = createContext<InstanceStore | undefined>(undefined);

export function InstanceProvider({ children }: { children: ReactNode }) {
  const [instances] = useState(createInstanceStore);
  const workspace = useWorkspace();
  useEffect(() => {
    // Without a folder there is only what a person opens.
    if (!workspace.hasFolder) return;
    const look = (): void => void workspace.readInstanceFile().then(instances.take);
    look();
    return workspace.store.subscribe((state, before) => {
      if (state.folder !== before.folder || state.place?.path !== before.place?.path) look();
    });
  }, [workspace, instances]);
  return <InstanceContext value={instances}>{children}</InstanceContext>;
}

export function useInstances(): InstanceStore {
  const instances = useContext(InstanceContext);
  if (!instances) throw new Error('Expected to be where an instance is known.');
  return instances;
}

export function useInstance(): InstanceState {
  return useStore(useInstances().store);
}
