/** How often something ran, as a small sign with words on it: `3×`, `never`, `cannot`. */
import type { Position } from '@switchyard/blocks';
import { element, label, widthOf, type Element, type Font } from '../svg/index.ts';
import type { Ran } from './drawing.ts';

/** How wide a sign is at most, with the room beside it. */
export const ROOM_FOR_RAN = 60;

/** What a shape is called that ran, did not, or never can. */
export function ranLook(ran: Ran | undefined): 'ran' | 'never' | 'impossible' | undefined {
  if (!ran) return undefined;
  if (ran.times > 0) return 'ran';
  return ran.outOfReach === undefined ? 'never' : 'impossible';
}

/** In a sentence's words, with the reason where it never can. */
export function ranWords({ times, outOfReach }: Ran): string {
  if (times > 0) return times === 1 ? 'once' : `${times} times`;
  return outOfReach === undefined ? 'never' : `never can. ${outOfReach}`;
}

/** @param place the middle of its left edge */
export function ranMark({ x, y }: Position, ran: Ran): Element {
  const text = shortly(ran);
  const width = widthOf(text, FONT) + 2 * BESIDE;
  return element(
    'g',
    { class: `times ${ranLook(ran) ?? ''}` },
    element('rect', { x, y: y - HEIGHT / 2, width, height: HEIGHT, rx: HEIGHT / 2 }),
    label({ text, x: x + width / 2, y: y + 4, room: width - BESIDE, font: FONT, anchor: 'middle' }),
  );
}

// helpers

const FONT: Font = { size: 11, weight: 'semiBold' };
const HEIGHT = 16;
const BESIDE = 6;
/** More is not counted on a picture; reports have the number. */
const MOST = 9999;

function shortly({ times, outOfReach }: Ran): string {
  if (times > MOST) return `>${MOST}×`;
  if (times > 0) return `${times}×`;
  return outOfReach === undefined ? 'never' : 'cannot';
}
