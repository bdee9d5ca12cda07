import { writeSystem } from '../clipboard/systemClipboard.ts';
import type { Designer } from '../designer.ts';
import { isUnsaved } from '../document/documentStore.ts';
import type { Workspace } from '../files/workspace.ts';
import type { MenuItem } from '../menuItem.ts';
import { checkCommand } from './checkCommand.ts';
import { texts } from '../texts/texts.ts';

/** What is wrong with the flow, outside the designer. */
export function checkItems(designer: Designer, workspace: Workspace): readonly MenuItem[] {
  return [
    {
      id: 'copy-check',
      label: texts().problems.copyCommand,
      keys: [],
      applies: () => workspace.store.getState().place !== undefined,
      run: () => void copyCheck(designer, workspace),
    },
  ];
}

// helpers

async function copyCheck({ document, session }: Designer, workspace: Workspace): Promise<void> {
  const state = document.store.getState();
  const { place } = workspace.store.getState();
  if (!state.document || !place) return;
  const line = checkCommand(place.path ?? place.name, state.document.flow, state.flowType);
  const isCopied = await writeSystem(line);
  const hint = isUnsaved(state) ? texts().problems.saveFirst : texts().problems.runItInFolder;
  session.say(isCopied ? texts().problems.copied(hint) : texts().problems.keptByBrowser(line));
}
