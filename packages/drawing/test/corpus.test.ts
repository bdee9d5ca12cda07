/** Every real flow becomes a picture: whole, harmless, and the same every time. */
import { readFlow, type FlowJson } from '@switchyard/blocks';
import { convertLegacyFlow } from '@switchyard/blocks/legacy';
import { expect, test } from 'vitest';
// The corpus is read in one place, beside the tests of blocks.
import { corpusBytes, corpusFiles, hasCorpus, type CorpusFile } from '../../blocks/test/corpus.ts';
import { BLOCK_WIDTH, heightOf, layOut, toCanvas, type Box } from '../src/index.ts';
import { drawFlow, writeMermaid, writeSvg } from '../src/picture/index.ts';
import { isEmpty } from '../src/picture/describeDrawing.ts';
import { readSight } from '../src/picture/readSight.ts';
import { readPicture } from './svgOf.ts';

const flows = [...corpusFiles('flows'), ...corpusFiles('odd')];

test.skipIf(!hasCorpus)('every flow is drawn whole, harmless, and the same twice', () => {
  expect(flows.length).toBeGreaterThan(113);
  expect(flows.filter((file) => !isGoodPicture(flowOf(file)))).toEqual([]);
});

test.skipIf(!hasCorpus)('so is every export of the old console, as the flow it becomes', () => {
  const legacy = corpusFiles('legacy');

  expect(legacy).toHaveLength(41);
  expect(legacy.filter((file) => !isGoodPicture(convertLegacyFlow(flowOf(file)).flow ?? {}))).toEqual([]);
});

test.skipIf(!hasCorpus)('compared with itself no flow differs', () => {
  const differing = flows.filter((file) => {
    const { legend } = drawFlow(flowOf(file), { title: '', before: flowOf(file) });
    return legend === undefined || !isEmpty(legend);
  });

  expect(differing).toEqual([]);
});

test.skipIf(!hasCorpus)('laid out, no block of a real flow stands on another', () => {
  const crowded = corpusFiles('flows').filter((file) => {
    const view = readSight(flowOf(file));
    const places = layOut(view);
    const boxes = view.blocks.map((block) => ({
      id: block.id,
      ...toCanvas(places.get(block.id) ?? { x: 0, y: 0 }),
      width: BLOCK_WIDTH,
      height: heightOf(block),
    }));
    return hasOneOnAnother(boxes);
  });

  expect(crowded).toEqual([]);
});

// helpers

function flowOf(file: CorpusFile): FlowJson {
  return readFlow(corpusBytes(file)).document?.flow ?? {};
}

function isGoodPicture(flow: FlowJson): boolean {
  const drawing = drawFlow(flow, { title: 'A real flow' });
  const again = drawFlow(flow, { title: 'A real flow' });
  const svg = writeSvg(drawing);
  const { broken, active, texts } = readPicture(svg);
  // A name and the label of each branch can be read for every block; a line may be empty.
  const written = 1 + drawing.blocks.reduce((sum, { branches }) => sum + 1 + branches.length, 0);
  return (
    broken.length + active.length === 0 &&
    texts.length >= written &&
    writeSvg(again) === svg &&
    writeMermaid(again) === writeMermaid(drawing)
  );
}

function hasOneOnAnother(boxes: readonly Box[]): boolean {
  return boxes.some((one, index) =>
    boxes.slice(index + 1).some((other) => {
      const apartAcross = one.x + one.width <= other.x || other.x + other.width <= one.x;
      return !apartAcross && one.y < other.y + other.height && other.y < one.y + one.height;
    }),
  );
}
