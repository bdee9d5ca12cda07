/**
 * What the page does for the open flow: keeps drafts while it changes, keeps the address in step, and asks before a
 * tab with unsaved changes closes.
 */
import { useEffect } from 'react';
import { followSaved } from '../compare/compareCommands.ts';
import type { Designer } from '../designer.ts';
import { isUnsaved } from '../document/documentStore.ts';
import { readAddress, writeAddress, type Address } from './address.ts';
import type { Workspace, WorkspaceState } from './workspace.ts';

/** Milliseconds without a change after which the draft is kept; while changes go on it is kept that often. */
const DRAFT_AFTER = 300;
const DRAFT_EVERY = 1000;

/** The address of the list of flows; the page begins there without saying so. */
const HOME = writeAddress({ shows: 'home' });

export function useFileEvents(workspace: Workspace, designer: Designer): void {
  useEffect(() => {
    const saves = workspace.store.subscribe((state, before) => {
      if (state.savedText !== before.savedText) followSaved(designer, state.savedText);
    });
    const ends = [
      keepDrafts(workspace, designer),
      followAddress(workspace),
      guardUnsaved(designer),
      watchDisk(workspace),
      saves,
    ];
    return () => ends.forEach((end) => end());
  }, [workspace, designer]);
}

// helpers

function keepDrafts(workspace: Workspace, { document: store }: Designer): () => void {
  let timer: number | undefined;
  let waitingSince: number | undefined;
  const keepNow = (): void => {
    clearTimeout(timer);
    waitingSince = undefined;
    void workspace.keepDraft();
  };
  const end = store.store.subscribe((state, before) => {
    if (state.document?.flow === before.document?.flow) return;
    workspace.followMerge();
    clearTimeout(timer);
    waitingSince ??= Date.now();
    const longest = waitingSince + DRAFT_EVERY - Date.now();
    timer = window.setTimeout(keepNow, Math.max(0, Math.min(DRAFT_AFTER, longest)));
  });
  const hide = (): void => {
    if (document.visibilityState === 'hidden') keepNow();
  };
  document.addEventListener('visibilitychange', hide);
  return () => {
    end();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', hide);
  };
}

/** The address follows what is open, and what is open follows the address. */
function followAddress(workspace: Workspace): () => void {
  let shown = '';
  const go = (): void => {
    if (location.hash === shown) return;
    shown = location.hash;
    open(workspace, readAddress(shown));
  };
  const end = workspace.store.subscribe((state, before) => {
    const isSame = state.place === before.place && state.draftKey === before.draftKey;
    // A file that was asked for and not opened: what was open before is open still.
    const isRefused = before.question !== undefined && state.question === undefined && state.opening === undefined;
    if (isSame && !isRefused) return;
    const hash = writeAddress(addressOf(state));
    if (hash === (location.hash || HOME)) return;
    shown = hash;
    // The file was saved under a name: the same flow, so the same step of the browser's history.
    if (isSame || (state.place && state.opened === before.opened)) history.replaceState(undefined, '', hash);
    else history.pushState(undefined, '', hash);
  });
  addEventListener('hashchange', go);
  addEventListener('popstate', go);
  go();
  void workspace.refresh();
  return () => {
    end();
    removeEventListener('hashchange', go);
    removeEventListener('popstate', go);
  };
}

function addressOf({ place, draftKey }: WorkspaceState): Address {
  if (!place || draftKey === undefined) return { shows: 'home' };
  return place.path === undefined ? { shows: 'draft', key: draftKey } : { shows: 'flow', path: place.path };
}

function open(workspace: Workspace, address: Address): void {
  if (address.shows === 'flow') void workspace.openPath(address.path);
  else if (address.shows === 'draft') void workspace.openDraft(address.key);
  else if (workspace.store.getState().place) void workspace.leave();
}

/** Whoever comes back to this tab is told when the file is another one by now. */
function watchDisk(workspace: Workspace): () => void {
  const check = (): void => void workspace.checkDisk();
  addEventListener('focus', check);
  addEventListener('pagehide', workspace.leaveTab);
  return () => {
    removeEventListener('focus', check);
    removeEventListener('pagehide', workspace.leaveTab);
  };
}

function guardUnsaved({ document: store }: Designer): () => void {
  const guard = (event: BeforeUnloadEvent): void => {
    if (isUnsaved(store.store.getState())) event.preventDefault();
  };
  addEventListener('beforeunload', guard);
  return () => removeEventListener('beforeunload', guard);
}
