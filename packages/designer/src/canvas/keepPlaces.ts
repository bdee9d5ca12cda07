/**
 * Places for the blocks a file gives none. Once chosen they stay while the flow is open: a layout made anew after every
 * change would move all of them at every connection.
 */
import type { FlowView } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { missingPlaces, type Places } from '@switchyard/drawing';

/** Remembers the places of one open flow. */
export function keepPlaces(): (view: FlowView) => Places {
  let kept: Places = new Map();
  return (view) => {
    const homeless = [...view.byId.values()].filter(({ position }) => position === undefined);
    if (homeless.length === 0) return NOWHERE;
    if (homeless.some(({ id }) => !kept.has(id))) kept = new Map([...missingPlaces(view), ...kept]);
    const ids = homeless.length === view.byId.size ? [ENTRY_ID] : [];
    return new Map(
      [...ids, ...homeless.map(({ id }) => id)].flatMap((id) => {
        const place = kept.get(id);
        return place ? [[id, place] as const] : [];
      }),
    );
  };
}

const NOWHERE: Places = new Map();
