import { compare, lambda, plain, set, setForFlow, wait } from '../../../../test/placed.ts';
import { flowOf, testRule, type AnyFlow } from '../../../../test/testRule.ts';
import { neverTrue } from './rule.ts';

const TIER = '$.Attributes.tier';

function never(condition: string, because: string): string {
  return `"Check contact attributes": the condition ${JSON.stringify(condition)} is never true here: ${because}. Correct it, or remove it.`;
}

const DECIDED = 'blocks before it have decided otherwise';
const fork = compare('fork', '$.Name', 'silver', ['Equals', 'Claim', 'gold']);

/** A flow that sets the tier on two ways, which meet. */
function twoTiers(...after: readonly AnyFlow[]): AnyFlow {
  return flowOf(fork, set('gold', { tier: 'gold' }, 'a'), set('silver', { tier: 'silver' }, 'a'), ...after);
}

testRule(neverTrue, {
  valid: [
    ['what comes with the task', flowOf(compare('a', TIER, 'end', ['Equals', 'gold', 'end']))],
    [
      'either of two values',
      twoTiers(compare('a', TIER, 'end', ['Equals', 'gold', 'end'], ['Equals', 'silver', 'end'])),
    ],
    [
      'a value that is only known when it runs',
      flowOf(set('s', { tier: '$.External.tier' }, 'a'), compare('a', TIER, 'end', ['Equals', 'x', 'end'])),
    ],
    [
      'an operand that is',
      flowOf(set('s', { tier: 'gold' }, 'a'), compare('a', TIER, 'end', ['Equals', '$.Name', 'end'])),
    ],
    [
      'a value that is set only where nothing failed',
      flowOf(set('s', { tier: 'gold' }, 'a', 'a'), compare('a', TIER, 'end', ['Equals', 'x', 'end'])),
    ],
    [
      'one that a function may have changed',
      flowOf(set('s', { tier: 'gold' }, 'l'), lambda('l', 'a'), compare('a', TIER, 'end', ['Equals', 'x', 'end'])),
    ],
    [
      'one that somebody may have changed meanwhile',
      flowOf(set('s', { tier: 'gold' }, 'w'), wait('w', 'a'), compare('a', TIER, 'end', ['Equals', 'x', 'end'])),
    ],
    [
      'one that a module may have changed',
      flowOf(
        set('s', { tier: 'gold' }, 'm'),
        plain('InvokeFlowModule', 'm', {}, 'a'),
        compare('a', TIER, 'end', ['Equals', 'x', 'end']),
      ),
    ],
    [
      'one of a related contact',
      flowOf(
        plain('UpdateContactAttributes', 's', { Attributes: { tier: 'gold' }, TargetContact: 'Related' }, 'a'),
        compare('a', TIER, 'end', ['Equals', 'x', 'end']),
      ),
    ],
    [
      'another value',
      flowOf(
        compare('a', '$.Attributes.score', 'end', ['NumberGreaterThan', '5', 'b']),
        compare('b', TIER, 'end', ['NumberLessThan', '3', 'end']),
      ),
    ],
    [
      'ranges that overlap',
      flowOf(
        compare('a', TIER, 'end', ['NumberGreaterThan', '3', 'b']),
        compare('b', TIER, 'end', ['NumberLessThan', '5', 'end']),
      ),
    ],
    [
      'what is decided on one of two ways only',
      flowOf(
        compare('fork', '$.Name', 'b', ['Equals', 'Claim', 'a']),
        compare('a', TIER, 'end', ['Equals', 'gold', 'b']),
        compare('b', TIER, 'end', ['Equals', 'silver', 'end']),
      ),
    ],
    [
      'a value that is set anew on every round',
      flowOf(
        set('s', { tier: '1' }, 'a'),
        compare('a', TIER, 'b', ['Equals', '2', 'end']),
        set('b', { tier: '2' }, 'a'),
      ),
    ],
    [
      'flow attributes that nothing sets, which another rule tells',
      flowOf(compare('a', '$.FlowAttributes.x', 'end', ['Equals', 'y', 'end'])),
    ],
    [
      'an operator nobody documents',
      flowOf(set('s', { tier: 'gold' }, 'a'), compare('a', TIER, 'end', ['KeyExists', 'x', 'end'])),
    ],
    [
      'a number compared with a word, which another rule tells',
      flowOf(set('s', { tier: '3' }, 'a'), compare('a', TIER, 'end', ['NumberLessThan', 'x', 'end'])),
    ],
    ['a comparison nobody comes to', flowOf(wait('w', 'end'), compare('a', TIER, 'end', ['Equals', 'x', 'end']))],
  ],
  invalid: [
    [
      'a value that is set otherwise on every way',
      twoTiers(compare('a', TIER, 'end', ['Equals', 'gold', 'end'], ['Equals', 'Silver', 'end'])),
      [
        {
          message: never('= Silver', 'on every way here the value is "gold" or "silver"'),
          pointer: '/Actions/3/Transitions/Conditions/1',
          block: 'a',
          branch: 'condition-2',
          at: '100:17',
        },
      ],
    ],
    [
      'a number asked of a word',
      flowOf(set('s', { tier: 'gold' }, 'a'), compare('a', TIER, 'end', ['NumberGreaterThan', '3', 'end'])),
      [
        {
          message: never('> 3', 'on every way here the value is "gold"'),
          pointer: '/Actions/1/Transitions/Conditions/0',
        },
      ],
    ],
    [
      'a range that was left before',
      flowOf(
        compare('a', TIER, 'end', ['NumberGreaterThan', '5', 'b']),
        compare('b', TIER, 'end', ['NumberLessThan', '3', 'end']),
      ),
      [{ message: never('< 3', DECIDED), pointer: '/Actions/1/Transitions/Conditions/0' }],
    ],
    [
      'what was no match before',
      flowOf(
        compare('a', TIER, 'b', ['Equals', 'gold', 'end'], ['NumberGreaterThan', '3', 'end']),
        compare('b', TIER, 'end', ['Equals', 'gold', 'end'], ['NumberGreaterThan', '5', 'end']),
      ),
      [
        { message: never('= gold', DECIDED), pointer: '/Actions/1/Transitions/Conditions/0' },
        { message: never('> 5', DECIDED), pointer: '/Actions/1/Transitions/Conditions/1' },
      ],
    ],
    [
      'a flow attribute, which nothing else can change while time passes',
      flowOf(
        setForFlow('s', { round: '1' }, 'w'),
        wait('w', 'a'),
        compare('a', '$.FlowAttributes.round', 'end', ['Equals', '2', 'end']),
      ),
      [{ message: never('= 2', 'on every way here the value is "1"'), pointer: '/Actions/2/Transitions/Conditions/0' }],
    ],
    [
      'a flow attribute that is set on one of two ways',
      flowOf(
        compare('fork', '$.Name', 'a', ['Equals', 'Claim', 's']),
        setForFlow('s', { round: '1' }, 'a'),
        compare('a', '$.FlowAttributes.round', 'end', ['Equals', 'NULL', 'end'], ['Equals', '2', 'end']),
      ),
      [
        {
          message: never('= 2', 'on every way here the value is not set or "1"'),
          pointer: '/Actions/2/Transitions/Conditions/1',
        },
      ],
    ],
  ],
});
