import { expect, test } from 'vitest';
import { logOf, saved, titlesOn } from './hands.ts';
import { begin } from './journey.ts';
import { keyboardOf } from './keyboard.ts';

test('a flow is made, connected, saved and run without a mouse', async () => {
  const { page, served } = await begin();
  const { goTo, press, type, pick } = keyboardOf(page);

  // given: a new flow
  await goTo('button', 'New flow');
  await press('Enter');
  await page.getByRole('dialog', { name: 'New flow' }).waitFor();
  await goTo('textbox', 'Name');
  await type('By keyboard');
  await goTo('radio', 'Inbound flow');
  await goTo('button', 'Create flow');
  await press('Enter');

  // when: blocks are added from the list, each at the middle of the canvas
  for (const block of ['Wait', 'Transfer to queue', 'Disconnect / hang up']) {
    await goTo('button', block);
    await press('Enter');
  }
  expect(await titlesOn(page)).toEqual(['Wait', 'Transfer to queue', 'Disconnect / hang up']);

  // and: connected by the branch pickers, beginning with the last, which is selected
  await press('Escape');
  await goTo('combobox', 'The flow begins with');
  await pick('Wait');
  await goTo('button', 'Go to where The flow begins with leads');
  await press('Enter');
  await goTo('combobox', 'Time Expired');
  await pick('Transfer to queue');
  await goTo('combobox', 'Error');
  await pick('Disconnect');
  await goTo('button', 'Go to where Time Expired leads');
  await press('Enter');
  await goTo('textbox', 'Queue');
  await type('refunds');
  await goTo('combobox', 'At capacity');
  await pick('Disconnect');
  await goTo('combobox', 'Error');
  await pick('Disconnect');

  // then: it is saved
  await press('Control+S');
  await saved(page);
  expect(JSON.parse(await served.read('by-keyboard.json'))).toMatchObject({ Actions: [{ Type: 'Wait' }, {}, {}] });

  // and: runs
  await press('Control+Enter');
  await press('F8');
  await press('Shift+F8');
  expect(await logOf(page)).toEqual([]);
});
