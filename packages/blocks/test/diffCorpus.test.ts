/** Flows that other people wrote, compared with themselves: as they are, and as a tool would make them again. */
import { expect, test } from 'vitest';
import { diffFlows } from '../src/diff/index.ts';
import { readFlow } from '../src/flow/readFlow.ts';
import { corpusBytes, corpusFiles, hasCorpus, type CorpusFile } from './corpus.ts';
import { withOtherIdentifiers } from '../src/edit/withOtherIdentifiers.ts';

const flows = corpusFiles('flows').map((file) => [file.file, file] as const);

test.skipIf(!hasCorpus)('other people’s flows: 113 are compared', () => {
  expect(flows).toHaveLength(113);
});

test.each(flows)('%s: no difference from itself', (_name, file) => {
  expect(diffFlows(read(file), read(file), { layout: true })).toEqual({ flow: [], blocks: [], layout: [], untold: 0 });
});

test.each(flows)(
  '%s, with other identifiers: each block is known again, and nothing but its identifier is new',
  (_name, file) => {
    const flow = read(file);
    const again = withOtherIdentifiers(flow, (identifier) => `new ${identifier}`);

    const { blocks, ...rest } = diffFlows(flow, again, { layout: true });

    expect(rest).toEqual({ flow: [], layout: [], untold: 0 });
    expect(blocks).toHaveLength(flow.Actions?.length ?? 0);
    for (const block of blocks) {
      if (block.change !== 'changed') throw new Error(`"${block.block.identifier}" is ${block.change}.`);
      const { before, after, ...differences } = block;
      expect(after.identifier).toBe(`new ${before.identifier}`);
      expect(differences).toMatchObject({
        type: undefined,
        fields: [],
        conditions: [],
        branches: [],
        other: [],
        layout: [],
      });
    }
  },
);

// helpers

function read(file: CorpusFile) {
  const { document } = readFlow(corpusBytes(file));
  if (!document) throw new Error(`Expected a flow in ${file.file}.`);
  return document.flow;
}
