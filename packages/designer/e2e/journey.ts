/** How a journey begins: one browser and one server for a file of journeys, and for each an own folder and page. */
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { launchBrowser, serve, visit, type Look, type Served, type Visit } from './support.ts';

export interface Journey extends Visit {
  readonly served: Served;
}

let browser: Promise<Browser> | undefined;
let server: Promise<Served> | undefined;
afterAll(async () => {
  await (await browser)?.close();
  await (await server)?.stop();
});

/**
 * Opens the home screen on a folder with these files. Whatever a page complains of fails the journey, and so does a
 * request that is refused, unless the journey has asked about it.
 */
export function begin(files: Readonly<Record<string, string>> = {}, look: Look = {}): Promise<Journey> {
  return beginAt('', files, look);
}

/** Opens one flow file of a folder; one that does not say its type is an inbound flow. */
export async function beginWith(path: string, text: string, look: Look = {}): Promise<Journey> {
  const journey = await beginAt(`#/flow/${path}`, { [path]: text }, look);
  const opened = journey.page.getByRole('button', { name: 'All flows' });
  const asked = journey.page.getByRole('button', { name: 'Open flow' });
  await opened.or(asked).waitFor();
  if (await asked.isVisible()) await asked.click();
  await opened.waitFor();
  return journey;
}

// helpers

async function beginAt(address: string, files: Readonly<Record<string, string>>, look: Look): Promise<Journey> {
  browser ??= launchBrowser();
  const served = await serveAgain(files);
  const visited = await visit(await browser, served.url + address, look);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(visited.page, task.name);
    await visited.context.close();
    expect([...visited.complaints, ...visited.takeRefusals()]).toEqual([]);
  });
  return { ...visited, served };
}

/** The server with these files only. A journey may stop it; the next one gets another. */
async function serveAgain(files: Readonly<Record<string, string>>): Promise<Served> {
  server ??= serve();
  const served = await server;
  await served.fill(files);
  return {
    ...served,
    stop() {
      server = undefined;
      return served.stop();
    },
  };
}

/** What the page looked like when a journey failed, for whoever looks into it. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = join(tmpdir(), 'switchyard-journeys');
  const path = join(folder, `${name.replaceAll(/\W+/g, '-')}.png`);
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path }).then(
    () => console.error(`What the page looked like: ${path}`),
    () => undefined,
  );
}
