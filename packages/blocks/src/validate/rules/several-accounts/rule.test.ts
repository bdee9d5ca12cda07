import { action, flowOf, testRule, ways, type AnyFlow } from '../../../../test/testRule.ts';
import { severalAccounts } from './rule.ts';

function arn(account = '111122223333', region = 'eu-central-1'): string {
  return `arn:aws:lambda:${region}:${account}:function:look-up`;
}

/** A flow that calls so many functions, one after the other. */
function calls(...arns: readonly string[]): AnyFlow {
  const blocks = arns.map((LambdaFunctionARN, index) => ({
    ...action('InvokeLambdaFunction', { LambdaFunctionARN }, ways()),
    Identifier: `call ${index}`,
  }));
  return flowOf(blocks[0] ?? {}, ...blocks.slice(1));
}

const HERE = 'account 111122223333 in eu-central-1';
const NEXT = 'Choose the resource again in the instance this flow is for.';
const function2 = '/Actions/2/Parameters/LambdaFunctionARN';

testRule(severalAccounts, {
  valid: [
    ['one account and Region', calls(arn(), arn(), arn())],
    ['no ARN at all', calls('look-up')],
    ['what AWS itself owns', calls(arn(), 'arn:aws:connect:us-east-1:aws:view/form:1')],
    ['an account that is filled in later', calls(arn(), 'arn:aws:lambda:${REGION}:${ACCOUNT}:function:x')],
    ['a resource without a Region', calls(arn(), 'arn:aws:iam::444455556666:role/x')],
  ],
  invalid: [
    [
      'a function of another account',
      calls(arn(), arn(), arn('444455556666')),
      [
        {
          message: `"Invoke AWS Lambda function": expected resources of one account and Region, found account 444455556666 in eu-central-1 beside ${HERE}. ${NEXT}`,
          pointer: function2,
          block: 'call 2',
          related: [{ message: `of ${HERE}`, pointer: '/Actions/0/Parameters/LambdaFunctionARN' }],
          at: '36:30',
        },
      ],
    ],
    [
      'another Region, once for all its resources',
      calls(arn('111122223333', 'us-east-1'), arn(), arn(), arn(), arn('111122223333', 'us-east-1')),
      [
        {
          message: `"Invoke AWS Lambda function": expected resources of one account and Region, found account 111122223333 in us-east-1 beside ${HERE}. ${NEXT}`,
          pointer: '/Actions/0/Parameters/LambdaFunctionARN',
        },
      ],
    ],
    [
      'functions of another account than the instance’s, which may be meant so, though there are more of them',
      calls(arn(), arn(), 'arn:aws:connect:eu-central-1:444455556666:instance/0c1d'),
      [
        {
          severity: 'info',
          message: `"Invoke AWS Lambda function": expected resources of one account and Region, found ${HERE} beside account 444455556666 in eu-central-1. Check that this instance may call it, or choose the function again.`,
          pointer: '/Actions/0/Parameters/LambdaFunctionARN',
        },
      ],
    ],
    [
      'functions of another Region than the instance’s',
      calls(arn('444455556666', 'us-east-1'), 'arn:aws:connect:eu-central-1:444455556666:instance/0c1d'),
      [
        {
          message: `"Invoke AWS Lambda function": expected resources of one account and Region, found account 444455556666 in us-east-1 beside account 444455556666 in eu-central-1. ${NEXT}`,
          pointer: '/Actions/0/Parameters/LambdaFunctionARN',
        },
      ],
    ],
    [
      'a queue of another instance',
      calls(
        'arn:aws:connect:eu-central-1:444455556666:instance/0c1d/queue/a',
        'arn:aws:connect:eu-central-1:444455556666:instance/0c1d/queue/b',
        'arn:aws:connect:eu-central-1:111122223333:instance/9f8e/queue/a',
      ),
      [
        {
          message: `"Invoke AWS Lambda function": expected resources of one account and Region, found ${HERE} beside account 444455556666 in eu-central-1. ${NEXT}`,
          pointer: '/Actions/2/Parameters/LambdaFunctionARN',
        },
      ],
    ],
  ],
});
