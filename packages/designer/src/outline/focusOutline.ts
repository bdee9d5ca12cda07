/** Hands at the outline: whether they are there, and how they come back to it. */
import { focusLater } from '../ui/focusLater.ts';

/** They are, as long as it is shown and they are not at the canvas: its menus lie outside of it. */
export function isInOutline(): boolean {
  return document.querySelector('.outline') !== null && !document.activeElement?.closest('.canvas');
}

/** Gives the focus to the current line, once it is drawn. */
export function focusOutline(): void {
  focusLater('[data-keys=outline] [role=treeitem][tabindex="0"]');
}
