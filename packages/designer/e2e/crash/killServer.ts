/** The server is killed while it saves. What stands on disk afterwards? */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawBetween } from './draws.ts';
import { startServer } from './processes.ts';

export interface ServerMoment {
  /** How many saves the server had answered. */
  readonly saves: number;
  /** Whether the file is exactly what was last saved, or what was being saved. */
  readonly isWhole: boolean;
  /** Whether every version that is kept is exactly one of the texts that were saved. */
  readonly areVersionsWhole: boolean;
}

/** As large as real flows become. */
const SIZE = 250_000;

export async function killServer(seed: number, number: number): Promise<ServerMoment> {
  const folder = await mkdtemp(join(tmpdir(), 'switchyard-crash-'));
  const file = join(folder, 'flow.json');
  const textOf = (save: number): string => JSON.stringify({ Actions: [], save, filler: `${save % 10}`.repeat(SIZE) });
  await mkdir(folder, { recursive: true });
  await writeFile(file, textOf(0));
  const server = await startServer(folder);
  try {
    const token = /name="switchyard-token" content="([^"]+)"/.exec(await (await fetch(server.url)).text())?.[1] ?? '';
    const headers = { 'x-switchyard-token': token, 'content-type': 'application/json' };
    const address = `${server.url}api/flow?path=flow.json`;
    let { version } = (await (await fetch(address, { headers })).json()) as { version: string };
    let answered = 0;
    const saving = (async () => {
      for (;;) {
        const body = JSON.stringify({ text: textOf(answered + 1), version });
        ({ version } = (await (await fetch(address, { method: 'PUT', headers, body })).json()) as { version: string });
        answered += 1;
      }
    })().catch(() => undefined);
    await new Promise((done) => setTimeout(done, drawBetween(seed, number, 20, 400)));
    await server.kill();
    await saving;
    const found = await readFile(file, 'utf8');
    const kept = join(folder, '.switchyard/versions/flow.json');
    const names = (await readdir(kept).catch(() => [])).filter((name) => /^\d.*\.json$/.test(name));
    const versions = await Promise.all(names.map((name) => readFile(join(kept, name), 'utf8')));
    const texts = new Set(Array.from({ length: answered + 2 }, (_, save) => textOf(save)));
    return {
      saves: answered,
      isWhole: found === textOf(answered) || found === textOf(answered + 1),
      areVersionsWhole: versions.every((text) => texts.has(text)),
    };
  } finally {
    await server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}
