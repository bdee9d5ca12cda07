/** The workspace in a user's verbs, without a browser. */
import { writeFlow, type FlowDocument } from '@switchyard/blocks';
import { expect, vi } from 'vitest';
import { memoryShelf, type DraftShelf } from '../files/drafts.ts';
import { createOtherTabs, type OtherTabs } from '../files/otherTabs.ts';
import type { FileText, FlowServer } from '../files/serverClient.ts';
import { createWorkspace, type Desk } from '../files/workspace.ts';

/** The text of a flow without blocks. */
export const flowText = (name: string, type = 'contactFlow'): string =>
  `${JSON.stringify({ Version: '2019-10-30', StartAction: '', Metadata: { name, type }, Actions: [] }, null, 2)}\n`;

/** A folder in memory; every write makes a new version. */
function folderOf(files: Record<string, string>) {
  const disk = new Map<string, FileText>();
  let version = 0;
  const put = (path: string, text: string): FileText => {
    const file = { text, version: `v${++version}` };
    disk.set(path, file);
    return file;
  };
  for (const [path, text] of Object.entries(files)) put(path, text);
  const server: FlowServer = {
    versions: { list: async () => [], read: async () => '', name: async () => undefined },
    async readFolder() {
      const flows = [...disk].map(([path, { text }]) => {
        return { path, name: path, flowType: null, blocks: 0, size: text.length, modified: 0 };
      });
      const runFiles = [...disk.keys()].filter((path) => /(?:^|\/)(?:task|world|instance)\.json$/.test(path));
      return { folder: 'flows', flows, runFiles };
    },
    async readFile(path) {
      const file = disk.get(path);
      if (!file) throw new Error(`Unknown file "${path}".`);
      return file;
    },
    async writeFile(path, text, expected) {
      const current = disk.get(path);
      if (current && current.version !== expected) return { wrote: 'conflict', current };
      return { wrote: 'saved', version: put(path, text).version };
    },
  };
  return { server, disk, put };
}

/** A workspace without a browser, over a folder in memory; without files, one that has no server. */
export function createTestWorkspace(
  files: Record<string, string> | undefined,
  shelf: DraftShelf = memoryShelf(),
  tabs: OtherTabs = createOtherTabs({ locks: undefined, channel: undefined, own: 'test' }),
) {
  const folder = files && folderOf(files);
  let open: ReturnType<Desk['read']>;
  let onDisk: FlowDocument | undefined;
  const desk: Desk = {
    read: () => open,
    open: ({ saved, ...flow }) => {
      open = flow;
      onDisk = saved ? flow.document : undefined;
    },
    close: () => void (open = undefined),
    saved: (document) => void (onDisk = document),
    mark: (status) => void marks.push(status),
  };
  const marks: string[] = [];
  const said: string[] = [];
  const downloads: [string, string][] = [];
  const types = new Map();
  const workspace = createWorkspace({
    server: folder?.server,
    desk,
    shelf,
    tabs,
    download: (name, text) => void downloads.push([name, text]),
    types,
    now: () => 1000,
    say: (message) => void said.push(message),
  });
  return {
    ...workspace,
    state: workspace.store.getState,
    disk: (path: string) => folder?.disk.get(path)?.text,
    /** Someone else writes the file. */
    putOnDisk: (path: string, text: string) => folder?.put(path, text),
    removeFromDisk: (path: string) => folder?.disk.delete(path),
    name: () => open?.document.flow.Metadata?.name,
    rename(name: string) {
      if (!open) throw new Error('nothing is open');
      const flow = structuredClone(open.document.flow);
      open = { ...open, document: { ...open.document, flow: { ...flow, Metadata: { ...flow.Metadata, name } } } };
    },
    text: () => open && writeFlow(open.document),
    unsaved: () => open !== undefined && open.document !== onDisk,
    /** Waits until a question of this kind is open. */
    asked: (opens: string) => vi.waitFor(() => expect(workspace.store.getState().question).toMatchObject({ opens })),
    shelf,
    marks,
    said,
    downloads,
  };
}
