import { LIST_QUERY, listMembers, listOf, summaryOf, type ListInput, type SummaryOutput } from './listing.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';

export interface ListAgentStatusesInput extends ListInput {
  readonly AgentStatusTypes?: readonly StatusType[];
}

export interface ListAgentStatusesOutput {
  readonly AgentStatusSummaryList: readonly AgentStatusSummaryOutput[];
  readonly NextToken?: string;
}

export interface AgentStatusSummaryOutput extends SummaryOutput {
  readonly Type: StatusType;
}

type StatusType = 'ROUTABLE' | 'CUSTOM' | 'OFFLINE';

/** The statuses agents may have (task-contacts §4.1). */
export const listAgentStatuses = defineOperation<ListAgentStatusesInput, ListAgentStatusesOutput>({
  name: 'ListAgentStatuses',
  wire: {
    method: 'GET',
    path: '/agent-status/{InstanceId}',
    query: { ...LIST_QUERY, AgentStatusTypes: 'AgentStatusTypes' },
  },
  errors: USUAL_ERRORS,
  members: {
    ...listMembers(1000),
    AgentStatusTypes: { is: 'list', most: 3, of: { is: 'text', oneOf: ['ROUTABLE', 'CUSTOM', 'OFFLINE'] } },
  },
  run: atOnce(list),
});

// helpers

function list(input: ListAgentStatusesInput, { facts }: OperationContext): ListAgentStatusesOutput {
  const types = input.AgentStatusTypes ?? [];
  const { items, ...next } = listOf(
    facts.statuses.all.filter(({ type }) => types.length === 0 || types.includes(type)),
    input,
    100,
    types,
  );
  return { AgentStatusSummaryList: items.map((status) => ({ ...summaryOf(status), Type: status.type })), ...next };
}
