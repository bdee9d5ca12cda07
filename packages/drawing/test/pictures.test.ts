/**
 * Every folder of `pictures/` is a flow, and perhaps the flow it was before, with its pictures, readable as text.
 * `UPDATE_PICTURES=1` writes what came out into them; the difference, and a look at the picture, are the review.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFlow, type FlowJson } from '@switchyard/blocks';
import { expect, test } from 'vitest';
import { drawFlow, writeMermaid, writeSvg } from '../src/picture/index.ts';

const FOLDER = join(import.meta.dirname, 'pictures');

test.each(readdirSync(FOLDER))('%s', (name) => {
  const folder = join(FOLDER, name);
  const before = existsSync(join(folder, 'before.json')) ? flowIn(folder, 'before.json') : undefined;

  const drawing = drawFlow(flowIn(folder, 'flow.json'), { title: name, ...(before ? { before } : {}) });

  const pictures = { 'picture.svg': writeSvg(drawing), 'picture.mmd': writeMermaid(drawing) };
  for (const [file, text] of Object.entries(pictures)) {
    if (process.env['UPDATE_PICTURES'] === '1') writeFileSync(join(folder, file), text);
    expect(text).toBe(readFileSync(join(folder, file), 'utf8'));
  }
});

// helpers

function flowIn(folder: string, file: string): FlowJson {
  const { document } = readFlow(new Uint8Array(readFileSync(join(folder, file))));
  if (!document) throw new Error(`${file} of ${folder} is no JSON.`);
  return document.flow;
}
