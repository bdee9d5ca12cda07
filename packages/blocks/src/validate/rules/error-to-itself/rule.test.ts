import { compare, lambda, toQueue, wait } from '../../../../test/placed.ts';
import { action, flowOf, testRule, ways } from '../../../../test/testRule.ts';
import { errorToItself } from './rule.ts';

const NEXT =
  'leads back to this block: what fails once is tried again at once, without end. Connect it to another block, or ' +
  'count the tries with Loop.';

testRule(errorToItself, {
  valid: [
    ['failures that lead on', flowOf(lambda('a', 'end'))],
    ['a failure that waits before it tries again', flowOf(lambda('a', 'end', 'b'), wait('b', 'a'))],
    ['a comparison that compares again, which another rule tells', flowOf(compare('a', '$.Attributes.x', 'a'))],
    ['a Wait that waits again', flowOf(wait('a', 'a'))],
    [
      'a block of another channel, which asks again',
      flowOf(
        action('GetParticipantInput', {}, { ...ways(), Errors: [{ NextAction: 'it', ErrorType: 'NoMatchingError' }] }),
      ),
    ],
  ],
  invalid: [
    [
      'a function that is called again at once',
      flowOf(lambda('a', 'end', 'a')),
      [
        {
          message: `"Invoke AWS Lambda function": the branch "Error" ${NEXT}`,
          pointer: '/Actions/0/Transitions/Errors/0/NextAction',
          block: 'a',
          branch: 'error',
          at: '16:27',
        },
      ],
    ],
    [
      'both failures of one block',
      flowOf(toQueue('a', 'a')),
      [
        {
          message: `"Transfer to queue": the branch "At capacity" ${NEXT}`,
          pointer: '/Actions/0/Transitions/Errors/0/NextAction',
        },
        {
          message: `"Transfer to queue": the branch "Error" ${NEXT}`,
          pointer: '/Actions/0/Transitions/Errors/1/NextAction',
        },
      ],
    ],
  ],
});
