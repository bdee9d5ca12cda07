/** The first ten minutes of a new admin, as far as they are spent in the forms of blocks: one test for each item. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { INSTANCE, sampleFlow } from './files.ts';
import { fieldOf, fillIn, type Typed } from './fields.ts';
import { addFromPalette, blockOn, choose, chosenOn, createFlow, save, setting, titlesOn } from './hands.ts';
import { begin, beginWith } from './journey.ts';
import { keyboardOf } from './keyboard.ts';

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
  await page.locator('#side-panel').getByText('required').first().waitFor();
  await page.getByText('From 1 second to 7 days.').waitFor();
  const link = page.getByRole('link', { name: /Amazon Connect guide/ });
  expect(await link.getAttribute('href')).toBe('https://docs.aws.amazon.com/connect/latest/adminguide/wait.html');
  await page.getByRole('button', { name: 'About this block' }).click();
  const about = page.getByRole('dialog', { name: 'Wait' });
  await about.getByRole('heading', { name: 'What it does' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('13 attribute pickers offer namespaces, and complete names already set upstream', async () => {
  const { page, served } = await begin({ 'instance.json': INSTANCE });
  const { press, type, goTo, pick } = keyboardOf(page);
  await createFlow(page, { name: 'Pickers' });
  await addFromPalette(page, 'Invoke AWS Lambda function');
  await setting(page, 'Function').fill('look');
  await page.getByRole('option', { name: /look-up/ }).click();
  await addFromPalette(page, 'Set contact attributes');
  await page.getByRole('button', { name: 'Add row' }).first().click();
  await page.locator('[aria-label^="Key 1"]:focus').waitFor();
  await type('region');
  await addFromPalette(page, 'Check contact attributes');
  const options = page.getByRole('listbox').getByRole('option');

  // a namespace is chosen, and shows what is in it; a key alone is enough
  await goTo('combobox', 'Namespace of Attribute to check');
  await pick('External');
  await goTo('combobox', 'Attribute to check');
  await press('ArrowDown');
  await expect
    .poll(() => options.allInnerTexts())
    .toEqual(['$.External.customer.name\nAnswered by look-up', '$.External.tier\nAnswered by look-up']);
  await press('ArrowDown');
  await press('Enter');
  expect(await setting(page, 'Attribute to check').inputValue()).toBe('$.External.tier');

  await press('Control+A');
  await type('attributes.re');
  await expect.poll(() => options.allInnerTexts()).toEqual(['$.Attributes.region\nSet by Set contact attributes']);
  expect(await violationsOn(page)).toEqual([]);
  await press('ArrowDown');
  await press('Enter');
  expect(await setting(page, 'Namespace of Attribute to check').inputValue()).toBe('attributes');

  // what tasks come with is typed as it is
  await press('Control+A');
  await type('$.Attributes.vip');
  await press('Tab');

  // a resource by its name, or dynamically; one that nobody knows is told
  await addFromPalette(page, 'Set working queue');
  await goTo('combobox', 'Queue');
  await type('compl');
  await press('ArrowDown');
  await press('Enter');
  await page.locator('#side-panel').getByText('Complaints', { exact: true }).waitFor();
  await setting(page, 'Agent').fill('bob');
  await page.getByText('Unknown agent: instance.json has none that is called so. Expected one of "ada"').waitFor();
  await page.getByRole('radiogroup', { name: 'How Agent is set' }).getByLabel('Set dynamically').check();
  expect(await setting(page, 'Agent').inputValue()).toBe('');
  await setting(page, 'Agent').fill('nextAgent');
  await setting(page, 'Agent').press('Tab');
  expect(await setting(page, 'Agent').inputValue()).toBe('$.Attributes.nextAgent');
  await page.getByRole('radiogroup', { name: 'How Agent is set' }).getByLabel('Set manually').check();
  expect(await setting(page, 'Agent').inputValue()).toBe('bob');

  await save(page);
  expect(JSON.parse(await served.read('pickers.json'))).toMatchObject({
    Actions: [
      { Parameters: { LambdaFunctionARN: 'arn:aws:lambda:eu-central-1:111122223333:function:look-up' } },
      {},
      { Parameters: { ComparisonValue: '$.Attributes.vip' } },
      { Parameters: { QueueId: 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/complaints' } },
    ],
  });
  expect(await served.read('pickers.json')).toContain('"displayName": "Complaints"');
});

/** A wrong value for each kind of field that is typed, and what is said of it at once. */
const WRONG: readonly (readonly [block: string, label: string, typed: Typed, said: RegExp])[] = [
  ['Wait', 'Wait for', '8 days', /expected a whole number from 1 to 604800/],
  ['Loop', 'Times', '101', /from 0 to 100/],
  ['Change routing priority / age', 'Priority', '$.Attributes.p', /only fixed values work here/],
  ['Check contact attributes', 'Attribute to check', '$.Atributes.tier', /unknown reference "\$\.Atributes\.tier"/i],
  ['Set working queue', 'Queue', 'The claims', /found the name "The claims"/],
  ['Check hours of operation', 'Hours of operation', 'a $.Name', /may not stand beside other text/],
  ['Transfer to flow', 'Flow', 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/q', /found "arn/],
  ['Set contact attributes', 'User-defined attributes', [['a.b', '1']], /may not contain \$ or a dot/],
];

test('14 a wrong value shows an inline error at once, a badge on the block, and counts in the status bar', async () => {
  const { page } = await begin();
  await createFlow(page, { name: 'Wrong' });
  const count = async (): Promise<number> =>
    Number(/\d+/.exec(await page.locator('.status-problems').innerText())?.[0]);

  for (const [block, label, typed, said] of WRONG) {
    await addFromPalette(page, block);
    const before = await count();
    await fillIn(page, fieldOf(block, label).kind, label, typed);
    await page.locator('[data-field] .field-problem.error').getByText(said).waitFor();
    await page.locator('.block-card.selected .block-badge.error').waitFor();
    expect(await count()).toBeGreaterThanOrEqual(before);
  }
  await page.locator('.status-problems').click();
  const region = page.getByRole('region', { name: 'Errors' });
  await region.getByRole('button', { name: /The claims/ }).waitFor();
});

test('13 without a folder, resources are chosen from an instance file that is opened', async () => {
  const { page, served } = await begin();
  await page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<meta name="switchyard-token"[^>]*>/, '');
      await route.fulfill({ response, body });
    },
  );
  await page.goto(`${served.url}?plain`);
  await createFlow(page, { name: 'Plain' });
  await addFromPalette(page, 'Set working queue');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open an instance file to choose from…' }).click(),
  ]);
  await chooser.setFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(INSTANCE) });
  await page.getByRole('button', { name: 'Resources of mine.json; open another…' }).waitFor();

  await setting(page, 'Queue').click();
  expect(await page.getByRole('option').locator('.suggestion-label').allInnerTexts()).toEqual(['Claims', 'Complaints']);
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
