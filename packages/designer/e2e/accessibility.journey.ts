import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { pasteText } from './desktop.ts';
import { BROKEN_FLOW, sampleFlow } from './files.ts';
import { choose, createFlow, addFromPalette } from './hands.ts';
import { begin } from './journey.ts';

test.each([
  ['light', false],
  ['dark', true],
])('no screen or dialog has a violation of WCAG 2.2 AA in the %s theme', async (_theme, dark) => {
  const sample = await sampleFlow();
  const { page, served, takeRefusals } = await begin(
    {
      'refunds.json': sample,
      'broken.json': BROKEN_FLOW,
      'twice.json': sample.replace('"StartAction"', '"StartAction": "", "StartAction"'),
      'untyped.json': sample.replace('"type"', '"kind"'),
    },
    { dark },
  );
  const check = async (screen: string): Promise<void> => expect.soft(await violationsOn(page), screen).toEqual([]);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

  // the list of flows, and a new one
  await page.getByRole('row', { name: /broken\.json/ }).waitFor();
  await check('home');
  await page.getByLabel('Search flows').fill('nothing like it');
  await check('home, nothing found');
  await button('Clear the search').click();
  await button('New flow').click();
  await button('Create flow').click();
  await check('new flow, with a problem');
  await button('Cancel').click();

  // files that cannot just be opened
  await page.getByRole('link', { name: 'broken' }).click();
  await page.getByRole('dialog', { name: /cannot be opened/ }).waitFor();
  await check('a broken file');
  await button('Close').click();
  await page
    .getByRole('row', { name: /untyped\.json/ })
    .getByRole('link')
    .click();
  await page.getByRole('dialog', { name: 'Which type of flow is this?' }).waitFor();
  await check('a file without a type');
  await button('Cancel').click();

  await page
    .getByRole('row', { name: /twice\.json/ })
    .getByRole('link')
    .click();
  await page.getByRole('dialog', { name: /would lose something/ }).waitFor();
  await check('a file that would lose something');
  await button('Do not open').click();

  // the designer
  await createFlow(page, { name: 'Empty' });
  await check('designer, an empty flow');
  await addFromPalette(page, 'Create task');
  await button('Add row').first().click();
  await check('designer, a block with problems');
  await page.locator('.status-problems').click();
  await check('designer, the problems');
  await addFromPalette(page, 'Check queue status');
  await page.getByRole('button', { name: 'Add condition' }).click();
  await check('designer, conditions');
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
  await page.keyboard.press('Control+A');
  await page.getByText('2 blocks selected').waitFor();
  await check('designer, several blocks');
  await page.goto(`${served.url}#/flow/refunds.json`);
  await page.getByRole('heading', { level: 1, name: 'Refund request' }).waitFor();
  await choose(page, 'Office hours');
  await page.getByText('Flow language').click();
  await check('designer, a block of the sample');
  await button('More').click();
  await page.getByRole('menu').waitFor();
  await check('designer, its menu');
  await page.keyboard.press('Escape');

  // the workbench around it
  await page.keyboard.press('Control+F');
  await page.keyboard.type('refund');
  await page.locator('.find-where').waitFor();
  await check('find in the flow');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('refund');
  await page.locator('.found-hit').first().waitFor();
  await check('find in all flows');
  await page.keyboard.press('Control+Shift+M');
  await button('Close the lower panel').click();
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await check('commands');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await check('shortcuts');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+G');
  await page.getByRole('region', { name: 'Picture' }).waitFor();
  await check('the map of flows');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'History' }).click();
  await check('history');
  await page.getByRole('tab', { name: 'Properties' }).click();
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
  await pasteText(page, '{');
  await page.getByRole('dialog', { name: 'Nothing was pasted' }).waitFor();
  await check('text that cannot be pasted');
  await page.keyboard.press('Escape');

  // a run
  await button('Run').click();
  await page.getByRole('form', { name: 'Start a task' }).waitFor();
  await check('run, the form');
  await button(/^Block by block/).click();
  await button(/^Step/).click();
  await check('run, on the way');
  await button(/^To the end/).click();
  await page.getByRole('region', { name: 'How the run ended' }).waitFor();
  await check('run, ended');
  await button('Close the run').click();
  await button('Edit as JSON').click();
  await page.getByLabel('World as JSON').fill('{');
  await check('run, a world that cannot be read');
  await page.getByLabel('World as JSON').fill('{}');
  await button(/^Start the run/).click();
  await button(/^To the end/).click();
  await button('Add it and go on').waitFor();
  await check('run, an answer is missing');

  // questions about the file
  await page.getByRole('tab', { name: 'Properties' }).click();
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
  await page.getByLabel('Flow name').fill('Mine');
  await served.write('refunds.json', sample.replace('Refund request', 'Theirs'));
  await button('Save').click();
  await page.getByRole('dialog', { name: 'refunds.json changed on disk' }).waitFor();
  await check('a file that changed on disk');
  await button(/^Save mine as a copy/).click();
  await page.getByRole('dialog', { name: 'Save in the folder' }).waitFor();
  await check('a name to save under');
  await page.keyboard.press('Escape');
  expect(takeRefusals()).toEqual(['409 PUT refunds.json']);
});
