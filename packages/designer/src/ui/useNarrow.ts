import { useSyncExternalStore } from 'react';

/** So little room, in pixels, that one panel beside the canvas is all there is room for; a large zoom makes it so. */
const NARROW = '(max-width: 820px)';

export function useNarrow(): boolean {
  return useSyncExternalStore(follow, isNarrow);
}

// helpers

function follow(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}
