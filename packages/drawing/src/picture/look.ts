/** How a picture of a flow looks: the designer's canvas.css, said with plain colours. */
import { mix, type Colour, type Colours, type Style } from '../svg/index.ts';
import type { Change } from './drawing.ts';

export function look(colours: Colours): Style {
  return {
    '.card': { fill: colours.surface, stroke: colours.line },
    '.rule': { stroke: colours.line },
    '.name': { fill: colours.ink },
    '.line': { fill: colours['ink-2'] },
    '.branch': { fill: colours['ink-2'] },
    '.branch.error': { fill: colours['ink-3'] },
    '.foreign > .card': { fill: colours['surface-2'], stroke: colours['line-strong'], 'stroke-dasharray': '4 3' },
    '.unknown > .card': { fill: colours['surface-2'], stroke: colours.error, 'stroke-dasharray': '4 3' },
    '.entry rect': { fill: colours.accent },
    '.entry text': { fill: colours['accent-ink'] },
    '.handle': { fill: colours.accent, stroke: colours.accent, 'stroke-width': 2 },
    '.handle.in': { fill: colours.surface, stroke: colours.wire },
    '.handle.error': { fill: colours['wire-error'], stroke: colours['wire-error'] },
    '.handle.open': { fill: colours.surface },
    '.wire': { fill: 'none', stroke: colours.wire, 'stroke-width': 1.75 },
    '.wire.error': { stroke: colours['wire-error'], 'stroke-width': 1.5, 'stroke-dasharray': '5 4' },
    '.wire.missing': { stroke: colours.error },
    '.note rect': { fill: colours['warning-soft'], stroke: mix(colours.warning, colours['warning-soft'], 0.3) },
    '.icon': { fill: 'none', 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
    ...signs(colours),
    ...changes(colours),
    '.mark path': { fill: 'none', stroke: colours.surface, 'stroke-width': 2, 'stroke-linecap': 'round' },
    '.mark.missing circle': { fill: colours.error },
  };
}

/** Where runs are shown: what ran is solid, what did not is dotted, and each says so in words; colour only helps. */
export function lookOfRuns(colours: Colours): Style {
  return {
    '.block.ran > .card': { stroke: colours.ok, 'stroke-width': 2 },
    '.block.never > .card': { stroke: colours.warning, 'stroke-width': 2, 'stroke-dasharray': '2 5' },
    '.block.impossible > .card': { stroke: colours['line-strong'], 'stroke-dasharray': '1 4' },
    '.wire.ran': { stroke: colours.ok, 'stroke-width': 2.5, 'stroke-dasharray': 'none' },
    '.wire.never': { stroke: colours.warning, 'stroke-width': 2, 'stroke-dasharray': '2 6' },
    '.wire.impossible': { stroke: colours['line-strong'], 'stroke-width': 1, 'stroke-dasharray': '1 4' },
    '.times rect': { fill: colours.surface, stroke: colours['line-strong'] },
    '.times.ran rect': { fill: mix(colours.ok, colours.surface, 0.14), stroke: colours.ok },
    '.times.never rect': { fill: colours['warning-soft'], stroke: colours.warning, 'stroke-dasharray': '2 2' },
    '.times text': { fill: colours.ink },
  };
}

// helpers

const CATEGORIES = ['set', 'check', 'logic', 'integrate', 'transfer'] as const;

function signs(colours: Colours): Style {
  const style: Record<string, Style[string]> = {};
  for (const category of CATEGORIES) {
    style[`.sign.${category} .shape`] = { fill: mix(colours[category], colours.surface, 0.14) };
    style[`.sign.${category} .icon`] = { stroke: colours[category] };
  }
  style['.sign.foreign .shape'] = {
    fill: 'none',
    stroke: colours.foreign,
    'stroke-width': 1.5,
    'stroke-dasharray': '4 3',
  };
  style['.sign.foreign .icon'] = { stroke: colours.foreign };
  return style;
}

const COLOURS: Readonly<Record<Change, Colour>> = { added: 'ok', removed: 'error', changed: 'warning' };

/** A change is told by its mark and, for what was removed, by dashes; colour helps who can tell colours apart. */
function changes(colours: Colours): Style {
  const style: Record<string, Style[string]> = {};
  for (const [change, name] of Object.entries(COLOURS)) {
    const colour = colours[name];
    style[`.block.${change} > .card`] = {
      fill: mix(colour, colours.surface, 0.1),
      stroke: colour,
      'stroke-width': 2,
      'stroke-dasharray': change === 'removed' ? '8 5' : 'none',
    };
    if (change !== 'changed') {
      const dashes = change === 'removed' ? '10 6' : 'none';
      style[`.wire.${change}`] = { stroke: colour, 'stroke-width': 2.5, 'stroke-dasharray': dashes };
    }
    style[`.mark.${change} circle`] = { fill: colour, stroke: colours.ground, 'stroke-width': 1.5 };
  }
  style['.block.removed > text'] = { 'text-decoration': 'line-through', fill: colours['ink-3'] };
  return style;
}
