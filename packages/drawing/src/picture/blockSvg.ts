/** A block in a picture: its sign, its name, what it is set to do, a row for each branch. As `BlockNode` of the designer. */
import { BRANCH_HEIGHT, branchY, HEADER_HEIGHT } from '../geometry.ts';
import { element, label, oneLine, type Area, type Element, type Font } from '../svg/index.ts';
import { blockSign } from './blockSign.ts';
import type { DrawnBlock, DrawnBranch } from './drawing.ts';
import { changeMark } from './changeMark.ts';
import { ranLook, ranMark, ranWords, ROOM_FOR_RAN } from './ranMark.ts';

const NAME: Font = { size: 13, weight: 'semiBold' };
const SMALL: Font = { size: 12, weight: 'regular' };
/** Where words begin, right of the sign, and how far before the edge they end. */
const WORDS = 55;
const EDGE = 13;
/** Where the label of a branch ends, left of its handle. */
const BESIDE_HANDLE = 15;
const HANDLE_RADIUS = 5;
const RADIUS = 10;

export function blockSvg(block: DrawnBlock): Element {
  const { x, y, width, height, kind, category, icon, title, line, branches, change, ran } = block;
  const room = width - WORDS - EDGE;
  return element(
    'g',
    { class: ['block', kind, change, ranLook(ran)].filter(Boolean).join(' ') },
    element('title', {}, tip(block)),
    element('rect', { class: 'card', x, y, width, height, rx: RADIUS }),
    ...(branches.length > 0 ? [element('path', { class: 'rule', d: rule(x, y + HEADER_HEIGHT, width) })] : []),
    blockSign({ x: x + 29, y: y + HEADER_HEIGHT / 2 }, category, icon),
    label({ text: title, x: x + WORDS, y: y + 27, room, font: NAME, className: 'name' }),
    label({ text: line, x: x + WORDS, y: y + 45, room, font: SMALL, className: 'line' }),
    element('circle', { class: 'handle in', cx: x, cy: y + HEADER_HEIGHT / 2, r: HANDLE_RADIUS - 1 }),
    ...branches.flatMap((branch, index) => branchSvg(branch, x + width, y + branchY(index), width)),
    ...(change ? [changeMark({ x: x + width, y }, change)] : []),
    ...(ran ? [ranMark({ x: x + WORDS, y }, ran)] : []),
  );
}

/** Where the flow begins. */
export function entrySvg({ x, y, width, height }: Area): Element {
  const middle = { x: x + width / 2, y: y + height / 2 };
  return element(
    'g',
    { class: 'entry' },
    element('title', {}, 'Entry'),
    element('rect', { x, y, width, height, rx: height / 2 }),
    label({ text: 'Entry', x: middle.x, y: middle.y + 4.5, room: width, font: NAME, anchor: 'middle' }),
    element('circle', { class: 'handle start', cx: x + width, cy: middle.y, r: HANDLE_RADIUS - 1 }),
  );
}

// helpers

function branchSvg(
  { label: text, kind, isConnected, ran }: DrawnBranch,
  edge: number,
  y: number,
  width: number,
): Element[] {
  const room = width - BESIDE_HANDLE - EDGE - (ran ? ROOM_FOR_RAN : 0);
  return [
    label({ text, x: edge - BESIDE_HANDLE, y: y + 4, room, font: SMALL, anchor: 'end', className: `branch ${kind}` }),
    element('circle', {
      class: ['handle', kind, isConnected ? undefined : 'open'].filter(Boolean).join(' '),
      cx: edge,
      cy: y,
      r: HANDLE_RADIUS - 1,
    }),
    ...(ran ? [ranMark({ x: edge - width + EDGE, y }, ran)] : []),
  ];
}

/** What a pointer is told: the whole name and line, and what changed. */
function tip({ title, line, change, changes, ran }: DrawnBlock): string {
  const lines = [
    title,
    line,
    ran ? ranWords(ran) : '',
    ...(change ? [`${change}${changes.length > 0 ? ':' : ''}`] : []),
    ...changes,
  ];
  return lines.map(oneLine).filter(Boolean).slice(0, LINES).join('\n');
}

/** No tip of a pointer is longer than a screen. */
const LINES = Math.floor(600 / BRANCH_HEIGHT);

function rule(x: number, y: number, width: number): string {
  return `M ${roundHalf(x)} ${roundHalf(y)} h ${width}`;
}

/** On the middle of a pixel, where a thin line is sharp. */
function roundHalf(value: number): number {
  return Math.floor(value) + 0.5;
}
