import { compare, lambda, set } from '../../../../test/placed.ts';
import { flowOf, testRule, type AnyFlow } from '../../../../test/testRule.ts';
import { externalReplaced } from './rule.ts';

function calls(id: string, name: string, next: string, given: object = {}): AnyFlow {
  return lambda(id, next, 'end', { LambdaFunctionARN: name, LambdaInvocationAttributes: given });
}

const reads = (id: string, key: string, next: string): AnyFlow => set(id, { kept: `$.External.${key}` }, next);

function message(block: string, reference: string, earlier: string): string {
  return (
    `"${block}": "${reference}" is of another answer here than in "${earlier}": each Lambda function replaces what the ` +
    'one before it answered. If the last one does not answer it too, keep it in an attribute.'
  );
}

const SET = 'Set contact attributes';

testRule(externalReplaced, {
  valid: [
    ['one function', flowOf(calls('a', 'f', 'b'), reads('b', 'tier', 'c'), reads('c', 'tier', 'end'))],
    [
      'one function that is called again',
      flowOf(calls('a', 'f', 'b'), reads('b', 'tier', 'c'), calls('c', 'f', 'd'), reads('d', 'tier', 'end')),
    ],
    [
      'another name of the second answer',
      flowOf(calls('a', 'f', 'b'), reads('b', 'tier', 'c'), calls('c', 'g', 'd'), reads('d', 'open', 'end')),
    ],
    [
      'a name that the second function is given, and mostly gives back',
      flowOf(
        calls('a', 'f', 'b'),
        reads('b', 'session', 'c'),
        calls('c', 'g', 'd', { session: '$.External.session' }),
        reads('d', 'session', 'end'),
      ),
    ],
    [
      'functions on ways of their own',
      flowOf(
        compare('which', '$.Attributes.kind', 'a', ['Equals', 'claim', 'c']),
        calls('a', 'f', 'b'),
        reads('b', 'tier', 'end'),
        calls('c', 'g', 'd'),
        reads('d', 'tier', 'end'),
      ),
    ],
    [
      'a read where either may have answered',
      flowOf(
        calls('a', 'f', 'b'),
        compare('b', '$.External.tier', 'd', ['Equals', 'gold', 'c']),
        calls('c', 'g', 'd'),
        reads('d', 'tier', 'end'),
      ),
    ],
    [
      'functions in turn on a circle',
      flowOf(calls('a', 'f', 'b'), reads('b', 'tier', 'c'), calls('c', 'g', 'd'), reads('d', 'tier', 'a')),
    ],
    [
      'a function that is called without waiting for its answer',
      flowOf(
        calls('a', 'f', 'b'),
        reads('b', 'tier', 'c'),
        lambda('c', 'd', 'end', { LambdaFunctionARN: 'g', InvocationType: 'ASYNCHRONOUS' }),
        reads('d', 'tier', 'end'),
      ),
    ],
  ],
  invalid: [
    [
      'a name of the first answer, once the second is there',
      flowOf(calls('a', 'f', 'b'), reads('b', 'tier', 'c'), calls('c', 'g', 'd'), reads('d', 'tier', 'end')),
      [
        {
          message: message(SET, '$.External.tier', SET),
          pointer: '/Actions/3/Parameters/Attributes/kept',
          block: 'd',
          at: '65:19',
          related: [{ message: 'It is read here before.', pointer: '/Actions/1/Parameters/Attributes/kept' }],
        },
      ],
    ],
    [
      'each name once',
      flowOf(
        calls('a', 'f', 'b'),
        reads('b', 'tier', 'c'),
        calls('c', 'g', 'd'),
        reads('d', 'tier', 'e'),
        reads('e', 'tier', 'end'),
      ),
      [{ message: message(SET, '$.External.tier', SET), pointer: '/Actions/3/Parameters/Attributes/kept' }],
    ],
  ],
});
