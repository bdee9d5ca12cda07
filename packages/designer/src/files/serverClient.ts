/**
 * The folder of flow files, as the local server hands it out. Without a server (the designer served as plain files)
 * there is no folder: flows are then opened from the person's own disk and saved as downloads.
 */
import type { AnyFlowType } from '@switchyard/blocks';

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
  /** The paths of the files flows may be run with: `task.json` and `world.json`. */
  readonly runFiles?: readonly string[];
}

/** A file as it was read; `version` says which state of the file this is. */
export interface FileText {
  readonly text: string;
  readonly version: string;
}

export type WriteAnswer =
  | { readonly wrote: 'saved'; readonly version: string }
  /** The file is no longer what it was when it was read. */
  | { readonly wrote: 'conflict'; readonly current: FileText }
  | { readonly wrote: 'refused'; readonly why: string };

export interface FlowServer {
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
      const response = await call(flowUrl(path), {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, version }),
      });
      if (response.status === 409) {
        const { current } = (await response.json()) as { current: FileText };
        return { wrote: 'conflict', current };
      }
      if (!response.ok) return { wrote: 'refused', why: await whyRefused(response) };
      const { version: written } = (await response.json()) as { version: string };
      return { wrote: 'saved', version: written };
    },
  };
}

/** The server of this page, or undefined when the page came without one. */
export function serverOfPage(page: Document, request: typeof fetch): FlowServer | undefined {
  const token = page.querySelector<HTMLMetaElement>('meta[name="switchyard-token"]')?.content;
  return token ? createServerClient(token, request) : undefined;
}

// helpers

function flowUrl(path: string): string {
  return `/api/flow?path=${encodeURIComponent(path)}`;
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
  return `The server answered ${response.status}.`;
}
