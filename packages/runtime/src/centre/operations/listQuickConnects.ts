import type { Facts } from '../instance/facts.ts';
import { LIST_QUERY, listMembers, listOf, summaryOf, type ListInput, type SummaryOutput } from './listing.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';

export interface ListQuickConnectsInput extends ListInput {
  readonly QuickConnectTypes?: readonly QuickConnectType[];
}

export interface ListQuickConnectsOutput {
  readonly QuickConnectSummaryList: readonly QuickConnectSummaryOutput[];
  readonly NextToken?: string;
}

export interface QuickConnectSummaryOutput extends SummaryOutput {
  readonly QuickConnectType: QuickConnectType;
}

type QuickConnectType = 'USER' | 'QUEUE' | 'PHONE_NUMBER' | 'FLOW';

/** The quick connects of the instance (task-contacts §5.2). */
export const listQuickConnects = defineOperation<ListQuickConnectsInput, ListQuickConnectsOutput>({
  name: 'ListQuickConnects',
  wire: {
    method: 'GET',
    path: '/quick-connects/{InstanceId}',
    query: { ...LIST_QUERY, QuickConnectTypes: 'QuickConnectTypes' },
  },
  errors: USUAL_ERRORS,
  members: {
    ...listMembers(1000),
    QuickConnectTypes: { is: 'list', most: 4, of: { is: 'text', oneOf: ['USER', 'QUEUE', 'PHONE_NUMBER', 'FLOW'] } },
  },
  run: atOnce(list),
});

export function quickConnectSummaryOf(quickConnect: Facts['quickConnects']['all'][number]): QuickConnectSummaryOutput {
  return { ...summaryOf(quickConnect), QuickConnectType: quickConnect.config.QuickConnectType };
}

// helpers

function list(input: ListQuickConnectsInput, { facts }: OperationContext): ListQuickConnectsOutput {
  const types = input.QuickConnectTypes ?? [];
  const { items, ...next } = listOf(
    facts.quickConnects.all.filter(({ config }) => types.length === 0 || types.includes(config.QuickConnectType)),
    input,
    100,
    types,
  );
  return { QuickConnectSummaryList: items.map(quickConnectSummaryOf), ...next };
}
