/** Every action once: its words, its keys, and what it does. Toolbar, keyboard and shortcut sheet read this list. */
import { GRID } from '@switchyard/drawing';
import { noteItems } from './canvas/noteItems.ts';
import { arrangeItems } from './canvas/arrangeItems.ts';
import { branchItems } from './canvas/branchItems.ts';
import { compareItems } from './compare/compareItems.ts';
import { clipboardItems } from './clipboard/clipboardItems.ts';
import type { Designer } from './designer.ts';
import { nudgeSelection } from './document/commands/nudgeSelection.ts';
import { blocksAmong } from './document/drawnIds.ts';
import { removeSelection } from './document/commands/removeSelection.ts';
import { exportItems } from './exports/exportItems.ts';
import { fileItems } from './files/fileItems.ts';
import { findItems } from './find/findItems.ts';
import type { Workspace } from './files/workspace.ts';
import { helpItems } from './commandPalette/helpItems.ts';
import { inSection, type MenuItem } from './menuItem.ts';
import { outlineItems } from './outline/outlineItems.ts';
import { nextTheme } from './session/sessionStore.ts';
import { homeItems } from './home/homeItems.ts';
import { mapItems } from './map/mapItems.ts';
import { checkItems } from './problems/checkItems.ts';
import { createOpenFlows } from './tabs/openFlows.ts';
import { tabItems } from './tabs/tabItems.ts';
import { languageItem } from './texts/languageItem.ts';
import { focusLater } from './ui/focusLater.ts';
import { texts } from './texts/texts.ts';

export { itemForKey, shownKeys, type MenuItem } from './menuItem.ts';

/** After so many milliseconds without an arrow key the next one begins a step of its own. */
const PAUSE = 1000;

const WAYS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;

export function createMenu(
  designer: Designer,
  workspace: Workspace,
  open = createOpenFlows(designer, workspace),
): readonly MenuItem[] {
  const { document, session } = designer;
  const always = (): boolean => true;
  const history = document.store.getState;
  const item = (id: string, label: string, keys: readonly string[], run: () => void, applies = always): MenuItem => ({
    id,
    label,
    keys,
    run,
    applies,
  });
  let pause: ReturnType<typeof setTimeout> | undefined;
  const nudge = (key: keyof typeof WAYS, dx: number, dy: number): MenuItem =>
    item(
      `move-${key}`,
      texts().menu.moveSelection(texts().menu[WAYS[key]]),
      [key],
      () => {
        designer.run(nudgeSelection(dx, dy));
        clearTimeout(pause);
        pause = setTimeout(document.endMark, PAUSE);
      },
      () => designer.can(nudgeSelection(dx, dy)),
    );
  const toggle = (panel: 'paletteOpen' | 'sideOpen' | 'problemsOpen'): void =>
    session.set({ [panel]: !session.store.getState()[panel] });
  const isSomethingSelected = (): boolean => {
    const { selection, wire } = session.store.getState();
    return selection.length > 0 || wire !== undefined;
  };
  const remove = (): void => {
    if (!designer.run(removeSelection)) return;
    session.select([]);
  };
  const chosen = (): string | undefined => {
    const [only, ...more] = session.store.getState().selection;
    return only !== undefined && more.length === 0 && designer.view().byId.has(only) ? only : undefined;
  };
  /** A note or a group, which is written where it lies. */
  const writable = (): string | undefined => {
    const [only, ...more] = session.store.getState().selection;
    return only !== undefined && more.length === 0 && blocksAmong([only]).length === 0 ? only : undefined;
  };
  const rename = (): void => {
    const block = chosen();
    if (block !== undefined) session.wish('rename', [block]);
    else session.set({ renaming: writable() });
  };
  const edit: readonly MenuItem[] = [
    item('undo', texts().menu.undo, ['Mod+Z'], document.undo, () => history().past.length > 0),
    item('redo', texts().menu.redo, ['Mod+Shift+Z', 'Mod+Y'], document.redo, () => history().future.length > 0),
    item('history', texts().menu.showHistory, ['Mod+Alt+H'], () => {
      session.set({ panel: 'history' });
      focusLater('.history [aria-current]');
    }),
    ...clipboardItems(designer),
    item('remove', texts().menu.removeSelection, ['Delete', 'Backspace'], remove, () => designer.can(removeSelection)),
    {
      ...item('rename', texts().menu.rename, ['F2'], rename, () => (chosen() ?? writable()) !== undefined),
      whileTyping: true,
    },
    item('select-all', texts().menu.selectAll, ['Mod+A'], () => session.select([...designer.view().byId.keys()])),
    item('select-none', texts().menu.selectNothing, ['Escape'], () => session.select([]), isSomethingSelected),
    ...noteItems(designer),
    ...arrangeItems(designer),
    nudge('ArrowLeft', -GRID, 0),
    nudge('ArrowRight', GRID, 0),
    nudge('ArrowUp', 0, -GRID),
    nudge('ArrowDown', 0, GRID),
  ];
  const view: readonly MenuItem[] = [
    item('fit', texts().menu.showWholeFlow, ['Shift+1'], () => session.wish('fit')),
    item(
      'fit-selection',
      texts().menu.showSelection,
      ['Shift+2'],
      () => session.wish('fit', session.store.getState().selection),
      () => session.store.getState().selection.length > 0,
    ),
    item('actual-size', texts().menu.showActualSize, ['Mod+0'], () => session.wish('actualSize')),
    item('zoom-in', texts().menu.zoomIn, ['Mod+=', '+'], () => session.wish('zoomIn')),
    item('zoom-out', texts().menu.zoomOut, ['Mod+-', '-'], () => session.wish('zoomOut')),
    { ...item('palette', texts().menu.toggleBlockList, ['Mod+B'], () => toggle('paletteOpen')), whileTyping: true },
    {
      ...item('side-panel', texts().menu.toggleSidePanel, ['Mod+Alt+B'], () => toggle('sideOpen')),
      whileTyping: true,
    },
    item('problems', texts().menu.showProblems, ['Mod+Shift+M'], () => toggle('problemsOpen')),
    item('json', texts().menu.showFlowAsJson, [], () => session.set({ panel: 'json', jsonScope: 'flow' })),
    item(
      'json-block',
      texts().menu.showBlockAsJson,
      [],
      () => session.set({ panel: 'json', jsonScope: 'block' }),
      () => chosen() !== undefined,
    ),
    item('theme', texts().menu.changeTheme, [], () =>
      session.set({ theme: nextTheme(session.store.getState().theme) }),
    ),
    { ...languageItem(designer), everywhere: true },
  ];
  return [
    // Before the item that selects nothing: leaving a comparison has the same key.
    ...inSection('View', compareItems(designer, workspace)),
    ...inSection('Flow', [
      ...fileItems(designer, workspace),
      ...homeItems(designer, workspace),
      ...exportItems(designer, workspace),
      ...checkItems(designer, workspace),
    ]),
    // Before the items of the same keys that are meant everywhere else.
    ...inSection('Outline', outlineItems(designer)),
    ...inSection('Edit', edit),
    ...inSection('Find', [
      ...findItems(designer),
      ...branchItems(designer),
      ...mapItems(designer, workspace, open),
      ...tabItems(open, workspace),
    ]),
    ...inSection('View', view),
    ...inSection('Run', [item('run', texts().menu.runATask, ['Mod+Enter'], () => session.set({ panel: 'run' }))]),
    ...inSection('Help', helpItems(designer)),
  ];
}
