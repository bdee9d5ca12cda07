/** Hands the designer to components, and lets them follow just what they show. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Findings } from './background/background.ts';
import type { Designer } from './designer.ts';
import type { DocumentState } from './document/documentStore.ts';
import type { SessionState } from './session/sessionStore.ts';

export const DesignerContext = createContext<Designer | undefined>(undefined);

export function useDesigner(): Designer {
  const designer = useContext(DesignerContext);
  if (!designer) throw new Error('Expected to be inside the designer.');
  return designer;
}

/** Follows a part of the document's state. */
export function useDocument<Part>(select: (state: DocumentState) => Part): Part {
  return useStore(useDesigner().document.store, select);
}

/** Follows what is found out beside the screen. */
export function useFindings<Part>(select: (state: Findings) => Part): Part {
  return useStore(useDesigner().background.store, select);
}

/** Follows a part of the session. */
export function useSession<Part>(select: (state: SessionState) => Part): Part {
  return useStore(useDesigner().session.store, select);
}
