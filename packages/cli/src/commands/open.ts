import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { documentKind, readFlow } from '@switchyard/blocks';
import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { refuseOthers } from '../jsonFile.ts';
import { isJsonName } from '../server/confine.ts';
import { findDesigner } from '../server/findDesigner.ts';
import { openBrowser } from '../server/openBrowser.ts';
import { startServer, type RunningServer } from '../server/startServer.ts';
import type { Terminal } from '../terminal.ts';

export interface OpenOptions {
  readonly port?: number;
  readonly browser: boolean;
}

const DEFAULT_PORT = 4747;

/** `switchyard open`: the designer on a folder of flows, until it is stopped. */
export async function open(path: string, options: OpenOptions, terminal: Terminal): Promise<ExitCode> {
  const { folder, flow } = await target(path, terminal);
  const server = await start(folder, options);
  const address = flow === undefined ? server.url : `${server.url}#/flow/${encodeURIComponent(flow)}`;
  terminal.out(`Switchyard is editing the flows in ${folder}\n\n  ${address}\n\nPress Ctrl+C to stop.\n`);
  if (options.browser) openBrowser(address, terminal.env);
  await stopped();
  await server.close();
  return EXIT.clean;
}

// helpers

async function target(path: string, terminal: Terminal): Promise<{ folder: string; flow: string | undefined }> {
  const full = resolve(terminal.folder, path);
  const facts = await stat(full).catch(() => undefined);
  if (!facts) throw new UsageError(`No such folder: "${path}". Name the folder your flow files are in.`);
  if (facts.isDirectory()) return { folder: await realpath(full), flow: undefined };
  if (!isJsonName(full)) throw new UsageError(`Expected a folder or a flow (*.json), found "${path}".`);
  const { document } = readFlow(await readFile(full));
  // An export of the old console becomes a flow in the designer, and a broken file is shown where it breaks.
  if (document && documentKind(document.flow) !== 'legacy') refuseOthers(document.flow, path);
  return { folder: await realpath(dirname(full)), flow: basename(full) };
}

async function start(folder: string, { port }: OpenOptions): Promise<RunningServer> {
  if (port !== undefined && port > 65_535) throw new UsageError(`Expected a port up to 65535, found ${port}.`);
  try {
    return await startServer({
      folder,
      designer: findDesigner(),
      port: port ?? DEFAULT_PORT,
      anyPort: port === undefined,
    });
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (why === 'EADDRINUSE') throw new UsageError(`Port ${port} is taken. Choose another, or leave out --port.`);
    if (why === 'EACCES') throw new UsageError(`Port ${port} is not yours to use. Choose one above 1023.`);
    throw cause;
  }
}

function stopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}
