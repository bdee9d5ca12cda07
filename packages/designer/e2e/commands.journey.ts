import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { sampleFlow } from './files.ts';
import { chosenOn, titlesOn } from './hands.ts';
import { begin } from './journey.ts';

test('everything is one search away: an action, a block to add, a block to go to, a flow to open', async () => {
  const sample = await sampleFlow();
  const { page, served } = await begin({
    'refunds.json': sample,
    'night.json': sample.replace('Refund request', 'Night'),
  });
  await page.goto(`${served.url}#/flow/refunds.json`);
  await page.locator('.block-card').first().waitFor();
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const active = palette.getByRole('option', { selected: true });
  const call = async (words: string): Promise<string> => {
    await page.keyboard.press('Control+K');
    await palette.getByRole('combobox').waitFor();
    await page.keyboard.type(words);
    return (await active.innerText()).split('\n')[0] ?? '';
  };

  expect(await call('hang up')).toBe('Disconnect / hang up');
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => titlesOn(page)).toContain('Disconnect / hang up');

  expect(await call('office')).toMatch(/^Office hours/);
  await page.keyboard.press('Enter');
  await expect.poll(() => chosenOn(page)).toEqual(['Office hours']);

  expect(await call('find in this')).toBe('Find in this flow');
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      page.getByRole('searchbox', { name: 'Find in this flow' }).evaluate((field) => field === document.activeElement),
    )
    .toBe(true);
  await page.keyboard.press('Escape');

  // nothing is called so; Escape closes, and hands are where they were
  await page.keyboard.press('Control+K');
  await page.keyboard.type('zzz');
  await palette.getByText('Nothing is called so.').waitFor();
  await page.keyboard.press('Escape');
  await palette.waitFor({ state: 'detached' });

  expect(await call('night')).toBe('Night');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Night' }).waitFor();

  // the sheet, by either key
  for (const key of ['Control+/', '?']) {
    await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
    await page.keyboard.press(key);
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.getByRole('region', { name: 'Find and go' }).getByText('Find in all flows').waitFor();
    if (key === '?') expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  }

  // from within one flow to a new one
  expect(await call('new flow')).toBe('New flow');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New flow' });
  await dialog.getByLabel('Name').fill('Made here');
  await dialog.getByLabel('Name').press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Made here' }).waitFor();
});
