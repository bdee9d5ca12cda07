import { LIST_QUERY, listMembers, listOf, type ListInput } from './listing.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';

export type ListLambdaFunctionsInput = ListInput;

export interface ListLambdaFunctionsOutput {
  readonly LambdaFunctions: readonly string[];
  readonly NextToken?: string;
}

/** The Lambda functions flows may call (task-contacts §5.5). */
export const listLambdaFunctions = defineOperation<ListLambdaFunctionsInput, ListLambdaFunctionsOutput>({
  name: 'ListLambdaFunctions',
  wire: { method: 'GET', path: '/instance/{InstanceId}/lambda-functions', query: LIST_QUERY },
  errors: USUAL_ERRORS,
  members: listMembers(25),
  run: atOnce(list),
});

// helpers

function list(input: ListLambdaFunctionsInput, { facts }: OperationContext): ListLambdaFunctionsOutput {
  const { items, ...next } = listOf(facts.lambdas.all, input, 25);
  return { LambdaFunctions: items.map(({ arn }) => arn), ...next };
}
