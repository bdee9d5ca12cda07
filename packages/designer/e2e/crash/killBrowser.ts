/** The browser is killed while somebody types. What is back afterwards? */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { drawBetween } from './draws.ts';
import { startBrowser, startServer } from './processes.ts';

export interface BrowserMoment {
  readonly edits: number;
  /** How old the oldest edit is that was lost, in milliseconds at the moment of the kill; 0 where none was. */
  readonly lost: number;
  readonly isFileAsItWas: boolean;
}

/** @param flow the text of the file that is edited */
export async function killBrowser(seed: number, number: number, flow: string): Promise<BrowserMoment> {
  const folder = await mkdtemp(join(tmpdir(), 'switchyard-crash-'));
  const [flows, profile] = [join(folder, 'flows'), join(folder, 'profile')];
  await mkdir(flows);
  await writeFile(join(flows, 'flow.json'), flow);
  const server = await startServer(flows);
  const before = await startBrowser(profile);
  try {
    const name = await open(before.page, server.url);
    // (1) Somebody types without a pause, one edit after the other.
    const made: number[] = [];
    const typing = (async () => {
      // Until there is no browser any more.
      for (let edit = 1; ; edit++) {
        await name.fill(`Edit ${edit}`);
        made.push(performance.now());
        await wait(drawBetween(seed, number * 1000 + edit, 5, 120));
      }
    })().catch(() => undefined);
    await wait(drawBetween(seed, number, 400, 3500));
    // (2) The end, at once.
    const killed = performance.now();
    await before.kill();
    await typing;
    // (3) The same person, a minute later.
    const after = await startBrowser(profile);
    try {
      const kept = Number((await (await open(after.page, server.url)).inputValue()).replace('Edit ', '')) || 0;
      const known = made.filter((at) => at <= killed);
      const oldest = known[kept];
      return {
        edits: known.length,
        lost: oldest === undefined ? 0 : killed - oldest,
        isFileAsItWas: (await readFile(join(flows, 'flow.json'), 'utf8')) === flow,
      };
    } finally {
      await after.kill();
    }
  } finally {
    await before.kill();
    await server.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

// helpers

async function open(page: Page, url: string) {
  await page.goto(`${url}#/flow/flow.json`);
  const name = page.getByLabel('Flow name');
  await name.waitFor();
  return name;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
