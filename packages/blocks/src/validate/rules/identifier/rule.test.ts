import { flowOf, testRule, WAIT } from '../../../../test/testRule.ts';
import { identifier } from './rule.ts';

const pointer = '/Actions/0/Identifier';
const named = (Identifier: unknown) => ({ ...WAIT, Identifier });

testRule(identifier, {
  valid: [
    ['a name with spaces', flowOf(named('Hold on'))],
    ['a UUID', flowOf(named('0f7a3c5e-1b2d-4e6f-8a9b-0c1d2e3f4a5b'))],
    ['fifty characters', flowOf(named('a'.repeat(50)))],
  ],
  invalid: [
    [
      'none',
      flowOf({ Type: 'Wait' }),
      [{ message: '"Wait": missing "Identifier", expected a name for the block.', pointer, block: '#1', at: '7:5' }],
    ],
    [
      'a number',
      flowOf(named(7)),
      [{ message: '"Wait": expected "Identifier" to be text, found a number.', pointer, at: '9:21' }],
    ],
    [
      'an empty one',
      flowOf(named('')),
      [{ message: '"Wait": the identifier "" cannot be used. Expected a name; this one is empty.', pointer }],
    ],
    [
      'a character that is not allowed',
      flowOf(named('a:b')),
      [
        {
          message:
            '"Wait": the identifier "a:b" cannot be used. The character : is not allowed, nor are ' +
            '% : ( \\ / ) = $ , ; [ ] { }.',
          pointer,
        },
      ],
    ],
    [
      'a reserved name',
      flowOf(named('__proto__')),
      [
        {
          message:
            '"Wait": the identifier "__proto__" cannot be used. "__proto__" is reserved by the service; choose another name.',
          pointer,
        },
      ],
    ],
    [
      'a long one',
      flowOf(named('a'.repeat(51))),
      [
        {
          message: `"Wait": the identifier "${'a'.repeat(51)}" cannot be used. Expected at most 50 characters, found 51.`,
          pointer,
        },
      ],
    ],
    [
      'one that the flow calls in many places, with a name for all of them',
      {
        ...flowOf(named('a:b'), { Identifier: 'c', Type: 'CreateTask', Transitions: { NextAction: 'a:b' } }),
        Metadata: { ActionMetadata: { 'a:b': { position: { x: 1, y: 2 } }, c: { children: ['end', 'a:b'] } } },
      },
      [
        {
          message:
            '"Wait": the identifier "a:b" cannot be used. The character : is not allowed, nor are ' +
            '% : ( \\ / ) = $ , ; [ ] { }.',
          pointer,
          fix: {
            title: 'Rename this block to "a b"',
            kind: 'suggestion',
            edits: [
              { set: pointer, value: 'a b' },
              { set: '/StartAction', value: 'a b' },
              { set: '/Actions/1/Transitions/NextAction', value: 'a b' },
              { set: '/Metadata/ActionMetadata/c/children/1', value: 'a b' },
              { rename: '/Metadata/ActionMetadata/a:b', to: 'a b' },
            ],
          },
        },
      ],
    ],
  ],
});
