import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choose, logOf, setting, titlesOn } from './hands.ts';
import { begin, beginWith } from './journey.ts';

/** Whatever of this is taken for markup leaves a trace: an element, or a mark on the window. */
const IMAGE = `<img src=x onerror="window.owned='image'">`;
const SCRIPT = `<script>window.owned='script'</script>`;
const LINK = `<a href="javascript:window.owned='link'">here</a>`;

/** Markup in every place where a file may have text. */
const HOSTILE = JSON.stringify({
  Version: '2019-10-30',
  StartAction: IMAGE,
  Metadata: {
    entryPointPosition: { x: 20, y: 40 },
    ActionMetadata: {
      [IMAGE]: { position: { x: 160, y: 40 }, isFriendlyName: true },
      [LINK]: { position: { x: 380, y: 40 }, isFriendlyName: true },
      ask: { position: { x: 160, y: 280 }, parameters: { HoursOfOperationId: { displayName: SCRIPT } } },
      other: { position: { x: 380, y: 280 } },
    },
    name: SCRIPT,
    description: IMAGE,
    type: 'contactFlow',
  },
  Actions: [
    {
      Identifier: IMAGE,
      Type: 'UpdateContactAttributes',
      Parameters: { Attributes: { [IMAGE]: SCRIPT, tier: LINK } },
      Transitions: { NextAction: LINK, Errors: [{ NextAction: LINK, ErrorType: 'NoMatchingError' }] },
    },
    {
      Identifier: LINK,
      Type: 'Compare',
      Parameters: { ComparisonValue: '$.Attributes.tier' },
      Transitions: {
        NextAction: 'ask',
        Conditions: [{ NextAction: 'ask', Condition: { Operator: 'Equals', Operands: [LINK] } }],
        Errors: [{ NextAction: 'ask', ErrorType: 'NoMatchingCondition' }],
      },
    },
    { Identifier: 'ask', Type: 'CheckHoursOfOperation', Parameters: { HoursOfOperationId: SCRIPT }, Transitions: {} },
    { Identifier: 'other', Type: IMAGE, Parameters: { [SCRIPT]: IMAGE }, Transitions: { NextAction: SCRIPT } },
  ],
});

test('markup in a flow is shown as text everywhere, and never runs', async () => {
  const { page } = await begin({ 'hostile.json': HOSTILE });

  // the list of flows
  const row = page.getByRole('row', { name: /hostile\.json/ });
  expect(await row.getByRole('link').innerText()).toBe(SCRIPT);
  expect(await row.innerText()).toContain(IMAGE);
  await nothingRan(page);

  // the canvas, and the flow's own details
  await row.getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: SCRIPT }).waitFor();
  expect(await titlesOn(page)).toEqual([IMAGE, LINK, 'Check hours of operation', IMAGE]);
  expect(await page.getByLabel('Description').inputValue()).toBe(IMAGE);
  await nothingRan(page);

  // what is set on blocks, and the JSON of one
  await choose(page, LINK);
  expect(await page.getByLabel('Value of condition 1').inputValue()).toBe(LINK);
  await page.locator('.block-card', { hasText: 'Hours: ' }).locator('.block-words').click();
  expect(await setting(page, 'Hours of operation').inputValue()).toBe(SCRIPT);
  await page.getByText('Flow language').click();
  expect(await page.locator('.wire-json pre').innerText()).toContain(SCRIPT);
  await nothingRan(page);

  // the problems
  await page.locator('.status-problems').click();
  const problems = page.locator('.problems');
  await problems.waitFor();
  expect(await problems.innerText()).toContain(IMAGE);
  expect(await problems.innerText()).toContain(SCRIPT);
  await nothingRan(page);

  // a run, its log and its end
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('button', { name: /^Start the run/ }).click();
  await page.getByRole('button', { name: /^To the end/ }).click();
  await page.getByRole('region', { name: 'How the run ended' }).waitFor();
  const log = (await logOf(page)).join('\n');
  for (const text of [IMAGE, SCRIPT, LINK]) expect(log).toContain(text);
  await nothingRan(page);
});

test('markup in a file that cannot be read is shown as text', async () => {
  const { page } = await begin();

  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, `{ "Version": ${IMAGE} }`);

  const dialog = page.getByRole('dialog', { name: /cannot be opened/ });
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain(IMAGE);
  await nothingRan(page);
});

test('markup in the name of a file is shown as text, and opens', async () => {
  const { page } = await beginWith('<b>bold<b>.json', HOSTILE.replace('"name"', '"title"'));

  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('<b>bold<b>.json');
  await nothingRan(page);
});

// helpers

async function nothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'owned' in window)).toBe(false);
  expect(await page.locator('img, body script, a[href^="javascript"]').count()).toBe(0);
}
