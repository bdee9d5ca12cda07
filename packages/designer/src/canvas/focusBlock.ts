/** Hands go on at a block, once it is drawn: at the new one, or at the one a wire was drawn from in vain. */
export function focusBlock(id: string | undefined): void {
  if (id === undefined) return;
  requestAnimationFrame(() => {
    const block = `.react-flow__node[data-id="${CSS.escape(id)}"]`;
    document.querySelector<HTMLElement>(block)?.focus({ preventScroll: true });
  });
}
