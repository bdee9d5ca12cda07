/** The gate before publishing: what Amazon Connect would refuse stands in the way, and nothing else does. */
import { describe, expect, test } from 'vitest';
import { createTestDesigner, type TestDesigner } from '../testing/testDesigner.ts';
import { refusalsOf, whyNotPublished } from './whyNotPublished.ts';

const whyNot = ({ document: store }: TestDesigner): string | undefined => {
  const { document, flowType } = store.store.getState();
  return document && whyNotPublished(document, flowType);
};

/** A task that ends at once: nothing is wrong with it. */
function good(): TestDesigner {
  const designer = createTestDesigner();
  designer.addBlock('disconnect', 'end');
  designer.start('end');
  return designer;
}

describe('a flow', () => {
  test('the service would take can be published', () => {
    expect(whyNot(good())).toBeUndefined();
  });

  test('with one thing the service refuses cannot, and the reason is the words of the problem', () => {
    const designer = createTestDesigner();
    designer.addBlock('disconnect', 'end');
    const { document, flowType } = designer.document.store.getState();
    const [problem] = document ? refusalsOf(document, flowType) : [];

    expect(whyNot(designer)).toBe(`Amazon Connect would refuse this flow: ${problem?.message}`);
    expect(problem?.severity).toBe('error');
  });

  test('with several says how many, and the first', () => {
    const designer = good();
    designer.addBlock('wait', 'hold');
    designer.addBlock('wait', 'again');

    expect(whyNot(designer)).toMatch(/^Amazon Connect would refuse this flow for \d+ reasons\. First: ./);
  });

  test('with warnings only can be published', () => {
    const designer = good();
    designer.document.dispatch('A misleading member', (flow) => Object.assign(flow, { Comment: 'x' }));

    expect(designer.problems().filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(whyNot(designer)).toBeUndefined();
  });
});
