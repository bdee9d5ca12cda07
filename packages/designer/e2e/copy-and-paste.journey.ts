import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { pasteText } from './desktop.ts';
import { sampleFlow } from './files.ts';
import { allTheWay, choose, chooseToo, chosenOn, createFlow, showAll, titlesOn, wiresOn } from './hands.ts';
import { begin, beginWith } from './journey.ts';

test('blocks are copied to a text editor, into another flow and back, by keys and by menu', async () => {
  const { page, context, served } = await beginWith('refunds.json', await sampleFlow());
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await showAll(page);
  const before = await titlesOn(page);

  // given: two blocks on the clipboard, as text
  await choose(page, 'Office hours');
  await chooseToo(page, 'Refunds team');
  await page.keyboard.press('Control+C');
  await page.getByText('Copied 2 blocks.').waitFor();
  const text = await clipboardOf(page);
  expect(JSON.parse(text)).toMatchObject({ Version: '2019-10-30', Actions: [{}, {}] });

  // when: they are pasted into another flow
  await page.goto(`${served.url}#/`);
  await createFlow(page, { name: 'Other' });
  await page.locator('.react-flow__pane').click({ position: { x: 300, y: 200 } });
  await page.keyboard.press('Control+V');
  await page.getByText(/^Pasted 2 blocks\./).waitFor();
  expect((await titlesOn(page)).toSorted()).toEqual(['Office hours', 'Refunds team']);
  expect(await chosenOn(page)).toHaveLength(2);

  // and: duplicated, cut, and pasted from the menu; each is one step
  await page.keyboard.press('Control+D');
  await expect.poll(() => titlesOn(page)).toHaveLength(4);
  await page.keyboard.press('Control+X');
  await expect.poll(() => titlesOn(page)).toHaveLength(2);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /^Paste/ }).click();
  await expect.poll(() => titlesOn(page)).toHaveLength(4);
  expect(await allTheWay(page, 'Undo')).toEqual([
    'Paste 2 blocks',
    'Cut 2 blocks',
    'Duplicate 2 blocks',
    'Paste 2 blocks',
  ]);
  expect(await titlesOn(page)).toEqual([]);

  // and: with one block selected, whose first field is ready, the keys still mean the block
  await page.keyboard.press('Control+Y');
  await choose(page, 'Refunds team');
  await page.keyboard.press('Control+C');
  await page.getByText('Copied 1 block.').waitFor();
  await page.keyboard.press('Control+V');
  await expect.poll(() => titlesOn(page)).toHaveLength(3);

  // then: the flow they were copied from is as it was
  await page.goto(`${served.url}#/flow/refunds.json`);
  await page.getByRole('heading', { level: 1, name: 'Refund request' }).waitFor();
  expect(await titlesOn(page)).toEqual(before);
});

test('text from an editor is pasted with its wires; text that is broken says where, and fields keep their own clipboard', async () => {
  const { page } = await begin();
  await createFlow(page, { name: 'From an editor' });
  await page.locator('.react-flow__pane').click({ position: { x: 300, y: 200 } });

  await pasteText(page, '[\n  {"Identifier": "a" "Type": "Wait"}\n]');
  const dialog = page.getByRole('dialog', { name: 'Nothing was pasted' });
  await dialog.getByText('Line 2, column 22').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await pasteText(
    page,
    `[{"Identifier": "a", "Type": "Loop", "Parameters": {"LoopCount": "2"}, "Transitions": {"NextAction": "b",
      "Conditions": [{"NextAction": "a", "Condition": {"Operator": "Equals", "Operands": ["ContinueLooping"]}},
                     {"NextAction": "b", "Condition": {"Operator": "Equals", "Operands": ["DoneLooping"]}}]}},
      {"Identifier": "b", "Type": "DisconnectParticipant", "Parameters": {}, "Transitions": {}}],`.replace(/,$/, ''),
  );
  await expect
    .poll(() => wiresOn(page))
    .toEqual(['Complete of Loop to Disconnect / hang up', 'Looping of Loop to Loop']);

  await page.getByLabel('Search blocks').focus();
  await pasteText(page, '{"Type": "Wait"}');
  expect(await page.getByLabel('Search blocks').inputValue()).toBe('{"Type": "Wait"}');
  expect(await titlesOn(page)).toHaveLength(2);
});

// helpers

function clipboardOf(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
