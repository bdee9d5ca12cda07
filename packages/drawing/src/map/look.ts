/** How large the parts of a map are, and what each looks like. */
import type { ResourceKind } from '@switchyard/blocks/map';
import type { Colour, Colours, Font, Style } from '../svg/index.ts';

export const PLACE = { width: 232, height: 66 } as const;
export const NAME_FONT: Font = { size: 13, weight: 'semiBold' };
export const ABOUT_FONT: Font = { size: 11, weight: 'regular' };
export const LABEL_FONT: Font = { size: 11, weight: 'regular' };
export const LINE_HEIGHT = 14;
/** What a line says takes no more room than this. */
export const WIDEST_LABEL = 150;

/** As the blocks that choose them are coloured in the designer. */
export const KIND_COLOURS: Readonly<Record<ResourceKind, Colour>> = {
  flow: 'accent',
  queue: 'set',
  agent: 'set',
  'hours of operation': 'check',
  'Lambda function': 'integrate',
  'task template': 'integrate',
  'Lex bot': 'foreign',
  view: 'foreign',
};

export function styleOf(colours: Colours): Style {
  return {
    '.box': { fill: colours.surface, stroke: colours['line-strong'], 'stroke-width': 1 },
    '.other': { 'stroke-dasharray': '5 4' },
    '.name': { fill: colours.ink },
    '.about': { fill: colours['ink-2'] },
    '.line': { fill: 'none', stroke: colours.wire, 'stroke-width': 1.5 },
    '.tip': { fill: colours.wire },
    '.says': { fill: colours['ink-2'] },
    '.behind': { fill: colours.ground },
    '.round .line': { stroke: colours.warning, 'stroke-width': 2.5 },
    '.round .tip': { fill: colours.warning },
    '.round .says': { fill: colours.warning },
  };
}
