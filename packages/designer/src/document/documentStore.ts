/**
 * The flow being edited, and how it came to be: every change is a named command from one version of the flow to the
 * next. Only this folder writes; everyone else dispatches. No React here, so that it is tested without a screen.
 */
import type { AnyFlowType, FlowDocument, FlowJson } from '@switchyard/blocks';
import { enablePatches, freeze, produceWithPatches } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';

enablePatches();

export interface HistoryEntry {
  readonly id: number;
  /** What the command did, in the user's words. */
  readonly label: string;
  /**
   * The flow before and after. Whole versions, which share all that did not change: a patch would bring back a removed
   * member at the end of its object, and the file would not be what it was.
   */
  readonly before: FlowJson;
  readonly after: FlowJson;
  /** Changes under the same mark are one step, such as typing in one field. */
  readonly mark: string | undefined;
}

export interface DocumentState {
  readonly document: FlowDocument | undefined;
  readonly flowType: AnyFlowType;
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
  /** The history entry the file on disk stands at; 0 for the flow as it was opened, -1 for never saved. */
  readonly savedAt: number;
  /** Which opening of a flow this is; another number is another flow, or the same one opened again. */
  readonly opening: number;
}

/** Changes a draft of the flow. */
export type Edit = (flow: FlowJson) => void;

export interface DocumentStore {
  readonly store: StoreApi<DocumentState>;
  readonly open: (opened: {
    readonly document: FlowDocument;
    readonly flowType: AnyFlowType;
    readonly saved: boolean;
  }) => void;
  /** Puts a flow back that was open before, with its history. */
  readonly putBack: (before: DocumentState) => void;
  readonly close: () => void;
  /** This document is what stands on disk now. */
  readonly saved: (document: FlowDocument) => void;
  /** Makes a change and remembers it; a change that changes nothing leaves no trace. */
  readonly dispatch: (label: string, edit: Edit, mark?: string) => void;
  /** Ends the step that is being added to, so that the next change is a step of its own. */
  readonly endMark: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Undoes or does again until so many steps are made. */
  readonly goTo: (step: number) => void;
}

const NOTHING_OPEN: DocumentState = {
  document: undefined,
  flowType: 'CONTACT_FLOW',
  past: [],
  future: [],
  savedAt: 0,
  opening: 0,
};

export function createDocumentStore(): DocumentStore {
  const store = createStore<DocumentState>(() => NOTHING_OPEN);
  const { getState: get, setState: set } = store;
  let nextId = 1;
  let openings = 0;
  let markIsOpen = false;

  /** Another flow takes the place of the one that is open. */
  function turnTo(state: DocumentState): void {
    markIsOpen = false;
    set({ ...state, opening: ++openings }, true);
  }

  function at(flow: FlowJson): FlowDocument | undefined {
    const { document } = get();
    return document && { ...document, flow };
  }

  function goTo(step: number): void {
    const { past, future } = get();
    const all = [...past, ...future];
    const flow = step === 0 ? all[0]?.before : all[step - 1]?.after;
    if (step === past.length || !flow) return;
    markIsOpen = false;
    set({ document: at(flow), past: all.slice(0, step), future: all.slice(step) });
  }

  return {
    store,
    open: ({ document, flowType, saved }) =>
      // Nothing in a version ever changes; whoever sees a flow again need not look at what he has seen.
      turnTo({
        ...NOTHING_OPEN,
        document: { ...document, flow: freeze(document.flow, true) },
        flowType,
        savedAt: saved ? 0 : -1,
      }),
    putBack: turnTo,
    close: () => turnTo(NOTHING_OPEN),
    saved(document) {
      // What was changed while the file was being written is unsaved still.
      if (get().document?.flow === document.flow) set({ savedAt: topOf(get().past) });
    },
    dispatch(label, edit, mark) {
      const { document, past } = get();
      if (!document) return;
      const [flow, patches] = produceWithPatches(document.flow, (draft) => {
        edit(draft);
      });
      if (patches.length === 0) return;
      const last = past.at(-1);
      const joins = mark !== undefined && markIsOpen && last?.mark === mark && get().future.length === 0;
      const entry: HistoryEntry = joins
        ? { ...last, id: nextId++, after: flow }
        : { id: nextId++, label, before: document.flow, after: flow, mark };
      markIsOpen = mark !== undefined;
      set({ document: { ...document, flow }, past: [...(joins ? past.slice(0, -1) : past), entry], future: [] });
    },
    endMark() {
      markIsOpen = false;
    },
    undo: () => goTo(get().past.length - 1),
    redo: () => goTo(get().past.length + 1),
    goTo,
  };
}

/** Whether the flow differs from the file on disk. */
export function isUnsaved({ document, past, savedAt }: DocumentState): boolean {
  return document !== undefined && topOf(past) !== savedAt;
}

// helpers

function topOf(past: readonly HistoryEntry[]): number {
  return past.at(-1)?.id ?? 0;
}
