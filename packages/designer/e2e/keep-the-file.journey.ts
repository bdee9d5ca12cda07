import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { BROKEN_FLOW, sampleFlow } from './files.ts';
import { addFromPalette, choose, createFlow, draftIsKept, save, saved, titlesOn, unsaved } from './hands.ts';
import { begin, beginWith } from './journey.ts';

const NEWER = 'Somebody else was here first';

describe('a file that changed on disk meanwhile', () => {
  async function changedBothSides() {
    const journey = await beginWith('refunds.json', await sampleFlow());
    await journey.page.getByLabel('Flow name').fill('Mine');
    await journey.served.write('refunds.json', (await sampleFlow()).replace('Refund request', NEWER));
    await journey.page.getByRole('button', { name: 'Save', exact: true }).click();
    const question = journey.page.getByRole('dialog', { name: 'refunds.json changed on disk' });
    await question.waitFor();
    // Whatever is answered later, nothing has been overwritten.
    expect(await journey.served.read('refunds.json')).toContain(NEWER);
    expect(journey.takeRefusals()).toEqual(['409 PUT refunds.json']);
    return { ...journey, question };
  }

  test('is overwritten when the person says so', async () => {
    const { page, served, question } = await changedBothSides();

    await question.getByRole('button', { name: /^Keep mine/ }).click();
    await page.getByText('Saved refunds.json').waitFor();

    const name: unknown = JSON.parse(await served.read('refunds.json'));
    expect(name).toMatchObject({ Metadata: { name: 'Mine' } });
  });

  test('is opened instead when the person says so', async () => {
    const { page, served, question } = await changedBothSides();

    await question.getByRole('button', { name: /^Take the one on disk/ }).click();
    await page.getByRole('heading', { level: 1, name: NEWER }).waitFor();

    expect(await served.read('refunds.json')).toContain(NEWER);
    expect(await page.getByText('Unsaved changes').count()).toBe(0);
  });

  test('stays beside a copy when the person says so', async () => {
    const { page, served, question } = await changedBothSides();

    await question.getByRole('button', { name: /^Save mine as a copy/ }).click();
    await page.getByRole('dialog', { name: 'Save in the folder' }).getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved refunds-2.json').waitFor();

    expect(await served.read('refunds.json')).toContain(NEWER);
    expect(JSON.parse(await served.read('refunds-2.json'))).toMatchObject({ Metadata: { name: 'Mine' } });
  });

  test('stays as it is when the question is closed, and so does the work', async () => {
    const { page, served } = await changedBothSides();

    await page.keyboard.press('Escape');
    await unsaved(page);

    expect(await served.read('refunds.json')).toContain(NEWER);
    expect(await page.getByLabel('Flow name').inputValue()).toBe('Mine');
  });
});

describe('work that was not saved is back', () => {
  test('after a reload, of a file', async () => {
    const { page, served } = await beginWith('refunds.json', await sampleFlow());

    await page.getByLabel('Flow name').fill('Not saved yet');
    await draftIsKept(page, 'Not saved yet');
    await page.reload();

    await page.getByRole('heading', { level: 1, name: 'Not saved yet' }).waitFor();
    await unsaved(page);
    expect(await served.read('refunds.json')).toBe(await sampleFlow());
  });

  test('after a reload, of a flow that has no file yet', async () => {
    const { page, takeRefusals } = await begin();

    await createFlow(page, { name: 'Brand new' });
    await addFromPalette(page, 'Wait');
    await draftIsKept(page, 'TimeLimitSeconds');
    await page.reload();

    await unsaved(page);
    expect(await titlesOn(page)).toEqual(['Wait']);
    // There is no file: the draft is all there is.
    expect(takeRefusals()).toEqual(['404 GET brand-new.json']);
  });

  test('after the tab has crashed', async () => {
    const { page, context, served } = await beginWith('refunds.json', await sampleFlow());

    await page.getByLabel('Flow name').fill('Before the crash');
    await draftIsKept(page, 'Before the crash');
    await crash(page);
    const again = await context.newPage();
    await again.goto(`${served.url}#/flow/refunds.json`);

    await again.getByRole('heading', { level: 1, name: 'Before the crash' }).waitFor();
    await unsaved(again);
    expect(await served.read('refunds.json')).toBe(await sampleFlow());
  });

  test('from the list of flows, which says so', async () => {
    const { page } = await beginWith('refunds.json', await sampleFlow());

    await page.getByLabel('Flow name').fill('Left for a while');
    await page.getByRole('button', { name: 'All flows' }).click();
    const row = page.getByRole('row', { name: /refunds\.json/ });
    await row.getByText('unsaved changes').waitFor();
    await row.getByRole('link').click();

    await page.getByRole('heading', { level: 1, name: 'Left for a while' }).waitFor();
    await unsaved(page);
    expect(await page.getByLabel('Flow name').inputValue()).toBe('Left for a while');
  });

  test('and when the file is newer by then, the person is asked', async () => {
    const { page, served } = await beginWith('refunds.json', await sampleFlow());

    await page.getByLabel('Flow name').fill('Mine');
    await draftIsKept(page, 'Mine');
    await served.write('refunds.json', (await sampleFlow()).replace('Refund request', NEWER));
    await page.reload();
    const question = page.getByRole('dialog', { name: 'Two versions of this flow' });
    await question.getByRole('button', { name: 'Go on with my changes' }).click();

    await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
    expect(await served.read('refunds.json')).toContain(NEWER);
  });
});

test('a tab with unsaved changes asks before it closes, and one without does not', async () => {
  const { page, context, served } = await beginWith('refunds.json', await sampleFlow());
  const asked: string[] = [];
  context.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });

  await page.getByLabel('Flow name').click();
  await page.keyboard.type(' of today');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  expect(page.isClosed()).toBe(false);
  await save(page);
  await page.close({ runBeforeUnload: true });

  await expect.poll(() => page.isClosed()).toBe(true);
  expect(asked).toEqual(['beforeunload']);
  expect(JSON.parse(await served.read('refunds.json'))).toMatchObject({
    Metadata: { name: 'Refund request of today' },
  });
});

test('a file that was only opened stays as it is, however it is laid out', async () => {
  const compact = JSON.stringify(JSON.parse(await sampleFlow()));
  const { page, served } = await beginWith('compact.json', compact);

  await choose(page, 'Office hours');
  await page.getByRole('button', { name: 'All flows' }).click();
  await page.getByRole('row', { name: /compact\.json/ }).waitFor();

  expect(await page.getByText('unsaved changes').count()).toBe(0);
  expect(await served.read('compact.json')).toBe(compact);
});

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
});

test('a file that is dropped takes the place of the open flow, whose changes are kept', async () => {
  const { page } = await beginWith('refunds.json', await sampleFlow());

  await page.getByLabel('Flow name').fill('Half done');
  await dropFile(page, 'elsewhere.json', (await sampleFlow()).replace('Refund request', NEWER));
  await page.getByRole('heading', { level: 1, name: NEWER }).waitFor();
  await page.goBack();

  await page.getByRole('heading', { level: 1, name: 'Half done' }).waitFor();
  await unsaved(page);
  expect(await page.getByLabel('Flow name').inputValue()).toBe('Half done');
});

test('the browser goes back to the list, and forward to the flow with its changes', async () => {
  const { page } = await begin({ 'refunds.json': await sampleFlow() });

  await page.getByRole('link', { name: 'Refund request' }).click();
  await page.getByLabel('Flow name').fill('Half done');
  await page.goBack();
  await page
    .getByRole('row', { name: /refunds\.json/ })
    .getByText('unsaved changes')
    .waitFor();
  await page.goForward();

  await page.getByRole('heading', { level: 1, name: 'Half done' }).waitFor();
  expect(await page.getByLabel('Flow name').inputValue()).toBe('Half done');
});

test('a flow is saved under another name, and goes on there', async () => {
  const { page, served } = await beginWith('refunds.json', await sampleFlow());

  await page.getByLabel('Flow name').fill('A copy');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /^Save under another name/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Save in the folder' });
  await dialog.getByLabel('File name').fill('copies/refunds.json');
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
  // The page as a plain web server hands it out: without the token of ours.
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

/** Ends the tab as a crash does: nothing of the page runs any more. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => undefined);
  await crashed;
}

/** Drops a file from the person's desktop onto the page. */
async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], file, { type: 'application/json' }));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: files });
  await page.getByText('Drop the flow file to open it').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: files });
}

/** Pastes a text that was copied elsewhere. */
async function pasteText(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}
