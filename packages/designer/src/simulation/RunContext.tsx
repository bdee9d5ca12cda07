/** Hands the run to components, and lets them follow just what they show. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { RunState, RunStore } from './runStore.ts';

export const RunContext = createContext<RunStore | undefined>(undefined);

export function useRuns(): RunStore {
  const runs = useContext(RunContext);
  if (!runs) throw new Error('Expected to be inside the run.');
  return runs;
}

/** Follows a part of the run's state. */
export function useRun<Part>(select: (state: RunState) => Part): Part {
  return useStore(useRuns().store, select);
}
