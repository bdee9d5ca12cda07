import { defineBehavior } from '../../block.ts';
import { LARGEST_STORE, utf8Length } from '../../bytes.ts';
import { isObject } from '../../flow/json.ts';
import { ask, take, takeError } from '../../outcome.ts';
import { readWholeNumber } from '../../words.ts';
import { invokeLambdaFunction } from './block.ts';

export const behavior = defineBehavior(invokeLambdaFunction, {
  enter: (_contact, parameters) => {
    const { LambdaFunctionARN, InvocationTimeLimitSeconds, LambdaInvocationAttributes = {} } = parameters;
    if (!LambdaFunctionARN) return take('error', undefined, 'the Lambda function has no value');
    const synchronous = parameters.InvocationType !== 'ASYNCHRONOUS';
    const longest = synchronous ? 8 : 60;
    const timeLimitSeconds = readWholeNumber(InvocationTimeLimitSeconds);
    if (timeLimitSeconds === undefined || timeLimitSeconds < 1 || timeLimitSeconds > longest) {
      const found = InvocationTimeLimitSeconds ?? '';
      return take('error', undefined, `"${found}" is not a time limit from 1 to ${longest} seconds`);
    }
    return ask({
      asks: 'lambda',
      function: LambdaFunctionARN,
      parameters: LambdaInvocationAttributes,
      timeLimitSeconds,
      synchronous,
      responseType: parameters.ResponseType === 'JSON' ? 'JSON' : 'STRING_MAP',
    });
  },
  resume: (_contact, { InvocationType, ResponseType }, answer) => {
    if (answer.heard !== 'lambda') return takeError(answer);
    const { result, invocationId } = answer;
    if (InvocationType === 'ASYNCHRONOUS') {
      return take('success', invocationId === undefined ? undefined : { lambdaInvocationId: invocationId });
    }
    const why = whyNotAnswer(result, ResponseType === 'JSON');
    return why === undefined ? take('success', { external: result }) : take('error', undefined, why);
  },
});

// helpers

/** Why the service would not accept an answer, in words; undefined when it would. */
function whyNotAnswer(result: unknown, anyJson: boolean): string | undefined {
  if (!isObject(result)) return 'the function did not answer with a JSON object';
  if (!anyJson) {
    const odd = Object.keys(result).find((key) => typeof result[key] !== 'string');
    if (odd !== undefined) return `the answer is no flat object of strings: "${odd}" is not a string`;
  }
  const size = utf8Length(JSON.stringify(result));
  return size > LARGEST_STORE ? `the answer is ${size} bytes, more than 32 KB` : undefined;
}
