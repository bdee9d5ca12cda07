/**
 * A drawing as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html), for places that draw Mermaid
 * themselves. It has no rows for branches, so the label of a branch is on its wire, and one that leads nowhere is left
 * out.
 */
import type { Change, Drawing, DrawnBlock, DrawnWire } from './drawing.ts';
import { mermaidLabel as text, mermaidSentence as plain } from '../mermaid/text.ts';
import { mix, THEMES, type Theme } from '../svg/index.ts';

export interface MermaidOptions {
  readonly theme?: Theme;
}

export function writeMermaid(drawing: Drawing, { theme = 'light' }: MermaidOptions = {}): string {
  const { title, description, blocks, wires } = drawing;
  const names = new Map(blocks.map(({ id }, index) => [id, `b${index + 1}`]));
  const lines = [
    'flowchart LR',
    `  accTitle: ${plain(title)}`,
    `  accDescr: ${plain(description)}`,
    '  entry(["Entry"])',
    ...blocks.map((block) => `  ${names.get(block.id)}${box(block)}`),
    ...wires.flatMap((wire, index) => wireLines(wire, index, names)),
    ...classes(drawing, theme),
    ...wireLooks(wires, theme),
  ];
  return `${lines.join('\n')}\n`;
}

// helpers

const MARKS: Readonly<Record<Change, string>> = { added: '#43;', removed: '−', changed: '~' };

function box({ title, line, change }: DrawnBlock): string {
  const mark = change ? `${MARKS[change]} ` : '';
  const below = line === '' ? '' : `<br>${text(line)}`;
  return `["${mark}${text(title)}${below}"]`;
}

function wireLines(wire: DrawnWire, index: number, names: ReadonlyMap<string, string>): string[] {
  const from = wire.from === undefined ? 'entry' : names.get(wire.from);
  const label =
    wire.kind === 'start' && !wire.change
      ? ''
      : `|"${wire.change ? `${MARKS[wire.change]} ` : ''}${text(wire.label)}"|`;
  const arrow = wire.kind === 'error' || wire.change === 'removed' ? '-.->' : '-->';
  if (wire.to !== undefined) return [`  ${from} ${arrow}${label} ${names.get(wire.to)}`];
  return [`  missing${index}{{"not in the flow"}}`, `  ${from} ${arrow}${label} missing${index}`];
}

/** What each block is, as classes; a class nobody has is left out. */
function classes({ blocks, wires }: Drawing, theme: Theme): string[] {
  const colours = THEMES[theme];
  const members = new Map<string, string[]>();
  const join = (name: string, member: string): void => void members.set(name, [...(members.get(name) ?? []), member]);
  join('entry', 'entry');
  blocks.forEach(({ kind, category, change }, index) =>
    join(change ?? (kind === 'unknown' ? 'unknown' : category), `b${index + 1}`),
  );
  wires.forEach(({ to }, index) => {
    if (to === undefined) join('missing', `missing${index}`);
  });
  const lookOf = (name: string): string => {
    if (name === 'entry') return `fill:${colours.accent},stroke:${colours.accent},color:${colours['accent-ink']}`;
    const changed = CHANGED[name];
    const colour = changed ? colours[changed] : colours[CATEGORY[name] ?? 'error'];
    const dashes = DASHED.has(name) ? ',stroke-dasharray:6 4' : '';
    return `fill:${mix(colour, colours.surface, 0.12)},stroke:${colour},color:${colours.ink}${dashes}`;
  };
  return [...members].flatMap(([name, ids]) => [
    `  classDef ${name} ${lookOf(name)}`,
    `  class ${ids.join(',')} ${name}`,
  ]);
}

const CATEGORY = {
  set: 'set',
  check: 'check',
  logic: 'logic',
  integrate: 'integrate',
  transfer: 'transfer',
  foreign: 'foreign',
} as Readonly<Record<string, 'set' | 'check' | 'logic' | 'integrate' | 'transfer' | 'foreign' | undefined>>;
const CHANGED = { added: 'ok', removed: 'error', changed: 'warning' } as Readonly<
  Record<string, 'ok' | 'error' | 'warning' | undefined>
>;
const DASHED = new Set(['foreign', 'unknown', 'missing', 'removed']);

function wireLooks(wires: readonly DrawnWire[], theme: Theme): string[] {
  const colours = THEMES[theme];
  return (['added', 'removed'] as const).flatMap((change) => {
    const places = wires.flatMap((wire, index) => (wire.change === change ? [index] : []));
    if (places.length === 0) return [];
    const colour = colours[change === 'added' ? 'ok' : 'error'];
    return [`  linkStyle ${places.join(',')} stroke:${colour},stroke-width:3px`];
  });
}
