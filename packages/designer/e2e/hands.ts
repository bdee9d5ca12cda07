/** What hands do at the designer, in the user's verbs. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A block on the canvas, by the title it shows. */
export function blockOn(page: Page, title: string): Locator {
  return page.locator('.block-card', { has: page.locator('.block-title').getByText(title, { exact: true }) });
}

export const ENTRY = 'Entry';

export interface NewFlow {
  readonly name: string;
  readonly description?: string;
  /** As the dialog calls it. */
  readonly type?: string;
}

/** Makes a new flow by the dialog of the home screen; its file is named after it. */
export async function createFlow(
  page: Page,
  { name, description = '', type = 'Inbound flow' }: NewFlow,
): Promise<void> {
  await page.getByRole('button', { name: 'New flow' }).click();
  const dialog = page.getByRole('dialog', { name: 'New flow' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Description').fill(description);
  await dialog.getByRole('radio', { name: type }).check();
  await dialog.getByRole('button', { name: 'Create flow' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Every block's title, in the order of the file. */
export async function titlesOn(page: Page): Promise<string[]> {
  return page.locator('.block-card .block-title').allInnerTexts();
}

/** A point of the canvas, counted from its upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Drags a block out of the palette to a spot of the canvas. */
export async function dragFromPalette(page: Page, title: string, to: Spot): Promise<void> {
  const canvas = await boxOf(page.locator('.canvas'));
  await dropBlock(page, title, { x: canvas.x + to.x, y: canvas.y + to.y });
}

/** Drags a block out of the palette onto a wire. */
export async function dropOnWire(page: Page, title: string, words: string): Promise<void> {
  await dropBlock(page, title, await freePointOf(wireOn(page, words)));
}

/** Adds a block by a double click in the palette; it comes to the middle of the canvas, and is selected. */
export async function addFromPalette(page: Page, title: string): Promise<void> {
  await page.getByRole('region', { name: 'Blocks' }).getByRole('button', { name: title, exact: true }).dblclick();
  await page.locator('.block-card.selected .block-title').getByText(title, { exact: true }).waitFor();
}

/** Draws a wire from a branch to a block. */
export async function drawWire(page: Page, from: string, branch: string, to: string): Promise<void> {
  await dragBetween(page, handleOf(page, from, branch), blockOn(page, to).locator('.target-handle'));
}

/** Draws a wire from a branch onto a block, away from where wires end. */
export async function drawWireOnto(page: Page, from: string, branch: string, to: string): Promise<void> {
  await dragBetween(page, handleOf(page, from, branch), lowerPartOf(page, to));
}

/** Draws a wire from a branch to an empty spot of the canvas. */
export async function drawWireTo(page: Page, from: string, branch: string, to: Spot): Promise<void> {
  const canvas = await boxOf(page.locator('.canvas'));
  await drag(page, middleOf(await boxOf(handleOf(page, from, branch))), { x: canvas.x + to.x, y: canvas.y + to.y });
}

/** Every connected branch, as it is read out: `Error of Wait to Disconnect`. */
export async function wiresOn(page: Page): Promise<string[]> {
  const words = await page
    .locator('.react-flow__edge')
    .evaluateAll((wires) => wires.map((wire) => wire.getAttribute('aria-label') ?? ''));
  return words.toSorted();
}

/** Selects a wire where nothing lies over it. */
export async function chooseWire(page: Page, words: string): Promise<void> {
  const { x, y } = await freePointOf(wireOn(page, words));
  await page.mouse.click(x, y);
}

/** Takes the end of a wire, and puts it on another block. */
export async function moveWireEnd(
  page: Page,
  words: string,
  to: string,
  { onto }: { readonly onto?: 'block' } = {},
): Promise<void> {
  const end = await boxOf(wireOn(page, words).locator('.react-flow__edgeupdater-target'));
  // The block's own handle covers half of it. Another wire may lie over it until it is pointed at.
  const start = { x: end.x + 3, y: middleOf(end).y };
  await page.mouse.move(start.x, start.y);
  const target = onto === 'block' ? lowerPartOf(page, to) : blockOn(page, to).locator('.target-handle');
  await drag(page, start, middleOf(await boxOf(target)));
}

export function branchOf(page: Page, block: string, branch: string): Locator {
  return blockOn(page, block).locator('.branch-row', {
    has: page.locator('.branch-label').getByText(branch, { exact: true }),
  });
}

/** Drags from the middle of one thing to the middle of another. */
async function dragBetween(page: Page, from: Locator, to: Locator): Promise<void> {
  await drag(page, middleOf(await boxOf(from)), middleOf(await boxOf(to)));
}

/** Drags a block by its head. */
export async function dragBlock(page: Page, title: string, by: Spot): Promise<void> {
  const { x, y } = middleOf(await boxOf(blockOn(page, title).locator('.block-words')));
  await drag(page, { x, y }, { x: x + by.x, y: y + by.y });
}

/** Brings the whole flow onto the screen. */
export async function showAll(page: Page): Promise<void> {
  await page.locator('.block-card').first().waitFor();
  await page.keyboard.press('Shift+Digit1');
}

/** Selects a block by its head. */
export async function choose(page: Page, title: string): Promise<void> {
  await blockOn(page, title).first().locator('.block-words').click();
}

/** Selects one block more. */
export async function chooseToo(page: Page, title: string): Promise<void> {
  await blockOn(page, title)
    .locator('.block-words')
    .click({ modifiers: ['Shift'] });
}

/** Selects blocks by a frame that is drawn around them. */
export async function chooseAround(page: Page, ...titles: readonly string[]): Promise<void> {
  const boxes = await Promise.all(titles.map((title) => boxOf(blockOn(page, title))));
  const margin = 12;
  const from = {
    x: Math.min(...boxes.map(({ x }) => x)) - margin,
    y: Math.min(...boxes.map(({ y }) => y)) - margin,
  };
  const to = {
    x: Math.max(...boxes.map(({ x, width }) => x + width)) + margin,
    y: Math.max(...boxes.map(({ y, height }) => y + height)) + margin,
  };
  await page.keyboard.down('Shift');
  await drag(page, from, to);
  await page.keyboard.up('Shift');
}

/** The titles of the selected blocks, in the order of the file. */
export async function chosenOn(page: Page): Promise<string[]> {
  return page.locator('.block-card.selected .block-title').allInnerTexts();
}

/** Undoes or does again until there is no more; returns what the button said of each step. */
export async function allTheWay(page: Page, way: 'Undo' | 'Redo'): Promise<string[]> {
  const button = page.getByRole('button', { name: new RegExp(`^${way}`) });
  const steps: string[] = [];
  while (await button.isEnabled()) {
    steps.push(((await button.getAttribute('aria-label')) ?? '').replace(`${way}: `, ''));
    await button.click();
  }
  return steps;
}

/** Gives a block a name of its own. */
export async function renameTo(page: Page, title: string, name: string): Promise<void> {
  await choose(page, title);
  await setting(page, 'Block name').fill(name);
  await page.keyboard.press('Enter');
  await blockOn(page, name).waitFor();
}

/** A control of the property panel. */
export function setting(page: Page, label: string): Locator {
  return page.locator('#side-panel').getByLabel(new RegExp(`^${label}(required)?$`));
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

function lowerPartOf(page: Page, title: string): Locator {
  return blockOn(page, title).locator('.branch-row').last();
}

async function dropBlock(page: Page, title: string, at: Spot): Promise<void> {
  const item = page.getByRole('region', { name: 'Blocks' }).getByRole('button', { name: title, exact: true });
  await item.scrollIntoViewIfNeeded();
  await drag(page, middleOf(await boxOf(item)), at);
  await blockOn(page, title).first().waitFor();
}

function handleOf(page: Page, from: string, branch: string): Locator {
  const start = from === ENTRY ? page.locator('.entry-node') : branchOf(page, from, branch);
  return start.locator('.branch-handle');
}

function wireOn(page: Page, words: string): Locator {
  return page.locator(`.react-flow__edge[aria-label=${JSON.stringify(words)}]`);
}

/** A point of a wire that no block covers. */
async function freePointOf(wire: Locator): Promise<Spot> {
  const point = await wire.evaluate((element) => {
    const path = element.querySelector<SVGPathElement>('.react-flow__edge-interaction');
    const matrix = path?.getScreenCTM();
    for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9]) {
      const { x, y } = path?.getPointAtLength(path.getTotalLength() * share).matrixTransform(matrix ?? undefined) ?? {};
      if (x === undefined || y === undefined) continue;
      if (element.contains(document.elementFromPoint(x, y))) return { x, y };
    }
    return undefined;
  });
  if (!point) throw new Error(`Expected ${String(wire)} where it can be clicked.`);
  return point;
}

async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await page.mouse.up();
}

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
