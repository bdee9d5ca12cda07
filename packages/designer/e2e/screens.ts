/**
 * Every screen, panel, dialog and state of the designer, in the order hands come to them: a row is what it is called,
 * and how to get there from the row before. What is added to the designer is added here, and is checked with the rest.
 */
import type { Page } from 'playwright-core';
import { pasteText } from './desktop.ts';
import { addFromPalette, choose, createFlow } from './hands.ts';
import { BROKEN_FLOW, sampleFlow } from './files.ts';
import type { Served } from './support.ts';

export interface At {
  readonly page: Page;
  readonly served: Served;
}

export type Screen = readonly [name: string, goThere: (at: At) => Promise<unknown>];

/** The folder the rows are about. */
export async function folderOfScreens(): Promise<Record<string, string>> {
  const sample = await sampleFlow();
  return {
    'refunds.json': sample,
    'broken.json': BROKEN_FLOW,
    'twice.json': sample.replace('"StartAction"', '"StartAction": "", "StartAction"'),
    'untyped.json': sample.replace('"type"', '"kind"'),
  };
}

/** What the rows leave in the console of requests that were refused. */
export const REFUSALS = ['409 PUT refunds.json'];

export const SCREENS: readonly Screen[] = [
  ['home', ({ page }) => page.getByRole('row', { name: /broken\.json/ }).waitFor()],
  ['home, nothing found', ({ page }) => page.getByLabel('Search flows').fill('nothing like it')],
  [
    'new flow, with a problem',
    async (at) => {
      await click(at, 'Clear the search');
      await click(at, 'New flow');
      await click(at, 'Create flow');
    },
  ],
  [
    'a broken file',
    async (at) => {
      await click(at, 'Cancel');
      await openFile(at, 'broken.json');
      await dialog(at, /cannot be opened/);
    },
  ],
  [
    'a file without a type',
    async (at) => {
      await click(at, 'Close');
      await openFile(at, 'untyped.json');
      await dialog(at, 'Which type of flow is this?');
    },
  ],
  [
    'a file that would lose something',
    async (at) => {
      await click(at, 'Cancel');
      await openFile(at, 'twice.json');
      await dialog(at, /would lose something/);
    },
  ],

  // an empty flow, and what it takes to fill it
  [
    'an empty flow',
    async (at) => {
      await click(at, 'Do not open');
      await createFlow(at.page, { name: 'Empty' });
    },
  ],
  ['blocks, nothing found', ({ page }) => page.getByLabel('Search blocks').fill('teleport')],
  ['blocks that are not offered', ({ page }) => page.getByLabel('Search blocks').fill('prompt')],
  [
    'a block with problems',
    async (at) => {
      await at.page.getByLabel('Search blocks').fill('');
      await addFromPalette(at.page, 'Create task');
      await at.page.getByRole('button', { name: 'Add row' }).first().click();
    },
  ],
  ['the problems', ({ page }) => page.locator('.status-problems').click()],
  [
    'the page of a rule',
    async ({ page }) => {
      await page
        .getByRole('button', { name: /^About / })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'conditions',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await addFromPalette(page, 'Check queue status');
      await page.getByRole('button', { name: 'Add condition' }).click();
    },
  ],
  [
    'several blocks',
    async ({ page }) => {
      await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
      await page.keyboard.press('Control+A');
      await page.getByText('2 blocks selected').waitFor();
    },
  ],
  ['what is done with a branch on the canvas', press('Escape', 'i')],

  // the sample
  [
    'a block of the sample',
    async ({ page, served }) => {
      await page.keyboard.press('Escape');
      await page.goto(`${served.url}#/flow/refunds.json`);
      await page.getByRole('heading', { level: 1, name: 'Refund request' }).waitFor();
      await choose(page, 'Office hours');
      await page.getByText('Flow language').click();
    },
  ],
  ['a block whose name is being typed', press('F2')],
  [
    'the menu of the flow',
    async (at) => {
      await at.page.keyboard.press('Escape');
      await click(at, 'More');
      await at.page.getByRole('menu').waitFor();
    },
  ],
  ['the commands', press('Escape', 'Control+k')],
  ['the commands, nothing found', ({ page }) => page.getByRole('combobox').fill('teleport')],
  ['the shortcuts', press('Escape', 'Control+/')],
  ['finding', press('Escape', 'Control+f')],
  ['finding, with a text', ({ page }) => page.keyboard.type('hours')],
  ['finding in all flows', press('Control+Shift+F')],
  ['finding in all flows, with a text', ({ page }) => page.keyboard.type('hours')],
  ['the history', press('Control+Alt+H')],
  [
    'the map of flows',
    async ({ page }) => {
      await page.keyboard.press('Alt+G');
      await page.getByRole('region', { name: 'Picture' }).waitFor();
    },
  ],
  [
    'a text that cannot be pasted',
    async (at) => {
      await at.page.keyboard.press('Escape');
      await at.page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
      await pasteText(at.page, '{');
      await dialog(at, 'Nothing was pasted');
    },
  ],

  // the outline
  [
    'the outline',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Alt+O');
      await page.getByRole('treeitem').first().waitFor();
      await page.keyboard.press('End');
    },
  ],
  ['the menu of a line', press('Shift+F10')],
  ['a block that is added in the outline', press('Escape', 'ArrowUp', 'Alt+Enter')],
  ['a branch that is connected in the outline', press('Escape', 'Shift+Enter')],
  [
    'a branch that is refused',
    async ({ page }) => {
      await page.getByRole('combobox').fill('entry');
      await page.keyboard.press('Enter');
      await page.getByText(/cannot be chosen/).waitFor();
    },
  ],
  ['a name that is typed in the outline', press('Escape', 'End', 'F2')],

  // a run
  [
    'the form of a run',
    async (at) => {
      await at.page.keyboard.press('Escape');
      await at.page.getByRole('tab', { name: 'Blocks' }).click();
      await click(at, 'Run');
      await at.page.getByRole('form', { name: 'Start a task' }).waitFor();
    },
  ],
  [
    'a run on the way',
    async (at) => {
      await click(at, /^Block by block/);
      await click(at, /^Step/);
    },
  ],
  [
    'a run that ended',
    async (at) => {
      await click(at, /^To the end/);
      await at.page.getByRole('region', { name: 'How the run ended' }).waitFor();
    },
  ],
  [
    'a world that cannot be read',
    async (at) => {
      await click(at, 'Close the run');
      await click(at, 'Edit as JSON');
      await at.page.getByLabel('World as JSON').fill('{');
    },
  ],
  [
    'an answer that is missing',
    async (at) => {
      await at.page.getByLabel('World as JSON').fill('{}');
      await click(at, /^Start the run/);
      await click(at, /^To the end/);
      await at.page.getByRole('button', { name: 'Add it and go on', exact: true }).waitFor();
    },
  ],

  // questions about the file
  [
    'a file that changed on disk',
    async (at) => {
      const { page, served } = at;
      await page.getByRole('tab', { name: 'Properties' }).click();
      await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
      await page.getByLabel('Flow name').fill('Mine');
      await served.write('refunds.json', (await sampleFlow()).replace('Refund request', 'Theirs'));
      await click(at, 'Save');
      await dialog(at, 'refunds.json changed on disk');
    },
  ],
  [
    'a name to save under',
    async (at) => {
      await click(at, /^Save mine as a copy/);
      await dialog(at, 'Save in the folder');
    },
  ],
];

// helpers

function press(...keys: readonly string[]): Screen[1] {
  return async ({ page }) => {
    for (const key of keys) await page.keyboard.press(key);
  };
}

async function click({ page }: At, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function openFile({ page }: At, path: string): Promise<void> {
  await page
    .getByRole('row', { name: new RegExp(path.replace('.', '\\.')) })
    .getByRole('link')
    .click();
}

async function dialog({ page }: At, name: string | RegExp): Promise<void> {
  await page.getByRole('dialog', { name }).waitFor();
}
