import type { Browser, Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { dropFile } from './desktop.ts';
import { sampleFlow } from './files.ts';
import { draftIsKept, saved } from './hands.ts';
import { servePlainly } from './plainServer.ts';
import { launchBrowser, visit } from './support.ts';

let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

/** The service worker has all files. */
const isKept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

test('as plain files it works without a network, keeps the work, and says when a new version is there', async () => {
  const server = await servePlainly();
  browser ??= launchBrowser();
  const { page, context, complaints } = await visit(await browser, server.url);
  await page.getByText('Flows from your own files').waitFor();
  await isKept(page);
  await dropFile(page, 'refunds.json', await sampleFlow());
  await page.getByLabel('Flow name').fill('On the train');
  await draftIsKept(page, 'On the train');

  server.renew();
  await page.reload();
  await page.getByText('A new version of Switchyard is ready. Your work is kept.').waitFor();
  context.on('dialog', (dialog) => void dialog.accept());
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reload now' }).click()]);
  await page.getByRole('heading', { level: 1, name: 'On the train' }).waitFor();

  await server.stop();
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'On the train' }).waitFor();
  await page.getByRole('tab', { name: 'Run' }).click();
  await page
    .getByRole('button', { name: /^Start/ })
    .first()
    .waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Download as PNG picture' }).click();

  expect((await download).suggestedFilename()).toBe('refunds.png');
  expect(complaints).toEqual([]);
  await context.close();
});

test('where the browser hands out files, a flow is saved into the very file it came from', async () => {
  const server = await servePlainly();
  browser ??= launchBrowser();
  const { page, context, complaints } = await visit(await browser, server.url);
  // The pickers need a person; the file they give is a real one, of the browser's own file system.
  const write = (text: string): Promise<void> =>
    page.evaluate(async (content) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle('refunds.json', { create: true });
      const writing = await handle.createWritable();
      await writing.write(content);
      await writing.close();
      Object.assign(window, { showOpenFilePicker: async () => [handle], showSaveFilePicker: async () => handle });
    }, text);
  const read = (): Promise<string> =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle('refunds.json')).getFile()).text();
    });
  await write(await sampleFlow());

  await page.getByRole('button', { name: 'Open file…' }).click();
  await page.getByLabel('Flow name').fill('Saved in place');
  await page.keyboard.press('Control+S');
  await saved(page);
  expect(JSON.parse(await read())).toMatchObject({ Metadata: { name: 'Saved in place' } });

  await write((await sampleFlow()).replace('"large"', '"very large"'));
  await page.getByLabel('Flow name').fill('Mine');
  await page.keyboard.press('Control+S');
  const conflict = page.getByRole('dialog', { name: 'refunds.json changed on disk' });
  await conflict.getByRole('button', { name: /^Merge both/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
  await page.keyboard.press('Control+S');
  await saved(page);

  expect(await read()).toContain('"very large"');
  expect(JSON.parse(await read())).toMatchObject({ Metadata: { name: 'Mine' } });
  expect(complaints).toEqual([]);
  await context.close();
  await server.stop();
});

test('the page itself says what it may load, and scripts and styles of others are refused', async () => {
  const server = await servePlainly();
  browser ??= launchBrowser();
  const { page, context } = await visit(await browser, server.url);
  await page.getByText('Flows from your own files').waitFor();

  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    const style = document.createElement('style');
    style.textContent = 'body { position: fixed }';
    document.body.append(script, style);
    return { script: 'intruder' in window, style: getComputedStyle(document.body).position };
  });

  expect(ran).toEqual({ script: false, style: 'static' });
  await context.close();
  await server.stop();
});
