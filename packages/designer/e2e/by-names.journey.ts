import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { begin } from './journey.ts';

/** A person who hears the page: everything is found by its role and its name, and nothing by how it looks or where. */
function earsOf(page: Page) {
  type Role = Parameters<Page['getByRole']>[0];
  const find = (role: Role, name: string | RegExp) => page.getByRole(role, { name, exact: true });
  const heard = page.getByRole('status');
  return {
    find,
    activate: async (role: Role, name: string | RegExp) => find(role, name).press('Enter'),
    write: async (role: Role, name: string | RegExp, text: string) => find(role, name).fill(text),
    /** The page says this, once. */
    hears: (text: string) => heard.getByText(text, { exact: true }).waitFor({ state: 'attached' }),
    /** Takes the one thing that is found. */
    choose: async (search: string, text: string) => {
      const field = page.getByRole('dialog').getByRole('combobox', { name: search });
      await field.fill(text);
      await field.press('Enter');
    },
  };
}

test('a flow is made, connected, checked and saved by roles and names alone, and every change is told', async () => {
  const { page, served } = await begin();
  const { find, activate, write, hears, choose } = earsOf(page);
  const line = (name: string) => find('treeitem', name);

  // given: a new flow, and its outline
  await activate('button', 'New flow');
  await write('textbox', 'Name', 'By names');
  await write('textbox', 'Description', 'Made by names alone.');
  await activate('button', 'Create flow');
  await find('heading', 'By names').waitFor();
  await find('tab', 'Outline').click();

  // when: blocks are added one after the other
  await line('Entry point: not connected').press('Alt+Enter');
  await find('dialog', 'Add a block after the entry point').waitFor();
  await choose('Search blocks', 'working queue');
  await hears('Added Set working queue after the entry point.');
  await line('Success: not connected').press('Alt+Enter');
  await choose('Search blocks', 'transfer to queue');
  await hears('Added Transfer to queue after Success of Set working queue.');
  await line('At capacity: not connected').press('Alt+Enter');
  await choose('Search blocks', 'hang up');
  await hears('Added Disconnect / hang up after At capacity of Transfer to queue.');

  // and: what is left open is connected
  for (const block of ['Set working queue', 'Transfer to queue']) {
    await line('Error: not connected').first().press('Enter');
    await find('dialog', `Connect Error of ${block}`).waitFor();
    await choose('Search the blocks of this flow', 'hang up');
    await hears(`Connected Error of ${block} to Disconnect / hang up.`);
  }

  // and: a block is set up
  await page.getByRole('treeitem', { name: /^Set working queue, \d error/ }).press('Enter');
  await page
    .getByRole('tabpanel', { name: 'Properties' })
    .getByRole('combobox', { name: /^Queue/ })
    .fill('refunds');

  // then: undoing says what it undoes
  await line('Set working queue').press('Control+Z');
  await hears('Undone: set queue, Set working queue.');
  await page.getByRole('treeitem', { name: /^Set working queue/ }).press('Control+Y');
  await hears('Done again: set queue, Set working queue.');

  // and: no error is left
  await page.getByRole('button', { name: /^0 errors/ }).waitFor();

  // and: it is saved
  await activate('button', 'Save');
  await page.getByText('Saved', { exact: true }).waitFor();
  expect(JSON.parse(await served.read('by-names.json'))).toMatchObject({
    Actions: [
      { Type: 'UpdateContactTargetQueue', Parameters: { QueueId: 'refunds' } },
      { Type: 'TransferContactToQueue' },
      { Type: 'DisconnectParticipant' },
    ],
  });
});

test('hands are never lost: after removing, undoing, and closing what they were in', async () => {
  const { page } = await begin();
  const { find, activate, write } = earsOf(page);
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      return at === document.body ? 'nothing' : (at?.getAttribute('aria-label') ?? at?.textContent ?? '');
    });
  await activate('button', 'New flow');
  await write('textbox', 'Name', 'Hands');
  await activate('button', 'Create flow');
  for (const block of ['Wait', 'Loop']) await activate('button', block);

  // a block of the canvas that is removed leaves them at another, and the last at the canvas
  await find('group', 'Wait').press('Space');
  await page.keyboard.press('Delete');
  await expect.poll(focused).toBe('Loop');
  await page.keyboard.press('Space');
  await page.keyboard.press('Delete');
  await expect.poll(focused).not.toBe('nothing');
  await page.keyboard.press('Control+Z');
  await expect.poll(focused).not.toBe('nothing');

  // panels and dialogs that are closed
  await page.keyboard.press('Control+Shift+M');
  await activate('button', 'Close the lower panel');
  await expect.poll(focused).not.toBe('nothing');
  await find('tab', 'Outline').focus();
  await page.keyboard.press('Control+B');
  await expect.poll(focused).not.toBe('nothing');
  await find('button', 'More').focus();
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('More');
});
