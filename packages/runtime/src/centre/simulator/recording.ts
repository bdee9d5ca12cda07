/**
 * Answers of functions that really run are kept: a run that is repeated, or gone back in, hears the same again, though
 * the function would say something else by now.
 */
import { v5 as uuidFrom } from 'uuid';
import type { LambdaCall } from '../chain/lambdaEvent.ts';
import type { Facts } from '../instance/facts.ts';
import type { CallOutcome, MadeCall } from './simulatedHome.ts';
import type { AnswerLambda } from './standIns.ts';

/** By the id of the call, which is the same each time a run is repeated. Plain data, to be kept in a file. */
export type Recording = Readonly<Record<string, RecordedAnswer>>;

export interface RecordedAnswer extends CallOutcome {
  /** Stands for what was asked: an answer to another question is no answer. */
  readonly to: string;
}

/**
 * @param earlier a recording to hear from; what it does not have is asked
 */
export function recordAnswers(
  ask: AnswerLambda,
  earlier: Recording = {},
): { readonly answer: AnswerLambda; readonly recording: () => Recording } {
  const kept = new Map(Object.entries(earlier));
  return {
    answer: (call, facts) => {
      if (!reallyRuns(call, facts)) return ask(call, facts);
      const to = questionOf(call);
      const known = kept.get(call.id);
      if (known?.to === to) {
        const { to: _, ...outcome } = known;
        return outcome;
      }
      const outcome = ask(call, facts);
      kept.set(call.id, { ...outcome, to });
      return outcome;
    },
    recording: () => Object.fromEntries([...kept].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  };
}

// helpers

/** Stand-ins say the same again by themselves, and may be edited between two runs. */
function reallyRuns({ input }: MadeCall, { lambdas }: Facts): boolean {
  const resource = lambdas.find((input as LambdaCall).function)?.resource;
  return resource?.Script !== undefined || resource?.Url !== undefined;
}

function questionOf({ input, timeoutMs }: MadeCall): string {
  return uuidFrom(JSON.stringify([input, timeoutMs]), uuidFrom.URL);
}
