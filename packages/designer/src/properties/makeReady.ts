/** Keys of the selected block, as long as nobody types. */
const KEYS_OF_CANVAS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Delete', 'Backspace', 'Escape']);

/**
 * Puts the focus into a field without leaving the canvas: what is typed goes into the field and takes the place of what
 * stands there, while keys that mean something to the selected block, as Delete and the arrows do, go on meaning it. So
 * a block that was clicked can be set up and can be removed, as a cell of a spreadsheet can. The field is an ordinary
 * one from the first letter on, from a click into it, and once Enter says so.
 */
export function makeReady(field: HTMLElement): void {
  field.focus({ preventScroll: true });
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
  field.dataset['ready'] = '';
  const done = new AbortController();
  const begin = (): void => {
    delete field.dataset['ready'];
    done.abort();
  };
  const until = { signal: done.signal };
  for (const event of ['input', 'change', 'pointerdown', 'blur'] as const) field.addEventListener(event, begin, until);
  field.addEventListener(
    'keydown',
    (event) => {
      const { key } = event;
      if (key === 'Enter' || key === ' ') return begin();
      if (!KEYS_OF_CANVAS.has(key)) return;
      // Pressed where no field hears of it: a list of suggestions would open by the same key.
      event.preventDefault();
      event.stopPropagation();
      document.body.dispatchEvent(new KeyboardEvent('keydown', event));
    },
    until,
  );
}
