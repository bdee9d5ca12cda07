/** Keys of the selected block, as long as nobody types. */
const KEYS_OF_CANVAS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Delete', 'Backspace', 'Escape']);

/**
 * Puts the focus into a field without leaving the canvas: what is typed goes into the field and takes the place of what
 * stands there, while keys that mean something to the selected block, as Delete and the arrows do, go on meaning it. So
 * a block that was clicked can be set up and can be removed, as a cell of a spreadsheet can. The field is an ordinary
 * one from the first letter on, from a click into it, and once Enter says so.
 *
 * @param block where the block stands, to which hands go with the first of those keys; null where it is not drawn
 */
export function makeReady(field: HTMLElement, block: () => HTMLElement | null): void {
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
      const { key, ctrlKey, metaKey } = event;
      if (key === 'Enter' || key === ' ') begin();
      else if (KEYS_OF_CANVAS.has(key) || ((ctrlKey || metaKey) && key.length === 1)) handOver(event, block());
    },
    until,
  );
}

// helpers

/**
 * Presses a key at the block instead: a list of suggestions would open by the same key, and where the block goes away
 * the focus is looked for beside it.
 */
function handOver(event: KeyboardEvent, block: HTMLElement | null): void {
  event.stopPropagation();
  if (block) block.focus({ preventScroll: true });
  else if (event.target instanceof HTMLElement) event.target.blur();
  const isTaken = !(block ?? document.body).dispatchEvent(new KeyboardEvent('keydown', event));
  // Copying and pasting follow from keys nobody takes.
  if (isTaken || KEYS_OF_CANVAS.has(event.key)) event.preventDefault();
}
