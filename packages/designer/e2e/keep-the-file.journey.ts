import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { corpusFlow, corpusIsThere, sampleFlow } from './files.ts';
import { blockOn, choose, draftIsKept, dragBlock, save, setting, unsaved } from './hands.ts';
import { begin, beginWith } from './journey.ts';

const NEWER = 'Somebody else was here first';

describe('undoing everything gives back the file', () => {
  test('of the sample flow, to the byte', async () => {
    const before = await sampleFlow();
    const { page, served } = await beginWith('refunds.json', before);

    await dragBlock(page, 'Office hours', { x: 60, y: -90 });
    await choose(page, 'Check the amount');
    await setting(page, 'Attribute to check').fill('$.Attributes.total');
    await page.keyboard.press('Tab');
    await choose(page, 'Mark as large');
    await page.keyboard.press('Delete');
    await save(page);
    expect(JSON.parse(await served.read('refunds.json'))).not.toEqual(JSON.parse(before));
    await undoEverything(page, ['Remove', 'Set attribute to check', 'Move']);
    await save(page);

    expect(await served.read('refunds.json')).toBe(before);
  });

  test.skipIf(!corpusIsThere)('of a real flow, member by member', async () => {
    const before = await corpusFlow('aws-samples__amazon-connect-cicd-workshop/ACME_Main.json');
    const { page, served } = await beginWith('ACME_Main.json', before);

    await dragBlock(page, 'Set voice', { x: 40, y: 70 });
    // Two blocks have this title; the first leads to sales.
    await blockOn(page, 'Set working queue').first().locator('.block-words').click();
    await setting(page, 'Queue').fill('another-queue');
    await page.keyboard.press('Tab');
    await save(page);
    const changed: unknown = JSON.parse(await served.read('ACME_Main.json'));
    expect(changed).not.toEqual(JSON.parse(before));
    await undoEverything(page, ['Set queue', 'Move']);
    await save(page);

    expect(JSON.parse(await served.read('ACME_Main.json'))).toEqual(JSON.parse(before));
  });
});

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

describe('work that was not saved is back after a reload', () => {
  test('of a file', async () => {
    const { page, served } = await beginWith('refunds.json', await sampleFlow());

    await page.getByLabel('Flow name').fill('Not saved yet');
    await draftIsKept(page, 'Not saved yet');
    await page.reload();

    await page.getByRole('heading', { level: 1, name: 'Not saved yet' }).waitFor();
    await unsaved(page);
    expect(await served.read('refunds.json')).toBe(await sampleFlow());
  });

  test('of a flow that has no file yet', async () => {
    const { page } = await begin();

    await page.getByRole('button', { name: 'New flow' }).click();
    await page.getByLabel('Name').fill('Brand new');
    await page.getByRole('button', { name: 'Create flow' }).click();
    await page.getByRole('button', { name: 'Wait', exact: true }).dblclick();
    await blockOn(page, 'Wait').waitFor();
    await draftIsKept(page, 'TimeLimitSeconds');
    await page.reload();

    await blockOn(page, 'Wait').waitFor();
    await unsaved(page);
  });
});

// helpers

/** Undoes step by step; each step is named on the button. */
async function undoEverything(page: Page, steps: readonly string[]): Promise<void> {
  const undo = page.getByRole('button', { name: /^Undo/ });
  const done: string[] = [];
  while (await undo.isEnabled()) {
    done.push((await undo.getAttribute('aria-label')) ?? '');
    await undo.click();
  }
  expect(done).toEqual(steps.map((step) => expect.stringContaining(step)));
}
