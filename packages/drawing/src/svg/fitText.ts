/**
 * Text that fits where it is drawn. Widths are those of the font of our pictures, so that the same text is cut at the
 * same place on every machine.
 */
import { letterWidths } from './letterWidths.gen.ts';

export interface Font {
  /** In pixels. */
  readonly size: number;
  readonly weight: 'regular' | 'semiBold';
}

/** One line of what a flow says: no line breaks, nothing invisible, nothing that turns the direction of text. */
export function oneLine(text: string): string {
  return text.slice(0, LONGEST).replaceAll(BREAKS, ' ').replaceAll(UNSEEN, '').trim();
}

/** The line, or as much of its beginning as has room, and an ellipsis, as the designer cuts it. */
export function fitText(text: string, room: number, font: Font): string {
  const line = oneLine(text);
  if (text.length <= LONGEST && widthOf(line, font) <= room) return line;
  const letters = lettersOf(line);
  let used = 0;
  let kept = 0;
  const roomBeforeEllipsis = room - widthOf(ELLIPSIS, font);
  for (const letter of letters) {
    used += widthOf(letter, font);
    if (used > roomBeforeEllipsis) break;
    kept += 1;
  }
  return `${letters.slice(0, kept).join('').trimEnd()}${ELLIPSIS}`;
}

/** How wide a line is drawn, in pixels, without kerning, which mostly makes it narrower. */
export function widthOf(line: string, { size, weight }: Font): number {
  let sum = 0;
  for (const letter of line) sum += advanceOf(letter, weight);
  return (sum * size) / 1000;
}

// helpers

const ELLIPSIS = '…';
/** No name is longer where it is drawn; the rest is not even looked at. */
const LONGEST = 500;
const BREAKS = /[\s\u0085]+/gu;
/** Control and format characters, and halves of pairs; but what joins letters into one is needed to write them. */
const UNSEEN = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu;
const JOINED = /\p{Mn}|\p{Me}|\u200C|\u200D/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function lettersOf(line: string): string[] {
  return Array.from(graphemes.segment(line), ({ segment }) => segment);
}

const tables = new Map<string, ReadonlyMap<number, number>>();

function advanceOf(letter: string, weight: Font['weight']): number {
  let table = tables.get(weight);
  if (!table) tables.set(weight, (table = tableOf(weight)));
  const known = table.get(letter.codePointAt(0) ?? 0);
  if (known !== undefined) return known;
  // A letter the font does not have is drawn by another: none is wider than a square, but for emoji.
  return JOINED.test(letter) ? 0 : EMOJI.test(letter) ? 1300 : 1000;
}

const EMOJI = /\p{Extended_Pictographic}/u;

function tableOf(weight: Font['weight']): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const [first, stretch] of letterWidths[weight] ?? []) {
    stretch.forEach((width, index) => {
      if (width >= 0) widths.set(first + index, width);
    });
  }
  return widths;
}
