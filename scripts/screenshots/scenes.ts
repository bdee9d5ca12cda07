/** What the pictures show: a row is the name of a picture and what hands do for it, beginning at the list of flows. */
import type { Page } from 'playwright-core';
import { addFromPalette, choose, setting, showAll } from '../../packages/designer/e2e/hands.ts';

type Scene = readonly [name: string, play: (page: Page) => Promise<unknown>];

export const SCENES: readonly Scene[] = [
  ['home', (page) => page.getByRole('row').nth(4).waitFor()],
  [
    'designer',
    async (page) => {
      await open(page, 'Refund request', 'Lost parcel', 'Claims intake');
      await page.keyboard.press('Control+Alt+O');
      await page.getByRole('treeitem').first().waitFor();
      await showAll(page);
      await choose(page, 'Is it urgent');
      await showMiddle(page);
    },
  ],
  [
    'json',
    async (page) => {
      await open(page, 'Refund request');
      await showAll(page);
      await choose(page, 'Office hours');
      await showMiddle(page);
      await page.getByRole('tab', { name: 'JSON' }).click();
      await page.getByLabel('What is shown as JSON').selectOption('block');
      await page.locator('.cm-content').waitFor();
    },
  ],
  [
    'problems',
    async (page) => {
      await open(page, 'Lost parcel');
      await choose(page, 'Half a minute');
      await page.keyboard.press('Delete');
      await page.locator('.status-problems').click();
      await showMiddle(page);
    },
  ],
  ['compare', compare],
  [
    'versions',
    async (page) => {
      await open(page, 'Refund request');
      await showMiddle(page);
      await page.keyboard.press('Control+Alt+V');
      await page.getByRole('dialog').getByRole('listitem').nth(2).waitFor();
    },
  ],
  [
    'find',
    async (page) => {
      await open(page, 'Refund request');
      await showMiddle(page);
      await page.keyboard.press('Control+Shift+F');
      await page.getByPlaceholder('A name, an attribute').fill('queue');
    },
  ],
  [
    'commands',
    async (page) => {
      await open(page, 'Refund request');
      await showMiddle(page);
      await page.keyboard.press('Control+K');
      await page.getByRole('dialog').getByRole('combobox').fill('wait');
    },
  ],
  [
    'map',
    async (page) => {
      await open(page, 'Claims intake');
      await showMiddle(page);
      await page.keyboard.press('Alt+G');
      await page.getByRole('region', { name: 'Picture' }).waitFor();
    },
  ],
  [
    'run',
    async (page) => {
      await open(page, 'Call-back request');
      await showMiddle(page);
      await run(page, 6);
    },
  ],
];

/** From this zoom on, in percent, a block shows its branches. */
const READABLE = 50;

/** Opens flows by their names in the list, each in a tab of its own. */
export async function open(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    if ((await page.locator('.canvas').count()) > 0) await page.keyboard.press('Alt+Home');
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await page.locator('.block-card').first().waitFor();
  }
}

/** Shows the middle of the flow, as much of it as can be read. */
export async function showMiddle(page: Page): Promise<void> {
  await showAll(page);
  const level = page.locator('.zoom-level');
  for (let words = await level.innerText(); Number.parseInt(words, 10) < READABLE; words = await level.innerText()) {
    await page.keyboard.press('+');
    await page.waitForFunction((before) => document.querySelector('.zoom-level')?.textContent !== before, words);
  }
}

/** Starts a run, and goes so many blocks on. */
export async function run(page: Page, blocks: number): Promise<void> {
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('button', { name: /^Block by block/ }).click();
  const count = page.locator('#side-panel').getByText(/^\d+ of \d+ blocks$/);
  for (let block = 0; block < blocks; block++) {
    const before = await count.innerText();
    await page.getByRole('button', { name: /^Step/ }).click();
    await page.waitForFunction((words) => !document.querySelector('#side-panel')?.textContent.includes(words), before);
  }
}

// helpers

async function compare(page: Page): Promise<void> {
  await open(page, 'Refund request');
  await showAll(page);
  await choose(page, 'Wait for an hour');
  await setting(page, 'Wait for').fill('2');
  await choose(page, 'Mark as large');
  await page.keyboard.press('Delete');
  await addFromPalette(page, 'Create task');
  await page.keyboard.press('Control+Alt+D');
  await page.getByRole('region', { name: 'Compared with the saved file' }).waitFor();
  await showMiddle(page);
}
