import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { sampleFlow } from './files.ts';
import { addFromPalette, choose, titlesOn, wiresOn } from './hands.ts';
import { begin, beginWith } from './journey.ts';

test('what changed since the last save is marked on the canvas and listed, old and new; Esc leaves', async () => {
  const { page, served } = await beginWith('refunds.json', await sampleFlow());
  const before = await titlesOn(page);

  await page.getByLabel('Flow name').fill('Refunds');
  await choose(page, 'Mark as large');
  await page.keyboard.press('Delete');
  await addFromPalette(page, 'Wait');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /^Compare with the saved file/ }).click();

  const list = page.getByRole('region', { name: 'Compared with the saved file' });
  await list.waitFor();
  const tagged = (change: string) => page.locator(`.block-card.${change} .change-tag`).allInnerTexts();
  expect(await tagged('added')).toEqual(['Added']);
  expect(await tagged('removed')).toEqual(['Removed']);
  // A ghost of the removed block stands where it was, and its wires still lead from it and to it.
  expect((await titlesOn(page)).toSorted()).toEqual([...before, 'Wait'].toSorted());
  expect((await wiresOn(page)).filter((wire) => wire.endsWith(', until now')).length).toBeGreaterThan(1);
  const details = list.locator('li', { hasText: 'The flow' });
  expect(await details.locator('del').innerText()).toBe('Refund request');
  expect(await details.locator('ins').innerText()).toBe('Refunds');
  expect(await violationsOn(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  expect(await page.locator('.change-tag').count()).toBe(0);
  expect(await served.read('refunds.json')).toBe(await sampleFlow());
});

test('a comparison is begun, gone through and left by keyboard, with another flow of the folder', async () => {
  const newer = (await sampleFlow()).replace('Refund request', 'Second');
  const { page } = await begin({ 'first.json': await sampleFlow(), 'deep/second.json': newer });
  await page.getByRole('link', { name: 'Refund request' }).click();
  await page.getByRole('button', { name: 'More' }).focus();

  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Compare with…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Another flow of the folder').focus();
  await page.keyboard.type('second');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  const list = page.getByRole('region', { name: 'Compared with deep/second.json' });
  await list.getByText('The flow itself changed.').waitFor();
  await page.keyboard.press('F7');
  await page.getByText('Difference 1 of 1: The flow.').waitFor();
  // From inside a field too.
  await page.getByRole('tab', { name: 'Properties' }).click();
  await page.getByLabel('Flow name').focus();
  await page.keyboard.press('Control+Alt+D');
  await page.getByRole('region', { name: 'Compared with the saved file' }).waitFor();
  await page.getByRole('region', { name: 'Comparison' }).getByRole('button', { name: 'Done' }).focus();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  expect(await page.getByRole('tab', { name: 'Compare' }).count()).toBe(0);
});
