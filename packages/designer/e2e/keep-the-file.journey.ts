import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dropFile, pasteText } from './desktop.ts';
import { BROKEN_FLOW, sampleFlow } from './files.ts';
import { draftIsKept, saved, unsaved } from './hands.ts';
import { begin, beginWith } from './journey.ts';

const NEWER = 'Somebody else was here first';

describe('a file from elsewhere', () => {
  const ELSEWHERE = 'elsewhere.json';

  const WAYS: Readonly<Record<string, (page: Page, text: string) => Promise<void>>> = {
    'a drop': (page, text) => dropFile(page, ELSEWHERE, text),
    'a paste': pasteText,
    async 'the picker'(page, text) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Open file…' }).click();
      await (await chooser).setFiles({ name: ELSEWHERE, mimeType: 'application/json', buffer: Buffer.from(text) });
    },
  };

  test.each(Object.entries(WAYS))('comes in by %s, and is saved under a name of its own', async (_way, bring) => {
    const other = (await sampleFlow()).replace('Refund request', NEWER);
    const { page, served } = await begin({ [ELSEWHERE]: other });

    await bring(page, await sampleFlow());
    await page.getByRole('heading', { level: 1, name: 'Refund request' }).waitFor();
    await page.getByText('Not saved yet', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Save in the folder' });
    const path = await dialog.getByLabel('File name').inputValue();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await saved(page);

    expect(path).not.toBe(ELSEWHERE);
    expect(await served.read(path)).toBe(await sampleFlow());
    expect(await served.read(ELSEWHERE)).toBe(other);
  });

  test.each(Object.entries(WAYS))('that is broken and comes by %s is shown where it breaks', async (_way, bring) => {
    const { page } = await begin();

    await bring(page, BROKEN_FLOW);

    const dialog = page.getByRole('dialog', { name: /cannot be opened$/ });
    await dialog.getByText('Line 3, column 17').waitFor();
    expect(await dialog.locator('mark').innerText()).toBe('"Wait"');
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await page.getByRole('button', { name: 'New flow' }).isVisible()).toBe(true);
  });

  test.each(Object.entries(WAYS))('that is no flow and comes by %s is not opened as one', async (_way, bring) => {
    const { page } = await begin();

    await bring(page, '{ "queues": {} }');

    const dialog = page.getByRole('dialog', { name: /is not a flow$/ });
    await dialog.getByText('looks like a world file').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await page.getByRole('button', { name: 'New flow' }).isVisible()).toBe(true);
  });
});

test('a flow is saved under another name, and goes on there', async () => {
  const { page, served } = await beginWith('refunds.json', await sampleFlow());

  await page.getByLabel('Flow name').fill('A copy');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /^Save under another name/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Save in the folder' });
  await dialog.getByLabel('File name').fill('copies/refunds');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await saved(page);

  expect(new URL(page.url()).hash).toBe('#/flow/copies/refunds.json');
  expect(JSON.parse(await served.read('copies/refunds.json'))).toMatchObject({ Metadata: { name: 'A copy' } });
  expect(await served.read('refunds.json')).toBe(await sampleFlow());
});

test('a broken file of the folder is listed, shown where it breaks, and left as it is', async () => {
  const { page, served } = await beginWith('refunds.json', await sampleFlow());
  await served.write('broken.json', BROKEN_FLOW);
  await page.getByLabel('Flow name').fill('Work of mine');

  await page.goto(`${served.url}#/flow/broken.json`);
  const dialog = page.getByRole('dialog', { name: 'broken.json cannot be opened' });
  await dialog.getByText('Line 3, column 17').waitFor();
  await page.keyboard.press('Escape');

  // What was open is open still, and the address says so.
  expect(await page.getByLabel('Flow name').inputValue()).toBe('Work of mine');
  expect(new URL(page.url()).hash).toBe('#/flow/refunds.json');
  await page.getByRole('button', { name: 'All flows' }).click();
  await page
    .getByRole('row', { name: /broken\.json/ })
    .getByText('Cannot be read')
    .waitFor();
  expect(await served.read('broken.json')).toBe(BROKEN_FLOW);
});

test('a file that would lose something is opened only when the person says so', async () => {
  const twice = (await sampleFlow()).replace('"StartAction":', '"StartAction": "Nowhere",\n  "StartAction":');
  const { page, served } = await begin({ 'twice.json': twice });

  await page.getByRole('link', { name: 'Refund request' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saving twice.json would lose something' });
  await dialog.getByText(/^Line \d+, column \d+/).waitFor();
  await dialog.getByRole('button', { name: 'Open anyway' }).click();

  await page.getByRole('heading', { level: 1, name: 'Refund request' }).waitFor();
  expect(await served.read('twice.json')).toBe(twice);
});

test('when the server is gone, nothing is lost: a copy is downloaded', async () => {
  const { page, served, takeRefusals } = await beginWith('refunds.json', await sampleFlow());

  await page.getByLabel('Flow name').fill('Nowhere to go');
  await served.stop();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'The flow was not saved' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download a copy' }).click();

  expect(await nameIn(await download)).toEqual(['refunds.json', 'Nowhere to go']);
  await unsaved(page);
  await draftIsKept(page, 'Nowhere to go');
  expect(takeRefusals()).toEqual(['net::ERR_CONNECTION_REFUSED PUT refunds.json']);
});

test('without a folder, a flow is opened, changed and saved as a download', async () => {
  const { page, context, served } = await begin();
  // A browser that hands out no files, and the page as a plain web server hands it out: without the token of ours.
  await page.addInitScript(() => {
    Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
  });
  await context.route(served.url, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/<meta name="switchyard-token"[^>]*>/, '');
    await route.fulfill({ response: answer, body });
  });
  await page.reload();

  await dropFile(page, 'refunds.json', await sampleFlow());
  await page.getByLabel('Flow name').fill('Kept as a file');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();

  expect(await nameIn(await download)).toEqual(['refunds.json', 'Kept as a file']);
  await page.getByText('Downloaded refunds.json').waitFor();
  expect(await page.getByText('Unsaved changes').count()).toBe(0);
});

// helpers

/** Gives a file's name, and the name of the flow in it. */
async function nameIn(download: Download): Promise<[file: string, flow: unknown]> {
  const { Metadata } = JSON.parse(await readFile(await download.path(), 'utf8')) as { Metadata: { name?: unknown } };
  return [download.suggestedFilename(), Metadata.name];
}
