/** Hands go on at a block, once it is drawn: at the new one, or at the one a wire was drawn from in vain. */
export function focusBlock(id: string | undefined): void {
  if (id === undefined) return;
  requestAnimationFrame(() => elementOfBlock(id)?.focus({ preventScroll: true }));
}

/** The block as it stands on the canvas; null where it is not drawn. */
export function elementOfBlock(id: string): HTMLElement | null {
  return document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
}
