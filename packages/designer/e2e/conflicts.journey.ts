import { describe, expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { sampleFlow } from './files.ts';
import { choose, saved, unsaved } from './hands.ts';
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

  test('is merged, and undo takes that back in one step', async () => {
    const { page, served, takeRefusals } = await beginWith('refunds.json', await sampleFlow());
    await page.getByLabel('Flow name').fill('Mine');
    await choose(page, 'Wait for an hour');
    await page.keyboard.press('Delete');
    const theirs = (await sampleFlow()).replace('Refund request', NEWER).replace('"large"', '"very large"');
    await served.write('refunds.json', theirs);
    await page.keyboard.press('Control+S');
    await page
      .getByRole('dialog', { name: 'refunds.json changed on disk' })
      .getByRole('button', { name: /^Merge both/ })
      .click();

    const dialog = page.getByRole('dialog', { name: 'Merge with refunds.json' });
    await dialog.getByText('1 block changed; the flow itself changed.').waitFor();
    const conflict = dialog.getByRole('group', { name: 'The flow: Name' });
    await conflict.getByText('It was Refund request.').waitFor();
    expect(await conflict.getByRole('radio', { name: /^Mine/ }).isChecked()).toBe(true);
    await conflict.getByRole('radio', { name: /^On disk/ }).focus();
    await page.keyboard.press('Space');
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();

    await page.getByRole('heading', { level: 1, name: NEWER }).waitFor();
    await page.getByRole('button', { name: 'Undo: Merge refunds.json from disk' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
    // Undone, it is not in the flow any more: a save would overwrite it, so that is asked again.
    await page.keyboard.press('Control+S');
    await page.getByRole('dialog', { name: 'refunds.json changed on disk' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Redo: Merge refunds.json from disk' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await saved(page);
    const written = await served.read('refunds.json');
    expect(written).toContain(NEWER);
    expect(written).toContain('"very large"');
    expect(written).not.toContain('Wait for an hour');
    expect(takeRefusals()).toEqual(['409 PUT refunds.json', '409 PUT refunds.json']);
  });
});
