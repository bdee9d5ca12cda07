/** A note in a picture, its words in as many lines as it has room for. */
import { element, fitText, label, oneLine, widthOf, type Element, type Font } from '../svg/index.ts';
import type { DrawnNote } from './drawing.ts';

const FONT: Font = { size: 12, weight: 'regular' };
const LINE = 17;
const EDGE = 12;

export function noteSvg({ x, y, width, height, text }: DrawnNote): Element {
  const room = width - 2 * EDGE;
  const lines = wrap(text, room, Math.max(1, Math.floor((height - EDGE) / LINE)));
  return element(
    'g',
    { class: 'note' },
    element('title', {}, oneLine(text)),
    element('rect', { x, y, width, height, rx: 4 }),
    ...lines.map((line, index) =>
      label({ text: line, x: x + EDGE, y: y + EDGE + 9 + index * LINE, room, font: FONT, className: 'line' }),
    ),
  );
}

// helpers

/** Lines of whole words; the last one takes what is left, and is cut where it is drawn. */
function wrap(text: string, room: number, most: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.slice(0, LONGEST).split(/\r\n|[\r\n\u2028\u2029]/)) {
    let line = '';
    for (const word of oneLine(paragraph).split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && widthOf(longer, FONT) > room) {
        lines.push(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.push(line);
  }
  if (lines.length <= most) return lines;
  const [last = ''] = lines.slice(most - 1);
  return [...lines.slice(0, most - 1), fitText(`${last} …`, room, FONT)];
}

/** More than this has no room on any note. */
const LONGEST = 5000;
