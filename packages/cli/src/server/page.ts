/** The designer's own files, as they were built, and the page that carries the token of this start. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Handler } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const NOT_BUILT = 'The designer is not built yet. Run `npm start` in the Switchyard repository, which builds it.';

/**
 * Serves the designer.
 *
 * @param folder where its build is
 * @param token goes into the page, never into an address
 */
export function servePage(folder: string, token: string): Handler {
  return async (c) => {
    const { pathname } = new URL(c.req.url);
    const extension = extname(pathname);
    if (extension === '' || extension === '.html') {
      const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
      if (page === undefined) return c.text(NOT_BUILT, 503);
      const tag = `<meta name="switchyard-token" content="${token}">`;
      return c.html(
        // The build's own addresses are relative; here they are the same from every address of the page.
        page.replaceAll(/ (src|href)="\.\//g, ' $1="/').replace(/<head[^>]*>/i, (head) => head + tag),
        200,
        { 'cache-control': 'no-store' },
      );
    }
    const type = TYPES[extension];
    const bytes = type === undefined ? undefined : await readInside(folder, pathname);
    if (!type || !bytes) return c.text('Not found', 404);
    // The build puts a hash into the names of what it made, so those never change.
    const caching = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return c.body(new Uint8Array(bytes), 200, { 'content-type': type, 'cache-control': caching });
  };
}

// helpers

async function readInside(folder: string, pathname: string): Promise<Buffer | undefined> {
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, decodeURIComponent(pathname)));
    return file.startsWith(root + sep) ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}
