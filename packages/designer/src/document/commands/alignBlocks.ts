import { BLOCK_WIDTH, toFlow } from '@switchyard/drawing';
import { moveBlocks } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { viewOf } from '../derived.ts';
import { chosenBoxes, type ChosenBox } from '../chosenBoxes.ts';
import { texts } from '../../texts/texts.ts';

export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** Puts the selected blocks in a line: the one that is farthest out stays, for the middle all meet half way. */
export function alignBlocks(edge: Edge): Command {
  return (context, dispatch) => {
    const boxes = chosenBoxes(context);
    if (boxes.length < 2) return false;
    const line = lineOf(boxes, edge);
    const moves = Object.fromEntries(boxes.map((box) => [box.id, toFlow(onLine(box, edge, line))]));
    dispatch?.(texts().document.align(texts().document[WORDS[edge]]), (draft) => {
      moveBlocks(draft, { ...Object.fromEntries(context.places), ...moves }, viewOf(context.flow));
    });
    return true;
  };
}

// helpers

const WORDS: Readonly<Record<Edge, 'leftEdges' | 'centres' | 'rightEdges' | 'topEdges' | 'middles' | 'bottomEdges'>> = {
  left: 'leftEdges',
  centre: 'centres',
  right: 'rightEdges',
  top: 'topEdges',
  middle: 'middles',
  bottom: 'bottomEdges',
};

function lineOf(boxes: readonly ChosenBox[], edge: Edge): number {
  const [left, right] = [Math.min(...boxes.map(({ x }) => x)), Math.max(...boxes.map(({ x }) => x + BLOCK_WIDTH))];
  const [top, bottom] = [Math.min(...boxes.map(({ y }) => y)), Math.max(...boxes.map((box) => box.y + box.height))];
  return { left, right, centre: (left + right) / 2, top, bottom, middle: (top + bottom) / 2 }[edge];
}

function onLine({ x, y, height }: ChosenBox, edge: Edge, line: number): { x: number; y: number } {
  return {
    left: { x: line, y },
    right: { x: line - BLOCK_WIDTH, y },
    centre: { x: line - BLOCK_WIDTH / 2, y },
    top: { x, y: line },
    bottom: { x, y: line - height },
    middle: { x, y: line - height / 2 },
  }[edge];
}
