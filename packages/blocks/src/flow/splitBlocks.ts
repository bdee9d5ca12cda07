/**
 * Which actions are one block together: *Set contact attributes* is stored as up to three actions in a row
 * (flow-language §2.13). The metadata of a file says so, and is believed only where a single block hides nothing.
 */
import type { FlowJson } from './flow.ts';
import { getAt, memberOf, toText } from './json.ts';
import type { FlowView, PlacedBlock } from './viewFlow.ts';

/** The view, with each block knowing of which others it is a part. */
export function markParts(flow: FlowJson, view: FlowView): FlowView {
  const partsOf = new Map<PlacedBlock, readonly string[]>();
  const headOf = new Map<PlacedBlock, string>();
  const entries = getAt(flow, ['Metadata', 'ActionMetadata']);
  for (const head of view.blocks) {
    const claimed = claimedParts(entries, head.id);
    if (claimed.length === 0) continue;
    const parts = claimed.flatMap((id) => view.byId.get(id) ?? []);
    const taken = [head, ...parts].some((block) => headOf.has(block) || partsOf.has(block));
    if (parts.length === 0 || taken || !isOneBlock(head, parts, view)) continue;
    const ids = parts.map(({ id }) => id);
    partsOf.set(head, ids);
    for (const part of parts) headOf.set(part, head.id);
  }
  if (partsOf.size === 0) return view;
  const marked = (block: PlacedBlock): PlacedBlock => {
    if (!headOf.has(block) && !partsOf.has(block)) return block;
    return { ...block, partOf: headOf.get(block), parts: partsOf.get(block) ?? [] };
  };
  const blocks = view.blocks.map(marked);
  const byId = new Map(blocks.toReversed().map((block) => [block.id, block]));
  return { ...view, blocks, byId };
}

// helpers

/** What the metadata calls the further actions of a block, where they say it of themselves too. */
function claimedParts(entries: unknown, head: string): readonly string[] {
  const children = memberOf(memberOf(entries, head), 'children');
  if (!Array.isArray(children)) return NONE;
  return children.filter(
    (id): id is string => typeof id === 'string' && getAt(entries, [id, 'isSplitModule']) === true,
  );
}

const NONE: readonly string[] = [];

function isOneBlock(head: PlacedBlock, parts: readonly PlacedBlock[], view: FlowView): boolean {
  const actions = [head, ...parts];
  return (
    head.definition !== undefined &&
    parts.every(({ definition }) => definition === head.definition) &&
    new Set(actions.map(({ type }) => type)).size === actions.length &&
    parts.every((part, index) => targetOf(actions[index], 'success') === part.id) &&
    parts.every((part) => targetOf(part, 'error') === targetOf(head, 'error')) &&
    agree(actions) &&
    !isEnteredBetween(actions, view)
  );
}

function targetOf(block: PlacedBlock | undefined, kind: 'success' | 'error'): string | undefined {
  return block?.branches.find((branch) => branch.kind === kind)?.target;
}

/** Whether the actions say the same wherever more than one of them stores a field, such as the contact they write to. */
function agree(actions: readonly PlacedBlock[]): boolean {
  return Object.entries(actions[0]?.definition?.parameters ?? {}).every(([name, field]) => {
    const storing = actions.filter(({ form }) => form?.fields?.includes(name) ?? true);
    return new Set(storing.map(({ parameters }) => toText(parameters[name] ?? field.default))).size <= 1;
  });
}

/** Whether the flow begins, or a branch leads, where only the action before should lead. */
function isEnteredBetween(actions: readonly PlacedBlock[], { blocks, start }: FlowView): boolean {
  const parts = actions.slice(1).map(({ id }) => id);
  if (parts.includes(start ?? '')) return true;
  return blocks.some((block) => {
    const next = actions[actions.indexOf(block) + 1];
    const isBefore = actions.includes(block) && next !== undefined;
    return block.branches.some(
      ({ kind, target }) => parts.includes(target ?? '') && !(isBefore && kind === 'success' && target === next.id),
    );
  });
}
