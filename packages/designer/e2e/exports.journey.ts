import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readFlow } from '@switchyard/blocks';
import { drawFlow, sizeOf, writeMermaid, writeSvg } from '@switchyard/drawing/picture';
import { expect, test } from 'vitest';
import { dropFile } from './desktop.ts';
import { sampleFlow } from './files.ts';
import { beginWith } from './journey.ts';

async function download(page: Page, item: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  const file = await begun;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a flow is downloaded as JSON, which opens again byte for byte, and as the pictures the command line makes', async () => {
  const { page } = await beginWith('refunds.json', await sampleFlow());
  const flow = readFlow(await sampleFlow()).document?.flow ?? {};
  const drawing = drawFlow(flow, { title: 'Refund request' });

  const svg = await download(page, 'Download as SVG picture');
  expect([svg.name, svg.bytes.toString()]).toEqual(['refunds.svg', writeSvg(drawing)]);
  const mermaid = await download(page, 'Download as Mermaid diagram');
  expect([mermaid.name, mermaid.bytes.toString()]).toEqual(['refunds.mmd', writeMermaid(drawing)]);
  const png = await download(page, 'Download as PNG picture');
  expect(png.name).toBe('refunds.png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  const { width, height } = sizeOf(drawing);
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2 * width, 2 * height].map(Math.round));

  const json = await download(page, 'Download a copy');
  expect(json.bytes.toString()).toBe(await sampleFlow());
  await dropFile(page, json.name, json.bytes.toString());
  await page.getByText('Not saved yet', { exact: true }).waitFor();
  const again = await download(page, 'Download a copy');
  expect(again.bytes.equals(json.bytes)).toBe(true);
});
