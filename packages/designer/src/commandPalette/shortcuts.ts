/** The sheet of shortcuts: what the menu and a run listen to, and what hands do on the canvas. */
import { MENU_SECTIONS, shownKey, type MenuItem } from '../menuItem.ts';
import { RUN_KEYS } from '../simulation/runKeys.ts';

export interface ShortcutSection {
  readonly section: string;
  readonly rows: readonly Shortcut[];
}

export interface Shortcut {
  readonly label: string;
  /** As people read them; each does the same. */
  readonly keys: readonly string[];
}

/** Section by section, what is used most first. */
export function shortcutsOf(menu: readonly MenuItem[]): readonly ShortcutSection[] {
  const withKeys = menu.filter(({ keys }) => keys.length > 0);
  const sections = MENU_SECTIONS.filter((one) => withKeys.some(({ section }) => section === one));
  return [
    ...sections.map((section) => ({
      section,
      rows: [
        ...withKeys
          .filter((item) => item.section === section)
          .map(({ label, keys }) => ({ label: label.replace(/…$/, ''), keys: [...new Set(keys.map(shownKey))] })),
        ...(section === 'Run' ? RUN_KEYS.map(({ label, shown }) => ({ label, keys: [shown] })) : []),
      ],
    })),
    { section: 'On the canvas', rows: CANVAS },
  ];
}

// helpers

/** What is done with the pointer, and what React Flow listens to by itself. */
const CANVAS: readonly Shortcut[] = [
  { label: 'Move the view', keys: ['Space + drag', 'Wheel'] },
  { label: 'Come nearer, go away', keys: ['Ctrl + wheel', 'Pinch'] },
  { label: 'Select blocks around which a frame is drawn', keys: ['Shift + drag'] },
  { label: 'Select one more block', keys: ['Shift + click', 'Ctrl + click'] },
  { label: 'Select the block that has the focus', keys: ['Enter'] },
  { label: 'Add the block that has the focus in the list', keys: ['Enter', 'Double click'] },
];
