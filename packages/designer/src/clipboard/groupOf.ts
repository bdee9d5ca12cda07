/** How much room copied blocks take, and where in it each stands. */
import type { FlowJson, Position } from '@switchyard/blocks';
import { BLOCK_WIDTH, heightOf, missingPlaces, toCanvas, toFlow, type Places } from '@switchyard/drawing';
import { viewOf } from '../document/derived.ts';

export interface BlockGroup {
  /** Where blocks stand that were copied without a place, as hand-written ones are. */
  readonly places: Places;
  /** The upper left corner around all of them, as they were copied. */
  readonly corner: Position;
  /** As they are drawn. */
  readonly size: { readonly width: number; readonly height: number };
  /** Where the corner has to stand for the group to lie around a place. */
  readonly around: (middle: Position) => Position;
}

export function groupOf(copy: FlowJson): BlockGroup {
  const view = viewOf(copy);
  const blocks = [...view.byId.values()];
  const places = blocks.every(({ position }) => position) ? new Map() : missingPlaces(view);
  const boxes = blocks.map((block) => ({
    ...toCanvas(block.position ?? places.get(block.id) ?? { x: 0, y: 0 }),
    height: heightOf(block),
  }));
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const width = Math.max(...boxes.map(({ x }) => x)) + BLOCK_WIDTH - left;
  const height = Math.max(...boxes.map(({ y, height }) => y + height)) - top;
  return {
    places,
    corner: toFlow({ x: left, y: top }),
    size: { width, height },
    around: (middle) => {
      const { x, y } = toCanvas(middle);
      return toFlow({ x: x - width / 2, y: y - height / 2 });
    },
  };
}
