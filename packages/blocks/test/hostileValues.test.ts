/** JSON may hold objects that cannot be made text: `{"toString": {}}` is one. Whatever is shown of a flow, nothing throws. */
import { describe, expect, test } from 'vitest';
import { catalog } from '../src/catalog.gen.ts';
import { removeBlocks } from '../src/edit/index.ts';
import type { FlowJson } from '../src/flow/flow.ts';
import { summaryOf } from '../src/flow/summarize.ts';
import { viewFlow } from '../src/flow/viewFlow.ts';
import { validateFlow } from '../src/validate/index.ts';

const SPITEFUL = { toString: {}, valueOf: {}, length: {} };

describe.each(Object.values(catalog).map((block) => [block.title, block] as const))('%s', (_title, block) => {
  test.each(Object.keys(block.parameters))('is told in a line, whatever stands as %s', (name) => {
    expect(block.summary({ [name]: SPITEFUL }, [])).toEqual(expect.any(String));
  });

  test('is seen, checked and removed with whatever stands in it', () => {
    const flow = {
      Version: '2019-10-30',
      StartAction: 'a',
      Metadata: { name: SPITEFUL, ActionMetadata: { a: SPITEFUL } },
      Actions: [
        {
          Identifier: 'a',
          Type: block.actions[0]?.type ?? '',
          Parameters: Object.fromEntries(Object.keys(block.parameters).map((name) => [name, SPITEFUL])),
          Transitions: { NextAction: SPITEFUL, Errors: [SPITEFUL], Conditions: [{ Condition: SPITEFUL }] },
        },
        { Identifier: SPITEFUL, Type: SPITEFUL, Parameters: SPITEFUL, Transitions: SPITEFUL },
      ],
    } as unknown as FlowJson;

    const problems = validateFlow({ flow });
    expect(problems.filter(({ rule }) => rule === 'rule-failed')).toEqual([]);
    expect(viewFlow(flow).blocks.map((placed) => typeof summaryOf(placed))).toEqual(['string', 'string']);
    removeBlocks(flow, ['a']);
    expect(flow.Actions).toHaveLength(1);
  });
});
