/** Finding in the open flow, as the menu and the bar above the canvas have it. */
import type { Designer } from '../designer.ts';
import type { MenuItem } from '../menuItem.ts';
import { focusLater } from '../ui/focusLater.ts';
import { blocksOf, findInFlow } from './findInFlow.ts';
import { texts } from '../texts/texts.ts';

export function findItems(designer: Designer): readonly MenuItem[] {
  const { session } = designer;
  const isFinding = (): boolean => session.store.getState().finding !== undefined;
  const next = (step: 1 | -1) => (): void => stepFound(designer, step);
  return [
    {
      id: 'find',
      label: texts().find.findInFlowItem,
      keys: ['Mod+F'],
      whileTyping: true,
      applies: () => true,
      run: () => openFind(designer),
    },
    {
      id: 'find-in-folder',
      label: texts().find.findInFolderItem,
      keys: ['Mod+Shift+F'],
      whileTyping: true,
      applies: () => true,
      run: () => {
        session.set({ searchOpen: true });
        focusLater('.find-folder .find-text', 'select');
      },
    },
    {
      id: 'find-next',
      label: texts().find.findNext,
      keys: ['F3'],
      whileTyping: true,
      applies: isFinding,
      run: next(1),
    },
    {
      id: 'find-previous',
      label: texts().find.findPrevious,
      keys: ['Shift+F3'],
      whileTyping: true,
      applies: isFinding,
      run: next(-1),
    },
  ];
}

export function openFind({ session }: Designer): void {
  if (!session.store.getState().finding) session.set({ finding: { text: '', at: undefined } });
  focusLater('.find-text', 'select');
}

/** Goes to the next block that has the text, round and round. */
export function stepFound(designer: Designer, step: 1 | -1): void {
  const { session, document } = designer;
  const flow = document.store.getState().document?.flow;
  const { finding } = session.store.getState();
  if (!flow || !finding) return;
  const hits = findInFlow(flow, designer.view(), finding.text);
  const blocks = blocksOf(hits);
  const at = blocks.indexOf(finding.at ?? '');
  const next = blocks.at(at === -1 ? (step === 1 ? 0 : -1) : (at + step) % blocks.length);
  if (next === undefined) return;
  session.select([next]);
  session.set({ finding: { ...finding, at: next } });
  session.wish('centre', [next]);
}

/** Hands go on at the block that was found. */
export function closeFind({ session }: Designer): void {
  const at = session.store.getState().finding?.at;
  session.set({ finding: undefined });
  focusLater(at === undefined ? '.react-flow__pane' : `.react-flow__node[data-id="${CSS.escape(at)}"]`);
}
