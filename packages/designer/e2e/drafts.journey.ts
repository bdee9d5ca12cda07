import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dropFile } from './desktop.ts';
import { sampleFlow } from './files.ts';
import { addFromPalette, choose, createFlow, draftIsKept, save, saved, titlesOn, unsaved } from './hands.ts';
import { begin, beginWith } from './journey.ts';

const NEWER = 'Somebody else was here first';

test('what was changed since the last save is discarded when that is confirmed, in the flow or from the list', async () => {
  const { page, served } = await beginWith('refunds.json', await sampleFlow());
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  const question = page.getByRole('dialog', { name: 'Discard the changes to refunds.json?' });

  await page.getByLabel('Flow name').fill('A mistake');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Revert to the saved file…' }).click();
  await question.getByRole('button', { name: 'Keep my changes' }).click();
  await heading('A mistake').waitFor();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Revert to the saved file…' }).click();
  await question.getByRole('button', { name: 'Discard changes' }).click();
  await heading('Refund request').waitFor();
  await saved(page);

  await page.getByLabel('Flow name').fill('Another mistake');
  await page.getByRole('button', { name: 'All flows' }).click();
  await page.getByRole('button', { name: /^Discard changes to/ }).click();
  await question.getByRole('button', { name: 'Discard changes' }).click();
  await expect.poll(() => page.getByText('unsaved changes').count()).toBe(0);
  expect(await served.read('refunds.json')).toBe(await sampleFlow());
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
    await page.getByRole('button', { name: 'Merge…' }).click();
    await page.getByRole('dialog', { name: 'Merge with refunds.json' }).getByText('Refund request').waitFor();
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

test('a file that was only opened stays as it is, however it is laid out', async () => {
  const compact = JSON.stringify(JSON.parse(await sampleFlow()));
  const { page, served } = await beginWith('compact.json', compact);

  await choose(page, 'Office hours');
  await page.getByRole('button', { name: 'All flows' }).click();
  await page.getByRole('row', { name: /compact\.json/ }).waitFor();

  expect(await page.getByText('unsaved changes').count()).toBe(0);
  expect(await served.read('compact.json')).toBe(compact);
});

// helpers

/** Ends the tab as a crash does: nothing of the page runs any more. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => undefined);
  await crashed;
}
