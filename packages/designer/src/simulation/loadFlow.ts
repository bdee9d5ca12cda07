/** Other flows of the folder, for a contact that goes on in one of them. */
import { readFlow } from '@switchyard/blocks';
import type { LoadedFlow } from '@switchyard/runtime';
import type { Workspace } from '../files/workspace.ts';

/** Reads a flow by its path; undefined where there is no folder, no such file, or no flow in it. */
export function flowsBeside({ readBeside }: Pick<Workspace, 'readBeside'>) {
  return async (path: string): Promise<LoadedFlow | undefined> => {
    const text = await readBeside(path);
    const flow = text === undefined ? undefined : readFlow(text).document?.flow;
    return flow && { flow, name: path };
  };
}
