/** The notes and groups of a flow, once for each version. */
import { groupsOf, notesOf, type FlowJson, type Group, type Note } from '@switchyard/blocks';
import type { DocumentStore } from './documentStore.ts';

interface Extras {
  readonly notes: readonly Note[];
  readonly groups: readonly Group[];
}

const known = new WeakMap<FlowJson, Extras>();

export function extrasOf(flow: FlowJson): Extras {
  let extras = known.get(flow);
  if (!extras) known.set(flow, (extras = { notes: notesOf(flow), groups: groupsOf(flow) }));
  return extras;
}

/** Those of the open flow; none where none is open. */
export function openExtras({ document }: { readonly document: DocumentStore }): Extras {
  const { document: open } = document.store.getState();
  return open ? extrasOf(open.flow) : NONE;
}

// helpers

const NONE: Extras = { notes: [], groups: [] };
