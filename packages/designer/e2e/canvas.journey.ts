/** What a new administrator tries on the canvas in the first minutes, each by real mouse and keyboard. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import {
  allTheWay,
  blockOn,
  choose,
  chooseAround,
  chooseToo,
  chosenOn,
  dragBlock,
  moveWireEnd,
  save,
  titlesOn,
  wiresOn,
} from './hands.ts';
import { beginWith, type Journey } from './journey.ts';

/** Three waits in a row; what fails goes to the last. */
const ROW = JSON.stringify({
  Version: '2019-10-30',
  StartAction: 'First',
  Metadata: {
    entryPointPosition: { x: 20, y: 40 },
    ActionMetadata: Object.fromEntries(
      ['First', 'Second', 'Third'].map((name, index) => [
        name,
        { position: { x: 160 + index * 200, y: 140 + index * 60 }, isFriendlyName: true },
      ]),
    ),
    name: 'A row of waits',
    type: 'contactFlow',
  },
  Actions: [waiting('First', 'Second'), waiting('Second', 'Third'), waiting('Third', '')],
});

let journey: Journey;
beforeEach(async () => {
  journey = await beginWith('row.json', ROW);
});

describe('8: drag from a branch handle', () => {
  test('blocks it may lead to light up while the wire is drawn, and Escape leaves the list that opens', async () => {
    const { page } = journey;
    const handle = blockOn(page, 'Third').locator('.branch-handle').first();
    await handle.hover();
    await page.mouse.down();
    await page.mouse.move(600, 640, { steps: 5 });
    const shadow = await blockOn(page, 'First')
      .locator('.target-handle')
      .evaluate((element) => getComputedStyle(element).boxShadow);
    expect(shadow).not.toBe('none');
    await page.mouse.up();

    await page.getByRole('dialog', { name: 'Add a block here' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await titlesOn(page)).toHaveLength(3);
  });
});

describe('10: wires', () => {
  test('an end is taken hold of even where another wire lies over it', async () => {
    const { page } = journey;
    await moveWireEnd(page, 'Time Expired of First to Second', 'Third');
    expect(await wiresOn(page)).toContain('Time Expired of First to Third');
    expect(await wiresOn(page)).not.toContain('Time Expired of First to Second');
    expect(await allTheWay(page, 'Undo')).toEqual(['Connect']);
  });
});

describe('11: wires to nowhere and errors', () => {
  test('an error wire is told by more than its colour', async () => {
    const { page } = journey;
    const dashOf = (words: string): Promise<string> =>
      page
        .locator(`.react-flow__edge[aria-label="${words}"] .wire`)
        .evaluate((path) => getComputedStyle(path).strokeDasharray);
    expect(await dashOf('Error of First to Third')).not.toBe('none');
    expect(await dashOf('Time Expired of First to Second')).toBe('none');
  });
});

describe('16: several blocks', () => {
  test('are chosen by a frame, put in a line and at equal distances, each in one step', async () => {
    const { page, served } = journey;
    await chooseAround(page, 'First', 'Second', 'Third');
    expect(await chosenOn(page)).toEqual(['First', 'Second', 'Third']);
    await page.keyboard.press('Alt+t');
    await save(page);
    const places = placesIn(await served.read('row.json'));
    expect(new Set(['First', 'Second', 'Third'].map((name) => places[name]?.y))).toEqual(new Set([140]));
    expect(await allTheWay(page, 'Undo')).toEqual(['Align top edges']);
  });
});

describe('18: a block that is removed', () => {
  test('leaves its wires behind as problems that are seen', async () => {
    const { page } = journey;
    await page.getByText('No problems', { exact: true }).waitFor({ state: 'detached' });
    const before = await countOf(page);
    await choose(page, 'Second');
    await page.keyboard.press('Delete');
    await expect.poll(() => countOf(page)).toBeGreaterThan(before);
    await blockOn(page, 'First').locator('.block-badge.error').waitFor();
    await page.locator('.status-problems').click();
    await page
      .getByText(/not connected|unconnected/i)
      .first()
      .waitFor();
  });
});

describe('20: notes and groups', () => {
  test('a note is written on the canvas and on a block, moves with it, and is kept as the service keeps it', async () => {
    const { page, served } = journey;
    await page.locator('.react-flow__pane').click({ position: { x: 400, y: 500 } });
    await page.keyboard.press('n');
    await page.getByLabel('Text of the note').fill('For everybody');
    await page.keyboard.press('Escape');
    await choose(page, 'First');
    await page.keyboard.press('n');
    await page.getByLabel('Text of the note').fill('Ask the bank.');
    await page.keyboard.press('Escape');
    await page.locator('.note-card', { hasText: 'On First' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await dragBlock(page, 'First', { x: 0, y: 60 });
    await save(page);

    const [free, bound] = annotationsIn(await served.read('row.json'));
    expect(free).toMatchObject({ type: 'default', content: 'For everybody', actionId: '', isFolded: false });
    expect(bound).toMatchObject({ content: 'Ask the bank.', actionId: 'First' });
    await page.keyboard.press('Control+z');
    await save(page);
    const [, before] = annotationsIn(await served.read('row.json'));
    expect(before?.position.y).toBeLessThan(bound?.position.y ?? NaN);
  });

  test('blocks become a group with a title, which is collapsed to one card and expanded again', async () => {
    const { page, served } = journey;
    await choose(page, 'First');
    await chooseToo(page, 'Second');
    await page.keyboard.press('Control+g');
    await page.getByLabel('Title of the group').fill('Office hours');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Collapse the group' }).click();
    expect(await titlesOn(page)).toEqual(['Third']);
    expect(await violationsOn(page)).toEqual([]);
    await save(page);
    expect(JSON.parse(await served.read('row.json'))).toMatchObject({
      Metadata: { switchyard: { groups: [{ title: 'Office hours', blocks: ['First', 'Second'], isFolded: true }] } },
    });

    await page.getByRole('button', { name: 'Expand the group' }).click();
    expect(await titlesOn(page)).toEqual(['First', 'Second', 'Third']);
  });
});

describe('21: looking', () => {
  test('the selection, all, and the real size are shown by keys; the overview is pressed to look elsewhere', async () => {
    const { page } = journey;
    const zoom = page.getByLabel('Zoom', { exact: true });
    await choose(page, 'Third');
    await page.keyboard.press('Shift+2');
    await page.keyboard.press('Control+0');
    await expect.poll(() => zoom.innerText()).toBe('100 %');
    const before = await blockOn(page, 'Third').boundingBox();
    const overview = page.getByRole('img', { name: 'Overview of the flow' });
    await overview.click({ position: { x: 30, y: 30 } });
    await expect.poll(async () => (await blockOn(page, 'Third').boundingBox())?.x).not.toBe(before?.x);

    await page.keyboard.down('Space');
    const place = await blockOn(page, 'Third').boundingBox();
    await page.mouse.move(700, 500);
    await page.mouse.down();
    await page.mouse.move(640, 460, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Space');
    expect((await blockOn(page, 'Third').boundingBox())?.x).toBeCloseTo((place?.x ?? NaN) - 60, 0);
  });
});

describe('22: tidying up', () => {
  test('only what changed is put in its place, in one step, and nothing else moves', async () => {
    const { page, served } = journey;
    await page.keyboard.press('Control+Shift+L');
    await save(page);
    const tidied = placesIn(await served.read('row.json'));
    await dragBlock(page, 'Second', { x: 60, y: 260 });
    await page.keyboard.press('Control+Alt+l');
    await save(page);
    const after = placesIn(await served.read('row.json'));
    expect([after['First'], after['Third']]).toEqual([tidied['First'], tidied['Third']]);
    expect(await allTheWay(page, 'Undo')).toEqual(['Tidy up', 'Move', 'Tidy up']);
  });
});

test('branches by keyboard: walked along, connected to a block, and given a new one', async () => {
  const { page } = journey;
  await choose(page, 'First');
  await page.keyboard.press('Alt+ArrowRight');
  expect(await chosenOn(page)).toEqual(['Second']);
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('status').getByText('Time Expired of Second, to Third').waitFor();
  await page.keyboard.press('Alt+ArrowRight');
  expect(await chosenOn(page)).toEqual(['Third']);

  // the branch that leads nowhere is connected
  await page.keyboard.press('c');
  const chooser = page.getByRole('dialog', { name: 'Connect Time Expired of Third to' });
  await chooser.waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.type('first');
  await page.keyboard.press('Enter');
  await chooser.waitFor({ state: 'detached' });
  expect(await wiresOn(page)).toContain('Time Expired of Third to First');

  // and takes in a block
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('i');
  await page.getByRole('dialog', { name: 'Add a block here' }).waitFor();
  await page.keyboard.type('working queue');
  await page.keyboard.press('Enter');
  await blockOn(page, 'Set working queue').waitFor();
  expect(await wiresOn(page)).toEqual(
    expect.arrayContaining(['Time Expired of Third to Set working queue', 'Success of Set working queue to First']),
  );
  expect(await allTheWay(page, 'Undo')).toEqual(['Add Set working queue', 'Connect']);
});

// helpers

function waiting(Identifier: string, next: string) {
  return {
    Identifier,
    Type: 'Wait',
    Parameters: { TimeLimitSeconds: '60' },
    Transitions: {
      NextAction: 'Third',
      Errors: [{ NextAction: 'Third', ErrorType: 'NoMatchingError' }],
      Conditions: [{ NextAction: next, Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
    },
  };
}

type Place = { readonly x: number; readonly y: number };

function placesIn(text: string): Readonly<Record<string, Place>> {
  const { Metadata } = JSON.parse(text) as { Metadata: { ActionMetadata: Record<string, { position: Place }> } };
  return Object.fromEntries(Object.entries(Metadata.ActionMetadata).map(([id, { position }]) => [id, position]));
}

function annotationsIn(text: string): readonly { readonly position: Place }[] {
  return (JSON.parse(text) as { Metadata: { Annotations: { position: Place }[] } }).Metadata.Annotations;
}

/** How many errors the status bar counts. */
async function countOf(page: Page): Promise<number> {
  const words = await page.locator('.status-problems').innerText();
  return Number(/\d+/.exec(words)?.[0] ?? 0);
}
