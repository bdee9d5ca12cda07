import type { Workspace } from '../files/workspace.ts';
import type { MenuItem } from '../menuItem.ts';
import type { OpenFlows } from './openFlows.ts';
import { texts } from '../texts/texts.ts';

/**
 * Going from one open flow to another. Browsers keep Ctrl+Page down and Ctrl+W for tabs of their own, so it is Alt here;
 * where the designer has a window of its own, the others work too.
 */
export function tabItems(open: OpenFlows, workspace: Workspace): readonly MenuItem[] {
  const isMany = (): boolean => {
    const { flows, current } = open.store.getState();
    return flows.length > (current === undefined ? 0 : 1);
  };
  const current = (): string | undefined => open.store.getState().current;
  const always = { whileTyping: true, everywhere: true } as const;
  return [
    {
      id: 'next-flow',
      label: texts().tabs.nextFlow,
      keys: ['Alt+PageDown', 'Mod+PageDown'],
      ...always,
      applies: isMany,
      run: () => void open.step(1),
    },
    {
      id: 'previous-flow',
      label: texts().tabs.previousFlow,
      keys: ['Alt+PageUp', 'Mod+PageUp'],
      ...always,
      applies: isMany,
      run: () => void open.step(-1),
    },
    {
      id: 'close-flow',
      label: texts().tabs.closeThisFlow,
      keys: ['Alt+W'],
      whileTyping: true,
      applies: () => current() !== undefined,
      run: () => void open.askToClose(current() ?? ''),
    },
    {
      id: 'home',
      label: texts().tabs.allFlows,
      keys: ['Alt+Home'],
      whileTyping: true,
      applies: () => current() !== undefined,
      run: () => void workspace.leave(),
    },
  ];
}
