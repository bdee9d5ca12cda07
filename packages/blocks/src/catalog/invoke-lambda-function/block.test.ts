import { describe, expect, test } from 'vitest';
import { ask, take } from '../../outcome.ts';
import type { Question } from '../../question.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { invokeLambdaFunction } from './block.ts';

const LOOKUP = 'arn:aws:lambda:eu-central-1:111122223333:function:order-lookup';

const called = { LambdaFunctionARN: LOOKUP, InvocationTimeLimitSeconds: '5' };
const calledInBackground = { ...called, InvocationType: 'ASYNCHRONOUS' };
const calledForJson = { ...called, ResponseType: 'JSON' };

/** The function is asked with these facts in place of the usual ones. */
function asked(facts: Partial<Extract<Question, { asks: 'lambda' }>> = {}) {
  return ask({
    asks: 'lambda',
    function: LOOKUP,
    parameters: {},
    timeLimitSeconds: 5,
    synchronous: true,
    responseType: 'STRING_MAP',
    ...facts,
  });
}

/** An answer of so many bytes: `{"a":"…"}` is 8 bytes and the text, of which each letter here takes two. */
function answerOfBytes(bytes: number) {
  return { a: 'é'.repeat(Math.floor((bytes - 8) / 2)) + 'x'.repeat(bytes % 2) };
}

testBehavior(invokeLambdaFunction, behavior, [
  // Calling
  { given: 'a function and a time limit', parameters: called, then: asked() },
  {
    given: 'values for the function',
    parameters: { ...called, LambdaInvocationAttributes: { orderId: '4711', note: '' } },
    then: asked({ parameters: { orderId: '4711', note: '' } }),
  },
  {
    given: 'a call that waits, said in so many words',
    parameters: { ...called, InvocationType: 'SYNCHRONOUS', ResponseType: 'STRING_MAP' },
    then: asked(),
  },
  { given: 'any JSON object as the answer', parameters: calledForJson, then: asked({ responseType: 'JSON' }) },
  {
    given: 'the longest limit of a call that waits',
    parameters: { ...called, InvocationTimeLimitSeconds: '8' },
    then: asked({ timeLimitSeconds: 8 }),
  },
  {
    given: 'a longer one',
    parameters: { ...called, InvocationTimeLimitSeconds: '9' },
    then: take('error'),
    because: /"9" is not a time limit from 1 to 8 seconds/,
  },
  {
    given: 'the longest limit of a call that does not wait',
    parameters: { ...calledInBackground, InvocationTimeLimitSeconds: '60' },
    then: asked({ timeLimitSeconds: 60, synchronous: false }),
  },
  {
    given: 'an even longer one',
    parameters: { ...calledInBackground, InvocationTimeLimitSeconds: '61' },
    then: take('error'),
    because: /"61" is not a time limit from 1 to 60 seconds/,
  },
  { given: 'no time at all', parameters: { ...called, InvocationTimeLimitSeconds: '0' }, then: take('error') },
  { given: 'no time limit', parameters: { LambdaFunctionARN: LOOKUP }, then: take('error'), because: /""/ },
  {
    given: 'a reference to nothing as the function',
    parameters: { ...called, LambdaFunctionARN: null },
    then: take('error'),
    because: /the Lambda function has no value/,
  },
  { given: 'no function', parameters: { InvocationTimeLimitSeconds: '5' }, then: take('error') },

  // Hearing the answer
  {
    given: 'a flat object of strings',
    parameters: called,
    hears: { heard: 'lambda', result: { status: 'open', total: '$1000' } },
    then: take('success', { external: { status: 'open', total: '$1000' } }),
  },
  {
    given: 'an empty object',
    parameters: called,
    hears: { heard: 'lambda', result: {} },
    then: take('success', { external: {} }),
  },
  {
    given: 'a number among the strings',
    parameters: called,
    hears: { heard: 'lambda', result: { status: 'open', count: 3 } },
    then: take('error'),
    because: /"count" is not a string/,
  },
  {
    given: 'an object within, where any JSON object may be answered',
    parameters: calledForJson,
    hears: { heard: 'lambda', result: { order: { count: 3, tags: ['new'] } } },
    then: take('success', { external: { order: { count: 3, tags: ['new'] } } }),
  },
  ...[[['a']], ['text'], [7], [null]].map(([result]) => ({
    given: `${JSON.stringify(result)}, which is no object`,
    parameters: calledForJson,
    hears: { heard: 'lambda', result } as const,
    then: take('error'),
    because: /did not answer with a JSON object/,
  })),
  {
    given: 'an answer of exactly 32 KB',
    parameters: called,
    hears: { heard: 'lambda', result: answerOfBytes(32_768) },
    then: take('success', { external: answerOfBytes(32_768) }),
  },
  {
    given: 'one byte more',
    parameters: called,
    hears: { heard: 'lambda', result: answerOfBytes(32_769) },
    then: take('error'),
    because: /the answer is 32769 bytes, more than 32 KB/,
  },
  {
    given: 'no answer in time: what was answered before stays',
    parameters: called,
    hears: { heard: 'failed', why: 'no answer within 5 s' },
    then: take('error'),
    because: /no answer within 5 s/,
  },
  {
    given: 'a call that has begun in the background: what was answered before stays',
    parameters: calledInBackground,
    hears: { heard: 'lambda', result: null, invocationId: 'invocation-1' },
    then: take('success', { lambdaInvocationId: 'invocation-1' }),
  },
  {
    given: 'a function nobody deployed, in the background',
    parameters: calledInBackground,
    hears: { heard: 'failed', why: 'there is no such function' },
    then: take('error'),
    because: /there is no such function/,
  },
]);

testParameters(invokeLambdaFunction, {
  accept: [
    called,
    { ...called, InvocationTimeLimitSeconds: '1' },
    { ...called, InvocationTimeLimitSeconds: '8' },
    { ...called, InvocationTimeLimitSeconds: 8 },
    { ...called, LambdaFunctionARN: `${LOOKUP}:live` },
    { ...called, LambdaFunctionARN: '$.Attributes.function' },
    { ...called, LambdaFunctionARN: 'arn:aws:lambda:$.AwsRegion:111122223333:function:order-lookup' },
    { ...called, InvocationType: 'SYNCHRONOUS' },
    calledInBackground,
    { ...called, LambdaInvocationAttributes: {} },
    { ...called, LambdaInvocationAttributes: { orderId: 'order $.Attributes.orderId', '$.Attributes.key': 'x' } },
    { ...called, ResponseValidation: { ResponseType: 'STRING_MAP' } },
    { ...called, ResponseValidation: { ResponseType: 'JSON' } },
  ],
  reject: [
    [{ InvocationTimeLimitSeconds: '5' }, 'LambdaFunctionARN'],
    [{ ...called, LambdaFunctionARN: '' }, 'LambdaFunctionARN'],
    [{ ...called, LambdaFunctionARN: { Arn: LOOKUP } }, 'LambdaFunctionARN'],
    [{ ...called, LambdaFunctionARN: 'arn:aws:connect:eu-central-1:1:instance/i/queue/q' }, 'LambdaFunctionARN'],
    [{ LambdaFunctionARN: LOOKUP }, 'InvocationTimeLimitSeconds'],
    [{ ...called, InvocationTimeLimitSeconds: '0' }, 'InvocationTimeLimitSeconds'],
    [{ ...called, InvocationTimeLimitSeconds: '2.5' }, 'InvocationTimeLimitSeconds'],
    [{ ...called, InvocationTimeLimitSeconds: '$.Attributes.limit' }, 'InvocationTimeLimitSeconds'],
    [{ ...called, InvocationTimeLimitSeconds: '9' }, 'from 1 to 8 seconds for a call that waits'],
    [{ ...calledInBackground, InvocationTimeLimitSeconds: '61' }, 'InvocationTimeLimitSeconds'],
    [{ ...called, InvocationType: 'EVENT' }, 'InvocationType'],
    [{ ...called, InvocationType: '$.Attributes.type' }, 'InvocationType'],
    [{ ...called, LambdaInvocationAttributes: 'orderId' }, 'LambdaInvocationAttributes'],
    [{ ...called, LambdaInvocationAttributes: { orderId: { Value: '4711' } } }, 'LambdaInvocationAttributes'],
    [{ ...called, RequestAttributes: { orderId: '4711' } }, 'write it as "LambdaInvocationAttributes"'],
    [{ ...called, ResponseValidation: { ResponseType: 'XML' } }, 'ResponseType'],
    [{ ...called, ResponseValidation: { ResponseType: '$.Attributes.shape' } }, 'ResponseType'],
    [{ ...called, ResponseValidation: 'JSON' }, 'ResponseValidation'],
  ],
  warn: [
    [{ ...calledInBackground, InvocationTimeLimitSeconds: '9' }, 'Sources differ on time limits above 8 seconds'],
    [{ ...calledInBackground, InvocationTimeLimitSeconds: '60' }, 'found 60; 8 or less is safe'],
    [{ ...called, LambdaInvocationAttributes: { orderId: '$.Atributes.orderId' } }, '$.Atributes.orderId'],
    [{ ...called, LambdaInvocationAttributes: { count: 3 } }, 'LambdaInvocationAttributes'],
    [{ ...called, RetryCount: '3' }, 'RetryCount'],
  ],
});

testTransitions(invokeLambdaFunction, {
  parameters: called,
  accept: [{ errors: ['NoMatchingError'] }],
  reject: [
    [{}, /missing branch "Error"/],
    [{ errors: ['NoMatchingError'], next: false }, /missing branch "Success"/],
    [{ errors: ['NoMatchingError', 'NoMatchingCondition'] }, /unexpected error "NoMatchingCondition"/],
    [{ errors: ['NoMatchingError', 'NoMatchingError'] }, /duplicate error/],
    [{ conditions: [['Equals', 'True']], errors: ['NoMatchingError'] }, /unexpected condition/],
  ],
  // The newer console has a Timeout branch whose name nobody documents: it is kept.
  warn: [[{ errors: ['NoMatchingError', 'Timeout'] }, /unknown error "Timeout".*keeps it as it is/]],
});

testFlowTypes(
  invokeLambdaFunction,
  {
    CONTACT_FLOW: 'allowed',
    CUSTOMER_QUEUE: 'allowed',
    AGENT_WHISPER: 'allowed',
    QUEUE_TRANSFER: 'allowed',
    AGENT_TRANSFER: 'allowed',
  },
  { parameters: called },
);

describe('the line on the block', () => {
  test.each([
    [LOOKUP, 'Lambda order-lookup'],
    [`${LOOKUP}:live`, 'Lambda order-lookup:live'],
    ['$.Attributes.function', 'Lambda function'],
    [undefined, 'Lambda not set'],
  ])('of %j is "%s"', (LambdaFunctionARN, line) => {
    expect(invokeLambdaFunction.summary({ LambdaFunctionARN }, [])).toBe(line);
  });
});
