/** What hands do at the designer, in the user's verbs. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A block on the canvas, by the title it shows. */
export function blockOn(page: Page, title: string): Locator {
  return page.locator('.block-card', { has: page.locator('.block-title').getByText(title, { exact: true }) });
}

export const ENTRY = 'Entry';

/** Every block's title, in the order of the file. */
export async function titlesOn(page: Page): Promise<string[]> {
  return page.locator('.block-card .block-title').allInnerTexts();
}

/** A point of the canvas, counted from its upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Drags a block out of the palette. */
export async function dragFromPalette(page: Page, title: string, to: Spot): Promise<void> {
  const canvas = await boxOf(page.locator('.canvas'));
  const item = page.getByRole('region', { name: 'Blocks' }).getByRole('button', { name: title, exact: true });
  await item.scrollIntoViewIfNeeded();
  await item.hover();
  await page.mouse.down();
  await page.mouse.move(canvas.x + to.x, canvas.y + to.y, { steps: 8 });
  await page.mouse.up();
  await blockOn(page, title).first().waitFor();
}

/** Draws a wire from a branch to a block. */
export async function drawWire(page: Page, from: string, branch: string, to: string): Promise<void> {
  const start = from === ENTRY ? page.locator('.entry-node') : branchOf(page, from, branch);
  await dragBetween(page, start.locator('.branch-handle'), blockOn(page, to).locator('.target-handle'));
}

export function branchOf(page: Page, block: string, branch: string): Locator {
  return blockOn(page, block).locator('.branch-row', {
    has: page.locator('.branch-label').getByText(branch, { exact: true }),
  });
}

/** Drags from the middle of one thing to the middle of another. */
export async function dragBetween(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [middleOf(await boxOf(from)), middleOf(await boxOf(to))];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 10 });
  await page.mouse.up();
}

/** Drags a block by its head. */
export async function dragBlock(page: Page, title: string, by: Spot): Promise<void> {
  const { x, y } = middleOf(await boxOf(blockOn(page, title).locator('.block-words')));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x, y + by.y, { steps: 10 });
  await page.mouse.up();
}

/** Selects a block by its head. */
export async function choose(page: Page, title: string): Promise<void> {
  await blockOn(page, title).locator('.block-words').click();
}

/** A control of the property panel. */
export function setting(page: Page, label: string): Locator {
  return page.getByRole('tabpanel').getByLabel(new RegExp(`^${label}(required)?$`));
}

/** Saves by the toolbar, and waits until the disk has it. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await saved(page);
}

/** The flow stands on disk as it is shown. */
export async function saved(page: Page): Promise<void> {
  await page.locator('.toolbar-flow').getByText('Saved', { exact: true }).waitFor();
}

/** The page says that there are changes the disk does not have. */
export async function unsaved(page: Page): Promise<void> {
  await page.locator('.toolbar-flow').getByText('Unsaved changes', { exact: true }).waitFor();
}

/** The browser keeps a draft that says this. */
export async function draftIsKept(page: Page, words: string): Promise<void> {
  const isKept = async (said: string): Promise<boolean> => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('switchyard');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('No drafts.')));
    });
    const drafts = await new Promise<unknown[]>((resolve) => {
      const request: IDBRequest<unknown[]> = database.transaction('drafts').objectStore('drafts').getAll();
      request.addEventListener('success', () => resolve(request.result));
    });
    database.close();
    return JSON.stringify(drafts).includes(said);
  };
  await expect.poll(() => page.evaluate(isKept, words), { timeout: 10_000 }).toBe(true);
}

/** What the log of a run says, line by line. */
export async function logOf(page: Page): Promise<string[]> {
  const lines = await page.getByRole('region', { name: 'Log' }).locator('.log-text').allInnerTexts();
  return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim());
}

// helpers

interface Box extends Spot {
  readonly width: number;
  readonly height: number;
}

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`Expected ${String(locator)} on the screen.`);
  return box;
}

function middleOf({ x, y, width, height }: Box): Spot {
  return { x: x + width / 2, y: y + height / 2 };
}
