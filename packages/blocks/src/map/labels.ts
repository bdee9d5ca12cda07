/** What the places and uses of a map are called beside the lines of a picture or a tree. */
import { FLOW_TYPE_FACTS } from '../flow/flowTypes.ts';
import type { MapPlace, MapUse } from './flowMap.ts';
import { describeWay } from './ways.ts';

/** What a place is, after its name: `Inbound flow, flows/desk.json`; nothing where its name is all there is to say. */
export function aboutPlace(place: MapPlace): string {
  const { standing, name, file } = place;
  return [kindOfPlace(place), standing === 'here' && file !== name ? file : undefined].filter(Boolean).join(', ');
}

/** What kind of flow or resource it is, or why nobody knows; nothing for a flow that does not say its type. */
export function kindOfPlace({ kind, standing, flowType }: MapPlace): string {
  if (kind !== 'flow') return standing === 'open' ? `${kind}, chosen when a task comes` : kind;
  if (standing !== 'here') return STANDINGS[standing];
  return flowType === undefined ? '' : FLOW_TYPE_FACTS[flowType].title;
}

/**
 * The lines beside an arrow: the way, unless it is plain, and the blocks that say so where they have names of their own
 * or are several.
 */
export function labelOf({ way, blocks }: MapUse): readonly string[] {
  const short = way === 'resource' ? [] : [describeWay(way).short];
  if (blocks.length === 1 && !blocks[0]?.named) return short;
  const titles = titlesOf(blocks);
  const shown = titles.slice(0, MOST).join(', ');
  return [...short, titles.length > MOST ? `${shown} and ${titles.length - MOST} more` : shown];
}

/** The titles of blocks, each once, with how many blocks have it: `To the desk`, `3 × Create task`. */
export function titlesOf(blocks: MapUse['blocks'], told = (title: string): string => title): string[] {
  const counts = new Map<string, number>();
  for (const { title } of blocks) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].map(([title, count]) => (count === 1 ? told(title) : `${count} × ${told(title)}`));
}

// helpers

/** As many titles as fit beside an arrow. */
const MOST = 2;

const STANDINGS = {
  outside: 'not in this folder',
  open: 'a flow chosen when a task comes',
  ambiguous: 'several flows have this name',
} as const;
