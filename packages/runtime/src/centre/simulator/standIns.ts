/** What stands in for Lambda functions: answers from the instance file, call by call (task-contacts §11). */
import { isObject } from '@switchyard/blocks';
import { parseDuration } from '../../world/duration.ts';
import type { Facts } from '../instance/facts.ts';
import type { LambdaAnswerResource } from '../instance/instanceData.ts';
import type { CallOutcome, MadeCall } from './simulatedHome.ts';

export function answerLambda({ input, timeoutMs, countOf }: MadeCall, { lambdas }: Facts): CallOutcome {
  const { function: called, event } = input as { readonly function: string; readonly event: unknown };
  const lambda = lambdas.find(called);
  if (!lambda) return { why: 'there is no such function', afterMs: 0 };
  const count = countOf(lambda.arn);
  const answers = (lambda.resource.Answers ?? []).filter(({ When }) => When === undefined || holds(event, When));
  const answer: LambdaAnswerResource = answers[Math.min(count, answers.length - 1)] ?? {};
  const takes = answer.After === undefined ? 0 : (parseDuration(answer.After) ?? 0);
  if (answer.TimesOut === true || (timeoutMs > 0 && takes > timeoutMs)) {
    return { why: `no answer within ${timeoutMs / 1000} s`, afterMs: timeoutMs };
  }
  if (answer.Fails !== undefined) return { why: answer.Fails, afterMs: takes };
  return { result: answer.Returns ?? null, afterMs: takes };
}

// helpers

/** Whether a value has all members of another, however deep. */
function holds(value: unknown, expected: unknown): boolean {
  if (!isObject(expected)) return JSON.stringify(value) === JSON.stringify(expected);
  return isObject(value) && Object.entries(expected).every(([name, member]) => holds(value[name], member));
}
