import { flowOf, testRule, WAIT } from '../../../../test/testRule.ts';
import { startAction } from './rule.ts';

const flow = flowOf(WAIT);
const pointer = '/StartAction';
const MISSING = 'Missing start: connect the entry point to the block the flow begins with.';

testRule(startAction, {
  valid: [
    ['the identifier of a block', flow],
    ['an identifier JavaScript knows', { ...flowOf({ ...WAIT, Identifier: 'constructor' }) }],
  ],
  invalid: [
    ['no start', { Actions: [WAIT] }, [{ message: MISSING, pointer, at: '1:1' }]],
    ['an empty start', { ...flow, StartAction: '' }, [{ message: MISSING, pointer, at: '3:18' }]],
    [
      'a start that is no text',
      { ...flow, StartAction: ['it'] },
      [{ message: 'Expected "StartAction" to be text, found a list.', pointer }],
    ],
    [
      'a block that is not there',
      { ...flow, StartAction: 'gone' },
      [{ message: 'Unknown start "gone", expected the identifier of a block.', pointer, at: '3:18' }],
    ],
    [
      'a block that is spelled otherwise: case matters',
      { ...flow, StartAction: 'It' },
      [{ message: 'Unknown start "It", expected the identifier of a block; did you mean "it"?', pointer }],
    ],
    [
      'what only JavaScript has',
      { ...flow, StartAction: '__proto__' },
      [{ message: 'Unknown start "__proto__", expected the identifier of a block.', pointer }],
    ],
  ],
});
