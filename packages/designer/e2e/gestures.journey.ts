import { beforeEach, describe, expect, test } from 'vitest';
import {
  allTheWay,
  blockOn,
  choose,
  chooseAround,
  chooseToo,
  chooseWire,
  chosenOn,
  dragBlock,
  drawWire,
  drawWireOnto,
  drawWireTo,
  dropOnWire,
  moveWireEnd,
  save,
  titlesOn,
  wiresOn,
} from './hands.ts';
import { beginWith, type Journey } from './journey.ts';

/** Three waits in a row; what fails goes to the last. */
const ROW = flowOf({ First: ['Second', 'Third'], Second: ['Third', 'Third'], Third: ['', ''] });
const ROW_WIRES = [
  'Entry to First',
  'Error of First to Third',
  'Error of Second to Third',
  'Time Expired of First to Second',
  'Time Expired of Second to Third',
];

let journey: Journey;

describe('a wire', () => {
  beforeEach(beginWithRow);

  test('is moved to another block by its end, or drawn anew from its branch', async () => {
    const { page } = journey;

    await moveWireEnd(page, 'Entry to First', 'Second');
    await drawWire(page, 'Second', 'Error', 'First');

    const moved = ['Entry to Second', 'Error of Second to First'];
    const gone = ['Entry to First', 'Error of Second to Third'];
    expect(await wiresOn(page)).toEqual([...ROW_WIRES.filter((wire) => !gone.includes(wire)), ...moved].toSorted());
    expect(await allTheWay(page, 'Undo')).toEqual(['Connect', 'Connect']);
    expect(await wiresOn(page)).toEqual(ROW_WIRES);
  });

  test('leads to the block it is dropped on, wherever on it', async () => {
    const { page } = journey;

    await drawWireOnto(page, 'Second', 'Error', 'First');

    expect(await wiresOn(page)).toContain('Error of Second to First');
    expect(await allTheWay(page, 'Undo')).toEqual(['Connect']);
  });

  test('leads to a block wherever on it its end is let go, drawn anew or moved', async () => {
    const { page } = journey;

    await moveWireEnd(page, 'Entry to First', 'Second', { onto: 'block' });
    await drawWireOnto(page, 'Second', 'Error', 'First');
    await moveWireEnd(page, 'Error of Second to First', 'First', { onto: 'block' });

    const moved = ['Entry to Second', 'Error of Second to First'];
    const gone = ['Entry to First', 'Error of Second to Third'];
    expect(await wiresOn(page)).toEqual([...ROW_WIRES.filter((wire) => !gone.includes(wire)), ...moved].toSorted());
    expect(await allTheWay(page, 'Undo')).toEqual(['Connect', 'Connect']);
  });

  test('is removed when it is selected, and comes back when that is undone', async () => {
    const { page } = journey;

    await chooseWire(page, 'Time Expired of First to Second');
    await page.keyboard.press('Delete');
    expect(await wiresOn(page)).toEqual(ROW_WIRES.filter((wire) => wire !== 'Time Expired of First to Second'));

    expect(await allTheWay(page, 'Undo')).toEqual(['Disconnect']);
    expect(await wiresOn(page)).toEqual(ROW_WIRES);
  });

  test('that ends where nothing is asks for a block, and leads to it', async () => {
    const { page } = journey;

    await drawWireTo(page, 'Third', 'Time Expired', { x: 600, y: 560 });
    const menu = page.getByRole('dialog', { name: 'Add a block here' });
    await menu.getByLabel('Search blocks').fill('hang up');
    await page.keyboard.press('Enter');

    await blockOn(page, 'Disconnect / hang up').waitFor();
    expect(await wiresOn(page)).toContain('Time Expired of Third to Disconnect / hang up');
  });

  test('takes in a block that is dropped on it', async () => {
    const { page } = journey;

    await dropOnWire(page, 'Set working queue', 'Entry to First');

    expect(await wiresOn(page)).toEqual(
      [
        'Entry to Set working queue',
        'Success of Set working queue to First',
        ...ROW_WIRES.filter((wire) => wire !== 'Entry to First'),
      ].toSorted(),
    );
  });

  test('makes room for a block that is dropped on it, in the same step', async () => {
    const { page } = journey;

    await dropOnWire(page, 'Set working queue', 'Time Expired of First to Second');

    const [before, between, after] = await Promise.all(
      ['First', 'Set working queue', 'Second'].map(async (title) => blockOn(page, title).boundingBox()),
    );
    expect(between?.x).toBeGreaterThan((before?.x ?? NaN) + (before?.width ?? NaN));
    expect(after?.x).toBeGreaterThan((between?.x ?? NaN) + (between?.width ?? NaN));
    expect(await allTheWay(page, 'Undo')).toEqual(['Add Set working queue']);
  });
});

test('the panels beside the canvas are hidden by keys and buttons, and stay so', async () => {
  await beginWithRow();
  const { page } = journey;
  const blocks = page.getByRole('region', { name: 'Blocks' });
  const side = page.locator('#side-panel');

  await page.keyboard.press('Control+b');
  await page.getByRole('button', { name: 'Show or hide the side panel' }).click();
  await blocks.waitFor({ state: 'hidden' });
  await side.waitFor({ state: 'hidden' });
  const wide = await page.locator('.canvas').boundingBox();
  expect(wide?.width).toBeGreaterThan((page.viewportSize()?.width ?? NaN) - 10);
  await page.reload();
  await page.locator('.block-card').first().waitFor();
  expect(await blocks.isVisible()).toBe(false);
  expect(await side.isVisible()).toBe(false);

  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+Alt+b');
  await blocks.waitFor();
  await side.waitFor();
  const narrow = await page.locator('.canvas').boundingBox();
  expect(narrow?.width).toBeLessThan((wide?.width ?? NaN) - 400);
});

describe('several blocks', () => {
  beforeEach(beginWithRow);

  test('are moved together, in one step', async () => {
    const { page, served } = journey;

    await choose(page, 'First');
    await chooseToo(page, 'Second');
    expect(await chosenOn(page)).toEqual(['First', 'Second']);
    await dragBlock(page, 'Second', { x: 0, y: 120 });
    await save(page);

    const [before, after] = [placesIn(ROW), placesIn(await served.read('row.json'))];
    const down = (name: string): number => (after[name]?.y ?? NaN) - (before[name]?.y ?? NaN);
    expect(down('First')).toBeGreaterThan(0);
    expect(down('Second')).toBe(down('First'));
    expect(after['Third']).toEqual(before['Third']);
    expect(await allTheWay(page, 'Undo')).toEqual([expect.stringContaining('Move')]);
  });

  test('are removed together, with the wires that led to them', async () => {
    const { page } = journey;

    await chooseAround(page, 'First', 'Second');
    await page.keyboard.press('Delete');
    expect(await titlesOn(page)).toEqual(['Third']);
    expect(await wiresOn(page)).toEqual([]);

    expect(await allTheWay(page, 'Undo')).toEqual(['Remove 2 blocks']);
    expect(await titlesOn(page)).toEqual(['First', 'Second', 'Third']);
    expect(await wiresOn(page)).toEqual(ROW_WIRES);
    expect(await allTheWay(page, 'Redo')).toEqual(['Remove 2 blocks']);
    expect(await titlesOn(page)).toEqual(['Third']);
  });
});

test('a block is moved in a flow that gives no places, and the others stay where they are drawn', async () => {
  const { page } = await beginWith('row.json', ROW.replaceAll(/"position":{[^}]*},/g, ''));
  const before = await blockOn(page, 'First').boundingBox();

  await dragBlock(page, 'Third', { x: 0, y: 140 });
  await chooseWire(page, 'Time Expired of First to Second');
  await page.keyboard.press('Delete');

  expect(await blockOn(page, 'First').boundingBox()).toEqual(before);
});

// helpers

async function beginWithRow(): Promise<void> {
  journey = await beginWith('row.json', ROW);
}

/** Waits by name, each with where it leads when the time is up and when it fails; they stand in a row. */
function flowOf(leads: Readonly<Record<string, readonly [string, string]>>): string {
  const names = Object.keys(leads);
  return JSON.stringify({
    Version: '2019-10-30',
    StartAction: names[0],
    Metadata: {
      entryPointPosition: { x: 20, y: 40 },
      ActionMetadata: Object.fromEntries(
        names.map((name, index) => [
          name,
          { position: { x: 160 + index * 200, y: 40 + index * 60 }, isFriendlyName: true },
        ]),
      ),
      name: 'A row of waits',
      type: 'contactFlow',
    },
    Actions: Object.entries(leads).map(([Identifier, [next, onError]]) => ({
      Identifier,
      Type: 'Wait',
      Parameters: { TimeLimitSeconds: '60' },
      Transitions: {
        NextAction: onError,
        Errors: [{ NextAction: onError, ErrorType: 'NoMatchingError' }],
        Conditions: [{ NextAction: next, Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
      },
    })),
  });
}

function placesIn(text: string): Readonly<Record<string, { readonly x: number; readonly y: number }>> {
  const { Metadata } = JSON.parse(text) as { Metadata: { ActionMetadata: Record<string, { position: never }> } };
  return Object.fromEntries(Object.entries(Metadata.ActionMetadata).map(([id, { position }]) => [id, position]));
}
