import { focusLater } from '../ui/focusLater.ts';

/** Gives the focus to the current line of the outline, once it is drawn. */
export function focusOutline(): void {
  focusLater('[data-keys=outline] [role=treeitem][tabindex="0"]');
}
