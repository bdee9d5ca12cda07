/** What stands in for Lambda functions: answers from the instance file, call by call (task-contacts §11). */
import { isObject } from '@switchyard/blocks';
import { parseDuration } from '../../world/duration.ts';
import type { LambdaCall } from '../chain/lambdaEvent.ts';
import type { Facts } from '../instance/facts.ts';
import type { LambdaAnswerResource, LambdaResource } from '../instance/instanceData.ts';
import { makeAttempts, type Attempt } from './attempts.ts';
import type { CallOutcome, MadeCall } from './simulatedHome.ts';

export type AnswerLambda = (call: MadeCall, facts: Facts) => CallOutcome;

/** Really runs a function that has `Script` or `Url`, once; undefined where it does not run such. */
export type RunLambda = (lambda: LambdaResource, event: unknown, limitMs: number) => Attempt | undefined;

/** Answers from the instance file alone. */
export const answerLambda: AnswerLambda = answerLambdasBy(() => undefined);

/** Answers from the instance file, and by functions that really run. */
export function answerLambdasBy(run: RunLambda): AnswerLambda {
  return ({ input, timeoutMs, countOf }, { lambdas }) => {
    const { function: called, event, because } = input as LambdaCall;
    const lambda = lambdas.find(called);
    if (!lambda) return { why: 'there is no such function', afterMs: 0 };
    const { resource, arn, name } = lambda;
    const attempt = resource.Answers
      ? () => answered(resource.Answers ?? [], event, (row) => countOf(`${arn}${row}`))
      : (leftMs: number) => run(resource, event, leftMs) ?? unknown(resource, name);
    return makeAttempts(timeoutMs, attempt, because);
  };
}

// helpers

/**
 * The next answer for such an event. Answers whose `When` holds are a row of their own, gone through one by one; the
 * last one stays.
 */
function answered(answers: readonly LambdaAnswerResource[], event: unknown, countOf: (row: string) => number): Attempt {
  const places = answers.map((answer, place) => ({ answer, place }));
  const meant = places.filter(({ answer: { When } }) => When !== undefined && holds(event, inEvent(When)));
  const row = meant.length > 0 ? meant : places.filter(({ answer: { When } }) => When === undefined);
  if (row.length === 0) return { fails: 'no answer of the stand-in is for such an event', takesMs: 0 };
  const count = countOf(meant.length > 0 ? ` when ${row.map(({ place }) => place).join(' ')}` : '');
  return attemptOf(row[Math.min(count, row.length - 1)]?.answer ?? {});
}

function attemptOf({
  Returns,
  ReturnsText,
  Fails,
  Throttles,
  Unavailable,
  TimesOut,
  After,
}: LambdaAnswerResource): Attempt {
  const takesMs = After === undefined ? 0 : (parseDuration(After) ?? 0);
  if (TimesOut === true) return { late: true, takesMs };
  if (Fails !== undefined) return { fails: Fails, takesMs };
  if (Throttles === true) return { again: 'the function was throttled', takesMs };
  if (Unavailable === true) return { again: 'the service was unavailable', takesMs };
  if (ReturnsText !== undefined) return { text: ReturnsText, takesMs };
  return { returns: Returns ?? null, takesMs };
}

/** Nothing is guessed: a function nobody speaks for fails, and says what to add. */
function unknown({ Script, Url }: LambdaResource, name: string): Attempt {
  const real = Script ?? Url;
  if (real !== undefined)
    return { fails: `"${name}" would run ${real}, and functions do not really run here`, takesMs: 0 };
  const example = JSON.stringify({ Arn: name, Answers: [{ Returns: {} }] });
  return { fails: `nobody says what "${name}" answers; add it to LambdaFunctions, for example ${example}`, takesMs: 0 };
}

/** `Parameters` and `ContactData` stand in `Details`; the event itself has no members of those names. */
function inEvent({
  Parameters,
  ContactData,
  ...When
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const short = {
    ...(Parameters === undefined ? {} : { Parameters }),
    ...(ContactData === undefined ? {} : { ContactData }),
  };
  if (Object.keys(short).length === 0) return When;
  return { ...When, Details: { ...(isObject(When['Details']) ? When['Details'] : {}), ...short } };
}

/** Whether a value has all members of another, however deep. */
function holds(value: unknown, expected: unknown): boolean {
  if (!isObject(expected)) return JSON.stringify(value) === JSON.stringify(expected);
  return (
    isObject(value) &&
    Object.entries(expected).every(([name, member]) => Object.hasOwn(value, name) && holds(value[name], member))
  );
}
