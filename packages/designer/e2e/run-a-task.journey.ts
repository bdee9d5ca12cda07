import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleFlow } from './files.ts';
import { blockOn, logOf } from './hands.ts';
import { begin, beginWith } from './journey.ts';

/** The way of a large refund, within office hours, to a team that is there. */
const WAY = [
  'Check the amount',
  'Mark as large',
  'Office hours',
  'Refunds team',
  'While it waits',
  'Anyone there',
  'Send to the team',
];

test('a task is walked block by block, forward and back', async () => {
  const page = await formOf();
  await press(page, 'Block by block');

  // forward: it stands at one block after the other
  for (const block of WAY) {
    expect(await currentOn(page)).toEqual([block]);
    await press(page, 'Step');
  }
  const end = page.getByRole('region', { name: 'How the run ended' });
  await end.getByText('waits in queue Refunds').waitFor();
  expect(await visitedOn(page)).toEqual(WAY);

  // back: the end is gone, and so is what the last block did
  await press(page, 'Back');
  await press(page, 'Back');
  expect(await currentOn(page)).toEqual(['Anyone there']);
  expect(await end.count()).toBe(0);
  expect(await visitedOn(page)).toEqual(WAY.slice(0, 5));

  // and to the end again
  await press(page, 'To the end');
  await end.waitFor();
  await press(page, 'Restart');
  expect(await currentOn(page)).toEqual(['Check the amount']);
});

test('a run that is started goes on by itself, until it is paused', async () => {
  const page = await formOf();

  await press(page, 'Start the run');
  await expect.poll(() => currentOn(page)).toEqual([WAY[1]]);
  await press(page, 'Pause');

  expect(await page.getByRole('tabpanel').getByRole('button', { name: /^Run/ }).count()).toBe(1);
});

describe('the folder of the flow', () => {
  const transfer = {
    Identifier: 'on',
    Type: 'TransferToFlow',
    Parameters: { ContactFlowId: 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/contact-flow/desk' },
    Transitions: { Errors: [] },
  };
  const end = { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
  const flow = (name: string, action: object, id: string): string =>
    JSON.stringify({
      Version: '2019-10-30',
      StartAction: id,
      Metadata: { name, type: 'contactFlow' },
      Actions: [action],
    });

  test('has the flow the task goes on in, the task and the world', async () => {
    const { page } = await begin({
      'claims/flow.json': flow('Intake', transfer, 'on'),
      'claims/desk.json': flow('The desk', end, 'end'),
      'claims/task.json': '{ "Name": "Water damage" }',
      'claims/world.json': '{ "start": "2026-03-02T06:30:00Z", "flows": { "desk": {} } }',
    });
    await page.getByRole('link', { name: 'Intake' }).click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();

    // from the files
    await page.getByText('Filled in from task.json and world.json beside this flow.').waitFor();
    expect(await page.getByLabel('Task name').inputValue()).toBe('Water damage');
    expect(await page.getByLabel('File it goes on in').inputValue()).toBe('claims/desk.json');

    // from the flow
    await press(page, 'Fill in from the flow instead');
    expect(await page.getByLabel('Task name').inputValue()).toBe('Intake');
    expect(await page.getByLabel('File it goes on in').inputValue()).toBe('claims/desk.json');

    // and it runs through both flows
    await press(page, 'Use task.json and world.json of this folder');
    await press(page, 'Start the run');
    await press(page, 'To the end');
    await page.getByRole('region', { name: 'How the run ended' }).getByText('The task ended').waitFor();
    expect(await page.locator('.run-moment time').innerText()).toContain('2 Mar');
    expect(await logOf(page)).toContainEqual(expect.stringContaining('Flow "The desk" starts'));
  });
});

test('the contact shows what each block changed', async () => {
  const page = await formOf();
  await press(page, 'Block by block');
  const changed = page.getByRole('row', { name: /changed by the last block/ });

  await press(page, 'Step');
  expect(await changed.count()).toBe(0);
  await press(page, 'Step');

  expect(await changed.getByRole('rowheader').allInnerTexts()).toEqual(['size', 'reviewer']);
});

test('a line of the log brings its block to the middle, and its moment back', async () => {
  const page = await formOf();
  await press(page, 'Start the run');
  await press(page, 'To the end');

  const line = page.getByRole('region', { name: 'Log' }).getByRole('button', { name: /Sets \$\.Queue\.Name/ });
  await line.click();

  expect(await line.getAttribute('aria-current')).toBe('step');
  await expect.poll(() => fromTheMiddle(page, 'Refunds team')).toBeLessThan(5);
  // The block has set the queue, and the next has not begun.
  const changed = page.getByRole('row', { name: /Refunds.*changed by the last block/ });
  expect(await changed.count()).toBeGreaterThan(0);
  expect(await currentOn(page)).toEqual(['While it waits']);
  expect(await page.getByRole('region', { name: 'How the run ended' }).count()).toBe(0);
});

describe('what is filled in decides the way', () => {
  test('a small refund is not marked as large', async () => {
    const page = await formOf();

    await page.getByLabel('Value of attribute 1').fill('20');
    await press(page, 'Start the run');
    await press(page, 'To the end');

    const log = await logOf(page);
    expect(log).toContainEqual(expect.stringContaining('leaves by No match → Office hours'));
    expect(log).not.toContain('Mark as large');
  });

  test('out of hours, the task waits for an hour before it comes back', async () => {
    const page = await formOf();

    await page
      .getByRole('group', { name: 'Hours of operation Office hours' })
      .getByLabel('They are', { exact: true })
      .selectOption('Closed');
    await press(page, 'Block by block');
    for (let steps = 1; steps <= 4; steps++) await press(page, 'Step');

    expect(await currentOn(page)).toEqual(['Office hours']);
    expect(await page.locator('.run-clock strong').innerText()).toBe('01:00:00');
    const log = await logOf(page);
    expect(log).toContainEqual(expect.stringContaining('leaves by Out of hours → Wait for an hour'));
    expect(log).toContainEqual(expect.stringContaining('leaves by Time Expired → Office hours'));
  });

  test('what the world does not say is asked for, added, and the run goes on', async () => {
    const page = await formOf();

    await page.getByRole('button', { name: 'Edit as JSON' }).click();
    await page.getByLabel('World as JSON').fill('{}');
    await press(page, 'Start the run');
    await press(page, 'To the end');
    const end = page.getByRole('region', { name: 'How the run ended' });
    await end.getByText('hours', { exact: false }).first().waitFor();
    await end.getByRole('button', { name: 'Add it and go on' }).click();
    expect(await currentOn(page)).toEqual(['Office hours']);
    await press(page, 'Step');

    expect(await currentOn(page)).toEqual(['Refunds team']);
  });

  test('a world that cannot be read is shown where it breaks, and nothing runs', async () => {
    const page = await formOf();

    await page.getByRole('button', { name: 'Edit as JSON' }).click();
    await page.getByLabel('World as JSON').fill('{\n  "hours": { "office" "open" }\n}');
    await press(page, 'Start the run');

    await page.getByText('Line 2, column 23').first().waitFor();
    expect(await page.getByRole('region', { name: 'Log' }).count()).toBe(0);
  });
});

test('a flow that is changed during a run says that the run is of the flow before', async () => {
  const page = await formOf();
  await press(page, 'Block by block');

  await page.locator('.block-card.current .block-words').click();
  await page.keyboard.press('Delete');
  const note = page.getByText('The flow has changed since this run began.');
  await note.waitFor();
  await page.keyboard.press('Control+Z');

  await expect.poll(() => note.count()).toBe(0);
});

// helpers

/** The form that starts a task, on the sample flow. */
async function formOf(): Promise<Page> {
  const { page } = await beginWith('refunds.json', await sampleFlow());
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('form', { name: 'Start a task' }).waitFor();
  return page;
}

/** Presses one of the buttons of the run; each has its key in its name. */
async function press(page: Page, button: string): Promise<void> {
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: new RegExp(`^${button}`) })
    .first()
    .click();
}

/** Where the task stands, as the canvas shows it. */
function currentOn(page: Page): Promise<string[]> {
  return page.locator('.block-card.current .block-title').allInnerTexts();
}

/** Which blocks the task has been through. */
function visitedOn(page: Page): Promise<string[]> {
  return page.locator('.block-card.visited .block-title').allInnerTexts();
}

/** How far the middle of a block is from the middle of the canvas, in pixels. */
async function fromTheMiddle(page: Page, title: string): Promise<number> {
  const [block, canvas] = await Promise.all([
    blockOn(page, title).boundingBox(),
    page.locator('.canvas').boundingBox(),
  ]);
  if (!block || !canvas) return Number.POSITIVE_INFINITY;
  return Math.hypot(
    block.x + block.width / 2 - (canvas.x + canvas.width / 2),
    block.y + block.height / 2 - (canvas.y + canvas.height / 2),
  );
}
