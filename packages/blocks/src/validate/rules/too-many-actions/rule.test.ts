import { action, flowOf, testRule } from '../../../../test/testRule.ts';
import { tooManyActions } from './rule.ts';

/** A flow of so many actions, its end among them. */
function flowOfActions(count: number) {
  const waits = Array.from({ length: count - 1 }, (_, index) => ({ ...action('Wait'), Identifier: `wait ${index}` }));
  return flowOf(waits[0] ?? {}, ...waits.slice(1));
}

const NEXT = 'Move some of them into another flow, and reach it with Transfer to flow.';

testRule(tooManyActions, {
  valid: [
    ['as many actions as the console exports', flowOfActions(100)],
    ['actions that are no list', { Actions: 'x' }],
  ],
  invalid: [
    [
      'one action more than the console exports',
      flowOfActions(101),
      [
        {
          message: `Many actions: 101; the console exports flows with at most 100. ${NEXT}`,
          pointer: '/Actions',
          severity: 'warning',
          at: '7:3',
        },
      ],
    ],
    [
      'as many as the service takes',
      flowOfActions(250),
      [
        {
          message: `Many actions: 250; the console exports flows with at most 100. ${NEXT}`,
          pointer: '/Actions',
          severity: 'warning',
        },
      ],
    ],
    [
      'one more',
      flowOfActions(251),
      [{ message: `Too many actions: 251, expected at most 250. ${NEXT}`, pointer: '/Actions', severity: 'error' }],
    ],
  ],
});
