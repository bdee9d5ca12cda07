/** What colours and marks mean in a picture of a comparison, and how many of each there are. */
import { element, label, number, widthOf, type Area, type Element, type Font } from '../svg/index.ts';
import { changeMark } from './changeMark.ts';
import { isEmpty } from './describeDrawing.ts';
import type { Change, Legend } from './drawing.ts';

export const LEGEND_HEIGHT = 44;

/** How much width it needs, with its margins. */
export function widthOfLegend(legend: Legend): number {
  return itemsOf(legend).reduce((sum, item) => sum + widthOfItem(item), 2 * MARGIN - GAP);
}

/** @param area the whole picture; the legend is at its top */
export function legendSvg(legend: Legend, area: Area): Element {
  const y = area.y + MARGIN;
  let x = area.x + MARGIN;
  const content = itemsOf(legend).flatMap((item) => {
    const at = x;
    x += widthOfItem(item);
    return itemSvg(item, at, y);
  });
  return element('g', { class: 'legend' }, ...content);
}

// helpers

const FONT: Font = { size: 12, weight: 'regular' };
const MARGIN = 32;
const GAP = 24;
const MARK = 8;
const SAMPLE = 48;
const BESIDE = 8;
/** What the flow itself changed in can be many words; the text output of the comparison has them all. */
const ROOM = 420;

interface Item {
  readonly words: string;
  readonly shows: 'mark' | 'wire' | 'nothing';
  readonly change: Change | undefined;
}

function itemsOf(legend: Legend): Item[] {
  if (isEmpty(legend)) return [{ words: 'Nothing differs', shows: 'nothing', change: undefined }];
  const { blocks, wires, flow } = legend;
  const item = (change: Change, number: number, shows: 'mark' | 'wire', word: string): Item[] =>
    number === 0 ? [] : [{ words: `${number} ${word}${number === 1 ? '' : 's'} ${change}`, shows, change }];
  return [
    ...item('added', blocks.added, 'mark', 'block'),
    ...item('removed', blocks.removed, 'mark', 'block'),
    ...item('changed', blocks.changed, 'mark', 'block'),
    ...item('added', wires.added, 'wire', 'connection'),
    ...item('removed', wires.removed, 'wire', 'connection'),
    ...(flow.length > 0
      ? [{ words: `Of the flow itself: ${flow.join(', ')}`, shows: 'nothing', change: undefined } as const]
      : []),
  ];
}

function widthOfItem({ words, shows }: Item): number {
  return widthOfSign(shows) + Math.min(ROOM, widthOf(words, FONT)) + GAP;
}

function widthOfSign(shows: Item['shows']): number {
  return shows === 'nothing' ? 0 : (shows === 'mark' ? 2 * MARK : SAMPLE) + BESIDE;
}

function itemSvg({ words, shows, change }: Item, x: number, y: number): Element[] {
  const text = label({ text: words, x: x + widthOfSign(shows), y: y + 4, room: ROOM, font: FONT, className: 'line' });
  if (!change) return [text];
  if (shows === 'mark') return [changeMark({ x: x + MARK, y }, change, MARK), text];
  return [
    element('path', { class: `wire ${change}`, d: `M ${number(x)} ${number(y)} h ${SAMPLE}` }),
    changeMark({ x: x + SAMPLE / 2, y }, change, 6),
    text,
  ];
}
