import type { FlowJson } from '../flow/flow.ts';
import { isObject, toText } from '../flow/json.ts';
import { authored, UNCONNECTED } from './actions.ts';
import { leaveGroups } from './groups.ts';
import { removeNotesOf } from './notes.ts';
import { retarget } from './retarget.ts';

/**
 * Removes blocks, their metadata and the annotations bound to them. Branches that led to them stay and are
 * unconnected, so that what is missing is seen rather than gone.
 */
export function removeBlocks(flow: FlowJson, ids: readonly string[]): void {
  const gone = new Set<string>();
  const { byId } = authored(flow);
  for (const id of ids) {
    const block = byId.get(id);
    for (const part of block ? [block.id, ...block.parts] : []) gone.add(part);
  }
  if (gone.size === 0 || !Array.isArray(flow.Actions)) return;
  flow.Actions = flow.Actions.filter((action) => !isObject(action) || !gone.has(toText(action.Identifier)));
  const entries = flow.Metadata?.ActionMetadata;
  if (isObject(entries)) for (const id of gone) delete entries[id];
  removeNotesOf(flow, gone);
  leaveGroups(flow, gone);
  retarget(flow, (target) => (gone.has(target) ? UNCONNECTED : target));
}
