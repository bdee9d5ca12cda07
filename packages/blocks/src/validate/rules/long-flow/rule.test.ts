import { flowOf, testRule, WAIT, type AnyFlow } from '../../../../test/testRule.ts';
import { longFlow } from './rule.ts';

/** A flow of so many blocks. */
function ofLength(count: number): AnyFlow {
  const blocks = Array.from({ length: count - 1 }, (_, index) => ({ ...WAIT, Identifier: `wait ${index}` }));
  return flowOf(blocks[0] ?? {}, ...blocks.slice(1));
}

const NEXT = 'Move a part that has a purpose of its own into another flow, and reach it with Transfer to flow.';

testRule(longFlow, {
  valid: [
    ['60 blocks', ofLength(60)],
    ['more than the console takes, which another rule tells', ofLength(101)],
    ['as many as one asked for', ofLength(80), { rules: { 'long-flow': { options: { most: 80 } } } }],
  ],
  invalid: [
    [
      '61 blocks',
      ofLength(61),
      [{ message: `Long flow: 61 blocks, expected at most 60. ${NEXT}`, pointer: '/Actions', at: '7:3' }],
    ],
    [
      'one more than one asked for',
      ofLength(5),
      [{ message: `Long flow: 5 blocks, expected at most 4. ${NEXT}`, pointer: '/Actions' }],
      { rules: { 'long-flow': { options: { most: 4 } } } },
    ],
  ],
});
