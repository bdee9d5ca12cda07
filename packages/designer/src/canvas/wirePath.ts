/**
 * The line of a wire. Forward it is one calm curve; back to a block on the left, as in a loop, it goes round below
 * both blocks instead of through them.
 */
import type { Position } from '@switchyard/blocks';

/** The path of a wire, and how far below both ends a loop goes. */
export function wirePath(from: Position, to: Position, below: number): string {
  if (to.x >= from.x + 24) {
    const bend = Math.max(28, Math.min(140, (to.x - from.x) / 2));
    return `M ${from.x} ${from.y} C ${from.x + bend} ${from.y}, ${to.x - bend} ${to.y}, ${to.x} ${to.y}`;
  }
  const r = 14;
  const out = from.x + 26;
  const back = to.x - 26;
  const floor = Math.max(from.y, to.y) + below;
  return [
    `M ${from.x} ${from.y}`,
    `H ${out - r} Q ${out} ${from.y} ${out} ${from.y + r}`,
    `V ${floor - r} Q ${out} ${floor} ${out - r} ${floor}`,
    `H ${back + r} Q ${back} ${floor} ${back} ${floor - r}`,
    `V ${to.y + r} Q ${back} ${to.y} ${back + r} ${to.y}`,
    `H ${to.x}`,
  ].join(' ');
}
