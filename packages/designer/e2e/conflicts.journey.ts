import { describe, expect, test } from 'vitest';
import { sampleFlow } from './files.ts';
import { unsaved } from './hands.ts';
import { beginWith } from './journey.ts';

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
