const FIELDS =
  'input, textarea, select, [contenteditable="true"], [contenteditable=""], [data-typing], [role=dialog] *';

/**
 * Whether keys pressed there are meant for a field or a dialog. A field that is only ready (`makeReady`) takes what is
 * typed, and leaves the keys of the canvas to it.
 */
export function isTyping(at: EventTarget | null): boolean {
  return at instanceof Element && at.matches(FIELDS) && !at.matches('[data-ready]');
}
