/** The sign of a block: its icon on a shape and colour of its category, so that neither alone has to be seen. */
import type { BlockCategory, Position } from '@switchyard/blocks';
import { element, number, type Element } from '../svg/index.ts';
import { anyIcon, blockIcons } from './blockIcons.gen.ts';

/** @param middle of the sign */
export function blockSign(middle: Position, category: BlockCategory | 'foreign', icon: string | undefined): Element {
  return element('g', { class: `sign ${category}` }, SHAPES[category](middle), iconSvg(middle, icon));
}

// helpers

/** Half a sign; the diamond is larger, for its corners are empty. */
const HALF = 16;
const HALF_DIAMOND = 19;
const ICON = 16;
/** Lucide draws on a square of so many units. */
const ICON_UNITS = 24;

const SHAPES: Readonly<Record<BlockCategory | 'foreign', (middle: Position) => Element>> = {
  set: ({ x, y }) => square(x, y, 8),
  check: ({ x, y }) =>
    polygon([
      [x, y - HALF_DIAMOND],
      [x + HALF_DIAMOND, y],
      [x, y + HALF_DIAMOND],
      [x - HALF_DIAMOND, y],
    ]),
  logic: ({ x, y }) => element('circle', { class: 'shape', cx: x, cy: y, r: HALF }),
  integrate: ({ x, y }) =>
    polygon([
      [x - 8, y - 14.72],
      [x + 8, y - 14.72],
      [x + HALF, y],
      [x + 8, y + 14.72],
      [x - 8, y + 14.72],
      [x - HALF, y],
    ]),
  // A square whose right corners are round.
  transfer: ({ x, y }) =>
    element('path', {
      class: 'shape',
      d: `M ${number(x - 12)} ${number(y - HALF)} h 12 a 16 16 0 0 1 0 32 h -12 a 4 4 0 0 1 -4 -4 v -24 a 4 4 0 0 1 4 -4 z`,
    }),
  foreign: ({ x, y }) => square(x, y, 6),
};

function square(x: number, y: number, radius: number): Element {
  return element('rect', { class: 'shape', x: x - HALF, y: y - HALF, width: 2 * HALF, height: 2 * HALF, rx: radius });
}

function polygon(corners: readonly (readonly [x: number, y: number])[]): Element {
  const points = corners.map(([x, y]) => `${number(x)},${number(y)}`).join(' ');
  return element('polygon', { class: 'shape', points });
}

function iconSvg({ x, y }: Position, icon: string | undefined): Element {
  const shapes = blockIcons[icon ?? ''] ?? anyIcon;
  const corner = `${number(x - ICON / 2)} ${number(y - ICON / 2)}`;
  return element(
    'g',
    { class: 'icon', transform: `translate(${corner}) scale(${number(ICON / ICON_UNITS)})` },
    ...shapes.map(([name, attributes]) => element(name, attributes)),
  );
}
