/** Other flows of the folder, for a contact that goes on in one of them. */
import { readFlow } from '@switchyard/blocks';
import type { LoadedFlow } from '@switchyard/runtime';
import type { FlowServer } from '../files/serverClient.ts';

/** Reads a flow by its path; undefined where there is no folder, no such file, or no flow in it. */
export function flowsOf(server: FlowServer | undefined): (path: string) => Promise<LoadedFlow | undefined> {
  return async (path) => {
    try {
      const file = await server?.readFile(path);
      const flow = file && readFlow(file.text).document?.flow;
      return flow && { flow, name: path };
    } catch {
      return undefined;
    }
  };
}
