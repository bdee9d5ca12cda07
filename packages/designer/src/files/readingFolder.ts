/** Reading all flows of the folder, for what is asked of all of them; a file is read again only once it has changed. */
import { flowTypeOf, readFlow, type AnyFlowType, type FlowJson } from '@switchyard/blocks';
import type { Workroom } from './workspaceState.ts';

/** A flow of the folder. */
export interface FolderFile {
  readonly path: string;
  readonly name: string;
  readonly flow: FlowJson;
  readonly flowType: AnyFlowType | undefined;
}

export interface FolderRead {
  readonly files: readonly FolderFile[];
  /** The paths of flows that could not be read. */
  readonly unread: readonly string[];
}

/** So many files are asked for at a time. */
const AT_A_TIME = 6;

export function createReadingFolder({ tools, store }: Workroom) {
  const { server, types } = tools;
  const known = new Map<string, { readonly modified: string | number; readonly flow: FlowJson | undefined }>();

  async function flowAt(path: string, modified: string | number): Promise<FlowJson | undefined> {
    const before = known.get(path);
    if (before?.modified === modified) return before.flow;
    const text = await server?.readFile(path).then(
      (file) => file.text,
      () => undefined,
    );
    if (text === undefined) return undefined;
    const flow = readFlow(text).document?.flow;
    known.set(path, { modified, flow });
    return flow;
  }

  return {
    /** The flows that are known to be in the folder, as they stand on disk, by their paths. */
    async readFolderFlows(): Promise<FolderRead> {
      const { folder } = store.getState();
      const listed = folder.is === 'read' ? folder.folder.flows : [];
      const read: (FlowJson | undefined)[] = [];
      const left = listed.map(({ path, modified }, index) => async () => {
        read[index] = await flowAt(path, modified);
      });
      const worker = async (): Promise<void> => {
        for (let next = left.shift(); next; next = left.shift()) await next();
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, worker));
      return {
        files: listed.flatMap(({ path, name }, index) => {
          const flow = read[index];
          return flow ? [{ path, name, flow, flowType: flowTypeOf(flow) ?? types.get(path) }] : [];
        }),
        unread: listed.filter((_one, index) => read[index] === undefined).map(({ path }) => path),
      };
    },
  };
}
