import type { Designer } from '../designer.ts';
import { isUnsaved } from '../document/documentStore.ts';
import type { MenuItem } from '../menuItem.ts';
import { whyNotPublished } from '../publish/whyNotPublished.ts';
import type { Workspace } from './workspace.ts';
import { texts } from '../texts/texts.ts';

/** What can be done with the file of the open flow. */
export function fileItems({ document: store, background }: Designer, workspace: Workspace): readonly MenuItem[] {
  const always = (): boolean => true;
  /** A new flow has no file in the folder before it is first saved. */
  const isOnDisk = (): boolean => {
    const { place } = workspace.store.getState();
    return workspace.hasFolder && place?.path !== undefined && place.version !== null;
  };
  const mayPublish = (): boolean => {
    const { document } = store.store.getState();
    return document !== undefined && whyNotPublished(document.flow, background.store.getState()) === undefined;
  };
  return [
    {
      id: 'save',
      label: texts().files.save,
      keys: ['Mod+S'],
      whileTyping: true,
      applies: always,
      run: () => void workspace.save(),
    },
    {
      id: 'save-as',
      label: texts().files.saveAsItem,
      keys: ['Mod+Shift+S'],
      whileTyping: true,
      applies: () => workspace.hasFolder || workspace.ownFiles !== undefined,
      run: workspace.askWhereToSave,
    },
    { id: 'publish', label: texts().files.publish, keys: [], applies: mayPublish, run: () => void workspace.publish() },
    {
      id: 'versions',
      label: texts().files.earlierVersionsItem,
      keys: ['Mod+Alt+V'],
      whileTyping: true,
      applies: isOnDisk,
      run: workspace.askForVersions,
    },
    {
      id: 'revert',
      label: texts().files.revertItem,
      keys: [],
      applies: () => isUnsaved(store.store.getState()) && isOnDisk(),
      run: () => workspace.askToRevert(),
    },
    { id: 'download', label: texts().files.downloadCopy, keys: [], applies: always, run: workspace.downloadCopy },
  ];
}
