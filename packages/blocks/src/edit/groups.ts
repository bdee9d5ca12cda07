/**
 * Groups of blocks, with a title. The console knows none, so they are kept where Switchyard keeps what is its own:
 * `Metadata.switchyard.groups`, beside the flow, where nothing is executed (flow-language §1.9).
 */
import type { FlowJson, Json, JsonObject } from '../flow/flow.ts';
import { groupsOf } from '../flow/groupsOf.ts';
import { isObject, memberOf } from '../flow/json.ts';
import { metadataOf } from './actions.ts';

/** Makes a group of blocks; a block is in one group at most, and leaves the one it was in. */
export function addGroup(
  flow: FlowJson,
  group: { readonly id: string; readonly title: string; readonly blocks: readonly string[] },
): void {
  leaveGroups(flow, new Set(group.blocks));
  const holder = ownMetadata(flow);
  const stored: JsonObject = { id: group.id, title: group.title, blocks: [...group.blocks] };
  if (Array.isArray(holder['groups'])) holder['groups'].push(stored);
  else holder['groups'] = [stored];
}

export function changeGroup(
  flow: FlowJson,
  id: string,
  { title, folded }: { readonly title?: string; readonly folded?: boolean },
): void {
  const group = listOf(flow).find((one) => isObject(one) && one['id'] === id);
  if (!isObject(group)) return;
  if (title !== undefined) group['title'] = title;
  if (folded === true) group['isFolded'] = true;
  else if (folded === false) delete group['isFolded'];
}

/** Takes groups away; their blocks stay. */
export function removeGroups(flow: FlowJson, ids: ReadonlySet<string>): void {
  keepGroups(flow, (group) => !ids.has(String(group['id'])));
}

/** Takes blocks out of their groups; a group nobody is left in is none. */
export function leaveGroups(flow: FlowJson, blocks: ReadonlySet<string>): void {
  if (!groupsOf(flow).some((group) => group.blocks.some((id) => blocks.has(id)))) return;
  for (const group of listOf(flow)) {
    if (!isObject(group) || !Array.isArray(group['blocks'])) continue;
    group['blocks'] = (group['blocks'] as Json[]).filter((id) => typeof id !== 'string' || !blocks.has(id));
  }
  keepGroups(flow, ({ blocks: left }) => !Array.isArray(left) || left.length > 0);
}

/** A block that is called otherwise is in its group under its new name. */
export function renameInGroups(flow: FlowJson, from: string, to: string): void {
  for (const group of listOf(flow)) {
    if (!isObject(group) || !Array.isArray(group['blocks'])) continue;
    const at = group['blocks'].indexOf(from);
    if (at !== -1) group['blocks'][at] = to;
  }
}

// helpers

function ownMetadata(flow: FlowJson): Record<string, unknown> {
  const metadata = metadataOf(flow) as Record<string, unknown>;
  if (!isObject(metadata['switchyard'])) metadata['switchyard'] = {};
  return metadata['switchyard'] as Record<string, unknown>;
}

function listOf(flow: FlowJson): readonly unknown[] {
  const own = memberOf(flow.Metadata, 'switchyard');
  const groups = isObject(own) ? own['groups'] : undefined;
  return Array.isArray(groups) ? (groups as unknown[]) : [];
}

/** What is no group at all stays too. Where none is left, nothing says that there were any. */
function keepGroups(flow: FlowJson, isKept: (group: Record<string, unknown>) => boolean): void {
  const groups = listOf(flow);
  const kept = groups.filter((group) => !isObject(group) || isKept(group));
  if (kept.length === groups.length) return;
  const own = ownMetadata(flow);
  if (kept.length > 0) own['groups'] = kept;
  else delete own['groups'];
  if (Object.keys(own).length === 0) delete (metadataOf(flow) as Record<string, unknown>)['switchyard'];
}
