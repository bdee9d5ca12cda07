import { keyOf } from '../validate/project/findFlow.ts';
import { describeResource } from '../words.ts';
import type { FlowMap, MapPlace } from './flowMap.ts';

/**
 * The places of a map that a person may mean: by file, key or id, else by name, else by what is left of the name when
 * only letters and digits count, as in `claims-desk` for "Claims desk". More than one where that is not enough.
 */
export function findPlaces({ places }: FlowMap, text: string): readonly MapPlace[] {
  const key = keyOf(text);
  const tiers: ((place: MapPlace) => boolean)[] = [
    (place) => place.file === text || place.key === text || place.ids.some((id) => id === text),
    ({ name }) => name === text,
    ({ ids }) => ids.some((id) => describeResource(id) === text),
    ({ name, file = '' }) => key !== undefined && (keyOf(name) === key || keyOf(baseOf(file)) === key),
  ];
  for (const isMeant of tiers) {
    const found = places.filter(isMeant);
    if (found.length > 0) return found;
  }
  return [];
}

// helpers

/** `flows/claims-desk.json` is called claims-desk. */
function baseOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/i, '');
}
