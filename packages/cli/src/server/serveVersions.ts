/** The calls for earlier versions of a flow: which there are, one of them, and its name. */
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isObject } from '@switchyard/blocks';
import { confine } from './confine.ts';
import { decode } from './flowFiles.ts';
import type { Versions } from './versions.ts';

/** As much of a name as a list can show. */
const LONGEST_NAME = 120;
const TOO_LONG = `Too long: expected a name of at most ${LONGEST_NAME} characters.`;
/** Room for such a name, however it is written as JSON. */
const MOST_BYTES = 4096;

export function serveVersions(app: Hono, folder: string, versions: Versions): void {
  app.get('/api/versions', async (c) => {
    const flow = await confine(folder, c.req.query('path') ?? '');
    return c.json({ versions: await versions.list(flow) });
  });

  app.get('/api/version', async (c) => {
    const flow = await confine(folder, c.req.query('path') ?? '');
    const bytes = await versions.read(flow, c.req.query('id') ?? '');
    return bytes ? c.json({ text: decode(bytes) }) : c.json({ error: 'This version is not there any more.' }, 404);
  });

  app.use('/api/version', bodyLimit({ maxSize: MOST_BYTES, onError: (c) => c.json({ error: TOO_LONG }, 400) }));
  app.put('/api/version', async (c) => {
    const flow = await confine(folder, c.req.query('path') ?? '');
    const body: unknown = await c.req.json().catch(() => undefined);
    const name = isObject(body) ? body['name'] : undefined;
    if (name !== null && typeof name !== 'string') {
      return c.json({ error: 'Expected { "name": what to call the version, or null for no name }.' }, 400);
    }
    const called = name?.trim() === '' ? undefined : (name?.trim() ?? undefined);
    if (called !== undefined && called.length > LONGEST_NAME) {
      return c.json({ error: TOO_LONG }, 400);
    }
    const why = await versions.name(flow, c.req.query('id') ?? '', called);
    return why === undefined ? c.json({}) : c.json({ error: why }, 409);
  });
}
