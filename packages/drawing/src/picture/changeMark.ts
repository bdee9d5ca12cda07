/** What changed, as a sign of its own beside the colour: +, − or ~ on a disc. */
import type { Position } from '@switchyard/blocks';
import { element, number, type Element } from '../svg/index.ts';
import type { Change } from './drawing.ts';

export function changeMark({ x, y }: Position, change: Change, radius = 10): Element {
  const unit = radius / 10;
  const points = SIGNS[change].map(([command, ...numbers]) => [command, ...numbers.map((n) => number(n * unit))]);
  return element(
    'g',
    { class: `mark ${change}`, transform: `translate(${number(x)} ${number(y)})` },
    element('circle', { r: radius }),
    element('path', { d: points.flat().join(' ') }),
  );
}

// helpers

type Step = readonly [command: string, ...numbers: number[]];

const SIGNS: Readonly<Record<Change, readonly Step[]>> = {
  added: [
    ['M', -5, 0],
    ['h', 10],
    ['M', 0, -5],
    ['v', 10],
  ],
  removed: [
    ['M', -5, 0],
    ['h', 10],
  ],
  changed: [
    ['M', -5, 1],
    ['q', 2.5, -5, 5, -1],
    ['t', 5, -1],
  ],
};
