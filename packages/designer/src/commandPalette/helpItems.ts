import type { Designer } from '../designer.ts';
import type { MenuItem } from '../menuItem.ts';

/** The two ways to everything: the command palette, and the sheet of shortcuts. */
export function helpItems({ session }: Designer): readonly MenuItem[] {
  return [
    {
      id: 'commands',
      label: 'Commands…',
      keys: ['Mod+K'],
      whileTyping: true,
      everywhere: true,
      applies: () => true,
      run: () => session.set({ help: 'commands' }),
    },
    {
      id: 'shortcuts',
      label: 'Keyboard shortcuts',
      // With the slash above the 7 the key is another one.
      keys: ['Mod+/', 'Mod+Shift+7', '?'],
      applies: () => true,
      run: () => session.set({ help: 'shortcuts' }),
    },
  ];
}
