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
      rows: onTheCanvas(),
    },
  ];
}

// helpers

/** What is done with the pointer, and what React Flow listens to by itself. */
function onTheCanvas(): readonly Shortcut[] {
  const say = texts().commandPalette;
  return [
    { label: say.moveTheView, keys: [say.spaceDrag, say.wheel] },
    { label: say.comeNearer, keys: [say.ctrlWheel, say.pinch] },
    { label: say.selectByFrame, keys: [say.shiftDrag] },
    { label: say.selectOneMore, keys: [say.shiftClick, say.ctrlClick] },
    { label: say.selectFocused, keys: ['Enter'] },
    { label: say.addFocused, keys: ['Enter', say.doubleClick] },
  ];
}
