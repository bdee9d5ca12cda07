/** What blocks can have in common. */
import { isObject } from '../../flow/json.ts';
import type { Pairs } from '../pairs.ts';
import { keyOf, namesOf } from '../sameJson.ts';
import type { StoredBlock } from '../storedFlow.ts';
import { kindOf } from './byIdentifier.ts';
import type { Surroundings } from './surroundings.ts';

/** Short texts: what it is set to, where it stands, which paired blocks are next to it. */
export function readFeatures(block: StoredBlock, pairs: Pairs, { from, to }: Surroundings): string[] {
  const kind = kindOf(block);
  const settings = [...readSettings(block)].map(([name, value]) => `${kind} ${name} ${value}`);
  const neighbours = [from, to].flatMap((links, direction) =>
    (links.get(block) ?? []).flatMap(({ branch, block: neighbour }) => {
      const place = neighbour && pairs.placeOf(neighbour);
      return place === undefined ? [] : [`${kind} ${direction} ${branch} ${place}`];
    }),
  );
  const { position } = block.block;
  const where = position ? [`${kind} at ${position.x} ${position.y}`] : [];
  const starts = block === pairs.before.start || block === pairs.after.start ? [`${kind} first`] : [];
  return [kind, ...settings, ...neighbours, ...where, ...starts];
}

/** The parameters of a block, each value by the way to it. */
export function readSettings({ action }: StoredBlock): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  const read = (value: unknown, path: string): void => {
    if (isObject(value)) for (const name of namesOf(value)) read(value[name], `${path}/${name}`);
    else settings.set(path, keyOf(value));
  };
  if (action['Parameters'] !== undefined) read(action['Parameters'], '');
  return settings;
}
