import type { Designer } from '../designer.ts';
import type { MenuItem } from '../menuItem.ts';
import { texts } from '../texts/texts.ts';

/** The two ways to everything: the command palette, and the sheet of shortcuts. */
export function helpItems({ session }: Designer): readonly MenuItem[] {
  return [
    {
      id: 'commands',
      label: texts().commandPalette.commandsItem,
      keys: ['Mod+K'],
      whileTyping: true,
      everywhere: true,
      applies: () => true,
      run: () => session.set({ help: 'commands' }),
    },
    {
      id: 'shortcuts',
      label: texts().commandPalette.keyboardShortcuts,
      // With the slash above the 7 the key is another one.
      keys: ['Mod+/', 'Mod+Shift+7', '?'],
      applies: () => true,
      run: () => session.set({ help: 'shortcuts' }),
    },
  ];
}
