import type { FlowJson, JsonObject } from '../flow/flow.ts';
import { isObject, setOwn } from '../flow/json.ts';
import { retarget } from './retarget.ts';

/**
 * The flow as a tool would make it again: every block has another identifier, and everything else is the same. Names
 * that people gave stay theirs only as identifiers, so what is called by its name is called by another one.
 */
export function withOtherIdentifiers(flow: FlowJson, rename: (identifier: string) => string): FlowJson {
  const renamed = structuredClone(flow);
  const actions = (Array.isArray(renamed.Actions) ? renamed.Actions : []).filter(isObject);
  const known = new Set(actions.map(({ Identifier }) => Identifier));
  const to = <T>(name: T): T | string =>
    typeof name === 'string' && name !== '' && known.has(name) ? rename(name) : name;
  retarget(renamed, to);
  for (const action of actions) if (typeof action.Identifier === 'string') action.Identifier = to(action.Identifier);

  const { Metadata } = renamed;
  if (!isObject(Metadata)) return renamed;
  if (isObject(Metadata.ActionMetadata)) {
    const entries: JsonObject = {};
    for (const [identifier, entry] of Object.entries(Metadata.ActionMetadata)) {
      if (isObject(entry)) renameIn(entry, to);
      setOwn(entries, to(identifier), entry);
    }
    Metadata.ActionMetadata = entries;
  }
  for (const note of Array.isArray(Metadata.Annotations) ? Metadata.Annotations : []) {
    if (isObject(note) && 'actionId' in note) note['actionId'] = to(note['actionId']);
  }
  return renamed;
}

// helpers

/** Metadata that name other actions: the further ones of a block, and those of a composite block by their roles. */
function renameIn(entry: Record<string, unknown>, to: (name: unknown) => unknown): void {
  if (Array.isArray(entry['children'])) entry['children'] = entry['children'].map(to);
  const { fragments } = entry;
  if (isObject(fragments)) for (const [role, name] of Object.entries(fragments)) fragments[role] = to(name);
}
