/** One entry of the menu, the keys that mean it, and how both are shown. */
import { isTyping } from './ui/isTyping.ts';
import { texts } from './texts/texts.ts';

/** What is used most first. */
export const MENU_SECTIONS = ['Flow', 'Edit', 'Find', 'View', 'Run', 'Outline', 'Help'] as const;

/** Where an item stands in the shortcut sheet and the command palette. */
export type MenuSection = (typeof MENU_SECTIONS)[number];

/** What a section is called. */
export function sectionName(section: MenuSection): string {
  const { sectionFlow, sectionEdit, sectionFind, sectionView, sectionRun, sectionOutline, sectionHelp } =
    texts().commandPalette;
  return {
    Flow: sectionFlow,
    Edit: sectionEdit,
    Find: sectionFind,
    View: sectionView,
    Run: sectionRun,
    Outline: sectionOutline,
    Help: sectionHelp,
  }[section];
}

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly section?: MenuSection;
  /** As shown to people; `Mod` is Ctrl, or Command on a Mac. */
  readonly keys: readonly string[];
  /** Keys that also mean something while typing are left to the field. */
  readonly whileTyping?: boolean;
  /** The keys mean this only where the focus is in there, and nothing else then. */
  readonly inside?: 'outline';
  /** The browser makes an event of its own of these keys, which is listened to instead. */
  readonly byBrowser?: boolean;
  /** Whether it means something on the list of flows too. */
  readonly everywhere?: boolean;
  readonly applies: () => boolean;
  readonly run: () => void;
}

export function inSection(section: MenuSection, items: readonly MenuItem[]): readonly MenuItem[] {
  return items.map((item) => ({ section, ...item }));
}

/** An item's first keys as people read them, `Ctrl+S` or `⌘+S`; undefined for an item without any. */
export function shownKeys({ keys: [first] }: MenuItem): string | undefined {
  return first === undefined ? undefined : shownKey(first);
}

/** Keys as people read them. */
export function shownKey(keys: string): string {
  // Tests run where there is no browser.
  const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
  const named = keys.replace('Mod', isMac ? '⌘' : 'Ctrl');
  return named.replace(/Arrow(?=Left|Right|Up|Down)/, '').replace('Escape', 'Esc');
}

/** The item a key press means, if it applies where the focus is. */
export function itemForKey(menu: readonly MenuItem[], event: KeyboardEvent): MenuItem | undefined {
  const pressed = [
    event.ctrlKey || event.metaKey ? 'Mod' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && (event.ctrlKey || event.metaKey || event.key.length > 1 || event.code.startsWith('Digit'))
      ? 'Shift'
      : '',
    keyOf(event),
  ]
    .filter(Boolean)
    .join('+');
  const typing = isTyping(event.target);
  const isHere = ({ inside }: MenuItem): boolean =>
    inside === undefined || (event.target instanceof Element && event.target.closest(`[data-keys=${inside}]`) !== null);
  const meant = menu.filter(
    (item) =>
      item.byBrowser !== true && item.keys.includes(pressed) && (item.whileTyping === true || !typing) && isHere(item),
  );
  // Two items may share a key where only one of them applies at a time.
  return meant.find(({ applies }) => applies()) ?? meant[0];
}

// helpers

/** The key as it is labelled; with Shift or Alt it may write something else, on a Mac above all. */
function keyOf({ code, key, shiftKey, altKey }: KeyboardEvent): string {
  if (shiftKey && code.startsWith('Digit')) return code.slice(5);
  if (altKey && code.startsWith('Key')) return code.slice(3);
  return key.length === 1 ? key.toUpperCase() : key;
}
