import type { Designer } from '../designer.ts';
import { shownKey, type MenuItem } from '../menuItem.ts';
import { createClipboard } from './clipboard.ts';
import { readSystem, writeSystem } from './systemClipboard.ts';

/** Cut, copy, paste: by the keys the browser knows, and from menus, where it has to be asked for its clipboard. */
export function clipboardItems(designer: Designer): readonly MenuItem[] {
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
