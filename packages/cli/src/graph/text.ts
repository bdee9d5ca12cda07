/** A map as people read it: what a flow uses stands below it. */
import { aboutPlace, describeWay, titlesOf, type FlowMap, type MapPlace, type MapUse } from '@switchyard/blocks/map';
import picocolors from 'picocolors';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';

export interface TextOptions {
  /** The place everything begins with; without one, flows that no other uses. */
  readonly root?: MapPlace | undefined;
  /** Whether users stand below what they use, rather than the other way round. */
  readonly isBackwards?: boolean;
}

export function mapToText(map: FlowMap, { root, isBackwards = false }: TextOptions, terminal: Terminal): string {
  const paint = picocolors.createColors(terminal.colours);
  const places = new Map(map.places.map((place) => [place.key, place]));
  const below = groupBy(map.uses, isBackwards ? 'to' : 'from');
  const lines: string[] = [];
  const told = new Set<string>();

  const tell = (key: string, indent: string, above: ReadonlySet<string>): void => {
    told.add(key);
    const uses = below.get(key) ?? [];
    uses.forEach((use, index) => {
      const next = isBackwards ? use.from : use.to;
      const isLast = index === uses.length - 1;
      const leadsDown = below.has(next);
      const again = above.has(next) ? ', a circle' : told.has(next) && leadsDown ? ', see above' : '';
      lines.push(`${indent}${isLast ? '└─' : '├─'} ${sentence(use, places.get(next), isBackwards, paint)}${again}`);
      if (!told.has(next)) tell(next, `${indent}${isLast ? '   ' : '│  '}`, new Set([...above, next]));
    });
  };
  for (const key of rootsOf(map, root)) {
    const place = places.get(key);
    if (!place || told.has(key)) continue;
    lines.push(nameOf(place, paint));
    tell(key, '', new Set([key]));
  }
  return [...lines, ...(lines.length > 0 ? [''] : []), summaryOf(map, places), ''].join('\n');
}

// helpers

type Paint = ReturnType<typeof picocolors.createColors>;

/** The flows nobody uses, then the others, for those that only use one another. */
function rootsOf({ places, uses }: FlowMap, root: MapPlace | undefined): readonly string[] {
  if (root) return [root.key];
  const used = new Set(uses.filter(({ from, to }) => from !== to).map(({ to }) => to));
  const here = places.filter(({ standing }) => standing === 'here').map(({ key }) => key);
  return [...here.filter((key) => !used.has(key)), ...here];
}

function sentence(use: MapUse, next: MapPlace | undefined, isBackwards: boolean, paint: Paint): string {
  const { forth, back } = describeWay(use.way);
  const name = next ? nameOf(next, paint) : '';
  const by = paint.dim(`by ${titlesOf(use.blocks, quote).join(', ')}`);
  return isBackwards ? `${name} ${back} ${by}` : `${forth} ${name} ${by}`;
}

function nameOf(place: MapPlace, paint: Paint): string {
  const about = aboutPlace(place);
  return `${paint.bold(quote(place.name))}${about === '' ? '' : ` ${paint.dim(`(${printable(about)})`)}`}`;
}

function quote(text: string): string {
  return `"${printable(text)}"`;
}

function summaryOf({ places, circles }: FlowMap, known: ReadonlyMap<string, MapPlace>): string {
  const flows = places.filter(({ kind }) => kind === 'flow');
  const here = flows.filter(({ standing }) => standing === 'here').length;
  const others = flows.length - here;
  const resources = places.length - flows.length;
  const counts = [
    count(here, 'flow'),
    ...(others > 0 ? [`${others} not in this folder or not known`] : []),
    ...(resources > 0 ? [count(resources, 'resource')] : []),
  ].join(', ');
  const told = circles.map((circle) => {
    const names = circle.slice(0, MOST).map((key) => quote(known.get(key)?.name ?? key));
    return `\nA circle: ${names.join(', ')}${circle.length > MOST ? ` and ${circle.length - MOST} more` : ''}.`;
  });
  return `${counts}.${told.join('')}`;
}

/** As many flows of a circle as a person reads. */
const MOST = 6;

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function groupBy(uses: readonly MapUse[], end: 'from' | 'to'): ReadonlyMap<string, readonly MapUse[]> {
  const groups = new Map<string, MapUse[]>();
  for (const use of uses) {
    const group = groups.get(use[end]);
    if (group) group.push(use);
    else groups.set(use[end], [use]);
  }
  return groups;
}
