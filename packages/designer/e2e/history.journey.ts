import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { addFromPalette, createFlow, titlesOn } from './hands.ts';
import { begin } from './journey.ts';

test('the history names every step; a click or Enter goes there, and the arrow keys go through it', async () => {
  const { page } = await begin();
  await createFlow(page, { name: 'Steps' });
  for (const block of ['Wait', 'Loop', 'Disconnect / hang up']) await addFromPalette(page, block);
  const steps = page.locator('.history-step');
  const current = page.locator('.history-step[aria-current="step"] .history-label');

  // the key opens it, at the step the flow stands at
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
  await page.keyboard.press('Control+Alt+H');
  expect(await steps.locator('.history-label').allInnerTexts()).toEqual([
    'As it was opened',
    'Add Wait',
    'Add Loop',
    'Add Disconnect / hang up',
  ]);
  expect(await current.innerText()).toBe('Add Disconnect / hang up');
  expect(await violationsOn(page)).toEqual([]);

  // two steps up, and Enter
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => titlesOn(page)).toEqual(['Wait']);
  expect(await current.innerText()).toBe('Add Wait');

  // and by the mouse to the end again; undo goes on from there
  await steps.last().click();
  await expect.poll(() => titlesOn(page)).toHaveLength(3);
  await page.keyboard.press('Control+Z');
  expect(await current.innerText()).toBe('Add Loop');
});
