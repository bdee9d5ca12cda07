import { moveBlocks } from '@switchyard/blocks/edit';
import { BLOCK_WIDTH, toFlow } from '@switchyard/drawing';
import { chosenBoxes } from '../chosenBoxes.ts';
import type { Command } from '../command.ts';
import { viewOf } from '../derived.ts';
import { texts } from '../../texts/texts.ts';

/** Makes the gaps between the selected blocks the same; the first and the last stay. */
export function distributeBlocks(way: 'horizontally' | 'vertically'): Command {
  return (context, dispatch) => {
    const axis = way === 'horizontally' ? 'x' : 'y';
    const sizeOf = ({ height }: { height: number }): number => (axis === 'x' ? BLOCK_WIDTH : height);
    const boxes = chosenBoxes(context).toSorted((one, other) => one[axis] - other[axis]);
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (boxes.length < 3 || !first || !last) return false;
    const room = last[axis] + sizeOf(last) - first[axis] - boxes.reduce((sum, box) => sum + sizeOf(box), 0);
    const gap = room / (boxes.length - 1);
    let at = first[axis];
    const moves = boxes.map((box) => {
      const place = toFlow({ x: box.x, y: box.y, [axis]: at });
      at += sizeOf(box) + gap;
      return [box.id, place] as const;
    });
    // What stands at the ends was measured from, and keeps even a place that is not on the grid.
    const between = Object.fromEntries(moves.slice(1, -1));
    dispatch?.(texts().document.distribute(texts().document[way]), (draft) => {
      moveBlocks(draft, { ...Object.fromEntries(context.places), ...between }, viewOf(context.flow));
    });
    return true;
  };
}
