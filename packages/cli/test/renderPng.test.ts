/** PNG: the bytes of a picture, the same on every machine, for where no SVG may be. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pngScale } from '../src/picture/png.ts';
import { run } from '../src/run.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const FLOW = JSON.stringify({
  Version: '2019-10-30',
  StartAction: 'End',
  Metadata: { entryPointPosition: { x: 0, y: 20 }, ActionMetadata: { End: { position: { x: 120, y: 0 } } } },
  Actions: [{ Identifier: 'End', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }],
});
/** Of this flow in its SVG, `render.scenario`. */
const SIZE = { width: 464, height: 124 };

async function render(...words: readonly string[]) {
  const folder = temporaryFolder({ 'flow.json': FLOW });
  const sent: Uint8Array[] = [];
  let stderr = '';
  const exit = await run(['render', 'flow.json', ...words], {
    folder,
    env: {},
    colours: false,
    width: 120,
    out: () => {},
    outBytes: (bytes) => void sent.push(bytes),
    err: (text) => (stderr += text),
    readStdin: async () => new Uint8Array(),
  });
  return { exit, stderr, sent, file: (name: string) => readFileSync(join(folder, name)) };
}

/** What the head of a PNG says (https://www.w3.org/TR/png-3/#11IHDR). */
function headOf(bytes: Uint8Array) {
  const buffer = Buffer.from(bytes);
  return {
    signature: buffer.toString('latin1', 0, 8),
    width: buffer.readUInt32BE(16),
    height: buffer.readUInt32BE(20),
  };
}

test('a PNG is twice the size of the designer, sharp on any screen', async () => {
  const { exit, file } = await render('--out', 'flow.png');

  expect(exit).toBe(0);
  expect(headOf(file('flow.png'))).toEqual({
    signature: '\u0089PNG\r\n\u001A\n',
    width: 2 * SIZE.width,
    height: 2 * SIZE.height,
  });
});

test('or as large as was asked for', async () => {
  const { file } = await render('--out', 'flow.png', '--scale', '0.5');

  expect(headOf(file('flow.png'))).toMatchObject({ width: SIZE.width / 2, height: SIZE.height / 2 });
});

test('where standard output is no screen the bytes go there', async () => {
  const { exit, sent } = await render('--format', 'png');

  expect(exit).toBe(0);
  expect(sent.map((bytes) => headOf(bytes).signature)).toEqual(['\u0089PNG\r\n\u001A\n']);
});

test('the same flow is the same bytes, with no font of the machine in them', async () => {
  const { file } = await render('--out', 'flow.png');

  // Drawn by WebAssembly with a font of its own; another hash means another picture, so look at it.
  expect(createHash('sha256').update(file('flow.png')).digest('hex')).toBe(HASH);
});

const HASH = 'abd54565f5f5348e6fabb9d0b79a33ef5c8fb425ba02a34f1c303dbc38e9742f';

describe('how large', () => {
  test.each([
    ['a small flow is drawn at twice its size', { width: 2000, height: 900 }, 2],
    ['a wide one so that no side has more than 8000 pixels', { width: 10_000, height: 900 }, 0.8],
    ['a large one too', { width: 6000, height: 6000 }, 1.33],
  ])('%s', (_name, size, scale) => expect(pngScale(size)).toBe(scale));

  test('what nobody could read is not drawn', () => {
    expect(() => pngScale({ width: 200_000, height: 900 })).toThrow('Expected svg for a flow this large');
  });

  test('more than fits into a PNG is refused, with what does fit', () => {
    expect(pngScale({ width: 6000, height: 900 }, 2.6)).toBe(2.6);
    expect(() => pngScale({ width: 6000, height: 900 }, 2.7)).toThrow('Expected --scale of at most 2.66 for this flow');
    expect(() => pngScale({ width: 6000, height: 6000 }, 2)).toThrow('Expected --scale of at most 1.33');
  });
});
