import { writeSystem } from '../clipboard/systemClipboard.ts';
import type { Designer } from '../designer.ts';
import { isUnsaved } from '../document/documentStore.ts';
import type { Workspace } from '../files/workspace.ts';
import type { MenuItem } from '../menuItem.ts';
import { checkCommand } from './checkCommand.ts';

/** What is wrong with the flow, outside the designer. */
export function checkItems(designer: Designer, workspace: Workspace): readonly MenuItem[] {
  return [
    {
      id: 'copy-check',
      label: 'Copy the command for this check',
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
  const hint = isUnsaved(state) ? 'Save first: it checks the file.' : 'Run it in the folder of the flows.';
  session.say(isCopied ? `Copied. ${hint}` : `The browser keeps its clipboard to itself. The command is: ${line}`);
}
