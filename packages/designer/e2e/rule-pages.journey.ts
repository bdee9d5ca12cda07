import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { createFlow, addFromPalette } from './hands.ts';
import { begin } from './journey.ts';
import { keyboardOf } from './keyboard.ts';

test('a problem leads to the page of its rule, with the keyboard, and back', async () => {
  const { page } = await begin();
  const { goTo, press } = keyboardOf(page);
  await createFlow(page, { name: 'Problems' });
  await addFromPalette(page, 'Wait');
  await page.locator('.status-problems').click();

  await goTo('button', 'About unconnected-branch');
  await press('Enter');

  // The page is the one `switchyard explain` prints, drawn.
  const dialog = page.getByRole('dialog', { name: 'unconnected-branch' });
  await dialog.getByText('Every branch leads somewhere.').waitFor();
  await dialog.getByRole('heading', { name: 'Wrong' }).waitFor();
  expect(await dialog.getByRole('columnheader').allTextContents()).toEqual(['Category', 'Severity', 'Fix']);
  expect(await dialog.locator('pre').first().innerText()).toContain('"Version": "2019-10-30"');
  expect(await dialog.innerText()).not.toContain('```');
  // A wrong and a right flow, as they look on the canvas.
  const pictures = dialog.getByRole('img');
  await expect.poll(() => pictures.count()).toBe(2);
  expect(await pictures.first().evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100);
  expect(await pictures.first().getAttribute('alt')).not.toBe(await pictures.last().getAttribute('alt'));
  expect(await violationsOn(page)).toEqual([]);

  await press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('About unconnected-branch');
});

test('the pages are loaded when somebody asks for one, and not before', async () => {
  const { page } = await begin();
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await createFlow(page, { name: 'Problems' });
  await addFromPalette(page, 'Wait');
  await page.locator('.status-problems').click();
  expect(asked.filter((url) => url.includes('rulePages'))).toEqual([]);

  await page.getByRole('button', { name: 'About unconnected-branch' }).first().click();
  await page.getByRole('dialog').getByText('Every branch leads somewhere.').waitFor();

  expect(asked.filter((url) => url.includes('rulePages'))).toHaveLength(1);
});
