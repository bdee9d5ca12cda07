import { action, flowOf, testRule, WAIT } from '../../../../test/testRule.ts';
import { unknownType } from './rule.ts';

const pointer = '/Actions/0/Type';

testRule(unknownType, {
  valid: [
    ['a block of tasks', flowOf(WAIT)],
    ['a block of another channel', flowOf(action('MessageParticipant'))],
  ],
  invalid: [
    [
      'none',
      flowOf({ Identifier: 'it' }),
      [{ message: '"Unknown block": missing "Type", expected one such as "Wait" or "Compare".', pointer, at: '8:5' }],
    ],
    [
      'an empty one',
      flowOf(action('')),
      [{ message: '"Unknown block": missing "Type", expected one such as "Wait" or "Compare".', pointer }],
    ],
    [
      'a number',
      flowOf({ ...WAIT, Type: 7 }),
      [{ message: '"Unknown block": expected "Type" to be text, found a number.', pointer }],
    ],
    [
      'a name nobody knows',
      flowOf(action('BrandNewBlock')),
      [
        {
          message: '"BrandNewBlock": unknown Type "BrandNewBlock".',
          pointer,
          at: '10:15',
          service: 'Invalid Action type. Type: BrandNewBlock',
        },
      ],
    ],
    [
      'a slip of the pen',
      flowOf(action('DisconectParticipant')),
      [
        {
          message: '"DisconectParticipant": unknown Type "DisconectParticipant"; did you mean "DisconnectParticipant"?',
          pointer,
        },
      ],
    ],
    [
      'a name of the designer that is no Type',
      flowOf(action('CheckStaffing')),
      [
        {
          message: '"CheckStaffing": unknown Type "CheckStaffing"; did you mean "CheckMetricData"?',
          pointer,
          service: 'Invalid Action type. Type: CheckStaffing',
        },
      ],
    ],
    [
      'what only JavaScript knows',
      flowOf(action('__proto__')),
      [{ message: '"__proto__": unknown Type "__proto__".', pointer }],
    ],
  ],
});
