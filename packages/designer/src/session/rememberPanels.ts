/** Which of the panels beside the canvas are shown, kept from one visit to the next. */
import type { SessionState, SessionStore } from './sessionStore.ts';

const KEY = 'switchyard:panels';

type Panels = Pick<SessionState, 'paletteOpen' | 'sideOpen'>;

/** Shows the panels that were shown the last time, and remembers every change. */
export function rememberPanels(session: SessionStore, storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  const hidden = (storage.getItem(KEY) ?? '').split(' ');
  session.set({ paletteOpen: !hidden.includes('palette'), sideOpen: !hidden.includes('side') });
  session.store.subscribe((state, before) => {
    if (state.paletteOpen === before.paletteOpen && state.sideOpen === before.sideOpen) return;
    storage.setItem(KEY, hiddenOf(state));
  });
}

// helpers

function hiddenOf({ paletteOpen, sideOpen }: Panels): string {
  return [paletteOpen ? '' : 'palette', sideOpen ? '' : 'side'].filter(Boolean).join(' ');
}
