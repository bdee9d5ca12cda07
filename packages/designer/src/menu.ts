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

export { itemForKey, shownKeys, type MenuItem } from './menuItem.ts';

/** After so many milliseconds without an arrow key the next one begins a step of its own. */
const PAUSE = 1000;

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
  const nudge = (key: string, dx: number, dy: number): MenuItem =>
    item(
      `move-${key}`,
      `Move selection ${key.slice(5).toLowerCase()}`,
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
    item('undo', 'Undo', ['Mod+Z'], document.undo, () => history().past.length > 0),
    item('redo', 'Redo', ['Mod+Shift+Z', 'Mod+Y'], document.redo, () => history().future.length > 0),
    item('history', 'Show history', ['Mod+Alt+H'], () => {
      session.set({ panel: 'history' });
      focusLater('.history [aria-current]');
    }),
    ...clipboardItems(designer),
    item('remove', 'Remove selection', ['Delete', 'Backspace'], remove, () => designer.can(removeSelection)),
    { ...item('rename', 'Rename', ['F2'], rename, () => (chosen() ?? writable()) !== undefined), whileTyping: true },
    item('select-all', 'Select all blocks', ['Mod+A'], () => session.select([...designer.view().byId.keys()])),
    item('select-none', 'Select nothing', ['Escape'], () => session.select([]), isSomethingSelected),
    ...noteItems(designer),
    ...arrangeItems(designer),
    nudge('ArrowLeft', -GRID, 0),
    nudge('ArrowRight', GRID, 0),
    nudge('ArrowUp', 0, -GRID),
    nudge('ArrowDown', 0, GRID),
  ];
  const view: readonly MenuItem[] = [
    item('fit', 'Show the whole flow', ['Shift+1'], () => session.wish('fit')),
    item(
      'fit-selection',
      'Show the selection',
      ['Shift+2'],
      () => session.wish('fit', session.store.getState().selection),
      () => session.store.getState().selection.length > 0,
    ),
    item('actual-size', 'Show at 100 %', ['Mod+0'], () => session.wish('actualSize')),
    item('zoom-in', 'Zoom in', ['Mod+=', '+'], () => session.wish('zoomIn')),
    item('zoom-out', 'Zoom out', ['Mod+-', '-'], () => session.wish('zoomOut')),
    { ...item('palette', 'Show or hide the block list', ['Mod+B'], () => toggle('paletteOpen')), whileTyping: true },
    {
      ...item('side-panel', 'Show or hide the side panel', ['Mod+Alt+B'], () => toggle('sideOpen')),
      whileTyping: true,
    },
    item('problems', 'Show problems', ['Mod+Shift+M'], () => toggle('problemsOpen')),
    item('json', 'Show the flow as JSON', [], () => session.set({ panel: 'json', jsonScope: 'flow' })),
    item(
      'json-block',
      'Show the block as JSON',
      [],
      () => session.set({ panel: 'json', jsonScope: 'block' }),
      () => chosen() !== undefined,
    ),
    item('theme', 'Change the theme', [], () => session.set({ theme: nextTheme(session.store.getState().theme) })),
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
    ...inSection('Find and go', [
      ...findItems(designer),
      ...branchItems(designer),
      ...mapItems(designer, workspace, open),
      ...tabItems(open, workspace),
    ]),
    ...inSection('View', view),
    ...inSection('Run', [item('run', 'Run a task', ['Mod+Enter'], () => session.set({ panel: 'run' }))]),
    ...inSection('Help', helpItems(designer)),
  ];
}
