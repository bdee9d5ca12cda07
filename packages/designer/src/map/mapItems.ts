import type { Designer } from '../designer.ts';
import type { Workspace } from '../files/workspace.ts';
import { openFiles, pathOf, withOpen } from '../folder/flowsAsTheyAre.ts';
import { folderStoreOf } from '../folder/folderStore.ts';
import { openAt, type Desks } from '../folder/openAt.ts';
import type { MenuItem } from '../menuItem.ts';
import type { OpenFlows } from '../tabs/openFlows.ts';
import { focusLater } from '../ui/focusLater.ts';
import { linksFrom, mapOf } from './flowLinks.ts';
import { texts } from '../texts/texts.ts';

/** From flow to flow: the one a block leads to, those that lead here, and all of them on a map. */
export function mapItems(designer: Designer, workspace: Workspace, open: OpenFlows): readonly MenuItem[] {
  const { session } = designer;
  const chosen = (): string | undefined => {
    const [only, ...more] = session.store.getState().selection;
    const block = more.length === 0 ? designer.view().byId.get(only ?? '') : undefined;
    const fields = Object.values(block?.definition?.parameters ?? {});
    const leads = block?.type === 'InvokeFlowModule' || fields.some(({ kind }) => kind === 'flow');
    return leads ? only : undefined;
  };
  return [
    {
      id: 'open-target',
      label: texts().map.openTarget,
      keys: ['Alt+Enter'],
      whileTyping: true,
      applies: () => chosen() !== undefined,
      run: () => void openTarget({ designer, workspace, open }, chosen() ?? ''),
    },
    {
      id: 'who-leads-here',
      label: texts().map.whoLeadsItem,
      keys: [],
      applies: () => workspace.store.getState().place !== undefined,
      run: () => {
        session.select([]);
        session.set({ panel: 'properties' });
        focusLater('.who-leads-here button');
      },
    },
    {
      id: 'map',
      label: texts().map.mapItem,
      keys: ['Alt+G'],
      whileTyping: true,
      everywhere: true,
      applies: () => true,
      run: () => session.set({ help: 'map' }),
    },
  ];
}

// helpers

/** Opens it where it is one flow of the folder; else says why not. */
async function openTarget(desks: Desks, block: string): Promise<void> {
  const { designer, workspace, open } = desks;
  const { place } = workspace.store.getState();
  if (!place) return;
  const read = await folderStoreOf(workspace).whenRead();
  const { files } = withOpen(read, openFiles(designer, workspace, open.store.getState().flows));
  const links = linksFrom(mapOf(files), pathOf(place), block);
  const [first] = links.flatMap(({ place: { file } }) => file ?? []);
  if (first !== undefined) return openAt(desks, first);
  const [named] = links;
  designer.session.say(named ? texts().map.notInFolder(named.place.name) : texts().map.doesNotSay);
}
