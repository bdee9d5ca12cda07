import type { Designer } from '../designer.ts';
import type { Workspace } from '../files/workspace.ts';
import type { FieldWish } from '../session/sessionStore.ts';
import type { OpenFlows } from '../tabs/openFlows.ts';
import { pathOf } from './flowsAsTheyAre.ts';

export interface Desks {
  readonly designer: Designer;
  readonly workspace: Workspace;
  readonly open: OpenFlows;
}

/** Opens a flow of the folder, perhaps at one of its blocks, whose form is ready at a field. */
export async function openAt(desks: Desks, path: string, block?: string, field?: FieldWish): Promise<void> {
  const { designer, workspace } = desks;
  const { session } = designer;
  if (!isOnDesk(workspace, path)) {
    session.set({ beginAt: block === undefined ? undefined : { block } });
    await bring(desks, path);
    if (!isOnDesk(workspace, path)) return;
  }
  if (block === undefined || !designer.view().byId.has(block)) return;
  session.select([block]);
  session.wish('centre', [block]);
  session.set({ panel: 'properties', ...(field ? { focusField: field } : {}) });
}

// helpers

function isOnDesk(workspace: Workspace, path: string): boolean {
  const { place } = workspace.store.getState();
  return place !== undefined && pathOf(place) === path;
}

/** A flow that waits is shown as it was left; it may have no file. */
function bring({ workspace, open }: Desks, path: string): Promise<void> {
  const waiting = open.store.getState().flows.find(({ left }) => left?.file.place && pathOf(left.file.place) === path);
  return waiting ? open.show(waiting.key) : workspace.openPath(path);
}
