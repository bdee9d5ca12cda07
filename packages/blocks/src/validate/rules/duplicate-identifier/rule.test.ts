import { flowOf, testRule, WAIT } from '../../../../test/testRule.ts';
import { duplicateIdentifier } from './rule.ts';

const IT = { Identifier: 'it', Type: 'Wait' };

testRule(duplicateIdentifier, {
  valid: [
    ['identifiers of their own', flowOf(WAIT, { ...WAIT, Identifier: 'It' })],
    [
      'actions without an identifier',
      flowOf(WAIT, { Type: 'Wait' }, { Type: 'Wait' }, { Identifier: '' }, { Identifier: '' }),
    ],
    ['an identifier that looks like what a nameless block is called', flowOf(WAIT, {}, { ...WAIT, Identifier: '#2' })],
  ],
  invalid: [
    [
      'the same identifier twice and thrice',
      flowOf(IT, IT, IT),
      [
        {
          message: '"Wait": duplicate identifier "it": action 1 has it already. Rename one of them.',
          pointer: '/Actions/1/Identifier',
          block: 'it',
        },
        {
          message: '"Wait": duplicate identifier "it": action 1 has it already. Rename one of them.',
          pointer: '/Actions/2/Identifier',
          at: '17:21',
        },
      ],
    ],
  ],
});
