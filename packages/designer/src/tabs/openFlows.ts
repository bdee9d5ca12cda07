/**
 * The flows that are open side by side, each with its document, its history and what is unsaved of it. One of them is
 * on the desk; the others wait as they were left. A flow that is opened again by its file comes back with its history,
 * as far as it still says the same.
 */
import { writeFlow } from '@switchyard/blocks';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Designer } from '../designer.ts';
import { isUnsaved, type DocumentState } from '../document/documentStore.ts';
import type { OpenFile, Workspace, WorkspaceState } from '../files/workspace.ts';
import type { View } from '../session/sessionStore.ts';

/** A flow that is open. */
export interface OpenFlow {
  /** As its draft is kept: the path in the folder, or `new:` and a number. */
  readonly key: string;
  readonly name: string;
  /** Its path in the folder, if it has one. */
  readonly path: string | undefined;
  /** How it was left; undefined for the one on the desk, and for one that is open since before the page was loaded. */
  readonly left: LeftFlow | undefined;
}

/** A flow as it was left. */
export interface LeftFlow {
  readonly document: DocumentState;
  readonly file: OpenFile;
  /** What was looked at. */
  readonly view: View | undefined;
}

export interface OpenFlowsState {
  readonly flows: readonly OpenFlow[];
  /** The one on the desk; undefined on the list of flows. */
  readonly current: string | undefined;
  /** The one that is to be closed, with changes that are not saved. */
  readonly closing: string | undefined;
}

export interface OpenFlows {
  readonly store: StoreApi<OpenFlowsState>;
  /** Puts one of the flows on the desk. */
  readonly show: (key: string) => Promise<void>;
  /** Puts the next one there, or the one before, round and round. */
  readonly step: (by: 1 | -1) => Promise<void>;
  /** Closes a flow; one with unsaved changes is asked about first. */
  readonly askToClose: (key: string) => Promise<void>;
  /** Closes it, whatever is unsaved: kept in the browser, or dropped. */
  readonly close: (key: string, changes: 'keep' | 'drop') => Promise<void>;
  readonly keepOpen: () => void;
  /** Begins to follow what is opened and left; returns how to end that. */
  readonly follow: () => () => void;
}

/** @param kept the flows that were open when the page was left */
export function createOpenFlows(
  designer: Designer,
  workspace: Workspace,
  kept: readonly Pick<OpenFlow, 'key' | 'name' | 'path'>[] = [],
): OpenFlows {
  const { document: desk, session } = designer;
  const store = createStore<OpenFlowsState>(() => ({
    flows: kept.map((one) => ({ ...one, left: undefined })),
    current: undefined,
    closing: undefined,
  }));
  const { getState: get, setState: set } = store;
  /** The flow that was on the desk before this one, until its place in the list is known. */
  let justLeft: DocumentState | undefined;
  let justSeen: View | undefined;

  const find = (key: string | undefined): OpenFlow | undefined => get().flows.find((flow) => flow.key === key);

  /** A flow waits as it was left. */
  function leave(before: WorkspaceState): void {
    const { draftKey: key, place, savedText, cameAs } = before;
    const document = justLeft;
    justLeft = undefined;
    if (key === undefined || !document) return;
    const left: LeftFlow = { document, file: { place, savedText, draftKey: key, cameAs }, view: justSeen };
    set({ flows: get().flows.map((flow) => (flow.key === key ? { ...flow, left } : flow)) });
  }

  /** A flow is on the desk: at its place in the list, or beside the one that was there before. */
  function enter(state: WorkspaceState, before: WorkspaceState): void {
    const { draftKey: key, place } = state;
    if (key === undefined || !place) return set({ current: undefined });
    const known = find(key);
    const flow: OpenFlow = { key, name: nameOf(designer, place.name), path: place.path, left: undefined };
    if (known?.left) takeUp(known.left, state);
    const { flows } = get();
    if (known) set({ flows: flows.map((one) => (one.key === key ? flow : one)), current: key });
    else {
      const at = flows.findIndex((one) => one.key === before.draftKey);
      set({ flows: flows.toSpliced(at === -1 ? flows.length : at + 1, 0, flow), current: key });
    }
  }

  /** Gives a flow that was just read its history back, if it says what it said when it was left. */
  function takeUp({ document, file, view }: LeftFlow, state: WorkspaceState): void {
    const now = desk.store.getState();
    if (!now.document || !document.document) return;
    if (writeFlow(now.document) !== writeFlow(document.document)) return;
    session.set({ beginAt: session.store.getState().beginAt ?? view });
    desk.putBack(file.savedText === state.savedText ? document : { ...document, savedAt: now.savedAt });
  }

  /** The same flow under another name. */
  function rename(state: WorkspaceState, before: WorkspaceState): void {
    const { draftKey: key, place } = state;
    if (key === undefined || !place) return;
    const flow: OpenFlow = { key, name: nameOf(designer, place.name), path: place.path, left: undefined };
    const others = get().flows.filter((one) => one.key !== key || one.key === before.draftKey);
    set({ flows: others.map((one) => (one.key === before.draftKey ? flow : one)), current: key });
  }

  /** The flow is called otherwise. */
  function renameCurrent(state: DocumentState, before: DocumentState): void {
    if (state.document?.flow.Metadata?.name === before.document?.flow.Metadata?.name) return;
    const { flows, current } = get();
    const file = workspace.store.getState().place?.name ?? '';
    set({ flows: flows.map((one) => (one.key === current ? { ...one, name: nameOf(designer, file) } : one)) });
  }

  async function show(key: string): Promise<void> {
    const flow = find(key);
    if (!flow || key === get().current) return;
    if (!flow.left) return flow.path === undefined ? workspace.openDraft(key) : workspace.openPath(flow.path);
    const { document, file, view } = flow.left;
    void workspace.keepDraft();
    // First, so that it is no draft to be compared with when the file is told.
    set({ flows: get().flows.map((one) => (one.key === key ? { ...one, left: undefined } : one)) });
    desk.putBack(document);
    session.set({ beginAt: session.store.getState().beginAt ?? view });
    workspace.putBack(file);
  }

  async function close(key: string, changes: 'keep' | 'drop'): Promise<void> {
    const { flows, current } = get();
    const at = flows.findIndex((flow) => flow.key === key);
    const neighbour = flows[at + 1] ?? flows[at - 1];
    const isKept = changes === 'keep' && isFlowUnsaved(key, get(), designer, workspace);
    set({ closing: undefined });
    if (key === current) await (neighbour ? show(neighbour.key) : workspace.leave());
    if (get().current === key) return; // The neighbour could not be opened, so this one stays.
    set({ flows: get().flows.filter((flow) => flow.key !== key) });
    if (!isKept) await workspace.forgetDraft(key);
  }

  return {
    store,
    show,
    close,
    async step(by) {
      const { flows, current } = get();
      const at = flows.findIndex(({ key }) => key === current);
      const next = flows.at(at === -1 ? (by === 1 ? 0 : -1) : (at + by) % flows.length);
      if (next) await show(next.key);
    },
    async askToClose(key) {
      if (!isFlowUnsaved(key, get(), designer, workspace)) return close(key, 'keep');
      // Whoever is asked sees what it is about.
      await show(key);
      set({ closing: key });
    },
    keepOpen: () => set({ closing: undefined }),
    follow() {
      const ends = [
        desk.store.subscribe((state, before) => {
          if (state.opening === before.opening) return renameCurrent(state, before);
          if (!before.document) return;
          justLeft ??= before;
          justSeen = session.store.getState().view;
        }),
        workspace.store.subscribe((state, before) => {
          if (state.opened !== before.opened || (before.place && !state.place)) {
            leave(before);
            enter(state, before);
            justLeft = undefined;
          } else if (state.draftKey !== before.draftKey) rename(state, before);
        }),
      ];
      return () => ends.forEach((end) => end());
    },
  };
}

/** Whether a flow has changes that are on no disk; one from elsewhere that nobody touched has none. */
export function isFlowUnsaved(
  key: string,
  { flows, current }: Pick<OpenFlowsState, 'flows' | 'current'>,
  designer: Designer,
  workspace: Workspace,
): boolean {
  const files = workspace.store.getState();
  const left = flows.find((flow) => flow.key === key)?.left;
  if (!left && key !== current) return files.drafts.some((draft) => draft.key === key);
  const document = left?.document ?? designer.document.store.getState();
  const { place, cameAs } = left?.file ?? files;
  const isUntouched = place?.version === null && cameAs !== undefined && document.past.length === 0;
  return isUnsaved(document) && !isUntouched;
}

// helpers

function nameOf({ document }: Designer, file: string): string {
  return document.store.getState().document?.flow.Metadata?.name || (file.split('/').at(-1) ?? file);
}
