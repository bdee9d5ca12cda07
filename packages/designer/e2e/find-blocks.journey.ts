import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { allTheWay, blockOn, branchOf, chosenOn, createFlow, drawWireTo, ENTRY, setting, titlesOn } from './hands.ts';
import { begin } from './journey.ts';

test('blocks are found, added and named without leaving the keyboard', async () => {
  const { page } = await begin();

  // given: a new flow begins at the search
  await createFlow(page, { name: 'Quick' });
  await expect.poll(() => focusedOn(page)).toBe('Search blocks');

  // when: Enter takes the nearest, and F2 names it
  await page.keyboard.type('wait');
  await page.keyboard.press('Enter');
  expect(await titlesOn(page)).toEqual(['Wait']);
  await page.keyboard.press('F2');
  await expect.poll(() => focusedOn(page)).toBe('Block name');
  await page.keyboard.type('A short wait');
  await page.keyboard.press('Enter');
  expect(await titlesOn(page)).toEqual(['A short wait']);

  // then: the arrow keys go through the list, and leave the selected block where it is
  const before = await blockOn(page, 'A short wait').boundingBox();
  await page.getByLabel('Search blocks').fill('');
  await page.getByLabel('Search blocks').press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focusedOn(page)).toBe('Search blocks');
  expect(await blockOn(page, 'A short wait').boundingBox()).toEqual(before);

  // and: what tasks cannot use is said to be there, and why it is not offered
  await page.keyboard.type('play prompt');
  await page
    .getByRole('group', { name: 'Not offered here' })
    .getByText('Play prompt exists in Amazon Connect, but does nothing for a task.')
    .waitFor();
});

test('the menu at the end of a wire shows what Enter takes, and leaves the hands at a block', async () => {
  const { page } = await begin();
  await createFlow(page, { name: 'Menu' });
  const menu = page.getByRole('dialog', { name: 'Add a block here' });

  await drawWireTo(page, ENTRY, 'Start', { x: 500, y: 300 });
  await menu.waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => focusedOn(page)).toBe('Entry');

  await drawWireTo(page, ENTRY, 'Start', { x: 500, y: 300 });
  await menu.getByLabel('Search blocks').fill('wait');
  const active = menu.getByRole('option', { selected: true });
  expect(await active.innerText()).toBe('Wait');
  await page.keyboard.press('ArrowDown');
  expect(await active.innerText()).toBe(await menu.getByRole('option').nth(1).innerText());
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');

  expect(await titlesOn(page)).toEqual(['Wait']);
  await expect.poll(() => focusedOn(page)).toBe('Wait');
});

test('a block is named in its form; a name that is refused stays, and an empty one gives the title back', async () => {
  const { page } = await begin();
  await createFlow(page, { name: 'Names' });
  await page.keyboard.type('wait');
  await page.keyboard.press('Enter');
  const name = setting(page, 'Block name');

  await name.fill('a:b');
  await name.press('Tab');
  expect(await name.inputValue()).toBe('a:b');
  expect(await name.getAttribute('aria-invalid')).toBe('true');
  await name.fill('An hour');
  await name.press('Enter');
  expect(await titlesOn(page)).toEqual(['An hour']);

  await name.fill('');
  await name.press('Enter');

  expect(await titlesOn(page)).toEqual(['Wait']);
  expect(await allTheWay(page, 'Undo')).toEqual(['Remove the name', 'Rename', expect.stringContaining('Wait')]);
});

test('a problem of a branch leads to where the branch leads, and alike problems are told once', async () => {
  const { page } = await begin();
  await createFlow(page, { name: 'Problems' });
  for (const block of ['loop', 'wait', 'wait']) {
    await page.getByLabel('Search blocks').fill(block);
    await page.getByLabel('Search blocks').press('Enter');
  }
  await page.locator('.status-problems').click();
  const errors = page.getByRole('region', { name: 'Errors' });

  await errors.getByRole('button', { name: /the branch "Complete" leads nowhere/ }).click();
  expect(await chosenOn(page)).toEqual(['Loop']);
  await expect.poll(() => focusedOn(page)).toBe('Complete');
  await branchOf(page, 'Loop', 'Complete').waitFor();

  const alike = errors.locator('.problem-group', { hasText: 'The branch "Time Expired" leads nowhere' });
  expect(await alike.getByRole('button', { name: /^Wait · / }).count()).toBe(2);
  await alike
    .getByRole('button', { name: /^Wait · / })
    .first()
    .click();
  expect(await chosenOn(page)).toEqual(['Wait']);
  await expect.poll(() => focusedOn(page)).toBe('Time Expired');
});

test('a file that does not say its type can be said to be a module, whose list of blocks says why none is offered', async () => {
  const { page } = await begin({ 'module.json': '{"Version":"2019-10-30","StartAction":"","Actions":[]}' });

  await page.getByRole('link', { name: 'module' }).click();
  const question = page.getByRole('dialog', { name: 'Which type of flow is this?' });
  await question.getByText('A module, or a flow that tasks do not run').click();
  await question.getByRole('radio', { name: 'Flow module' }).check();
  expect(await question.getByRole('radio', { name: 'Inbound flow' }).isChecked()).toBe(false);
  await question.getByRole('button', { name: 'Open flow' }).click();

  await page
    .getByRole('group', { name: 'Not in flow modules' })
    .getByText('A flow module is shown and kept as it is; no blocks can be added to it yet.')
    .first()
    .waitFor();
});

// helpers

/** What the focused control is called: its label, or what is read out of it. */
function focusedOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const labels = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? [...(at.labels ?? [])] : [];
    return (at?.getAttribute('aria-label') ?? labels.map((label) => label.textContent).join('')).trim();
  });
}
