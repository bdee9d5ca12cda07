import { LIST_QUERY, listMembers, listOf, type ListInput } from './listing.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';

export type ListUsersInput = ListInput;

export interface ListUsersOutput {
  readonly UserSummaryList: readonly UserSummaryOutput[];
  readonly NextToken?: string;
}

export interface UserSummaryOutput {
  readonly Id: string;
  readonly Arn: string;
  readonly Username: string;
}

/** The users of the instance, all of them agents here. */
export const listUsers = defineOperation<ListUsersInput, ListUsersOutput>({
  name: 'ListUsers',
  wire: { method: 'GET', path: '/users-summary/{InstanceId}', query: LIST_QUERY },
  errors: USUAL_ERRORS,
  members: listMembers(1000),
  run: atOnce(list),
});

// helpers

function list(input: ListUsersInput, { facts }: OperationContext): ListUsersOutput {
  const { items, ...next } = listOf(facts.agents.all, input, 100);
  return { UserSummaryList: items.map(({ id, arn, name }) => ({ Id: id, Arn: arn, Username: name })), ...next };
}
