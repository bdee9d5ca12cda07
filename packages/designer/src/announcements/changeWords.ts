/** What a change did, in one sentence for whoever does not see it. */
import type { FlowJson, FlowView, Position } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import type { Wire } from '../document/command.ts';
import { shortName } from '../document/blockNames.ts';
import { viewOf } from '../document/derived.ts';
import { START } from '../document/wireId.ts';
import { branchOf, targetOf, wireWords } from '../document/wireWords.ts';
import { texts } from '../texts/texts.ts';

export interface Change {
  /** What the command is called. */
  readonly label: string;
  readonly before: FlowJson;
  readonly after: FlowJson;
}

/** Read off the two flows, so that every command is told in the same words, whoever made it. */
export function changeWords(change: Change): string {
  const [before, after] = [viewOf(change.before), viewOf(change.after)];
  const added = [...after.byId.keys()].filter((id) => !before.byId.has(id));
  const removed = [...before.byId.keys()].filter((id) => !after.byId.has(id));
  const [newId = '', ...moreNew] = added;
  const [oldId = '', ...moreOld] = removed;
  if (added.length > 0 && removed.length > 0) {
    const isSame = moreNew.length + moreOld.length === 0 && isRenamed(before, oldId, after, newId);
    return isSame ? texts().announcements.renamed(shortName(before, oldId), shortName(after, newId)) : change.label;
  }
  if (moreNew.length > 0) return texts().announcements.added(texts().announcements.blocks(added.length));
  if (moreOld.length > 0) return texts().announcements.removed(texts().announcements.blocks(removed.length));
  if (added.length === 1)
    return [texts().announcements.added(shortName(after, newId)), ...whereTo(before, after, newId)].join(' ');
  if (removed.length === 1) return texts().announcements.removed(shortName(before, oldId));
  return wireChange(before, after) ?? moveWords(change, before, after) ?? labelWords(change, after);
}

// helpers

function isRenamed(before: FlowView, oldId: string, after: FlowView, newId: string): boolean {
  return before.byId.get(oldId)?.index === after.byId.get(newId)?.index;
}

/** `after Error of Wait`: the branch that leads to a new block. */
function whereTo(before: FlowView, after: FlowView, id: string): readonly string[] {
  const wire = changedWires(before, after).find((one) => targetOf(after, one) === id);
  return wire ? [texts().announcements.afterBranch(wireWords(after, wire))] : [];
}

/** The branches both flows have that lead elsewhere than before. */
function changedWires(before: FlowView, after: FlowView): readonly Wire[] {
  const wires = [...after.byId.values()].flatMap(({ id, branches }) =>
    branches.map(({ name }): Wire => ({ from: id, branch: name })),
  );
  return [{ from: ENTRY_ID, branch: START }, ...wires].filter(
    (wire) =>
      (wire.from === ENTRY_ID || branchOf(before, wire) !== undefined) &&
      targetOf(before, wire) !== targetOf(after, wire),
  );
}

function wireChange(before: FlowView, after: FlowView): string | undefined {
  const [wire, ...more] = changedWires(before, after);
  // A condition that is moved, or removed, gives its place to another: that is no change of where they lead.
  if (!wire || more.length > 0 || branchOf(before, wire)?.label !== branchOf(after, wire)?.label) return undefined;
  const count = (view: FlowView): number | undefined => view.byId.get(wire.from)?.branches.length;
  if (count(before) !== count(after)) return undefined;
  const target = targetOf(after, wire);
  return target === undefined
    ? texts().announcements.disconnected(wireWords(after, wire))
    : texts().announcements.connected(wireWords(after, wire), shortName(after, target));
}

function moveWords({ label, before: from, after: to }: Change, before: FlowView, after: FlowView): string | undefined {
  if (label !== texts().document.move || from.Actions !== to.Actions) return undefined;
  const isThere = (one: Position | undefined, other: Position | undefined): boolean =>
    one?.x === other?.x && one?.y === other?.y;
  const moved = [...after.byId.values()].filter(
    ({ id, position }) => !isThere(before.byId.get(id)?.position, position),
  );
  const [only, ...more] = moved;
  if (!only) return undefined;
  return texts().announcements.moved(
    more.length === 0 ? shortName(after, only.id) : texts().announcements.blocks(moved.length),
  );
}

/** The name of the command, and the block it is about where it is about one. */
function labelWords({ label, before, after }: Change, view: FlowView): string {
  const [only, ...more] = [...view.byId.values()].filter(
    ({ index }) => after.Actions?.[index] !== before.Actions?.[index],
  );
  return only && more.length === 0 ? `${label}, ${shortName(view, only.id)}` : label;
}
