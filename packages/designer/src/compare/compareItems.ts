import type { Designer } from '../designer.ts';
import type { Workspace } from '../files/workspace.ts';
import type { MenuItem } from '../menuItem.ts';
import { endComparing, startComparing, stepDifference } from './compareCommands.ts';
import { texts } from '../texts/texts.ts';

/** Comparing the open flow: with what, through the differences, and out. */
export function compareItems(designer: Designer, workspace: Workspace): readonly MenuItem[] {
  const isComparing = (): boolean => designer.session.store.getState().comparing !== undefined;
  const savedText = (): string | undefined => workspace.store.getState().savedText;
  return [
    {
      id: 'compare-saved',
      label: texts().compare.compareWithSaved,
      keys: ['Mod+Alt+D'],
      whileTyping: true,
      applies: () => savedText() !== undefined,
      run() {
        const text = savedText();
        if (text !== undefined) startComparing(designer, { is: 'saved', label: texts().compare.savedFile, text });
      },
    },
    {
      id: 'compare',
      label: texts().compare.compareWithItem,
      keys: [],
      applies: () => true,
      run: workspace.askWhatToCompare,
    },
    {
      id: 'compare-next',
      label: texts().compare.nextDifference,
      keys: ['F7'],
      whileTyping: true,
      applies: isComparing,
      run: () => stepDifference(designer, 1),
    },
    {
      id: 'compare-previous',
      label: texts().compare.previousDifference,
      keys: ['Shift+F7'],
      whileTyping: true,
      applies: isComparing,
      run: () => stepDifference(designer, -1),
    },
    {
      id: 'compare-end',
      label: texts().compare.leaveComparison,
      keys: ['Escape'],
      applies: isComparing,
      run: () => endComparing(designer),
    },
  ];
}
