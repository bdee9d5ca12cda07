/** The selected blocks as they stand on the canvas. */
import { heightOf, toCanvas } from '@switchyard/drawing';
import type { CommandContext } from './command.ts';
import { viewOf } from './derived.ts';

export interface ChosenBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export function chosenBoxes({ flow, selection, places }: CommandContext): readonly ChosenBox[] {
  const { byId } = viewOf(flow);
  return selection.flatMap((id) => {
    const block = byId.get(id);
    if (!block) return [];
    return [{ id, ...toCanvas(places.get(id) ?? block.position ?? { x: 0, y: 0 }), height: heightOf(block) }];
  });
}
