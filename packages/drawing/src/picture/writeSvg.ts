import { element, writePicture, type Area, type Element, type Theme } from '../svg/index.ts';
import { blockSvg, entrySvg } from './blockSvg.ts';
import type { Drawing } from './drawing.ts';
import { LEGEND_HEIGHT, legendSvg, widthOfLegend } from './legendSvg.ts';
import { look, lookOfRuns } from './look.ts';
import { noteSvg } from './noteSvg.ts';
import { wireMarkSvg, wireSvg } from './wireSvg.ts';

export interface SvgOptions {
  readonly theme?: Theme;
  /** 1 is the size of the designer. */
  readonly scale?: number;
}

/** A drawing as an SVG file: notes below, then wires, then blocks, then the marks of wires. */
export function writeSvg(drawing: Drawing, { theme = 'light', scale = 1 }: SvgOptions = {}): string {
  const { title, description, entry, blocks, wires, notes, legend } = drawing;
  // What was removed lies below what is there.
  const ordered = wires.toSorted((a, b) => Number(b.change === 'removed') - Number(a.change === 'removed'));
  const area = areaOf(drawing);
  return writePicture({
    title,
    description,
    area,
    theme,
    scale,
    style: blocks.some(({ ran }) => ran) ? (colours) => ({ ...look(colours), ...lookOfRuns(colours) }) : look,
    content: [
      ...group('notes', notes.map(noteSvg)),
      ...group('wires', ordered.map(wireSvg)),
      ...group('blocks', [entrySvg(entry), ...blocks.map(blockSvg)]),
      ...group('marks', ordered.flatMap(wireMarkSvg)),
      ...(legend ? [legendSvg(legend, area)] : []),
    ],
  });
}

/** How large the picture is at scale 1. */
export function sizeOf(drawing: Drawing): { readonly width: number; readonly height: number } {
  const { width, height } = areaOf(drawing);
  return { width, height };
}

// helpers

function areaOf({ area, legend }: Drawing): Area {
  if (!legend) return area;
  const width = Math.max(area.width, widthOfLegend(legend));
  return { x: area.x, y: area.y - LEGEND_HEIGHT, width, height: area.height + LEGEND_HEIGHT };
}

function group(name: string, content: readonly Element[]): Element[] {
  return content.length === 0 ? [] : [element('g', { class: name }, ...content)];
}
