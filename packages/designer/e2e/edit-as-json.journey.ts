import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { sampleFlow } from './files.ts';
import { allTheWay, choose, save, setting, titlesOn } from './hands.ts';
import { beginWith } from './journey.ts';
import { replaceIn, textOf } from './jsonEditor.ts';
import { keyboardOf } from './keyboard.ts';

test.each([
  ['light', false],
  ['dark', true],
])('the flow is edited as JSON, in step with the canvas both ways, in the %s theme', async (_theme, dark) => {
  const text = await sampleFlow();
  const { page, served } = await beginWith('refunds.json', text, { dark });
  await page.getByRole('tab', { name: 'JSON' }).click();
  const editor = page.getByRole('textbox', { name: 'JSON of the flow' });
  await editor.waitFor();

  // what can be read is the flow, as one step
  await replaceIn(page, '"3600"', '"7200"');
  await statusIs(page, 'In step with the canvas.');
  await page.getByRole('tab', { name: 'Properties' }).click();
  await choose(page, 'Wait for an hour');
  expect(await setting(page, 'Wait for').inputValue()).toBe('2');
  await setting(page, 'Wait for').fill('3');

  // what is changed on the canvas is in the text
  await page.getByRole('tab', { name: 'JSON' }).click();
  await editor.waitFor();
  await expect.poll(() => textOf(page)).toContain('"10800"');

  // what cannot be read stays, with its place, and the canvas keeps the last flow
  const titles = await titlesOn(page);
  await replaceIn(page, '"StartAction":', '"StartAction"');
  await statusIs(page, /^Not taken: line \d+, column \d+: .* The canvas shows the flow as it last could be read\.$/);
  expect(await violationsOn(page)).toEqual([]);
  expect(await titlesOn(page)).toEqual(titles);
  await page.getByRole('tab', { name: 'Run' }).click();
  await page.getByRole('tab', { name: 'JSON' }).click();
  await editor.waitFor();
  expect(await textOf(page)).toContain('"StartAction" ');
  await page.getByRole('button', { name: 'Undo: Set wait for' }).click();
  await page.getByText('The flow was changed elsewhere meanwhile.').waitFor();
  await page.getByRole('button', { name: 'Discard this text' }).click();
  await expect.poll(() => textOf(page)).toContain('"7200"');
  await statusIs(page, 'In step with the canvas.');

  // nothing is left of it once it is undone
  expect(await allTheWay(page, 'Undo')).toEqual(['Edit JSON']);
  await expect.poll(() => textOf(page)).toContain('"3600"');
  expect(await served.read('refunds.json')).toBe(text);
});

test('one block is edited as JSON by keyboard, and Escape and Tab leave the editor', async () => {
  const { page, served } = await beginWith('refunds.json', await sampleFlow());
  const { goTo, press, type } = keyboardOf(page);
  await choose(page, 'Wait for an hour');
  await page.getByText('Flow language').click();
  await page.getByRole('button', { name: 'Edit as JSON' }).click();
  const editor = page.getByRole('textbox', { name: /^JSON of Wait for an hour/ });
  await editor.waitFor();
  expect(await page.getByRole('paragraph').getByText('press Escape, then Tab').isVisible()).toBe(true);

  await goTo('combobox', 'What is shown as JSON');
  await press('Tab');
  expect(await isFocused(page, '.cm-content')).toBe(true);
  await press('Control+A');
  await page.keyboard.insertText(
    (await textOf(page)).replace('Wait for an hour', 'Wait a little').replace('"3600"', '"60"'),
  );
  await expect.poll(() => titlesOn(page)).toContain('Wait a little');
  await press('Control+End');
  await press('Tab');
  expect(await isFocused(page, '.cm-content')).toBe(true);
  await press('Escape');
  await press('Tab');
  expect(await isFocused(page, '.cm-content')).toBe(false);
  await type(' ');

  await save(page);
  const file = await served.read('refunds.json');
  expect(file).toContain('"Wait a little"');
  expect(file).not.toContain('"Wait for an hour"');
});

test('the parameters of a block without a form of its own are edited as JSON, and its branches by lists', async () => {
  const flow = {
    Version: '2019-10-30',
    StartAction: 'say',
    Metadata: { type: 'contactFlow', name: 'Foreign' },
    Actions: [
      {
        Identifier: 'say',
        Type: 'MessageParticipant',
        Parameters: { Text: 'Hello' },
        Transitions: { NextAction: 'end', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
      },
      { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  };
  const { page, served } = await beginWith('foreign.json', JSON.stringify(flow, null, 2));
  await page.locator('.block-card.foreign .block-words').click();
  await page.getByRole('textbox', { name: 'Parameters as JSON' }).waitFor();

  await replaceIn(page, '"Hello"', '"Good day"');
  await setting(page, 'Error').selectOption('');
  await replaceIn(page, '}', '');
  await page
    .getByRole('tabpanel')
    .getByText(/^Not taken: line \d+/)
    .waitFor();
  expect(await violationsOn(page)).toEqual([]);

  await save(page);
  expect(JSON.parse(await served.read('foreign.json'))).toMatchObject({
    Actions: [
      { Parameters: { Text: 'Good day' }, Transitions: { NextAction: 'end', Errors: [{ NextAction: '' }] } },
      {},
    ],
  });
});

// helpers

async function statusIs(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('.json-status').getByText(words).waitFor();
}

function isFocused(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((one) => document.activeElement?.shadowRoot?.activeElement?.matches(one) ?? false, selector);
}
