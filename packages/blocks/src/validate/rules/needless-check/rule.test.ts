import { compare, lambda, loop, staffing, wait } from '../../../../test/placed.ts';
import { action, flowOf, testRule, ways } from '../../../../test/testRule.ts';
import { needlessCheck } from './rule.ts';

const NEXT = 'so this block decides nothing. Connect them differently, or remove the block.';

testRule(needlessCheck, {
  valid: [
    ['a check with two ways on', flowOf(staffing('a', 'b', 'end'), wait('b', 'end'))],
    ['blocks that do more than choose', flowOf(lambda('a', 'b', 'b'), wait('b', 'c', 'c'), loop('c', 'end', 'end'))],
    [
      'a check with a branch that leads nowhere, which another rule tells',
      flowOf(compare('a', '$.Channel', 'end', ['Equals', 'TASK', ''])),
    ],
    ['a check with nothing connected', flowOf(action('Compare'))],
  ],
  invalid: [
    [
      'a comparison that leads one way',
      flowOf(compare('a', '$.Channel', 'end', ['Equals', 'TASK', 'end'], ['Equals', 'CHAT', 'end'])),
      [
        {
          message: `"Check contact attributes": expected branches to different blocks: every one leads to "Disconnect / hang up", ${NEXT}`,
          pointer: '/Actions/0',
          block: 'a',
          at: '10:15',
        },
      ],
    ],
    [
      'a check whose failure alone leads elsewhere',
      flowOf(staffing('a', 'end', 'end', 'b'), wait('b', 'end')),
      [
        {
          message: `"Check staffing": expected branches to different blocks: every one but "Error" leads to "Disconnect / hang up", ${NEXT}`,
          pointer: '/Actions/0',
        },
      ],
    ],
    [
      'every other block that chooses',
      flowOf(
        { ...staffing('a', 'b', 'b', 'b') },
        {
          ...action(
            'CheckHoursOfOperation',
            {},
            {
              ...ways({
                errors: ['NoMatchingError'],
                conditions: [
                  ['Equals', 'True'],
                  ['Equals', 'False'],
                ],
              }),
            },
          ),
          Identifier: 'b',
        },
        {
          ...action(
            'DistributeByPercentage',
            {},
            ways({ errors: ['NoMatchingCondition'], conditions: [['NumberLessThan', '21']] }),
          ),
          Identifier: 'c',
        },
      ),
      [
        {
          message: `"Check staffing": expected branches to different blocks: every one leads to "Check hours of operation", ${NEXT}`,
          pointer: '/Actions/0',
        },
        {
          message: `"Check hours of operation": expected branches to different blocks: every one leads to "Disconnect / hang up", ${NEXT}`,
          pointer: '/Actions/1',
        },
        {
          message: `"Distribute by percentage": expected branches to different blocks: every one leads to "Disconnect / hang up", ${NEXT}`,
          pointer: '/Actions/2',
        },
      ],
    ],
  ],
});
