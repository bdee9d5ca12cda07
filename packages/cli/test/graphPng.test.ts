import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../src/run.ts';
import { temporaryFolder } from './temporaryFolder.ts';

test('switchyard graph --out flows.png writes a PNG, twice as large as the drawing', async () => {
  const folder = temporaryFolder({
    'flows/desk.json': '{ "Metadata": { "name": "Desk", "type": "contactFlow" }, "StartAction": "", "Actions": [] }',
  });
  const unheard = (): void => {};

  const exit = await run(['graph', 'flows', '--out', 'flows.png'], {
    folder,
    env: {},
    colours: false,
    width: 120,
    out: unheard,
    err: unheard,
    readStdin: async () => new Uint8Array(),
  });

  expect(exit).toBe(0);
  const png = readFileSync(join(folder, 'flows.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // One box of 232 × 66, and 32 around it; https://www.w3.org/TR/png-3/#11IHDR
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * (232 + 64), 2 * (66 + 64)]);
});
