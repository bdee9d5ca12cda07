/** The sheet of shortcuts: what the menu and a run listen to, and what hands do on the canvas. */
import { MENU_SECTIONS, shownKey, type MenuItem } from '../menuItem.ts';
import { RUN_KEYS } from '../simulation/runKeys.ts';
import { texts } from '../texts/texts.ts';
import { sectionName } from '../menuItem.ts';

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
      section: sectionName(section),
      rows: [
        ...withKeys
          .filter((item) => item.section === section)
          .map(({ label, keys }) => ({ label: label.replace(/…$/, ''), keys: [...new Set(keys.map(shownKey))] })),
        ...(section === 'Run' ? RUN_KEYS.map(({ label, shown }) => ({ label, keys: [shown] })) : []),
      ],
    })),
    {
      section: texts().commandPalette.onTheCanvas,
      rows: CANVAS.map(({ label, keys }) => ({ label, keys: keys.map((key) => KEYS[key]?.() ?? key) })),
    },
  ];
}

// helpers

/** What is done with the pointer, and what React Flow listens to by itself. */
const CANVAS: readonly Shortcut[] = [
  {
    get label() {
      return texts().commandPalette.moveTheView;
    },
    keys: ['Space + drag', 'Wheel'],
  },
  {
    get label() {
      return texts().commandPalette.comeNearer;
    },
    keys: ['Ctrl + wheel', 'Pinch'],
  },
  {
    get label() {
      return texts().commandPalette.selectByFrame;
    },
    keys: ['Shift + drag'],
  },
  {
    get label() {
      return texts().commandPalette.selectOneMore;
    },
    keys: ['Shift + click', 'Ctrl + click'],
  },
  {
    get label() {
      return texts().commandPalette.selectFocused;
    },
    keys: ['Enter'],
  },
  {
    get label() {
      return texts().commandPalette.addFocused;
    },
    keys: ['Enter', 'Double click'],
  },
];

/** What hands do, where it is more than a key. */
const KEYS: Readonly<Record<string, () => string>> = {
  'Space + drag': () => texts().commandPalette.spaceDrag,
  Wheel: () => texts().commandPalette.wheel,
  'Ctrl + wheel': () => texts().commandPalette.ctrlWheel,
  Pinch: () => texts().commandPalette.pinch,
  'Shift + drag': () => texts().commandPalette.shiftDrag,
  'Shift + click': () => texts().commandPalette.shiftClick,
  'Ctrl + click': () => texts().commandPalette.ctrlClick,
  'Double click': () => texts().commandPalette.doubleClick,
};
