import { LIST_QUERY, listMembers, listOf, summaryOf, type ListInput, type SummaryOutput } from './listing.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';

export type ListRoutingProfilesInput = ListInput;

export interface ListRoutingProfilesOutput {
  readonly RoutingProfileSummaryList: readonly SummaryOutput[];
  readonly NextToken?: string;
}

/** The routing profiles of the instance. */
export const listRoutingProfiles = defineOperation<ListRoutingProfilesInput, ListRoutingProfilesOutput>({
  name: 'ListRoutingProfiles',
  wire: { method: 'GET', path: '/routing-profiles-summary/{InstanceId}', query: LIST_QUERY },
  errors: USUAL_ERRORS,
  members: listMembers(1000),
  run: atOnce(list),
});

// helpers

function list(input: ListRoutingProfilesInput, { facts }: OperationContext): ListRoutingProfilesOutput {
  const { items, ...next } = listOf(facts.profiles.all, input, 100);
  return { RoutingProfileSummaryList: items.map(summaryOf), ...next };
}
