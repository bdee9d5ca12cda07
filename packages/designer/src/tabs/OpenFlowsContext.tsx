/** Hands the open flows to components, and lets them follow just what they show. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { OpenFlows, OpenFlowsState } from './openFlows.ts';

export const OpenFlowsContext = createContext<OpenFlows | undefined>(undefined);

export function useOpenFlows(): OpenFlows {
  const flows = useContext(OpenFlowsContext);
  if (!flows) throw new Error('Expected to be inside the designer.');
  return flows;
}

/** Follows a part of what is open. */
export function useOpen<Part>(select: (state: OpenFlowsState) => Part): Part {
  return useStore(useOpenFlows().store, select);
}
