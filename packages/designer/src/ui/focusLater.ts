/** Gives the focus to what is on the screen, or on its way there; the text of a field may be selected, to be typed over. */
export function focusLater(selector: string, text?: 'select'): void {
  if (!focus(selector, text)) requestAnimationFrame(() => focus(selector, text));
}

// helpers

function focus(selector: string, text: 'select' | undefined): boolean {
  const element = document.querySelector<HTMLElement>(selector);
  element?.focus();
  if (text === 'select' && element instanceof HTMLInputElement) element.select();
  return element !== null;
}
