import type { FlowJson } from '../flow/flow.ts';
import { isObject } from '../flow/json.ts';
import { whyNotIdentifier } from '../flow/identifier.ts';
import { actionMetadataOf, findAction } from './actions.ts';
import { renameInGroups } from './groups.ts';
import { rebindNotes } from './notes.ts';
import { retarget } from './retarget.ts';

/** Why a block cannot have a name, in words; undefined when it can. */
export function whyNotRename(flow: FlowJson, id: string, name: string): string | undefined {
  if (name === id) return undefined;
  return whyNotIdentifier(name) ?? (findAction(flow, name) ? `Another block is called "${name}".` : undefined);
}

/** Gives a block a name of its own: the identifier itself, as the console does it (flow-language §1.3). */
export function renameBlock(flow: FlowJson, id: string, name: string): void {
  const action = findAction(flow, id);
  if (!action || whyNotRename(flow, id, name) !== undefined) return;
  const entries = flow.Metadata?.ActionMetadata;
  if (name !== id) {
    action.Identifier = name;
    retarget(flow, (target) => (target === id ? name : target));
    rebindNotes(flow, id, name);
    renameInGroups(flow, id, name);
    if (isObject(entries)) {
      for (const entry of Object.values(entries)) {
        if (isObject(entry) && Array.isArray(entry.children)) {
          entry.children = entry.children.map((child) => (child === id ? name : child));
        }
      }
      // Rebuilt rather than added to, so that the entry keeps its place in the file.
      const renamed = Object.entries(entries).map(([key, entry]) => [key === id ? name : key, entry] as const);
      if (flow.Metadata) flow.Metadata.ActionMetadata = Object.fromEntries(renamed);
    }
  }
  const metadata = actionMetadataOf(flow, name);
  if (metadata) metadata.isFriendlyName = true;
}

/** Takes a block's name away, so that it is called by its title again; its identifier becomes the one given. */
export function clearName(flow: FlowJson, id: string, fresh: string): void {
  renameBlock(flow, id, fresh);
  const metadata = flow.Metadata?.ActionMetadata?.[fresh];
  if (isObject(metadata)) delete metadata['isFriendlyName'];
}
