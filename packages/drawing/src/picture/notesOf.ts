/** Notes on the canvas (flow-language §1.9), as far as they have a place. */
import { getAt, isObject, type FlowJson } from '@switchyard/blocks';
import { toCanvas } from '../geometry.ts';
import type { DrawnNote } from './drawing.ts';

export function notesOf(flow: FlowJson): DrawnNote[] {
  const found = getAt(flow, ['Metadata', 'Annotations']) ?? getAt(flow, ['Metadata', 'annotations']);
  if (!Array.isArray(found)) return [];
  return (found as unknown[]).flatMap((note) => {
    const [x, y] = [numberAt(note, 'position', 'x'), numberAt(note, 'position', 'y')];
    const text = getAt(note, ['content']);
    if (!isObject(note) || x === undefined || y === undefined || typeof text !== 'string') return [];
    const [width, height] = [numberAt(note, 'size', 'width') ?? USUAL, numberAt(note, 'size', 'height') ?? USUAL];
    const size = toCanvas({ x: clamp(width), y: note['isFolded'] === true ? FOLDED : clamp(height) });
    return [{ ...toCanvas({ x, y }), width: size.x, height: size.y, text }];
  });
}

// helpers

const USUAL = 300;
const FOLDED = 30;
/** As far from the middle as blocks may stand, and no larger than a note can be read. */
const SHEET = 100_000;

function numberAt(note: unknown, holder: string, name: string): number | undefined {
  const value = getAt(note, [holder, name]);
  return typeof value === 'number' && Math.abs(value) <= SHEET ? value : undefined;
}

function clamp(size: number): number {
  return Math.max(60, Math.min(1200, size));
}
