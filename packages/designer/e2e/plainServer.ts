/** The designer's build as any web server hands it out: plain files, below an address of their own, and nothing else. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';

const BUILD = resolve(import.meta.dirname, '../dist');
const BELOW = '/tools/switchyard/';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export interface PlainServer {
  readonly url: string;
  /** From now on a newer build is there. */
  renew(): void;
  stop(): Promise<void>;
}

export async function servePlainly(): Promise<PlainServer> {
  let note = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    const file = pathname === BELOW ? 'index.html' : pathname.slice(BELOW.length);
    readFile(join(BUILD, file)).then(
      (bytes) => {
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
        if (file === 'sw.js') response.end(String(bytes).replace("'switchyard ", `'switchyard ${note}`));
        else response.end(bytes);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BELOW}`,
    renew: () => (note = 'newer '),
    stop: () => stop(server),
  };
}

// helpers

async function stop(server: Server): Promise<void> {
  const ended = new Promise<void>((done) => server.close(() => done()));
  server.closeAllConnections();
  await ended;
}
