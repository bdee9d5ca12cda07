import { LIST_QUERY, listMembers, listOf, summaryOf, type ListInput, type SummaryOutput } from './listing.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';

export type ListHoursOfOperationsInput = ListInput;

export interface ListHoursOfOperationsOutput {
  readonly HoursOfOperationSummaryList: readonly SummaryOutput[];
  readonly NextToken?: string;
}

/** The hours of operation of the instance. */
export const listHoursOfOperations = defineOperation<ListHoursOfOperationsInput, ListHoursOfOperationsOutput>({
  name: 'ListHoursOfOperations',
  wire: { method: 'GET', path: '/hours-of-operations-summary/{InstanceId}', query: LIST_QUERY },
  errors: USUAL_ERRORS,
  members: listMembers(1000),
  run: atOnce(list),
});

// helpers

function list(input: ListHoursOfOperationsInput, { facts }: OperationContext): ListHoursOfOperationsOutput {
  const { items, ...next } = listOf(facts.hours.all, input, 100);
  return { HoursOfOperationSummaryList: items.map(summaryOf), ...next };
}
