import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { sampleFlow } from './files.ts';
import { save, unsaved } from './hands.ts';
import { beginWith } from './journey.ts';

test('every save keeps a version; one is named, compared with, and brought back in one step', async () => {
  const { page, served } = await beginWith('refunds.json', await sampleFlow());
  const name = page.getByLabel('Flow name');
  await name.fill('Second');
  await save(page);
  await name.fill('Third');
  await save(page);

  await page.keyboard.press('Control+Alt+V');
  const dialog = page.getByRole('dialog', { name: 'Earlier versions of refunds.json' });
  const rows = dialog.getByRole('listitem');
  await expect.poll(() => rows.count()).toBe(3);
  await rows.first().getByText('on disk now').waitFor();
  await rows.nth(2).getByRole('button', { name: 'Name' }).click();
  await page.keyboard.type('As it came');
  await page.keyboard.press('Enter');
  await rows.nth(2).getByText('As it came').waitFor();
  expect(await violationsOn(page)).toEqual([]);

  await rows.nth(2).getByRole('button', { name: 'Compare' }).click();
  const list = page.getByRole('region', { name: 'Compared with the version “As it came”' });
  expect(await list.locator('del').first().innerText()).toBe('Refund request');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /^Earlier versions/ }).click();
  await rows.nth(2).getByRole('button', { name: 'Restore' }).click();
  await unsaved(page);
  expect(await name.inputValue()).toBe('Refund request');
  await page.getByRole('button', { name: 'Undo: Restore the version “As it came”' }).click();
  expect(await name.inputValue()).toBe('Third');
  await page.getByRole('button', { name: 'Redo: Restore the version “As it came”' }).click();
  await save(page);

  expect(await served.read('refunds.json')).toBe(await sampleFlow());
});
