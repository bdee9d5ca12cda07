/** Where a text stands in all flows of the folder. */
import type { FolderFile } from '../files/readingFolder.ts';
import { viewOf } from '../document/derived.ts';
import { findInFlow, type Hit } from './findInFlow.ts';

export interface FlowHits {
  readonly path: string;
  readonly name: string;
  readonly hits: readonly Hit[];
}

/** The flows that have it, in the order they are given, each with its places. */
export function findInFolder(files: readonly FolderFile[], wanted: string): readonly FlowHits[] {
  return files.flatMap(({ path, name, flow }) => {
    const hits = findInFlow(flow, viewOf(flow), wanted);
    return hits.length === 0 ? [] : [{ path, name, hits }];
  });
}
