import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { choose, chosenOn, showAll } from './hands.ts';
import { begin } from './journey.ts';

const CLAIMS = join(import.meta.dirname, '../../../examples/claims-intake');

/** The flows of an example, by the names of their files. */
async function claims(): Promise<Record<string, string>> {
  const names = (await readdir(CLAIMS)).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(CLAIMS, name), 'utf8')])),
  );
}

test('from a block to the flow it leads to, back to who leads there, and to any flow on the map', async () => {
  const { page } = await begin(await claims());
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  await page.getByRole('link', { name: 'Claims intake' }).click();
  await heading('Claims intake').waitFor();

  // the flow a block leads to: by its form, and by a key
  await showAll(page);
  await choose(page, 'To the claims desk');
  const links = page.getByRole('region', { name: 'Leads to other flows' });
  await links.getByText('transfers to', { exact: true }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Alt+Enter');
  await heading('Claims desk').waitFor();

  // who leads here: opens that flow at the block
  const callers = page.getByRole('region', { name: 'Who leads here' });
  await callers.getByText('transfers here, by To the claims desk').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await callers.getByRole('button', { name: 'Open Claims intake' }).click();
  await heading('Claims intake').waitFor();
  await expect.poll(() => chosenOn(page)).toEqual(['To the claims desk']);

  // a block that leads out of the folder says so
  await choose(page, 'Ask for a second look');
  await links.getByText('(not in this folder)').waitFor();
  await page.keyboard.press('Alt+Enter');
  await page.getByText('Second look is not a flow of this folder.').waitFor();

  // the map: a picture with every flow on it, and the same as a list
  await page.keyboard.press('Alt+G');
  const map = page.getByRole('dialog', { name: 'How flows hang together' });
  const picture = map.getByRole('region', { name: 'Picture' });
  const list = map.getByRole('region', { name: 'List' });
  await picture.getByRole('button', { name: /^Open Claims intake/ }).waitFor();
  expect(await picture.getByRole('button', { name: /^Open / }).count()).toBe(4);
  expect(await list.getByText('transfers to “Claims desk” by “To the claims desk”').count()).toBe(1);
  expect(await picture.locator('img').evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(
    true,
  );
  expect(await violationsOn(page)).toEqual([]);
  await picture.getByRole('button', { name: /^Open When a claim ends/ }).click();
  await heading('When a claim ends').waitFor();
  await map.waitFor({ state: 'detached' });

  // and from the list of flows, with the keyboard
  await page.keyboard.press('Alt+Home');
  await page.getByRole('button', { name: 'Map', exact: true }).press('Enter');
  await list.getByRole('button', { name: 'While a claim waits' }).press('Enter');
  await heading('While a claim waits').waitFor();
});
