/** Puts the cursor on the controls of the run, where a button that had it is gone; it is never taken from elsewhere. */
export function focusControls(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('.run-buttons button')?.focus();
}
