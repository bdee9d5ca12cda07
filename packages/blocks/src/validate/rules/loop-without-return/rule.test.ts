import { compare, loop, plain, wait } from '../../../../test/placed.ts';
import { flowOf, testRule } from '../../../../test/testRule.ts';
import { loopWithoutReturn } from './rule.ts';

const MESSAGE =
  '"Loop": the branch "Complete" is never taken: no way from "Looping" comes back to this block. Lead the last block of ' +
  'the round back to it, or remove it.';

testRule(loopWithoutReturn, {
  valid: [
    ['a round that comes back', flowOf(loop('a', 'b', 'end'), wait('b', 'a'))],
    ['one that comes back on one of its ways', flowOf(loop('a', 'b', 'end'), wait('b', 'end', 'a'))],
    ['one that comes back by a block of another channel', flowOf(loop('a', 'b', 'end'), plain('New', 'b', {}, 'a'))],
    ['a Loop in a Loop', flowOf(loop('a', 'b', 'end'), loop('b', 'c', 'a'), wait('c', 'b'))],
    ['an inner Loop that is only come back to by the outer one', flowOf(loop('a', 'b', 'end'), loop('b', 'a', 'a'))],
    ['no rounds at all', flowOf({ ...loop('a', 'b', 'end'), Parameters: { LoopCount: '0' } }, wait('b', 'end'))],
    ['a Looping branch that leads nowhere, which another rule tells', flowOf(loop('a', '', 'end'))],
    ['a Loop nobody comes to', flowOf(wait('b', 'end'), loop('a', 'b', 'end'))],
  ],
  invalid: [
    [
      'a round that leaves the flow',
      flowOf(loop('a', 'b', 'c'), wait('b', 'end'), plain('CreateTask', 'c', {}, 'end')),
      [
        {
          message: MESSAGE,
          pointer: '/Actions/0/Transitions/Conditions/0',
          block: 'a',
          branch: 'complete',
          at: '23:17',
        },
      ],
    ],
    [
      'two branches that lead one way',
      flowOf(loop('a', 'end', 'end')),
      [{ message: MESSAGE, pointer: '/Actions/0/Transitions/Conditions/0' }],
    ],
    [
      'a round that only calls come back from',
      flowOf(loop('a', 'b', 'end'), compare('b', '$.Channel', 'end', ['Equals', 'VOICE', 'a'])),
      [{ message: MESSAGE, pointer: '/Actions/0/Transitions/Conditions/0' }],
    ],
    [
      'a number of rounds that comes with the task',
      flowOf({ ...loop('a', 'b', 'end'), Parameters: { LoopCount: '$.Attributes.tries' } }, wait('b', 'end')),
      [{ message: MESSAGE, pointer: '/Actions/0/Transitions/Conditions/0' }],
    ],
  ],
});
