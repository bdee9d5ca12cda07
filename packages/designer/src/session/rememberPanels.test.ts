/** The panels beside the canvas: shown or not as the last time, and always where something is to be seen in them. */
import { expect, test } from 'vitest';
import { rememberPanels } from './rememberPanels.ts';
import { createSessionStore } from './sessionStore.ts';

/** What a browser keeps. */
function createStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  };
}

test('both are shown at first', () => {
  const session = createSessionStore();
  rememberPanels(session, createStorage());
  expect(session.store.getState()).toMatchObject({ paletteOpen: true, sideOpen: true });
});

test.each([
  { paletteOpen: false, sideOpen: true },
  { paletteOpen: true, sideOpen: false },
  { paletteOpen: false, sideOpen: false },
])('the next visit begins as the last one ended: %o', (panels) => {
  const storage = createStorage();
  const before = createSessionStore();
  rememberPanels(before, storage);
  before.set(panels);

  const after = createSessionStore();
  rememberPanels(after, storage);

  expect(after.store.getState()).toMatchObject(panels);
});

test('a side panel that was hidden is shown when something is asked of it', () => {
  const session = createSessionStore();
  session.set({ sideOpen: false });

  session.set({ panel: 'run' });

  expect(session.store.getState().sideOpen).toBe(true);
});
