import type { Position } from '@switchyard/blocks';
import type { MapUse } from '@switchyard/blocks/map';
import type { PlacedPlace } from './layOutMap.ts';
import { PLACE } from './look.ts';

interface Draft {
  readonly use: MapUse;
  /** The points between its ends. */
  readonly between: readonly Position[];
}

/**
 * Where lines leave places and come to them: at the side that faces the next point, one below the other in the order of
 * what is at their other end, so that lines of one side do not cross there. A line that leads back to its own place
 * leaves and comes at the lower side.
 */
export function endsOf(places: readonly PlacedPlace[], drafts: readonly Draft[]) {
  const corners = new Map(places.map((placed) => [placed.place.key, placed]));
  const sides = new Map<string, { readonly end: string; readonly towards: number }[]>();
  const found = new Map<string, Position>();

  drafts.forEach(({ use, between }, index) => {
    const ends = [
      { name: `from ${index}`, key: use.from, next: between[0] },
      { name: `to ${index}`, key: use.to, next: between.at(-1) },
    ];
    for (const { name, key, next } of ends) {
      const corner = corners.get(key);
      if (!corner || !next) continue;
      if (use.from === use.to) {
        const aside = name.startsWith('from') ? LOOP : -LOOP;
        found.set(name, { x: corner.x + PLACE.width / 2 + aside, y: corner.y + PLACE.height });
        continue;
      }
      const isRight = next.x > corner.x + PLACE.width / 2;
      found.set(name, { x: corner.x + (isRight ? PLACE.width : 0), y: corner.y });
      const side = `${isRight ? 'right' : 'left'} of ${key}`;
      sides.set(side, [...(sides.get(side) ?? []), { end: name, towards: next.y }]);
    }
  });
  for (const ends of sides.values()) {
    const apart = PLACE.height / (ends.length + 1);
    ends
      .sort((a, b) => a.towards - b.towards)
      .forEach(({ end }, index) => {
        const at = found.get(end);
        if (at) found.set(end, { x: at.x, y: at.y + apart * (index + 1) });
      });
  }
  const one = (end: string): readonly Position[] => {
    const at = found.get(end);
    return at ? [at] : [];
  };
  return { from: (index: number) => one(`from ${index}`), to: (index: number) => one(`to ${index}`) };
}

// helpers

/** How far from the middle of the lower side. */
const LOOP = 64;
