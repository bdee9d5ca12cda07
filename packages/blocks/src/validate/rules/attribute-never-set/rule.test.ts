import { compare, lambda, plain, set, setForFlow } from '../../../../test/placed.ts';
import { flowOf, testRule } from '../../../../test/testRule.ts';
import type { ValidateOptions } from '../../validateFlow.ts';
import { attributeNeverSet } from './rule.ts';

const readTier = compare('read', '$.Attributes.tier', 'end');

function unset(block: string, key: string): string {
  return (
    `"${block}": "$.Attributes.${key}" is read, and no block before sets it. Set it before, or list it under "inputs" ` +
    'of this rule if tasks come with it.'
  );
}

/** The rule, told what tasks come with. */
function inputs(...names: readonly string[]): ValidateOptions {
  return { rules: { 'attribute-never-set': { options: { inputs: names } } } };
}

testRule(attributeNeverSet, {
  valid: [
    ['what may come with the task, where nobody says what does', flowOf(readTier)],
    ['an attribute that is set before', flowOf(set('a', { tier: 'gold' }, 'read'), readTier), inputs()],
    [
      'one that is set on one of two ways',
      flowOf(compare('a', '$.Name', 'read', ['Equals', 'Claim', 'b']), set('b', { tier: 'gold' }, 'read'), readTier),
      inputs(),
    ],
    [
      'one that is set on the round before',
      flowOf(lambda('a', 'b'), set('b', { count: '1$.Attributes.count' }, 'b')),
      inputs(),
    ],
    [
      'one whose name is only known when it runs',
      flowOf(set('a', { 'tier_$.Channel': 'gold' }, 'read'), readTier),
      inputs(),
    ],
    ['one that a module may set', flowOf(plain('InvokeFlowModule', 'a', {}, 'read'), readTier), inputs()],
    ['a read nobody comes to', flowOf(lambda('a', 'end'), readTier), inputs()],
    ['what tasks are said to come with', flowOf(readTier), inputs('tier')],
    ['what they are said to come with by a pattern', flowOf(readTier), inputs('crm_*', 't*r')],
    [
      'names that differ by a number, and short ones',
      flowOf(set('a', { line1: 'x', vip: 'x' }, 'b'), set('b', { all: '$.Attributes.line2 $.Attributes.zip' }, 'end')),
    ],
    ['a flow that comes after another', flowOf(readTier), { ...inputs(), flowType: 'CUSTOMER_QUEUE' }],
  ],
  invalid: [
    [
      'an attribute that nothing sets, once',
      flowOf(compare('a', '$.Attributes.tier', 'b'), set('b', { note: 'A $.Attributes.tier customer' }, 'end')),
      [
        {
          message: unset('Check contact attributes', 'tier'),
          pointer: '/Actions/0/Parameters/ComparisonValue',
          block: 'a',
          at: '12:28',
        },
      ],
      inputs('crm_*'),
    ],
    [
      'a name that is nearly one the flow sets',
      flowOf(set('a', { customerTier: 'gold' }, 'b'), compare('b', '$.Attributes.customer_tier', 'end')),
      [
        {
          message:
            '"Check contact attributes": "$.Attributes.customer_tier" is read, and no block before sets it; did you ' +
            'mean "$.Attributes.customerTier"?',
          pointer: '/Actions/1/Parameters/ComparisonValue',
        },
      ],
    ],
    [
      'one that is set too late, by a failed block, for the flow alone, or for another task',
      flowOf(
        compare('a', '$.Attributes.late', 'b'),
        set('b', { late: 'x', failed: 'x' }, 'end', 'c'),
        setForFlow('c', { flow: 'x' }, 'd'),
        plain('UpdateContactAttributes', 'd', { Attributes: { other: 'x' }, TargetContact: 'Related' }, 'e'),
        set('e', { all: '$.Attributes.failed $.Attributes.flow $.Attributes.other' }, 'end'),
      ),
      [
        { message: unset('Check contact attributes', 'late'), pointer: '/Actions/0/Parameters/ComparisonValue' },
        { message: unset('Set contact attributes', 'failed'), pointer: '/Actions/4/Parameters/Attributes/all' },
        { message: unset('Set contact attributes', 'flow'), pointer: '/Actions/4/Parameters/Attributes/all' },
        { message: unset('Set contact attributes', 'other'), pointer: '/Actions/4/Parameters/Attributes/all' },
      ],
      inputs(),
    ],
    [
      'many that are set, and one of them read before',
      flowOf(
        compare('z', '$.Attributes.a40', 'a'),
        set('a', Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`a${at}`, 'x'])), 'b'),
        set('b', { all: Array.from({ length: 71 }, (_, at) => `$.Attributes.a${at}`).join(' ') }, 'end'),
      ),
      [
        { message: unset('Check contact attributes', 'a40'), pointer: '/Actions/0/Parameters/ComparisonValue' },
        { message: unset('Set contact attributes', 'a70'), pointer: '/Actions/2/Parameters/Attributes/all' },
      ],
      inputs(),
    ],
  ],
});
