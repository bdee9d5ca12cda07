import { expect, test } from 'vitest';
import { sampleFlow } from './files.ts';
import { addFromPalette, save, saved } from './hands.ts';
import { beginWith } from './journey.ts';

const statusOf = (text: string): unknown => (JSON.parse(text) as { Metadata: { status: unknown } }).Metadata.status;

test('a flow is published when the service would take it; until then the button says why, and a draft is saved', async () => {
  const { page, served } = await beginWith('refunds.json', await sampleFlow());
  const publish = page.getByRole('button', { name: 'Publish', exact: true });

  await addFromPalette(page, 'Wait');
  expect(await publish.getAttribute('aria-disabled')).toBe('true');
  await publish.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Amazon Connect would refuse this flow for').waitFor();
  await page.getByRole('region', { name: 'Errors' }).waitFor();
  expect(await served.read('refunds.json')).toBe(await sampleFlow());
  await save(page);
  expect(statusOf(await served.read('refunds.json'))).toBe('saved');

  await page.getByRole('button', { name: 'Undo: Add Wait' }).click();
  await publish.click();
  await page.locator('.toolbar-flow').getByText('Published', { exact: true }).waitFor();
  expect(statusOf(await served.read('refunds.json'))).toBe('published');
  expect(await publish.getAttribute('aria-disabled')).toBe('true');

  await page.getByLabel('Flow name').fill('Changed since');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await saved(page);
  expect(statusOf(await served.read('refunds.json'))).toBe('saved');
});
