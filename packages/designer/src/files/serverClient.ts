/**
 * The folder of flow files, as the local server hands it out. Without a server (the designer served as plain files)
 * there is no folder: flows are then opened from the person's own disk and saved as downloads.
 */
import type { AnyFlowType } from '@switchyard/blocks';
import { texts } from '../texts/texts.ts';

/** One flow file of the folder. */
export interface FolderFlow {
  /** Path below the folder, with forward slashes. */
  readonly path: string;
  readonly name: string;
  readonly description?: string;
  readonly flowType: AnyFlowType | null;
  readonly blocks: number;
  readonly size: number;
  /** When the file last changed: ISO text, or milliseconds since 1970-01-01T00:00Z. */
  readonly modified: string | number;
  /** How many problems the validator finds, where the server has looked. */
  readonly errors?: number;
  readonly warnings?: number;
  /** Why the file cannot be opened as it is. */
  readonly problem?: string;
}

export interface Folder {
  readonly folder: string;
  readonly flows: readonly FolderFlow[];
  /** The paths of the files flows may be run with: `task.json`, `world.json` and `instance.json`. */
  readonly runFiles?: readonly string[];
}

/** A file as it was read; `version` says which state of the file this is. */
export interface FileText {
  readonly text: string;
  readonly version: string;
}

export type WriteAnswer =
  /** `unkept` says why no earlier version was kept, where none was. */
  | { readonly wrote: 'saved'; readonly version: string; readonly unkept?: string }
  /** The file is no longer what it was when it was read. */
  | { readonly wrote: 'conflict'; readonly current: FileText }
  | { readonly wrote: 'refused'; readonly why: string };

/** An earlier version of a flow, as the server keeps it at every save. */
export interface KeptVersion {
  readonly id: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly size: number;
  /** What the `version` of a file with the same bytes begins with. */
  readonly hash: string;
  readonly name?: string;
}

/** The earlier versions of flows. */
export interface VersionShelf {
  /** Newest first. */
  list(path: string): Promise<readonly KeptVersion[]>;
  read(path: string, id: string): Promise<string>;
  /** Gives a version a name, by which it stays for good; an empty one takes it away. */
  name(path: string, id: string, name: string): Promise<void>;
}

export interface FlowServer {
  readonly versions: VersionShelf;
  readFolder(): Promise<Folder>;
  readFile(path: string): Promise<FileText>;
  /** Writes only where the file is still at `version`; null means that it must not exist yet. */
  writeFile(path: string, text: string, version: string | null): Promise<WriteAnswer>;
}

/** What the server said, or that it could not be reached, in words for the person. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
}

const TOKEN_HEADER = 'x-switchyard-token';

/** Speaks to the server that served this page. `request` is the browser's `fetch`. */
export function createServerClient(token: string, request: typeof fetch): FlowServer {
  async function call(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set(TOKEN_HEADER, token);
    try {
      return await request(url, { ...init, headers });
    } catch {
      throw new ServerError('The Switchyard server does not answer. Start it again with `switchyard open`.');
    }
  }

  return {
    async readFolder() {
      return (await readBody(await call('/api/folder'))) as Folder;
    },
    async readFile(path) {
      return (await readBody(await call(flowUrl(path)))) as FileText;
    },
    async writeFile(path, text, version) {
      const response = await call(flowUrl(path), { ...PUT, body: JSON.stringify({ text, version }) });
      if (response.status === 409) {
        const { current } = (await response.json()) as { current: FileText };
        return { wrote: 'conflict', current };
      }
      if (!response.ok) return { wrote: 'refused', why: await whyRefused(response) };
      return { wrote: 'saved', ...((await response.json()) as { version: string; unkept?: string }) };
    },
    versions: {
      async list(path) {
        const { versions } = (await readBody(await call(`/api/versions?${queryOf(path)}`))) as {
          versions: readonly KeptVersion[];
        };
        return versions;
      },
      async read(path, id) {
        return ((await readBody(await call(`/api/version?${queryOf(path, id)}`))) as { text: string }).text;
      },
      async name(path, id, name) {
        const body = JSON.stringify({ name: name === '' ? null : name });
        await readBody(await call(`/api/version?${queryOf(path, id)}`, { ...PUT, body }));
      },
    },
  };
}

/** The server of this page, or undefined when the page came without one. */
export function serverOfPage(page: Document, request: typeof fetch): FlowServer | undefined {
  const token = page.querySelector<HTMLMetaElement>('meta[name="switchyard-token"]')?.content;
  return token ? createServerClient(token, request) : undefined;
}

// helpers

const PUT: RequestInit = { method: 'PUT', headers: { 'content-type': 'application/json' } };

function flowUrl(path: string): string {
  return `/api/flow?${queryOf(path)}`;
}

function queryOf(path: string, id?: string): string {
  return `path=${encodeURIComponent(path)}${id === undefined ? '' : `&id=${encodeURIComponent(id)}`}`;
}

async function readBody(response: Response): Promise<unknown> {
  if (!response.ok) throw new ServerError(await whyRefused(response));
  return response.json();
}

async function whyRefused(response: Response): Promise<string> {
  try {
    const { error } = (await response.json()) as { error?: unknown };
    if (typeof error === 'string' && error !== '') return error;
  } catch {
    // Not JSON: the status is all there is to say.
  }
  return texts().files.serverAnswered(response.status);
}
