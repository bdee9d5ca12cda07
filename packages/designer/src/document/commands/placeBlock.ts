import type { Position } from '@switchyard/blocks';
import { catalog } from '@switchyard/blocks';
import { connectBranch, insertOnBranch, mayPlace, moveBlocks, placeBlock as place } from '@switchyard/blocks/edit';
import type { Command, Wire } from '../command.ts';
import { texts } from '../../texts/texts.ts';

export interface Placing {
  readonly block: string;
  readonly position: Position;
  /** The identifier the block gets. */
  readonly id: string;
  /** Blocks that make room for it. */
  readonly moves?: Readonly<Record<string, Position>>;
  /** A wire to insert it on, or an open branch to connect to it. */
  readonly onto?: { readonly wire: Wire; readonly how: 'insert' | 'connect' };
}

/** Adds a block of the catalog, where the flow's type allows it. Blocks without a place keep the one they are drawn at. */
export function placeBlock({ block, position, id, moves, onto }: Placing): Command {
  return ({ flowType, places }, dispatch) => {
    if (mayPlace(block, flowType).verdict === 'refuse') return false;
    const title = catalog.find((one) => one.id === block)?.title ?? 'block';
    dispatch?.(texts().document.add(title), (draft) => {
      moveBlocks(draft, { ...Object.fromEntries(places), ...moves });
      const placed = place(draft, { block, position, id, flowType });
      if (placed === undefined || !onto) return;
      if (onto.how === 'insert') insertOnBranch(draft, onto.wire, placed);
      else connectBranch(draft, onto.wire.from, onto.wire.branch, placed);
    });
    return true;
  };
}
