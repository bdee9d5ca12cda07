/** Every action once: its words, its keys, and what it does. Toolbar, keyboard and shortcut sheet read this list. */
import { GRID, layOut, layOutSome } from '@switchyard/drawing';
import { endComparing, startComparing, stepDifference } from './compare/compareCommands.ts';
import { createClipboard } from './clipboard/clipboard.ts';
import { readSystem, writeSystem } from './clipboard/systemClipboard.ts';
import type { Designer } from './designer.ts';
import { nudgeSelection } from './document/commands/nudgeSelection.ts';
import { removeSelection } from './document/commands/removeSelection.ts';
import { tidy } from './document/commands/tidy.ts';
import { isUnsaved } from './document/documentStore.ts';
import type { Workspace } from './files/workspace.ts';
import { isTyping } from './ui/isTyping.ts';

/** After so many milliseconds without an arrow key the next one begins a step of its own. */
const PAUSE = 1000;

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** As shown to people; `Mod` is Ctrl, or Command on a Mac. */
  readonly keys: readonly string[];
  /** Keys that also mean something while typing are left to the field. */
  readonly whileTyping?: boolean;
  /** The browser makes an event of its own of these keys, which is listened to instead. */
  readonly byBrowser?: boolean;
  readonly applies: () => boolean;
  readonly run: () => void;
}

export function createMenu(designer: Designer, workspace: Workspace): readonly MenuItem[] {
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
    session.say('Removed.');
  };
  const chosen = (): string | undefined => {
    const [only, ...more] = session.store.getState().selection;
    return only !== undefined && more.length === 0 && designer.view().byId.has(only) ? only : undefined;
  };
  const rename = (): void => {
    const block = chosen();
    if (block !== undefined) session.wish('rename', [block]);
  };
  const isComparing = (): boolean => session.store.getState().comparing !== undefined;
  const savedText = (): string | undefined => workspace.store.getState().savedText;
  const compareWithSaved = (): void => {
    const text = savedText();
    if (text !== undefined) startComparing(designer, { is: 'saved', label: 'the saved file', text });
  };
  const mayCompareWithSaved = (): boolean => savedText() !== undefined;
  const comparison: readonly MenuItem[] = [
    item('compare-saved', 'Compare with the saved file', ['Mod+Alt+D'], compareWithSaved, mayCompareWithSaved),
    item('compare', 'Compare with…', [], workspace.askWhatToCompare),
    item('compare-next', 'Next difference', ['F7'], () => stepDifference(designer, 1), isComparing),
    item('compare-previous', 'Previous difference', ['Shift+F7'], () => stepDifference(designer, -1), isComparing),
    // Before the item that selects nothing, which has the same key.
    item('compare-end', 'Leave the comparison', ['Escape'], () => endComparing(designer), isComparing),
  ];
  return [
    ...comparison,
    { ...item('save', 'Save', ['Mod+S'], () => void workspace.save()), whileTyping: true },
    {
      ...item(
        'save-as',
        'Save under another name…',
        ['Mod+Shift+S'],
        workspace.askWhereToSave,
        () => workspace.hasFolder,
      ),
      whileTyping: true,
    },
    item(
      'revert',
      'Revert to the saved file…',
      [],
      () => workspace.askToRevert(),
      () => isUnsaved(history()) && isOnDisk(workspace),
    ),
    item('download', 'Download a copy', [], workspace.downloadCopy),
    item('undo', 'Undo', ['Mod+Z'], document.undo, () => history().past.length > 0),
    item('redo', 'Redo', ['Mod+Shift+Z', 'Mod+Y'], document.redo, () => history().future.length > 0),
    ...clipboardItems(designer),
    item('remove', 'Remove selection', ['Delete', 'Backspace'], remove, () => designer.can(removeSelection)),
    { ...item('rename', 'Rename', ['F2'], rename, () => chosen() !== undefined), whileTyping: true },
    item('select-all', 'Select all blocks', ['Mod+A'], () => session.select([...designer.view().byId.keys()])),
    item('select-none', 'Select nothing', ['Escape'], () => session.select([]), isSomethingSelected),
    item('tidy', 'Tidy up', ['Mod+Shift+L'], () => {
      const { selection } = session.store.getState();
      // What is tidied by itself stays where it is looked at; a whole flow is somewhere else afterwards.
      if (selection.length > 1) designer.run(tidy(layOutSome(designer.view(), designer.places(), selection)));
      else if (designer.run(tidy(layOut(designer.view())))) session.wish('begin');
    }),
    item('fit', 'Show the whole flow', ['Shift+1'], () => session.wish('fit')),
    item('zoom-in', 'Zoom in', ['Mod+=', '+'], () => session.wish('zoomIn')),
    item('zoom-out', 'Zoom out', ['Mod+-', '-'], () => session.wish('zoomOut')),
    item('run', 'Run a task', ['Mod+Enter'], () => session.set({ panel: 'run' })),
    item('problems', 'Show problems', ['Mod+Shift+M'], () => toggle('problemsOpen')),
    { ...item('palette', 'Show or hide the block list', ['Mod+B'], () => toggle('paletteOpen')), whileTyping: true },
    {
      ...item('side-panel', 'Show or hide the side panel', ['Mod+Alt+B'], () => toggle('sideOpen')),
      whileTyping: true,
    },
    nudge('ArrowLeft', -GRID, 0),
    nudge('ArrowRight', GRID, 0),
    nudge('ArrowUp', 0, -GRID),
    nudge('ArrowDown', 0, GRID),
  ];
}

/** Cut, copy, paste: by the keys the browser knows, and from menus, where it has to be asked for its clipboard. */
function clipboardItems(designer: Designer): readonly MenuItem[] {
  const clipboard = createClipboard(designer);
  const { session } = designer;
  const isSelected = (): boolean => session.store.getState().selection.length > 0;
  const write = async (text: string | undefined): Promise<void> => {
    if (text !== undefined && !(await writeSystem(text))) {
      session.say('The browser keeps its clipboard to itself: here they can be pasted, elsewhere not. Use the keys.');
    }
  };
  const paste = async (): Promise<void> => {
    const text = await readSystem();
    if (text === undefined)
      session.say(`The browser keeps its clipboard to itself. Press ${shownKey('Mod+V')} instead.`);
    else clipboard.paste(text);
  };
  const byBrowser = true;
  return [
    {
      id: 'cut',
      label: 'Cut',
      keys: ['Mod+X'],
      byBrowser,
      applies: isSelected,
      run: () => void write(clipboard.cut()),
    },
    {
      id: 'copy',
      label: 'Copy',
      keys: ['Mod+C'],
      byBrowser,
      applies: isSelected,
      run: () => void write(clipboard.copy()),
    },
    { id: 'paste', label: 'Paste', keys: ['Mod+V'], byBrowser, applies: () => true, run: () => void paste() },
    {
      id: 'duplicate',
      label: 'Duplicate',
      keys: ['Mod+D'],
      applies: isSelected,
      run: () => void clipboard.duplicate(),
    },
  ];
}

/** Whether the open flow has a file in the folder; a new one has none before it is first saved. */
function isOnDisk({ hasFolder, store }: Workspace): boolean {
  const { place } = store.getState();
  return hasFolder && place?.path !== undefined && place.version !== null;
}

/** An item's first keys as people read them, `Ctrl+S` or `⌘+S`; undefined for an item without any. */
export function shownKeys({ keys: [first] }: MenuItem): string | undefined {
  return first === undefined ? undefined : shownKey(first);
}

/** Keys as people read them. */
function shownKey(keys: string): string {
  return keys.replace('Mod', /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl');
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
  const meant = menu.filter(
    ({ keys, whileTyping, byBrowser }) =>
      byBrowser !== true && keys.includes(pressed) && (whileTyping === true || !typing),
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
