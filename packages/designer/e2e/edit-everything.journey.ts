/**
 * A walk through whole flows by keyboard: down the outline, from each block into its form, one field changed, and back.
 * Undone, the flow is the file it was opened from.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CORPUS, corpusIsThere, EXAMPLES, fileOf } from './files.ts';
import { begin } from './journey.ts';
import { replaceIn, textOf } from './jsonEditor.ts';
import { openByAddress } from './openByAddress.ts';

const OUR_FLOWS = [
  'bank-call-backs/flow.json',
  'bank-call-backs/while-waiting.json',
  'claims-intake/flow.json',
  'lost-parcels/flow.json',
];

/** Real flows of a moderate size: of several types, authors and layouts, many blocks of theirs without a form. */
const REAL_FLOWS = [
  'amazon-connect__amazon-connect-salesforce-scv/AWSSCVAgentWhisperWithStreaming.json',
  'amazon-connect__amazon-connect-salesforce-scv/vmx-contactflows__VMXExampleTaskFlow.json',
  'amazon-connect__voicemail-express-amazon-connect/vmx3-contactflows__VMXDefaultGuidedTaskFlow.json',
  'aws-samples__amazon-connect-cicd-workshop/ACME_Main.json',
  'aws-samples__amazon-connect-experience-builder/contact-flow-queue.content.json',
  'aws-samples__amazon-connect-gitlab-cicd-terraform/acme_customer_queue_AUTO.json',
  'aws-samples__sample-amazon-connect-outbound-call/InitFlowModule-20241206.json',
  'aws-samples__sample-amazon-connect-ivr-recording-voicemail/voicemail.json',
  'Pronetx__CxBlueprint/edge_case_test.json',
  'Pronetx__CxBlueprint/sample_queue_customer.json',
];

test('every block of four examples is changed, and undone nothing is left of it', async () => {
  expect(await thatComeBack(EXAMPLES, OUR_FLOWS)).toEqual(OUR_FLOWS);
});

test.skipIf(!corpusIsThere)('every block of ten real flows is changed, and undone nothing is left of it', async () => {
  expect(await thatComeBack(CORPUS, REAL_FLOWS)).toEqual(REAL_FLOWS);
});

// helpers

/** Changes every block of these flows, one flow after the other, and undoes it; returns those that are what they were. */
async function thatComeBack(folder: string, paths: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(paths.map(async (path) => [path, await fileOf(folder, path)] as const));
  const { page, complaints, served } = await begin(Object.fromEntries(texts), { width: 1100, height: 640 });
  const back: string[] = [];
  for (const [path, file] of texts) {
    await openByAddress(page, path);
    const opened = await textOfFlow(page);

    const blocks = await editEveryBlock(page);
    expect(blocks).toHaveLength(await page.locator('.block-card').count());
    expect(await textOfFlow(page)).not.toBe(opened);
    expect(await undoAll(page)).toBeGreaterThanOrEqual(blocks.length);

    // A file in another layout is saved in ours; what that is, is the text that was there before anything was changed.
    const undone = await textOfFlow(page);
    expect(JSON.parse(undone)).toEqual(JSON.parse(file));
    expect(undone).toBe(isLaidOutAsOurs(file) ? file : opened);
    expect(await page.getByText('Unsaved changes', { exact: true }).count()).toBe(0);
    expect(await served.read(path)).toBe(file);
    expect(complaints).toEqual([]);
    back.push(path);
  }
  return back;
}

/** Goes down the outline, and changes one field of each block; returns the blocks that were changed. */
async function editEveryBlock(page: Page): Promise<string[]> {
  await goToOutline(page);
  await page.keyboard.press('Home');
  const blocks: string[] = [];
  for (let last = -1, line = await lineAt(page); line.place !== last;) {
    if (line.row.startsWith('block ')) {
      await editBlock(page, blocks.length + 1);
      blocks.push(line.row);
      await goToOutline(page);
      // Hands are where they were: a name may be another by now, the place is the same.
      expect((await lineAt(page)).place).toBe(line.place);
    }
    last = line.place;
    await page.keyboard.press('ArrowDown');
    line = await lineAt(page);
  }
  return blocks;
}

/** From the line of a block into its form, where the first field gets another value. */
async function editBlock(page: Page, number: number): Promise<void> {
  await page.keyboard.press('Enter');
  const field = page.locator('#side-panel :is(input, select, textarea):focus');
  await field.waitFor();
  const before = await textOfBlock(page);
  if ((await page.locator('#side-panel .foreign-parameters').count()) > 0) await editParameters(page, number);
  else await editField(page, number);
  await expect.poll(() => textOfBlock(page)).not.toBe(before);
}

/** Another value for the field that has the focus, as its kind wants it. */
async function editField(page: Page, number: number): Promise<void> {
  const field = page.locator('#side-panel :is(input, select, textarea):focus');
  const { kind, value, isName, others } = await field.evaluate((control) => ({
    kind: control instanceof HTMLInputElement ? control.type : control.tagName.toLowerCase(),
    value: (control as HTMLInputElement).value,
    isName: control.closest('[data-field], .conditions') === null,
    others:
      control instanceof HTMLSelectElement
        ? [...control.options].filter((option) => !option.selected && !option.disabled).map((option) => option.value)
        : [],
  }));
  if (kind === 'select') await field.selectOption(others.find((other) => other !== '') ?? '');
  else if (kind === 'checkbox') await page.keyboard.press('Space');
  else if (isName) await page.keyboard.insertText(`Called ${number}`);
  else await page.keyboard.insertText(/^\d+$/.test(value) ? String(Number(value) + 1) : `${value}7`);
  if (isName) await page.keyboard.press('Enter');
}

/** One parameter more, in the JSON of a block that has no form. */
async function editParameters(page: Page, number: number): Promise<void> {
  await page.locator('#side-panel .cm-content').waitFor();
  const text = await textOf(page);
  const first = Object.keys(JSON.parse(text) as object).length === 0 ? '' : ',';
  await replaceIn(page, '{', `{ "Walked": "${number}"${first}`);
}

/** Takes everything back by its key; returns how many steps that was. */
async function undoAll(page: Page): Promise<number> {
  await goToOutline(page);
  const button = page.getByRole('button', { name: /^Undo/ });
  let steps = 0;
  for (; await button.isEnabled(); steps++) await page.keyboard.press('Control+Z');
  return steps;
}

async function goToOutline(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+O');
  await page.locator('[role=treeitem]:focus').waitFor();
}

/** Which line of the outline has the focus. */
function lineAt(page: Page): Promise<{ row: string; place: number }> {
  return page.locator('[role=treeitem]:focus').evaluate((line) => ({
    row: line.getAttribute('data-row') ?? '',
    place: Number(line.getAttribute('data-place')),
  }));
}

/** The block that is set up, as the file has it. */
async function textOfBlock(page: Page): Promise<string> {
  return (await page.locator('#side-panel .wire-json pre').textContent()) ?? '';
}

/** The whole flow as it would be saved. */
async function textOfFlow(page: Page): Promise<string> {
  await page.getByRole('tab', { name: 'JSON' }).click();
  await page.getByRole('combobox', { name: 'What is shown as JSON' }).waitFor();
  await page.locator('#side-panel .cm-content').waitFor();
  const text = await textOf(page);
  await page.getByRole('tab', { name: 'Properties' }).click();
  return text;
}

/** As the designer writes files: then saving gives the same bytes. */
function isLaidOutAsOurs(text: string): boolean {
  return text === `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
}
