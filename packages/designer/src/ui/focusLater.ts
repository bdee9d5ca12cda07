/** Gives the focus to what is on its way to the screen; the text of a field may be selected, to be typed over. */
export function focusLater(selector: string, text?: 'select'): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(selector);
    element?.focus();
    if (text === 'select' && element instanceof HTMLInputElement) element.select();
  });
}
