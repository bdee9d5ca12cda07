/**
 * Does something once what was just changed is drawn, and before the next key is heard: React draws what a press changed
 * in a microtask of its own, which this one stands behind. A frame later, a quick hand is already one key ahead.
 */
export function onceDrawn(go: () => void): void {
  queueMicrotask(go);
}
