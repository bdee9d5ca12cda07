import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { sampleFlow } from './files.ts';
import { choose, setting, unsaved } from './hands.ts';
import { begin } from './journey.ts';

test('several flows are open side by side, each with its changes and its history; unsaved ones are asked about', async () => {
  const sample = await sampleFlow();
  const named = (name: string): string => sample.replace('Refund request', name);
  const { page, served } = await begin({ 'a.json': named('Alpha'), 'b.json': named('Beta'), 'c.json': named('Gamma') });
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });

  // given: three flows, opened from the list
  for (const name of ['Alpha', 'Beta', 'Gamma']) {
    await page.getByRole('link', { name }).click();
    await heading(name).waitFor();
    if (name !== 'Gamma') await page.getByRole('button', { name: 'All flows' }).click();
  }
  expect(await tabsOn(page)).toEqual(['Alpha', 'Beta', '>Gamma']);

  // when: one is changed, and looked at somewhere else
  await page.keyboard.press('Alt+PageDown');
  await heading('Alpha').waitFor();
  await choose(page, 'Office hours');
  await setting(page, 'Block name').fill('Opening hours');
  await page.keyboard.press('Enter');
  await unsaved(page);
  await page.keyboard.press('Shift+Digit1');
  const zoom = await page.locator('.zoom-level, .zoom-controls').first().innerText();
  await tab(page, 'Beta').click();
  await heading('Beta').waitFor();
  expect(await tabsOn(page)).toEqual(['Alpha ●', '>Beta', 'Gamma']);
  expect(await violationsOn(page)).toEqual([]);
  expect(await page.getByRole('button', { name: 'Undo' }).isEnabled()).toBe(false);

  // then: it is as it was left, with its history
  await page.keyboard.press('Alt+PageUp');
  await heading('Alpha').waitFor();
  await page.getByRole('button', { name: 'Undo: Rename' }).waitFor();
  await expect.poll(() => page.locator('.zoom-level, .zoom-controls').first().innerText()).toBe(zoom);

  // the back button goes to the flow before
  await page.goBack();
  await heading('Beta').waitFor();

  // closing asks only where something would be lost
  await page.getByRole('button', { name: 'Close Gamma' }).click();
  await expect.poll(() => tabsOn(page)).toEqual(['Alpha ●', '>Beta']);
  await page.getByRole('button', { name: 'Close Alpha' }).click();
  const question = page.getByRole('dialog', { name: 'Close Alpha?' });
  await question.waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('Alt+W');
  await question.getByRole('button', { name: 'Save and close' }).click();
  await heading('Beta').waitFor();
  expect(await tabsOn(page)).toEqual(['>Beta']);
  expect(await served.read('a.json')).toContain('Opening hours');

  // a reload has the same flows
  await page.getByRole('button', { name: 'All flows' }).click();
  await page.getByRole('link', { name: 'Gamma' }).click();
  await heading('Gamma').waitFor();
  await page.reload();
  await heading('Gamma').waitFor();
  expect(await tabsOn(page)).toEqual(['Beta', '>Gamma']);
  await page.getByRole('button', { name: 'List of flows' }).click();
  await page.getByRole('row', { name: /a\.json/ }).waitFor();
  expect(await tabsOn(page)).toEqual(['Beta', 'Gamma']);
  expect(await violationsOn(page)).toEqual([]);
});

// helpers

function tab(page: Page, name: string) {
  return page.getByRole('navigation', { name: 'Open flows' }).getByRole('button', { name, exact: true });
}

/** What is open, in order: `>` before the one that is shown, `●` after one that is not saved. */
async function tabsOn(page: Page): Promise<string[]> {
  return page.locator('.flow-tab:not(.to-list)').evaluateAll((tabs) =>
    tabs.map((one) => {
      const name = one.querySelector('.flow-tab-name')?.textContent ?? '';
      const mark = one.querySelector('.flow-tab-unsaved') ? ' ●' : '';
      return (one.querySelector('[aria-current]') ? '>' : '') + name + mark;
    }),
  );
}
