import { memoryShelf } from '../files/drafts.ts';
import { createOtherTabs } from '../files/otherTabs.ts';
import { createWorkspace, type Workspace } from '../files/workspace.ts';

/** A workspace without a folder, where nothing is saved. */
export function noFiles(): Workspace {
  const desk = { read: () => undefined, open: () => {}, close: () => {}, saved: () => {}, mark: () => {} };
  return createWorkspace({
    server: undefined,
    desk,
    shelf: memoryShelf(),
    tabs: createOtherTabs({ locks: undefined, channel: undefined, own: 'test' }),
    download: () => {},
    types: new Map(),
    now: () => 0,
    say: () => {},
  });
}
