import { FLOW_TYPES } from './createContactFlow.ts';
import { stateOf } from './describeContactFlow.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';
import { maxResults, NEXT_TOKEN, pageOf, type PageInput } from './paging.ts';
import { ID } from './shape.ts';

export interface ListContactFlowsInput extends PageInput {
  readonly InstanceId: string;
  readonly ContactFlowTypes?: readonly string[];
}

export interface ListContactFlowsOutput {
  readonly ContactFlowSummaryList: readonly ContactFlowSummaryOutput[];
  readonly NextToken?: string;
}

export interface ContactFlowSummaryOutput {
  readonly Id: string;
  readonly Arn: string;
  readonly Name: string;
  readonly ContactFlowType: string;
  readonly ContactFlowState: 'ACTIVE' | 'ARCHIVED';
  readonly ContactFlowStatus: 'PUBLISHED' | 'SAVED';
}

/** The flows of the instance, published or not. */
export const listContactFlows = defineOperation<ListContactFlowsInput, ListContactFlowsOutput>({
  name: 'ListContactFlows',
  wire: {
    method: 'GET',
    path: '/contact-flows-summary/{InstanceId}',
    query: { contactFlowTypes: 'ContactFlowTypes', nextToken: 'NextToken', maxResults: 'MaxResults' },
  },
  errors: USUAL_ERRORS,
  members: {
    InstanceId: ID,
    ContactFlowTypes: { is: 'list', most: 10, of: { is: 'text', oneOf: FLOW_TYPES } },
    MaxResults: maxResults(1000),
    NextToken: NEXT_TOKEN,
  },
  run: atOnce(list),
});

// helpers

function list(input: ListContactFlowsInput, { facts }: OperationContext): ListContactFlowsOutput {
  const { ContactFlowTypes = [] } = input;
  const flows = facts.flows.all.filter(({ type }) => ContactFlowTypes.length === 0 || ContactFlowTypes.includes(type));
  const { items, ...next } = pageOf(flows, (_flow, index) => [index], input, ContactFlowTypes, 100);
  return {
    ContactFlowSummaryList: items.map((flow) => ({
      Id: flow.id,
      Arn: flow.arn,
      Name: flow.name,
      ContactFlowType: flow.type,
      ContactFlowState: stateOf(flow),
      ContactFlowStatus: flow.publishedTexts.length > 0 ? 'PUBLISHED' : 'SAVED',
    })),
    ...next,
  };
}
