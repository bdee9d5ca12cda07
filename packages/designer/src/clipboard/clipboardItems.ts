import type { Designer } from '../designer.ts';
import { shownKey, type MenuItem } from '../menuItem.ts';
import { createClipboard } from './clipboard.ts';
import { readSystem, writeSystem } from './systemClipboard.ts';
import { texts } from '../texts/texts.ts';

/** Cut, copy, paste: by the keys the browser knows, and from menus, where it has to be asked for its clipboard. */
export function clipboardItems(designer: Designer): readonly MenuItem[] {
  const clipboard = createClipboard(designer);
  const { session } = designer;
  const isSelected = (): boolean => session.store.getState().selection.length > 0;
  const write = async (text: string | undefined): Promise<void> => {
    if (text !== undefined && !(await writeSystem(text))) {
      session.say(texts().clipboard.keptByBrowser);
    }
  };
  const paste = async (): Promise<void> => {
    const text = await readSystem();
    if (text === undefined) session.say(texts().clipboard.pressInstead(shownKey('Mod+V')));
    else clipboard.paste(text);
  };
  const byBrowser = true;
  return [
    {
      id: 'cut',
      label: texts().clipboard.cut,
      keys: ['Mod+X'],
      byBrowser,
      applies: isSelected,
      run: () => void write(clipboard.cut()),
    },
    {
      id: 'copy',
      label: texts().clipboard.copy,
      keys: ['Mod+C'],
      byBrowser,
      applies: isSelected,
      run: () => void write(clipboard.copy()),
    },
    {
      id: 'paste',
      label: texts().clipboard.paste,
      keys: ['Mod+V'],
      byBrowser,
      applies: () => true,
      run: () => void paste(),
    },
    {
      id: 'duplicate',
      label: texts().clipboard.duplicate,
      keys: ['Mod+D'],
      applies: isSelected,
      run: () => void clipboard.duplicate(),
    },
  ];
}
