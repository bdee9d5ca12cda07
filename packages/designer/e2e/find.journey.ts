import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { sampleFlow } from './files.ts';
import { chosenOn, setting } from './hands.ts';
import { begin, beginWith } from './journey.ts';

test('a text is found in the flow; Enter goes from block to block, and each comes to the middle', async () => {
  const { page } = await beginWith('refunds.json', await sampleFlow());
  const bar = page.getByRole('search', { name: 'Find in this flow' });

  await page.keyboard.press('Control+F');
  await page.keyboard.type('wait');
  await bar.getByText(/^\d+ blocks$/).waitFor();
  const count = await page.locator('.block-card.found').count();
  expect(count).toBeGreaterThan(2);
  expect(await violationsOn(page)).toEqual([]);

  const seen: string[] = [];
  for (let step = 1; step <= count; step++) {
    await page.keyboard.press('Enter');
    await bar.getByText(`${step} of ${count}`).waitFor();
    seen.push(...(await chosenOn(page)));
    const [canvas, block] = await Promise.all(
      ['.canvas', '.block-card.selected'].map((part) => page.locator(part).boundingBox()),
    );
    const middle = (block?.x ?? 0) + (block?.width ?? 0) / 2;
    expect(Math.abs(middle - (canvas?.x ?? 0) - (canvas?.width ?? 0) / 2)).toBeLessThan(4);
  }
  expect(new Set(seen).size).toBe(count);

  // round again, and back
  await page.keyboard.press('Enter');
  await bar.getByText(`1 of ${count}`).waitFor();
  await page.keyboard.press('Shift+Enter');
  await bar.getByText(`${count} of ${count}`).waitFor();

  // an ARN, and nothing
  await bar.getByRole('searchbox').fill('arn:aws:connect');
  await page.locator('.find-where').getByText('arn:aws:connect').waitFor();
  await bar.getByRole('searchbox').fill('not there at all');
  await bar.getByText('Nothing found').waitFor();
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
  expect(await page.locator('.block-card.found').count()).toBe(0);
});

test('a text is found in all flows; choosing a place opens its flow at the block, ready at the field', async () => {
  const sample = await sampleFlow();
  const night = `{"Version":"2019-10-30","StartAction":"q","Metadata":{"name":"Night desk","type":"contactFlow"},"Actions":[
    {"Identifier":"q","Type":"UpdateContactTargetQueue","Parameters":{"QueueId":"arn:aws:connect:eu-central-1:111122223333:instance/i/queue/night"},
     "Transitions":{"NextAction":"e","Errors":[{"NextAction":"e","ErrorType":"NoMatchingError"}]}},
    {"Identifier":"e","Type":"DisconnectParticipant","Parameters":{},"Transitions":{}}]}`;
  const { page } = await begin({ 'refunds.json': sample, 'night.json': night });
  await page.getByRole('link', { name: 'Refund request' }).click();
  await page.getByRole('heading', { level: 1, name: 'Refund request' }).waitFor();

  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('queue/');
  const found = page.getByRole('region', { name: 'Night desk, night.json' });
  await found.waitFor();
  await page.getByRole('region', { name: 'Refund request, refunds.json' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);

  await found.getByRole('button', { name: /Set working queue/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Night desk' }).waitFor();
  expect(await chosenOn(page)).toEqual(['Set working queue']);
  await expect.poll(() => setting(page, 'Queue').evaluate((field) => field === document.activeElement)).toBe(true);

  // what is not saved yet is found too
  await setting(page, 'Queue').fill('q-of-tomorrow');
  await page.getByRole('tab', { name: 'Find in all flows' }).click();
  await page.getByLabel('Find in all flows').last().fill('of-tomorrow');
  await found.getByText('q-of-tomorrow').waitFor();
});
