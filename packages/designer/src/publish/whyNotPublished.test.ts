/** The gate before publishing: what Amazon Connect would refuse stands in the way, and nothing else does. */
import { describe, expect, test } from 'vitest';
import { createTestDesigner, type TestDesigner } from '../testing/testDesigner.ts';
import { whyNotPublished } from './whyNotPublished.ts';

const whyNot = (designer: TestDesigner): string | undefined =>
  whyNotPublished(designer.flow(), designer.background.store.getState());

/** A task that ends at once: nothing is wrong with it. */
function good(): TestDesigner {
  const designer = createTestDesigner();
  designer.addBlock('disconnect', 'end');
  designer.start('end');
  return designer;
}

describe('a flow', () => {
  test('that is still being looked at cannot be published yet', () => {
    const { document } = createTestDesigner();
    const findings = { checked: undefined, problems: [], refusals: [], ways: new Map() };
    expect(whyNotPublished(document.store.getState().document?.flow ?? {}, findings)).toContain('being checked');
  });

  test('the service would take can be published', () => {
    expect(whyNot(good())).toBeUndefined();
  });

  test('with one thing the service refuses cannot, and the reason is the words of the problem', () => {
    const designer = createTestDesigner();
    designer.addBlock('disconnect', 'end');
    const [problem] = designer.background.store.getState().refusals;

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
