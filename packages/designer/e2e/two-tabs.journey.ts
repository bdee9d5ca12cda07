import { expect, test } from 'vitest';
import { sampleFlow } from './files.ts';
import { draftIsKept, saved, unsaved } from './hands.ts';
import { beginWith } from './journey.ts';

test('a flow in two tabs: each says so and keeps its own changes, and the second to save merges', async () => {
  const { page: first, context, served, takeRefusals } = await beginWith('refunds.json', await sampleFlow());
  const second = await context.newPage();
  await second.goto(first.url());
  const notice = 'This flow is open in another tab too.';
  await second.getByText(notice).waitFor();
  await first.getByText(notice).waitFor();

  await first.getByLabel('Flow name').fill('Of the first tab');
  await second.getByLabel('Description').fill('Of the second tab');
  await draftIsKept(first, 'Of the first tab');
  await draftIsKept(second, 'Of the second tab');
  await second.reload();
  await unsaved(second);
  expect(await second.getByLabel('Description').inputValue()).toBe('Of the second tab');
  expect(await second.getByLabel('Flow name').inputValue()).toBe('Refund request');

  await first.keyboard.press('Control+S');
  await saved(first);
  await second.getByText('refunds.json changed on disk after you opened it.').waitFor();
  await second.getByRole('button', { name: 'Merge…' }).click();
  await second.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
  await second.keyboard.press('Control+S');
  await saved(second);

  expect(JSON.parse(await served.read('refunds.json'))).toMatchObject({
    Metadata: { name: 'Of the first tab', description: 'Of the second tab' },
  });
  await first.getByText('refunds.json changed on disk after you opened it.').waitFor();
  await first.getByRole('button', { name: 'Open it' }).click();
  await expect.poll(() => first.getByLabel('Description').inputValue()).toBe('Of the second tab');
  await second.getByText(notice).waitFor();
  await first.close();
  await second.getByText(notice).waitFor({ state: 'detached' });
  expect(takeRefusals()).toEqual([]);
});
