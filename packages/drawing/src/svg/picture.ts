/** A whole SVG picture: what it is of, its size, its colours, and everything in it. No script, no address, no font file. */
import { element, number, writeElement, type Element } from './element.ts';
import { oneLine } from './fitText.ts';
import { THEMES, type Colours, type Theme } from './theme.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  /** For those who do not see it, and as the tip of a pointer. */
  readonly title: string;
  readonly description: string;
  /** What of the drawing is to be seen, in its own coordinates. */
  readonly area: Area;
  readonly theme: Theme;
  /** How large it is shown; 1 is the size of the designer. */
  readonly scale?: number;
  /** Rules of the look, by class; they hold in this picture only. */
  readonly style: (colours: Colours) => Style;
  readonly content: readonly Element[];
}

/** Declarations by selector. */
export type Style = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/** In a browser any of these; widths were measured in the first. */
export const FONT_FAMILY = "Inter, 'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif";

export function writePicture({ title, description, area, theme, scale = 1, style, content }: Picture): string {
  const { x, y, width, height } = area;
  const colours = THEMES[theme];
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [x, y, width, height].map(number).join(' '),
      width: width * scale,
      height: height * scale,
      class: `switchyard ${theme}`,
      role: 'img',
      'font-family': FONT_FAMILY,
      'font-size': 12,
    },
    element('title', {}, oneLine(title)),
    element('desc', {}, oneLine(description)),
    element('style', {}, writeStyle({ '.strong': { 'font-weight': 600 }, ...style(colours) }, theme)),
    element('rect', { x, y, width, height, fill: colours.ground }),
    ...content,
  );
  return `${writeElement(root)}\n`;
}

// helpers

/** Two pictures on one page may have different themes, so each rule names its own. */
function writeStyle(style: Style, theme: Theme): string {
  const rules = Object.entries(style).map(([selector, declarations]) => {
    const words = Object.entries(declarations).map(([property, value]) => `${property}: ${value}`);
    return `.switchyard.${theme} ${selector} { ${words.join('; ')} }`;
  });
  return `\n${rules.join('\n')}\n`;
}
