/** The first ten minutes of a new admin, as far as they are spent in the forms of blocks: one test for each item. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { sampleFlow } from './files.ts';
import { addFromPalette, blockOn, choose, chosenOn, createFlow, setting, titlesOn } from './hands.ts';
import { begin, beginWith } from './journey.ts';

test('12 click a block: the properties open with focus in the first field', async () => {
  const { page } = await beginWith('refunds.json', await sampleFlow());

  // a click: the first field is ready, and the keys of the canvas still mean the block
  await choose(page, 'Wait for an hour');
  await focusIs(page, 'Wait for');
  await page.keyboard.press('Delete');
  expect(await titlesOn(page)).not.toContain('Wait for an hour');
  await page.keyboard.press('Control+Z');
  await choose(page, 'Wait for an hour');
  await focusIs(page, 'Wait for');
  await page.keyboard.type('25');
  expect(await setting(page, 'Wait for').inputValue()).toBe('25');
  await page.keyboard.press('Backspace');
  expect(await setting(page, 'Wait for').inputValue()).toBe('2');

  // Enter: it is typed in at once
  await page.locator('.react-flow__node', { has: blockOn(page, 'Wait for an hour') }).focus();
  await page.keyboard.press('Enter');
  await focusIs(page, 'Wait for');
  await page.keyboard.press('Delete');
  expect(await setting(page, 'Wait for').inputValue()).toBe('');

  // required is seen and read out; help and the page of Amazon are there
  const field = setting(page, 'Wait for');
  expect(await field.getAttribute('aria-required')).toBe('true');
  await page.getByRole('tabpanel').getByText('required').first().waitFor();
  await page.getByText('From 1 second to 7 days.').waitFor();
  const link = page.getByRole('link', { name: /Amazon Connect guide/ });
  expect(await link.getAttribute('href')).toBe('https://docs.aws.amazon.com/connect/latest/adminguide/wait.html');
});

test('15 rename a block in place: by double click, by F2, and refused with a reason', async () => {
  const { page } = await begin();
  await createFlow(page, { name: 'Names' });
  await addFromPalette(page, 'Wait');
  await addFromPalette(page, 'Loop');
  const title = page.locator('.canvas').getByRole('textbox', { name: 'Block name' });

  await blockOn(page, 'Wait').locator('.block-title').dblclick();
  await title.fill('a:b');
  await page.locator('.canvas').getByText('The character : is not allowed').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await title.fill('An hour');
  await title.press('Enter');
  expect(await titlesOn(page)).toEqual(['An hour', 'Loop']);

  await page.locator('.react-flow__node', { has: blockOn(page, 'Loop') }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('F2');
  await page.keyboard.type('An hour');
  await page.keyboard.press('Enter');
  await page.locator('.canvas').getByText('Another block is called "An hour".').waitFor();
  await page.keyboard.press('Escape');
  expect(await titlesOn(page)).toEqual(['An hour', 'Loop']);
  expect(await chosenOn(page)).toEqual(['Loop']);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.classList.contains('react-flow__node')))
    .toBe(true);
});

// helpers

/** The focus is in the control of the property panel that is called this. */
async function focusIs(page: Page, label: string): Promise<void> {
  const field = setting(page, label);
  await expect.poll(() => field.evaluate((control) => control === document.activeElement)).toBe(true);
}
