import { attributes, choice, lambda, wholeNumber } from '../../fields.ts';
import { type CheckedBlock, defineBlock, error, type Finding, flowTypes, success } from '../../block.ts';
import { describeResource, readWholeNumber } from '../../words.ts';

/** flow-language §2.11. */
export const invokeLambdaFunction = defineBlock({
  id: 'invoke-lambda-function',
  title: 'Invoke AWS Lambda function',
  category: 'integrate',
  icon: 'square-function',
  description: 'Calls a Lambda function, and keeps what it answers for later blocks.',
  searchWords: ['lambda', 'function', 'call', 'api', 'webhook', 'look up', 'external', 'code', 'aws'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/invoke-lambda-function-block.html',
  actions: [{ type: 'InvokeLambdaFunction' }],
  parameters: {
    LambdaFunctionARN: lambda('Function', { required: true, help: 'The ARN of a function or of an alias.' }),
    InvocationTimeLimitSeconds: wholeNumber('Time limit', {
      required: true,
      help: 'From 1 to 8 seconds; up to 60 when the task does not wait for the answer.',
      min: '1',
      max: '60',
      unit: 'seconds',
      initial: '3',
    }),
    InvocationType: choice('Wait for the answer', {
      options: [
        { value: 'SYNCHRONOUS', label: 'Yes, go on when it has answered' },
        { value: 'ASYNCHRONOUS', label: 'No, go on at once' },
      ],
      default: 'SYNCHRONOUS',
    }),
    LambdaInvocationAttributes: attributes('Parameters', {
      help: 'What the function is given beside the contact’s own data.',
      aliases: ['RequestAttributes'],
    }),
    ResponseType: choice('Answer', {
      path: ['ResponseValidation', 'ResponseType'],
      help: 'What the function has to answer; anything else takes Error.',
      options: [
        { value: 'STRING_MAP', label: 'One flat object of strings' },
        { value: 'JSON', label: 'Any JSON object' },
      ],
      default: 'STRING_MAP',
    }),
  },
  refused: { RequestAttributes: 'write it as "LambdaInvocationAttributes"' },
  branches: [success(), error()],
  flowTypes: flowTypes(),
  limits: [
    'The answer may be at most 32 KB.',
    'A new answer replaces the one before whole; a failed call leaves it as it was.',
  ],
  check,
  summary: ({ LambdaFunctionARN }) => `Lambda ${describeFunction(LambdaFunctionARN)}`,
});

// helpers

function check({ parameters }: CheckedBlock): readonly Finding[] {
  const field = 'InvocationTimeLimitSeconds';
  const waits = parameters['InvocationType'] !== 'ASYNCHRONOUS';
  if (waits && (parameters[field] ?? '') === '') {
    const message = `Missing "Time limit" (${field}), expected a whole number from 1 to 8 (seconds).`;
    return [{ severity: 'error', field, message }];
  }
  const seconds = readWholeNumber(parameters[field]);
  if (seconds === undefined || seconds <= 8 || seconds > 60) return [];
  if (!waits) {
    const message = `Sources differ on time limits above 8 seconds, found ${seconds}; 8 or less is safe.`;
    return [{ severity: 'warning', field, message }];
  }
  const message = `Expected a time limit from 1 to 8 seconds for a call that waits for the answer, found ${seconds}.`;
  return [{ severity: 'error', field, message }];
}

/** A function's name with its alias, rather than only the last part of the ARN. */
function describeFunction(stored: unknown): string {
  const [, name] = /^arn:[^$]*:function:(.+)$/.exec(typeof stored === 'string' ? stored : '') ?? [];
  return name ?? describeResource(stored);
}
