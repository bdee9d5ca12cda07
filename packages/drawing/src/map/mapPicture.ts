import type { Position } from '@switchyard/blocks';
import { aboutPlace, kindOfPlace, type FlowMap, type MapPlace } from '@switchyard/blocks/map';
import { element, label, number, THEMES, widthOf, writePicture, type Element, type Theme } from '../svg/index.ts';
import { layOutMap, type PlacedPlace, type PlacedUse } from './layOutMap.ts';
import { ABOUT_FONT, KIND_COLOURS, LABEL_FONT, LINE_HEIGHT, NAME_FONT, PLACE, styleOf } from './look.ts';

export interface MapPictureOptions {
  readonly title: string;
  readonly theme: Theme;
  /** How large it is shown; 1 is the size of the designer. */
  readonly scale?: number | undefined;
}

/** A map as an SVG picture: a box for each place, a line for each use; thick lines go round, dashed boxes are not here. */
export function mapPicture(map: FlowMap, { title, theme, scale = 1 }: MapPictureOptions): string {
  const { places, lines, width, height } = layOutMap(map);
  const folder = commonFolder(map.places.flatMap(({ file }) => file ?? []));
  return writePicture({
    title,
    description: `${map.places.length} flows and resources, and ${map.uses.length} ways in which they are used.`,
    area: { x: 0, y: 0, width, height },
    theme,
    scale,
    style: styleOf,
    // Words lie over lines, and boxes over both.
    content: [
      ...lines.map(drawLine),
      ...lines.filter((line) => line.label.length > 0).map(drawLabel),
      ...places.map((placed) => drawPlace(placed, THEMES[theme][KIND_COLOURS[placed.place.kind]], folder)),
    ],
  });
}

// helpers

const ROUNDING = 8;
const STRIPE = 4;
const PADDING = 14;
const DOT = 10;
const TIP = 8;

function drawPlace({ place, x, y }: PlacedPlace, colour: string, folder: string): Element {
  const isFlow = place.kind === 'flow';
  const about = linesAbout(place, folder);
  const indent = isFlow ? PADDING : PADDING + DOT + 8;
  const at = { x: x + indent, room: PLACE.width - indent - PADDING };
  // As a whole in the middle of the box.
  const top = y + PLACE.height / 2 + 5 - (about.length * LINE_HEIGHT) / 2;
  const box = {
    x,
    y,
    ...PLACE,
    rx: isFlow ? ROUNDING : PLACE.height / 2,
    class: place.standing === 'here' ? 'box' : 'box other',
  };
  return element(
    'g',
    {},
    element('title', {}, [place.name, aboutPlace(place)].filter(Boolean).join('\n')),
    element('rect', box),
    isFlow ? stripe(x, y, colour) : dot(x, y, colour),
    label({ ...at, text: place.name, y: top, font: NAME_FONT, className: 'name' }),
    ...about.map((text, index) => {
      return label({ ...at, text, y: top + 17 + index * LINE_HEIGHT, font: ABOUT_FONT, className: 'about' });
    }),
  );
}

/** The folder all files are in says nothing of one of them. */
function linesAbout(place: MapPlace, folder: string): string[] {
  const file = place.file?.slice(folder.length);
  return [kindOfPlace(place), file === place.name ? undefined : file].filter(
    (line): line is string => line !== undefined && line !== '',
  );
}

function commonFolder([first = '', ...others]: readonly string[]): string {
  let folder = first.slice(0, first.lastIndexOf('/') + 1);
  while (!others.every((file) => file.startsWith(folder)))
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  return folder;
}

function stripe(x: number, y: number, fill: string): Element {
  return element('rect', { x, y: y + ROUNDING, width: STRIPE, height: PLACE.height - 2 * ROUNDING, fill });
}

function dot(x: number, y: number, fill: string): Element {
  return element('circle', { cx: x + PADDING + DOT / 2, cy: y + PLACE.height / 2, r: DOT / 2, fill });
}

function drawLine({ use, points, isLoop, middle }: PlacedUse): Element {
  const ends = isLoop ? loopBelow(points, middle) : { path: curveThrough(points), tip: tipAt(points) };
  return element(
    'g',
    { class: use.isOnCircle ? 'round' : undefined },
    element('path', { class: 'line', d: ends.path }),
    element('path', { class: 'tip', d: ends.tip }),
  );
}

function drawLabel({ use, label: lines, middle }: PlacedUse): Element {
  const width = Math.max(0, ...lines.map((line) => widthOf(line, LABEL_FONT))) + 6;
  const height = lines.length * LINE_HEIGHT + 2;
  const top = middle.y - height / 2;
  const behind = { x: middle.x - width / 2, y: top, width, height, rx: 3, class: 'behind' };
  return element(
    'g',
    { class: use.isOnCircle ? 'round' : undefined },
    element('rect', behind),
    ...lines.map((text, index) => {
      const at = { x: middle.x, y: top + (index + 1) * LINE_HEIGHT - 2, room: width };
      return label({ ...at, text, font: LABEL_FONT, anchor: 'middle', className: 'says' });
    }),
  );
}

/** A line that goes straight through each point, from left to right or back, and bends between them. */
function curveThrough([first, ...rest]: readonly Position[]): string {
  if (!first) return '';
  let before = first;
  const bends = rest.map((point) => {
    const middle = (before.x + point.x) / 2;
    const bend = `C ${at({ x: middle, y: before.y })} ${at({ x: middle, y: point.y })} ${at(point)}`;
    before = point;
    return bend;
  });
  return [`M ${at(first)}`, ...bends].join(' ');
}

/** The head of an arrow; lines come to a place straight from its side. */
function tipAt(points: readonly Position[]): string {
  const [before, end] = points.slice(-2);
  if (!before || !end) return '';
  const back = end.x > before.x ? -TIP : TIP;
  return `M ${at(end)} l ${back} ${-TIP / 2} v ${TIP} Z`;
}

/** A line out of the lower side of a place and back into it, through the middle of what is written beside it. */
function loopBelow([out, back]: readonly Position[], middle: Position): { path: string; tip: string } {
  if (!out || !back) return { path: '', tip: '' };
  // A curve comes three quarters of the way to where it is drawn.
  const pull = out.y + ((middle.y - out.y) * 4) / 3;
  const path = `M ${at(out)} C ${at({ x: out.x + 20, y: pull })} ${at({ x: back.x - 20, y: pull })} ${at(back)}`;
  return { path, tip: `M ${at(back)} l ${-TIP / 2} ${TIP} h ${TIP} Z` };
}

function at({ x, y }: Position): string {
  return `${number(x)} ${number(y)}`;
}
