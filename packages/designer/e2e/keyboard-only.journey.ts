import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chosenOn, logOf, saved, titlesOn, wiresOn } from './hands.ts';
import { begin } from './journey.ts';
import { keyboardOf } from './keyboard.ts';

const BLOCKS = ['Wait', 'Set working queue', 'Transfer to queue', 'Disconnect / hang up'];

test('a flow is made, connected, saved and run without a mouse', async () => {
  const { page, served } = await begin();
  const { goTo, press, type, pick } = keyboardOf(page);

  // given: a new flow, asked for once more after the dialog was left
  await goTo('button', 'New flow');
  await press('Enter');
  await goTo('radio', 'Inbound flow');
  await press('Escape');
  await expect.poll(() => focusedOn(page)).toBe('New flow');
  await press('Enter');
  await goTo('textbox', 'Name');
  await type('By keyboard');
  await goTo('radio', 'Inbound flow');
  await goTo('button', 'Create flow');
  await press('Enter');

  // when: blocks are added from the list
  for (const block of BLOCKS) {
    await goTo('button', block);
    await press('Enter');
  }
  expect(await titlesOn(page)).toEqual(BLOCKS);
  expect(await chosenOn(page)).toEqual(['Disconnect / hang up']);

  // and: connected and set up from the entry point on, each block reached by the branch that leads there
  await press('Escape');
  await goTo('combobox', 'The flow begins with');
  await pick('Wait');
  await goTo('button', 'Go to where The flow begins with leads');
  await press('Enter');
  await goTo('combobox', 'Wait for');
  await press('Control+A');
  await type('2');
  await goTo('combobox', 'Unit of Wait for');
  await pick('hours');
  await goTo('combobox', 'Time Expired');
  await pick('Set');
  await goTo('combobox', 'Error');
  await pick('Disconnect');
  await goTo('button', 'Go to where Time Expired leads');
  await press('Enter');
  await goTo('combobox', 'Queue');
  await type('refunds');
  await goTo('combobox', 'Success');
  await pick('Transfer');
  await goTo('combobox', 'Error');
  await pick('Disconnect');
  await goTo('button', 'Go to where Success leads');
  await press('Enter');
  await goTo('combobox', 'At capacity');
  await pick('Disconnect');
  await goTo('combobox', 'Error');
  await pick('Disconnect');
  const wires = [
    'At capacity of Transfer to queue to Disconnect / hang up',
    'Entry to Wait',
    'Error of Set working queue to Disconnect / hang up',
    'Error of Transfer to queue to Disconnect / hang up',
    'Error of Wait to Disconnect / hang up',
    'Success of Set working queue to Transfer to queue',
    'Time Expired of Wait to Set working queue',
  ];
  expect(await wiresOn(page)).toEqual(wires);

  // and: a block on the canvas is removed by mistake, and brought back
  await goTo('group', 'Wait');
  await press('Space');
  expect(await chosenOn(page)).toEqual(['Wait']);
  await press('Delete');
  expect(await titlesOn(page)).toEqual(BLOCKS.slice(1));
  await press('Control+Z');
  expect(await wiresOn(page)).toEqual(wires);

  // then: it is saved
  await press('Control+S');
  await saved(page);
  expect(JSON.parse(await served.read('by-keyboard.json'))).toMatchObject({
    Actions: [
      { Type: 'Wait', Parameters: { TimeLimitSeconds: '7200' } },
      { Type: 'UpdateContactTargetQueue', Parameters: { QueueId: 'refunds' } },
      { Type: 'TransferContactToQueue' },
      { Type: 'DisconnectParticipant' },
    ],
  });

  // and: runs
  await press('Control+Enter');
  await page.getByRole('form', { name: 'Start a task' }).waitFor();
  await press('F8');
  await press('Shift+F8');
  await page.getByRole('region', { name: 'How the run ended' }).getByText('waits in queue refunds').waitFor();
  expect(await logOf(page)).toContain('leaves by Time Expired → Set working queue');

  // and: the list of flows is a key away
  await goTo('button', 'All flows');
  await press('Enter');
  await goTo('link', 'By keyboard');
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: 'By keyboard' }).waitFor();
});

test('blocks are moved by the arrow keys, in steps of the grid', async () => {
  const { page, served } = await begin();
  const { goTo, press, type } = keyboardOf(page);
  await goTo('button', 'New flow');
  await press('Enter');
  await goTo('textbox', 'Name');
  await type('Arrows');
  await press('Enter');
  await goTo('button', 'Wait');
  await press('Enter');
  const placeOf = async (): Promise<{ x: number; y: number }> => {
    await press('Control+S');
    await saved(page);
    const { Metadata } = JSON.parse(await served.read('arrows.json')) as {
      Metadata: { ActionMetadata: Record<string, { position: { x: number; y: number } }> };
    };
    return Object.values(Metadata.ActionMetadata)[0]?.position ?? { x: NaN, y: NaN };
  };
  const { x, y } = await placeOf();

  await goTo('group', 'Wait');
  await press('Space');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) await press(key);

  expect(await placeOf()).toEqual({ x: x + 20, y: y + 20 });
});

// helpers

/** What the focused control says. */
function focusedOn(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}
