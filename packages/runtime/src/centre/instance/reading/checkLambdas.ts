/** What stands in for a Lambda function: one thing, and of each answer one. */
import type { LambdaAnswerResource } from '../instanceData.ts';
import type { Checking } from './checking.ts';

export function checkLambdas({ instance, tell }: Checking): void {
  for (const lambda of instance.LambdaFunctions ?? []) {
    const [first, second] = (['Answers', 'Script', 'Url'] as const).filter((member) => lambda[member] !== undefined);
    if (second)
      tell(lambda, [second], `Too many: expected one of "Answers", "Script" and "Url", found "${first}" too.`);
    for (const answer of lambda.Answers ?? []) {
      const given = KINDS.filter((kind) => Object.hasOwn(answer, kind));
      if (given.length === 1) continue;
      const found = given.length === 0 ? 'none' : given.map((kind) => `"${kind}"`).join(' and ');
      tell(answer, [], `Expected exactly one of ${KINDS.map((kind) => `"${kind}"`).join(', ')}, found ${found}.`);
    }
  }
}

// helpers

const KINDS = [
  'Returns',
  'ReturnsText',
  'Fails',
  'Throttles',
  'Unavailable',
  'TimesOut',
] as const satisfies readonly (keyof LambdaAnswerResource)[];
