import type { Designer } from '../designer.ts';
import { pickFile } from '../files/pickFile.ts';
import type { Workspace } from '../files/workspace.ts';
import type { MenuItem } from '../menuItem.ts';
import { texts } from '../texts/texts.ts';

/** Ways to a flow that is not open yet, from the list of flows and from within another one. */
export function homeItems({ session }: Designer, workspace: Workspace): readonly MenuItem[] {
  const always = { everywhere: true, applies: () => true } as const;
  return [
    {
      id: 'new-flow',
      label: texts().home.newFlowItem,
      keys: ['Alt+N'],
      whileTyping: true,
      ...always,
      run: () => session.set({ help: 'newFlow' }),
    },
    { id: 'open-file', label: texts().home.openFileItem, keys: [], ...always, run: () => void openPicked(workspace) },
  ];
}

/** Opens a file of the person's own disk; into that very file it is saved where the browser can. */
export async function openPicked(workspace: Workspace): Promise<void> {
  const file = await (workspace.ownFiles ? workspace.ownFiles.open() : pickFile());
  if (file) workspace.openContent(file.content, file.name, file.handle);
}
