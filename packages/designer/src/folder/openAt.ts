import type { Designer } from '../designer.ts';
import type { Workspace } from '../files/workspace.ts';
import type { FieldWish } from '../session/sessionStore.ts';

/** Opens a flow of the folder, perhaps at one of its blocks, whose form is ready at a field. */
export async function openAt(
  designer: Designer,
  workspace: Workspace,
  path: string,
  block?: string,
  field?: FieldWish,
): Promise<void> {
  const { session } = designer;
  const { place } = workspace.store.getState();
  const isOpen = place !== undefined && (place.path ?? place.name) === path;
  if (!isOpen) {
    session.set({ beginAt: block === undefined ? undefined : { block } });
    await workspace.openPath(path);
    const now = workspace.store.getState().place;
    if (now?.path !== path) return;
  }
  if (block === undefined || !designer.view().byId.has(block)) return;
  session.select([block]);
  session.wish('centre', [block]);
  session.set({ panel: 'properties', ...(field ? { focusField: field } : {}) });
}
