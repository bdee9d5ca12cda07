/** A wire in a picture, and the mark on one that changed or leads nowhere. */
import { element, number, oneLine, type Element } from '../svg/index.ts';
import { changeMark } from './changeMark.ts';
import type { DrawnWire } from './drawing.ts';
import { ranLook, ranWords } from './ranMark.ts';

export function wireSvg(wire: DrawnWire): Element {
  const { kind, path, change, words, to, ran } = wire;
  const look = ['wire', kind, to === undefined ? 'missing' : undefined, change, ranLook(ran)].filter(Boolean).join(' ');
  return element(
    'path',
    { class: look, d: path },
    element('title', {}, oneLine(ran ? `${words}: ${ranWords(ran)}` : words)),
  );
}

export function wireMarkSvg({ change, mark, to, words }: DrawnWire): Element[] {
  if (to === undefined) return [missingMark(mark.x, mark.y, words)];
  return change ? [changeMark(mark, change, MARK)] : [];
}

// helpers

const MARK = 7;

/** A cross, where the flow has no block to lead to. */
function missingMark(x: number, y: number, words: string): Element {
  return element(
    'g',
    { class: 'mark missing', transform: `translate(${number(x)} ${number(y)})` },
    element('title', {}, oneLine(words)),
    element('circle', { r: MARK }),
    element('path', { d: 'M -3 -3 L 3 3 M 3 -3 L -3 3' }),
  );
}
