/**
 * The designer's local server: its page, and the flow files of one folder. It listens on this machine only, and what
 * it refuses it refuses with a sentence.
 */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isObject } from '@switchyard/blocks';
import { confine, PathRefused } from './confine.ts';
import { NotText, readFlowFile, writeFlowFile } from './flowFiles.ts';
import { createFlowFolder, LARGEST_FILE } from './flowFolder.ts';
import { guardApi, guardHost, type GuardOptions } from './guard.ts';
import { servePage } from './page.ts';
import { serveVersions } from './serveVersions.ts';
import { createVersions } from './versions.ts';

export interface AppOptions extends GuardOptions {
  /** The real path of the folder whose flows are edited. */
  readonly folder: string;
  /** Where the designer's build is. */
  readonly designer: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now?: () => number;
}

const TOO_LARGE = 'Too large: expected a flow of at most 12 MB. The service itself takes 256,000 characters.';

export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  const folder = createFlowFolder(options.folder);
  const versions = createVersions(options.folder, options.now ?? Date.now);
  app.use(guardHost(options));
  app.use('/api/*', guardApi(options));

  app.get('/api/folder', async (c) => c.json(await folder.read()));

  app.get('/api/flow', async (c) => {
    const path = c.req.query('path') ?? '';
    const found = await readFlowFile(await confine(options.folder, path));
    return found ? c.json({ path, ...found }) : c.json({ error: `"${path}" is not there (any more).` }, 404);
  });

  // Text grows when it is written as JSON, so the body may be larger than what it holds.
  app.use('/api/flow', bodyLimit({ maxSize: 3 * LARGEST_FILE, onError: (c) => c.json({ error: TOO_LARGE }, 413) }));
  app.put('/api/flow', async (c) => {
    const path = c.req.query('path') ?? '';
    const body: unknown = await c.req.json().catch(() => undefined);
    const { text, version } = isObject(body) ? body : {};
    if (typeof text !== 'string' || (typeof version !== 'string' && version !== null)) {
      return c.json({ error: 'Expected { "text": the flow, "version": the one it was read with, or null }.' }, 400);
    }
    if (Buffer.byteLength(text) > LARGEST_FILE) return c.json({ error: TOO_LARGE }, 413);
    const file = await confine(options.folder, path);
    const result = await writeFlowFile(file, text, version);
    if (result.wrote) {
      const unkept = await versions.keep(file, result.before, Buffer.from(text, 'utf8'));
      return c.json({ version: result.version, ...(unkept === undefined ? {} : { unkept }) });
    }
    if (result.current) return c.json({ current: result.current }, 409);
    return c.json(
      { error: `"${path}" was removed meanwhile. Save it once more as a new file to keep your work.` },
      404,
    );
  });

  serveVersions(app, options.folder, versions);

  app.all('/api/*', (c) => c.json({ error: `Unknown call ${c.req.method} ${c.req.path}.` }, 404));
  app.get('*', servePage(options.designer, options.token));

  app.onError((cause, c) => {
    if (cause instanceof PathRefused) return c.json({ error: cause.message }, 403);
    if (cause instanceof NotText) return c.json({ error: cause.message }, 415);
    return c.json({ error: `The file could not be used: ${cause.message}` }, 500);
  });
  return app;
}
