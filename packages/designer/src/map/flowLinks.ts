/** How one flow, or one of its blocks, hangs together with the others: where it leads, and who leads here. */
import { mapFlows, type FlowMap, type MapPlace, type MapUse } from '@switchyard/blocks/map';
import type { FolderFile } from '../files/readingFolder.ts';

export interface FlowLink {
  /** The flow at the other end. */
  readonly place: MapPlace;
  readonly use: MapUse;
}

const maps = new WeakMap<readonly FolderFile[], FlowMap>();

/** The map of all flows; worked out once for the same ones. */
export function mapOf(files: readonly FolderFile[]): FlowMap {
  let map = maps.get(files);
  if (!map) {
    map = mapFlows(files.map(({ path, flow, flowType }) => ({ file: path, flow, flowType })));
    maps.set(files, map);
  }
  return map;
}

/** Where a flow leads; of one of its blocks, where that leads. */
export function linksFrom({ places, uses }: FlowMap, path: string, block?: string): readonly FlowLink[] {
  const here = places.find(({ file }) => file === path)?.key;
  return uses
    .filter(({ from, blocks }) => from === here && (block === undefined || blocks.some(({ id }) => id === block)))
    .flatMap((use) => places.filter(({ key }) => key === use.to).map((place) => ({ place, use })));
}

/** The flows that lead to this one. */
export function linksTo({ places, uses }: FlowMap, path: string): readonly FlowLink[] {
  const here = places.find(({ file }) => file === path)?.key;
  return uses
    .filter(({ to }) => to === here)
    .flatMap((use) => places.filter(({ key }) => key === use.from).map((place) => ({ place, use })));
}
