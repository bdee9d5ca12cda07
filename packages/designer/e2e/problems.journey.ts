import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { chosenOn } from './hands.ts';
import { beginWith } from './journey.ts';

const FLOW = JSON.stringify({
  Version: '2019-10-30',
  StartAction: 'Remember',
  Metadata: { name: 'New flow', type: 'contactFlow', ActionMetadata: place('Remember', 0, place('Which tier', 300)) },
  Actions: [
    {
      Identifier: 'Remember',
      Type: 'UpdateContactAttributes',
      Parameters: { Attributes: { city: 'Ulm', mail: '$.External.mail' } },
      Transitions: { NextAction: 'Which tier', Errors: [{ NextAction: 'End', ErrorType: 'NoMatchingError' }] },
    },
    {
      Identifier: 'Which tier',
      Type: 'Compare',
      Parameters: { ComparisonValue: '$.Attributes.city' },
      Transitions: {
        NextAction: 'End',
        Errors: [{ NextAction: 'End', ErrorType: 'NoMatchingCondition' }],
        Conditions: ['Ulm', 'Ulm'].map((one) => ({
          NextAction: 'End',
          Condition: { Operator: 'Equals', Operands: [one] },
        })),
      },
    },
    { Identifier: 'End', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
});

test('a problem is shown on the canvas while it is looked at, and choosing it puts the cursor into the very field', async () => {
  const { page } = await beginWith('new.json', FLOW);
  await page.locator('.status-problems').click();
  const problem = (words: RegExp) => page.getByRole('button', { name: words });
  const twice = problem(/^"Which tier": duplicate condition/);

  // looked at with the pointer, and with the keyboard
  await twice.hover();
  expect(await page.locator('.block-card.pointed-out .block-title').allInnerTexts()).toEqual(['Which tier']);
  expect(await violationsOn(page)).toEqual([]);
  await page.mouse.move(5, 5);
  expect(await page.locator('.pointed-out').count()).toBe(0);
  await twice.focus();
  expect(await page.locator('.pointed-out').count()).toBe(1);

  // a condition, a row of a table, the name of the flow
  await page.keyboard.press('Enter');
  expect(await chosenOn(page)).toEqual(['Which tier']);
  await expect.poll(() => focusedOn(page)).toBe('Operator of condition 2');
  await problem(/^"Remember": .*External/).click();
  await expect.poll(() => focusedOn(page)).toBe('Key 2 of User-defined attributes');
  await problem(/^Expected a name of its own/).click();
  await expect.poll(() => focusedOn(page)).toBe('Flow name');
});

test('the command that makes the same check is copied, and says the same', async () => {
  const { page, context, served } = await beginWith('my flow.json', FLOW);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.status-problems').click();
  const told = await page.locator('.problem-row .problem').allInnerTexts();

  await page.getByRole('button', { name: 'Copy the command' }).click();
  await page.getByText('Copied. Run it in the folder of the flows.').waitFor();
  const line = await page.evaluate(() => navigator.clipboard.readText());

  expect(line).toBe("switchyard validate 'my flow.json' --no-config");
  const CLI = join(import.meta.dirname, '../../cli/dist/main.js');
  const { stdout } = spawnSync('sh', ['-c', line.replace('switchyard', `"${process.execPath}" "${CLI}"`)], {
    cwd: served.folder,
    encoding: 'utf8',
  });
  const said = stdout.replaceAll(/\s+/g, ' ');
  expect(told.filter((message) => !said.includes(message.replaceAll(/\s+/g, ' ')))).toEqual([]);
});

// helpers

function place(id: string, x: number, more: object = {}): object {
  return { [id]: { position: { x, y: 100 }, isFriendlyName: true }, ...more };
}

/** What the focused control is called. */
function focusedOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])].map((label) => label.textContent) : [];
    return at?.getAttribute('aria-label') ?? labels.join('');
  });
}
