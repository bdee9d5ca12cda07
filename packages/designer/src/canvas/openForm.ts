import { ENTRY_ID } from '@switchyard/blocks/edit';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Designer } from '../designer.ts';

/**
 * What a click on a block, a double click, and Enter mean to its form. A click makes the first field ready, in the form
 * alone and not while a run is watched; Enter and a double click go into it; a double click on the title renames.
 */
export function openForm({ session }: Designer, block: string, event: MouseEvent | KeyboardEvent): void {
  if (block.includes(':') && block !== ENTRY_ID) return writeOn(session, block, event);
  if (block === ENTRY_ID || event.shiftKey || event.ctrlKey || event.metaKey) return;
  const { panel, sideOpen } = session.store.getState();
  if (event.type === 'click') {
    if (panel === 'properties' && sideOpen) session.set({ focusField: { block, first: 'ready' } });
  } else if (event.type === 'dblclick' && isOnTitle(event.target)) {
    session.wish('rename', [block]);
  } else {
    session.select([block]);
    session.set({ panel: 'properties', focusField: { block, first: 'typing' } });
  }
}

// helpers

/** A note and the title of a group are written where they lie. */
function writeOn(session: Designer['session'], id: string, event: MouseEvent | KeyboardEvent): void {
  if (event.type === 'click') return;
  session.select([id]);
  session.set({ renaming: id });
}

function isOnTitle(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.block-title') !== null;
}
