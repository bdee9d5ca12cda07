/** The designer as one object: the flow, the session, and commands that act on both. Tests drive it without a screen. */
import type { FlowJson, FlowView, Problem } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import type { Places } from '@switchyard/drawing';
import { keepPlaces } from './canvas/keepPlaces.ts';
import type { Command, CommandContext } from './document/command.ts';
import { viewOf } from './document/derived.ts';
import { createBackground, type Background, type Desk } from './background/background.ts';
import { groupId, noteId } from './document/drawnIds.ts';
import { extrasOf } from './document/extras.ts';
import { createDocumentStore, type DocumentState, type DocumentStore } from './document/documentStore.ts';
import type { JsonDrafts } from './json/jsonDrafts.ts';
import type { LanguageChoice } from './texts/languages.ts';
import { createSessionStore, type SessionStore, type Theme } from './session/sessionStore.ts';

export interface Designer {
  readonly document: DocumentStore;
  readonly session: SessionStore;
  /** What is worked out beside the screen: problems, ways of wires, places. */
  readonly background: Background;
  /** Whether a command applies now. */
  can(command: Command): boolean;
  /** Carries out a command; returns whether it applied. */
  run(command: Command): boolean;
  view(): FlowView;
  /** Where blocks are drawn that the file gives no place. */
  places(): Places;
  /** What was found last; the newest version may still be looked at. */
  problems(): readonly Problem[];
  /** An identifier for a new block. */
  newId(): string;
}

const EMPTY_VIEW: FlowView = { blocks: [], byId: new Map(), start: undefined, entryPosition: undefined };

/**
 * @param tools.newId makes identifiers; random in the browser, counted in tests
 * @param tools.desk where what takes longer is worked out: a thread in the browser, at once in tests
 */
export function createDesigner(tools: {
  readonly newId: () => string;
  readonly desk: Desk;
  readonly theme?: Theme;
  readonly language?: LanguageChoice;
}): Designer {
  const document = createDocumentStore();
  const session = createSessionStore(tools.theme, tools.language);
  const background = createBackground(tools.desk);
  let placesOf = keepPlaces();
  // What was typed as JSON and cannot be read waits until somebody comes back to its flow.
  const leftDrafts = new WeakMap<FlowJson, JsonDrafts>();
  const context = (): CommandContext | undefined => {
    const { document: open, flowType } = document.store.getState();
    const { selection, wire } = session.store.getState();
    return open && { flow: open.flow, flowType, selection, wire, places: placesOf(viewOf(open.flow)) };
  };
  document.store.subscribe((state, before) => {
    if (state.document?.flow === before.document?.flow) return;
    if (isAnother(state, before)) {
      placesOf = keepPlaces();
      if (before.document) leftDrafts.set(before.document.flow, session.store.getState().jsonDrafts);
      const jsonDrafts = (state.document && leftDrafts.get(state.document.flow)) ?? {};
      // A menu of a branch asks about the flow it was opened in.
      session.set({ jsonDrafts, choosing: undefined, outlineChoosing: undefined });
    }
    if (isAnother(state, before) && session.store.getState().comparing) {
      session.set({ comparing: undefined, panel: 'properties' });
    }
    if (isAnother(state, before)) background.forget();
    if (state.document) {
      const { flow } = state.document;
      background.look({ flow, flowType: state.flowType, places: placesOf(viewOf(flow)) });
    }
    // What was said of the flow before is untrue perhaps; whoever changes it says so afterwards.
    session.set({ said: undefined });
    forgetGone(state, before, session);
  });
  // Who selects something else, or the same again, has finished what was being done to it.
  session.store.subscribe((state, before) => {
    if (state.selection !== before.selection || state.wire !== before.wire) document.endMark();
  });
  return {
    document,
    session,
    background,
    newId: tools.newId,
    can(command) {
      const now = context();
      return now !== undefined && command(now);
    },
    run(command) {
      const now = context();
      return now !== undefined && command(now, document.dispatch);
    },
    view() {
      const { document: open } = document.store.getState();
      return open ? viewOf(open.flow) : EMPTY_VIEW;
    },
    places() {
      const { document: open } = document.store.getState();
      return placesOf(open ? viewOf(open.flow) : EMPTY_VIEW);
    },
    problems: () => background.store.getState().problems,
  };
}

// helpers

function isAnother(state: DocumentState, before: DocumentState): boolean {
  return state.opening !== before.opening;
}

/** Whether a block, a note or a group is there that is called so. */
function hasDrawn(flow: FlowJson, id: string): boolean {
  const { notes, groups } = extrasOf(flow);
  return (
    viewOf(flow).byId.has(id) ||
    notes.some((note) => noteId(note.id) === id) ||
    groups.some((group) => groupId(group.id) === id)
  );
}

/** What is gone is not selected any more, and of another flow nothing is. */
function forgetGone(state: DocumentState, before: DocumentState, session: SessionStore): void {
  const { selection, wire } = session.store.getState();
  const flow = isAnother(state, before) ? undefined : state.document?.flow;
  const isThere = (id: string): boolean => flow !== undefined && (id === ENTRY_ID || hasDrawn(flow, id));
  const left = selection.filter(isThere);
  const leftWire = wire && isThere(wire.from) ? wire : undefined;
  if (left.length < selection.length || leftWire !== wire) session.select(left, leftWire);
}
