import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './createApp.ts';

export interface ServerOptions {
  /** The real path of the folder whose flows are edited. */
  readonly folder: string;
  readonly designer: string;
  readonly port: number;
  /** Whether another port will do when this one is taken. */
  readonly anyPort: boolean;
}

export interface RunningServer {
  readonly url: string;
  /** Resolves when the server has stopped. */
  close(): Promise<void>;
}

/** Starts the designer's server on this machine only. Rejects with `EADDRINUSE` when the port must be free and is not. */
export async function startServer({ folder, designer, port, anyPort }: ServerOptions): Promise<RunningServer> {
  let listening = 0;
  const token = randomBytes(32).toString('base64url');
  const app = createApp({ folder, designer, token, port: () => listening });
  const server = createAdaptorServer({ fetch: app.fetch });

  const listen = (wanted: number): Promise<void> =>
    new Promise((done, fail) => {
      server.once('error', fail);
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', fail);
        done();
      });
    });
  try {
    await listen(port);
  } catch (cause) {
    if (!anyPort) throw cause;
    await listen(0);
  }
  listening = (server.address() as AddressInfo).port;

  return {
    url: `http://127.0.0.1:${listening}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
