/** A line of text in a picture. */
import { element, type Element } from './element.ts';
import { fitText, widthOf, type Font } from './fitText.ts';

export interface Label {
  /** As a flow says it. */
  readonly text: string;
  /** Where it begins, or ends; and its baseline. */
  readonly x: number;
  readonly y: number;
  /** How wide it may be. */
  readonly room: number;
  readonly font: Font;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly className?: string;
}

/** Where a viewer has to use another font, which may be this much wider, text is still drawn within its room. */
const OTHER_FONTS = 0.85;

export function label({ text, x, y, room, font, anchor = 'start', className }: Label): Element {
  const line = fitText(text, room, font);
  const width = widthOf(line, font);
  const attributes = {
    x,
    y,
    class: [font.weight === 'semiBold' ? 'strong' : undefined, className].filter(Boolean).join(' ') || undefined,
    'font-size': font.size,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    ...(width > room * OTHER_FONTS ? { textLength: width, lengthAdjust: 'spacingAndGlyphs' } : {}),
  };
  return element('text', attributes, line);
}
