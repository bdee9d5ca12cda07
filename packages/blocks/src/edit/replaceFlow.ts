import type { ActionJson, FlowJson, Json, JsonObject } from '../flow/flow.ts';
import { isObject } from '../flow/json.ts';
import { actionsOf, findBlock } from './actions.ts';
import { renameBlock, whyNotRename } from './renameBlock.ts';

/**
 * Makes a flow say what another says. What is the same in both is left alone, and members come in the order of the
 * other, so that a text somebody has edited is written as it was typed.
 */
export function replaceFlow(flow: FlowJson, next: FlowJson): void {
  become(flow as JsonObject, next as JsonObject);
}

/**
 * Makes the actions a block is stored as say what others say. One that has another identifier is renamed, so that
 * branches still lead to it.
 */
export function replaceActions(flow: FlowJson, id: string, next: readonly ActionJson[]): void {
  const block = findBlock(flow, id);
  if (!block) return;
  actionsOf(flow, block).forEach((action, index) => {
    const wanted = next[index];
    if (!wanted) return;
    const { Identifier: old = '' } = action;
    const { Identifier: name = '' } = wanted;
    if (name !== old && whyNotRename(flow, old, name) === undefined) renameBlock(flow, old, name);
    become(action as JsonObject, wanted as JsonObject);
  });
}

// helpers

function become(holder: JsonObject, next: JsonObject): void {
  const names = Object.keys(next);
  const old = Object.keys(holder);
  if (names.length !== old.length || names.some((name, index) => name !== old[index])) {
    // A member goes where it is put last, so all of them are put anew.
    const kept = { ...holder };
    for (const name of old) delete holder[name];
    for (const name of names) holder[name] = changed(kept[name], next[name] as Json);
    return;
  }
  for (const name of names) {
    const value = changed(holder[name], next[name] as Json);
    if (value !== holder[name]) holder[name] = value;
  }
}

/** The old value made to say what the new one says, where both hold something; else the new one. */
function changed(old: Json | undefined, next: Json): Json {
  if (Array.isArray(old) && Array.isArray(next)) {
    next.forEach((item, index) => {
      const value = changed(old[index], item);
      if (value !== old[index]) old[index] = value;
    });
    if (old.length > next.length) old.length = next.length;
    return old;
  }
  if (!isObject(old) || !isObject(next) || Array.isArray(old) || Array.isArray(next)) return next;
  become(old, next);
  return old;
}
