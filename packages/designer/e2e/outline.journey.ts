import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chosenOn, setting } from './hands.ts';
import { sampleFlow } from './files.ts';
import { beginWith } from './journey.ts';

/** The sample flow, with the outline shown and hands at its first line. */
async function atTheOutline() {
  const journey = await beginWith('refunds.json', await sampleFlow());
  await journey.page.keyboard.press('Control+Alt+O');
  await line(journey.page, 'Entry point: goes to Check the amount, next');
  return { ...journey, press: (key: string) => journey.page.keyboard.press(key) };
}

test('a flow is changed in its outline, and hands stay where the change was', async () => {
  const { page, press } = await atTheOutline();
  const type = (text: string) => page.keyboard.type(text);

  // what is selected here is selected on the canvas
  await type('off');
  await line(page, 'Office hours (Check hours of operation)');
  expect(await chosenOn(page)).toEqual(['Office hours']);

  // a block is inserted after a branch, and named
  await press('ArrowDown');
  await line(page, 'In hours: goes to Refunds team, next');
  await press('Alt+Enter');
  await page.getByRole('dialog', { name: 'Add a block after In hours of Office hours, before Refunds team' }).waitFor();
  await searchIsReady(page);
  await type('sleep');
  await press('Enter');
  await line(page, 'Wait, 1 error');
  await press('F2');
  await type('A moment');
  await press('Enter');
  await line(page, 'A moment (Wait), 1 error');

  // its open branch is connected; the way to the entry point is refused, with the reason
  await press('ArrowDown');
  await line(page, 'Time Expired: goes to Refunds team, below');
  await press('ArrowDown');
  await line(page, 'Error: not connected');
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Connect Error of A moment' });
  await dialog.waitFor();
  await searchIsReady(page);
  await type('entry');
  await press('Enter');
  await dialog
    .getByRole('status')
    .getByText('Entry point cannot be chosen. A flow begins at its entry point')
    .waitFor();
  await page.getByRole('combobox').fill('end the');
  await press('Enter');
  await line(page, 'Error: goes to End the task, below');

  // going there and back; what is disconnected stays at hand
  await press('Enter');
  await line(page, 'End the task (Disconnect / hang up)');
  await type('a mo');
  await line(page, 'A moment (Wait)');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Delete');
  await line(page, 'Error: not connected');

  // setting up goes to the form
  await press('ArrowLeft');
  await line(page, 'A moment (Wait), 1 error');
  await press('Enter');
  await expect.poll(() => setting(page, 'Wait for').evaluate((field) => field.matches(':focus'))).toBe(true);

  // removing and undoing leave hands in the outline
  await press('Control+Alt+O');
  await line(page, 'A moment (Wait), 1 error');
  await press('Delete');
  await line(page, 'In hours: not connected');
  await press('Control+Z');
  await page.getByRole('treeitem', { name: 'A moment (Wait), 1 error' }).waitFor();
  await line(page, /./);
});

test('the menu of a line has what can be done to it, by key and by button', async () => {
  const { page, press } = await atTheOutline();
  const entries = () => page.getByRole('menuitem').allInnerTexts();
  const asTheyAreCalled = async () => (await entries()).map((words) => words.split('\n')[0]);

  await press('ArrowDown');
  await press('Shift+F10');
  await page.getByRole('menu').waitFor();
  expect(await asTheyAreCalled()).toEqual([
    'Set up',
    'Rename',
    'Add a block here…',
    'Cut',
    'Copy',
    'Paste',
    'Duplicate',
    'Remove selection',
  ]);
  await press('Escape');
  await line(page, 'Check the amount (Check contact attributes)');

  await page.getByRole('treeitem', { name: /^≥ 500/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Connect to…' }).click();
  await page.getByRole('dialog', { name: 'Connect ≥ 500 of Check the amount' }).waitFor();
  await press('Escape');
  await line(page, /^≥ 500/);

  await page.getByRole('button', { name: 'All actions' }).click();
  await page.getByRole('menuitem', { name: 'Go to where it leads' }).click();
  await line(page, 'Mark as large (Set contact attributes)');
});

test('lines are opened, closed, and selected together', async () => {
  const { page, press } = await atTheOutline();
  const nested = page.getByRole('treeitem', { name: 'Mark as large (Set contact attributes)' });

  await press('ArrowDown');
  await press('ArrowLeft');
  await expect.poll(() => nested.count()).toBe(0);
  await press('ArrowRight');
  await nested.waitFor();
  await press('ArrowDown');
  await press('ArrowDown');
  await line(page, 'Mark as large (Set contact attributes)');
  await press('Shift+ArrowUp');
  await line(page, 'Check the amount (Check contact attributes)');
  expect(await chosenOn(page)).toEqual(['Check the amount', 'Mark as large']);
});

test('of a long outline only what is seen is drawn, and the keys go through all of it', async () => {
  const { page } = await beginWith('long.json', longFlow(200));
  await page.keyboard.press('Control+Alt+O');
  await line(page, /^Entry point/);
  expect(await page.getByRole('treeitem').count()).toBeLessThan(100);

  await page.keyboard.press('End');
  await line(page, 'Error: not connected');
  await page.keyboard.press('ArrowLeft');
  await line(page, /^b199 \(Wait\)/);
  await page.keyboard.press('Home');
  await line(page, /^Entry point/);
});

// helpers

/** The dialog has taken the focus. */
async function searchIsReady(page: Page): Promise<void> {
  await page.getByRole('dialog').locator('[role=combobox]:focus').waitFor();
}

/** A chain of named waits. */
function longFlow(size: number): string {
  const names = Array.from({ length: size }, (_, index) => `b${index}`);
  return JSON.stringify({
    Version: '2019-10-30',
    StartAction: 'b0',
    Metadata: {
      name: 'Long',
      type: 'contactFlow',
      ActionMetadata: Object.fromEntries(names.map((name) => [name, { isFriendlyName: true }])),
    },
    Actions: names.map((name, index) => ({
      Identifier: name,
      Type: 'Wait',
      Parameters: { TimeLimitSeconds: '60' },
      Transitions: {
        Conditions: [
          { NextAction: names[index + 1] ?? '', Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } },
        ],
      },
    })),
  });
}

/** The line with this name has the focus. */
async function line(page: Page, name: string | RegExp): Promise<void> {
  const focused = page.locator('[role=treeitem]:focus');
  await expect
    .poll(() => focused.getAttribute('aria-label').catch(() => 'nothing'))
    .toEqual(typeof name === 'string' ? name : expect.stringMatching(name));
}
