/**
 * Keeps hands where they were when what had the focus goes away: at what stands in its place, else near it. Without
 * this the focus falls back to the beginning of the page, and a keyboard or a screen reader starts all over.
 */

interface Place {
  readonly parent: Element;
  /** Which of its children it was, or was in. */
  readonly index: number;
}

const FOCUSABLE =
  ':is(button, a[href], input, select, textarea, summary, [tabindex="0"]):not(:disabled, [tabindex="-1"], [aria-hidden=true] *)';
/** What lies over everything for a while gives the focus back by itself. */
const PASSING = '[role=dialog], [role=menu], [role=listbox], [role=tooltip]';

/** @returns ends it */
export function keepFocus(page: Document): () => void {
  let last: Element | undefined;
  let places: readonly Place[] = [];
  const remember = (element: Element): void => {
    last = element;
    places = placesOf(element);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    if (target instanceof Element && target !== page.body && !target.closest(PASSING)) remember(target);
  };
  // Who presses somewhere else is there now: keys are for the canvas, not for the form that went away.
  const onPress = ({ target }: PointerEvent): void => {
    if (!(target instanceof Node && last?.contains(target))) last = undefined;
  };
  // Whoever does something of their own about it is first.
  const later = (): void => void requestAnimationFrame(() => requestAnimationFrame(bringBack));
  const bringBack = (): void => {
    const isLost = page.activeElement === null || page.activeElement === page.body;
    if (!isLost || last === undefined || last.isConnected || page.querySelector('[role=dialog]')) return;
    const next = nearest(places);
    last = undefined;
    next?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(() => {
    if (last?.isConnected === false) later();
  });
  page.addEventListener('focusin', onFocus);
  page.addEventListener('pointerdown', onPress, true);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', onFocus);
    page.removeEventListener('pointerdown', onPress, true);
    observer.disconnect();
  };
}

// helpers

function placesOf(element: Element): readonly Place[] {
  const places: Place[] = [];
  for (let at = element; at.parentElement; at = at.parentElement) {
    places.push({ parent: at.parentElement, index: [...at.parentElement.children].indexOf(at) });
  }
  return places;
}

/** From the innermost place that is left: what came to stand there, what stands before it, and then farther out. */
function nearest(places: readonly Place[]): HTMLElement | undefined {
  for (const { parent, index } of places) {
    if (!parent.isConnected) continue;
    const children = [...parent.children];
    const near = [children[index], children[index - 1], parent];
    for (const one of near) {
      const found = one && focusableIn(one);
      if (found) return found;
    }
  }
  return undefined;
}

function focusableIn(element: Element): HTMLElement | undefined {
  const all = [element, ...element.querySelectorAll(FOCUSABLE)];
  return all.find(
    (one): one is HTMLElement => one instanceof HTMLElement && one.matches(FOCUSABLE) && one.checkVisibility(),
  );
}
