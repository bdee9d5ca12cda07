import { joinParts, readFlow, viewFlow } from '@switchyard/blocks';
import { expect, test } from 'vitest';
import { CORPUS, corpusIsThere, EXAMPLES, flowsIn } from './files.ts';
import { titlesOn, wiresOn } from './hands.ts';
import { begin } from './journey.ts';
import { openByAddress } from './openByAddress.ts';

test('every example opens, and every block and connected branch of it is drawn', async () => {
  expect(await drawAll(EXAMPLES)).toBeGreaterThan(0);
});

test.skipIf(!corpusIsThere)('every real flow opens, and every block and connected branch of it is drawn', async () => {
  expect(await drawAll(CORPUS)).toBe(113);
});

// helpers

/** Opens all flows of a folder, one after the other, in one page; returns how many. */
async function drawAll(folder: string): Promise<number> {
  const flows = await flowsIn(folder);
  const paths = Object.keys(flows);
  const { page, complaints, served } = await begin(flows, { width: 1000, height: 640 });
  await page.getByRole('row').nth(paths.length).waitFor();

  const drawn: unknown[] = [];
  for (const path of paths) {
    await openByAddress(page, path);
    const [blocks, wires] = [(await titlesOn(page)).length, (await wiresOn(page)).length];
    drawn.push({ path, blocks, wires, complaints: complaints.length });
  }

  expect(drawn).toEqual(Object.entries(flows).map(([path, text]) => ({ path, ...inFile(text), complaints: 0 })));
  for (const path of paths) expect(await served.read(path)).toBe(flows[path]);
  return paths.length;
}

/**
 * How many blocks and connected branches a file has, the one the entry point leads to among them. Actions that are
 * parts of a block are drawn with it (flow-language §2.13).
 */
function inFile(text: string): { blocks: number; wires: number } {
  const { Actions } = JSON.parse(text) as { Actions: readonly { Identifier: string }[] };
  const { document } = readFlow(text);
  const view = joinParts(viewFlow(document?.flow ?? {}));
  const blocks = [...view.byId.values()];
  const parts = new Set(blocks.flatMap((block) => block.parts));
  const targets = blocks.flatMap(({ branches }) => branches.map(({ target }) => target));
  return {
    blocks: new Set(Actions.map(({ Identifier }) => Identifier).filter((id) => !parts.has(id))).size,
    wires: [view.start, ...targets].filter((target) => target !== undefined && view.byId.has(target)).length,
  };
}
