/** Noticing that the file of the open flow changed on disk: by another tab, an editor, or a `git pull`. */
import type { OpeningFlows } from './openingFlows.ts';
import type { SavingFlows } from './savingFlows.ts';
import type { Workroom } from './workspaceState.ts';

export interface WatchingDisk {
  /** Looks whether the file is still the one that was opened. */
  readonly checkDisk: () => Promise<void>;
  /** Opens the file as it is now; what was changed here since is gone. */
  readonly openChanged: () => void;
  /** Merges what is on disk now into the open flow. */
  readonly mergeChanged: () => void;
}

export function createWatchingDisk(
  { tools: { server }, store }: Workroom,
  { openDisk }: Pick<OpeningFlows, 'openDisk'>,
  { askToMerge }: Pick<SavingFlows, 'askToMerge'>,
): WatchingDisk {
  const { getState: get, setState: set } = store;
  return {
    async checkDisk() {
      const { place, saving } = get();
      if (!server || saving || place?.path === undefined || place.version === null) return;
      const current = await server.readFile(place.path).catch(() => undefined);
      // Something else was opened or saved meanwhile: what was read is of no use.
      if (!current || get().place !== place || get().saving) return;
      set({ changedOnDisk: current.version === place.version ? undefined : current });
    },
    openChanged() {
      const { place, changedOnDisk } = get();
      if (place?.path !== undefined && changedOnDisk) openDisk(place.path, changedOnDisk);
    },
    mergeChanged() {
      const { place, changedOnDisk } = get();
      if (place?.path === undefined || !changedOnDisk) return;
      set({ question: { opens: 'conflict', path: place.path, mine: '', current: changedOnDisk } });
      askToMerge();
    },
  };
}
