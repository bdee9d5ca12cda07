/**
 * Files of the person's own disk that the designer may write again, without a server. Chrome and Edge hand these out
 * (File System Access); elsewhere a flow is saved as a download.
 */
import type { PickedFile } from './pickFile.ts';
import { texts } from '../texts/texts.ts';

export type OwnFile = FileSystemFileHandle;

export interface OwnFiles {
  /** Asks which file to open; undefined when the person thought better of it. */
  open(): Promise<PickedFile | undefined>;
  /** Asks where to save; undefined when the person thought better of it. */
  choose(name: string): Promise<OwnFile | undefined>;
}

/** What those browsers have beside the standard. */
interface Pickers {
  showOpenFilePicker?(options: object): Promise<readonly [OwnFile]>;
  showSaveFilePicker?(options: object): Promise<OwnFile>;
}

interface Dropped {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** Undefined where the browser has none. */
export function browserFiles(page: Window = window): OwnFiles | undefined {
  const pickers = page as Pickers;
  if (!pickers.showOpenFilePicker || !pickers.showSaveFilePicker) return undefined;
  return {
    async open() {
      const [handle] = (await pickers.showOpenFilePicker?.({ types: TYPES }).catch(cancelled)) ?? [];
      return handle && readOwn(handle);
    },
    choose: async (suggestedName) => pickers.showSaveFilePicker?.({ suggestedName, types: TYPES }).catch(cancelled),
  };
}

/** The file that was dropped; asked while the event lasts. */
export async function droppedFile(transfer: DataTransfer | null): Promise<OwnFile | undefined> {
  const item = transfer?.items[0] as Dropped | undefined;
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
  return handle instanceof FileSystemFileHandle ? handle : undefined;
}

export async function textOf(handle: OwnFile): Promise<string> {
  return (await handle.getFile()).text();
}

/** Writes a file whole or not at all: the browser puts it in the place of the old one when it is closed. */
export async function writeOwn(handle: OwnFile, text: string): Promise<void> {
  const writing = await handle.createWritable();
  await writing.write(text);
  await writing.close();
}

// helpers

async function readOwn(handle: OwnFile): Promise<PickedFile> {
  const file = await handle.getFile();
  return { name: handle.name, content: new Uint8Array(await file.arrayBuffer()), handle };
}

const TYPES = [
  {
    get description() {
      return texts().files.flow;
    },
    accept: { 'application/json': ['.json'] },
  },
];

function cancelled(cause: unknown): undefined {
  if (cause instanceof Error && cause.name === 'AbortError') return undefined;
  throw cause;
}
