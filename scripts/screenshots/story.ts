/** A minute at the designer, in twelve frames: a block is added to the sample flow, set up, mended, run and published. */
import type { Page } from 'playwright-core';
import { addFromPalette, choose, drawWire, setting } from '../../packages/designer/e2e/hands.ts';
import { shoot } from './camera.ts';
import { open, run, showMiddle } from './scenes.ts';

export interface Frame {
  /** When in the story, in seconds. */
  readonly at: number;
  readonly caption: string;
  readonly picture: Buffer;
}

type Part = readonly [at: number, caption: string, play: (page: Page) => Promise<unknown>];

const PARTS: readonly Part[] = [
  [0, 'The flows of a folder', (page) => page.getByRole('row').nth(4).waitFor()],
  [
    4,
    'Open one',
    async (page) => {
      await open(page, 'Refund request');
      await showMiddle(page);
    },
  ],
  [9, 'Add a block', (page) => addFromPalette(page, 'Wait')],
  [14, 'Connect a branch to it', (page) => drawWire(page, 'Refunds team', 'Error', 'Wait')],
  [
    20,
    'Set it up',
    async (page) => {
      await choose(page, 'Wait');
      await setting(page, 'Wait for').fill('10');
      await page.getByLabel('Unit of Wait for').selectOption('minutes');
    },
  ],
  [25, 'A problem says where and what', (page) => page.locator('.status-problems').click()],
  [
    30,
    'Fix it: connect what is open',
    async (page) => {
      await setting(page, 'Time Expired').selectOption({ label: 'Send to the team (Transfer to queue)' });
      await setting(page, 'Error').selectOption({ label: 'End the task (Disconnect / hang up)' });
    },
  ],
  [
    36,
    'Undo a slip: every step has a name',
    async (page) => {
      await page.locator('.status-problems').click();
      await choose(page, 'Office hours');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Control+Z');
      await page.keyboard.press('Control+Alt+H');
    },
  ],
  [
    42,
    'Tidy up',
    async (page) => {
      await page.keyboard.press('Control+Shift+L');
      await showMiddle(page);
    },
  ],
  [
    47,
    'Compare with the saved file',
    async (page) => {
      await page.keyboard.press('Control+Alt+D');
      await page.getByRole('region', { name: 'Compared with the saved file' }).waitFor();
    },
  ],
  [
    53,
    'Run a task through it',
    async (page) => {
      await page.keyboard.press('Escape');
      await run(page, 4);
    },
  ],
  [
    60,
    'Publish',
    async (page) => {
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await page.locator('.toolbar-flow').getByText('Published', { exact: true }).waitFor();
    },
  ],
];

/** Plays the story from the list of flows on. */
export async function tellStory(page: Page): Promise<readonly Frame[]> {
  const frames: Frame[] = [];
  for (const [at, caption, play] of PARTS) {
    await play(page);
    frames.push({ at, caption, picture: await shoot(page) });
  }
  return frames;
}
