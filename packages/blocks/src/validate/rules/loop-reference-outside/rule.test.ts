import { loop, set, wait } from '../../../../test/placed.ts';
import { flowOf, testRule } from '../../../../test/testRule.ts';
import { loopReferenceOutside } from './rule.ts';

const OUTSIDE =
  'is always empty here: no Looping branch leads here before Loop is complete. Read it between Looping and the way back ' +
  'to Loop.';
const note = (id: string, next: string) => set(id, { round: '$.Loop.tries.Index' }, next);

testRule(loopReferenceOutside, {
  valid: [
    ['a round that is read in its loop', flowOf(loop('a', 'b', 'end'), note('b', 'c'), wait('c', 'a'))],
    [
      'one that is read after an inner loop, in the outer one',
      flowOf(loop('a', 'b', 'end'), loop('b', 'c', 'd'), wait('c', 'b'), note('d', 'a')),
    ],
    ['one that is read where a round is left', flowOf(loop('a', 'b', 'end'), wait('b', 'a', 'c'), note('c', 'end'))],
    ['a read nobody comes to', flowOf(wait('a', 'end'), note('b', 'end'))],
  ],
  invalid: [
    [
      'one that is read without a loop',
      flowOf(note('a', 'end')),
      [
        {
          message: `"Set contact attributes": "$.Loop.tries.Index" ${OUTSIDE}`,
          pointer: '/Actions/0/Parameters/Attributes/round',
          block: 'a',
          at: '13:20',
        },
      ],
    ],
    [
      'one that is read once the loop is complete',
      flowOf(loop('a', 'b', 'c'), wait('b', 'a'), note('c', 'end')),
      [
        {
          message: `"Set contact attributes": "$.Loop.tries.Index" ${OUTSIDE}`,
          pointer: '/Actions/2/Parameters/Attributes/round',
        },
      ],
    ],
    [
      'one that is read where the loop never was',
      flowOf(note('a', 'b'), loop('b', 'end', 'end')),
      [
        {
          message: `"Set contact attributes": "$.Loop.tries.Index" ${OUTSIDE}`,
          pointer: '/Actions/0/Parameters/Attributes/round',
        },
      ],
    ],
  ],
});
