/** What blocks are called where they are chosen from a list, each so that it is told from every other. */
import type { FlowView, PlacedBlock } from '@switchyard/blocks';

const names = new WeakMap<FlowView, ReadonlyMap<string, string>>();

/**
 * A name of its own says with it what the block is; a block without one is called by its kind, and by the beginning of
 * its identifier only where another is called the same.
 */
export function blockNames(view: FlowView): ReadonlyMap<string, string> {
  const known = names.get(view);
  if (known) return known;
  const count = new Map<string, number>();
  for (const block of view.byId.values()) count.set(nameOf(block), (count.get(nameOf(block)) ?? 0) + 1);
  const found = new Map(
    [...view.byId.values()].map((block) => {
      const name = nameOf(block);
      return [block.id, count.get(name) === 1 ? name : `${name} · ${block.id.slice(0, 8)}`];
    }),
  );
  names.set(view, found);
  return found;
}

/** What a block is called in a sentence: a name of its own says enough there. */
export function shortName(view: FlowView, id: string): string {
  if (view.byId.get(id)?.named === true) return id;
  return blockNames(view).get(id) ?? `"${id}"`;
}

// helpers

function nameOf({ id, named, definition, foreign, type }: PlacedBlock): string {
  const kind = definition?.title ?? foreign?.title ?? type;
  return named ? `${id} (${kind})` : kind;
}
