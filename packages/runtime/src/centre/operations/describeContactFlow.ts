import type { FlowFacts } from '../instance/facts.ts';
import { findFlow, type NamedFlow } from './flowId.ts';
import { given, secondsOf } from './given.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';
import { notFound, serviceError } from './serviceError.ts';
import { sha256 } from './sha256.ts';
import { ID } from './shape.ts';

export interface DescribeContactFlowInput {
  readonly InstanceId: string;
  /** Id or ARN; `:$SAVED` behind it means the text saved last, a number a version that was published. */
  readonly ContactFlowId: string;
}

export interface DescribeContactFlowOutput {
  readonly ContactFlow: ContactFlowOutput;
}

export interface ContactFlowOutput {
  readonly Arn: string;
  readonly Id: string;
  readonly Name: string;
  readonly Type: string;
  readonly State: 'ACTIVE' | 'ARCHIVED';
  readonly Status: 'PUBLISHED' | 'SAVED';
  readonly Description?: string;
  readonly Content: string;
  readonly Tags: Readonly<Record<string, string>>;
  readonly FlowContentSha256: string;
  /** Of a text that was published. */
  readonly Version?: number;
  readonly LastModifiedTime: number;
  readonly LastModifiedRegion: string;
}

/** A flow and its text (task-contacts §5.4). */
export const describeContactFlow = defineOperation<DescribeContactFlowInput, DescribeContactFlowOutput>({
  name: 'DescribeContactFlow',
  wire: { method: 'GET', path: '/contact-flows/{InstanceId}/{ContactFlowId}' },
  errors: [...USUAL_ERRORS, 'ContactFlowNotPublished'],
  members: { InstanceId: ID, ContactFlowId: { is: 'text', most: 500, required: true } },
  run: atOnce(describe),
});

// helpers

function describe(input: DescribeContactFlowInput, { facts }: OperationContext): DescribeContactFlowOutput {
  const named = findFlow(facts, input.ContactFlowId);
  const { flow } = named;
  const { Content, Version } = textOf(named, input.ContactFlowId);
  return {
    ContactFlow: {
      Arn: flow.arn,
      Id: flow.id,
      Name: flow.name,
      Type: flow.type,
      State: stateOf(flow),
      Status: Version === undefined ? 'SAVED' : 'PUBLISHED',
      Content,
      Tags: flow.tags,
      FlowContentSha256: sha256(Content),
      ...given({ Description: flow.description, Version }),
      LastModifiedTime: secondsOf(flow.savedAt),
      LastModifiedRegion: facts.instance.region,
    },
  };
}

export function stateOf({ archived }: FlowFacts): 'ACTIVE' | 'ARCHIVED' {
  return archived ? 'ARCHIVED' : 'ACTIVE';
}

/** The text that is meant; what is saved and published alike is the version that was published. */
function textOf(
  { flow, meant }: NamedFlow,
  called: string,
): { readonly Content: string; readonly Version: number | undefined } {
  const { publishedTexts, saved } = flow;
  const last = publishedTexts.length;
  if (meant === 'saved') {
    return { Content: saved, Version: publishedTexts[last - 1] === saved ? last : undefined };
  }
  if (last === 0) throw serviceError('ContactFlowNotPublished', `The flow "${flow.name}" was never published.`);
  const Version = meant === 'published' ? last : meant;
  const Content = publishedTexts[Version - 1];
  if (Content === undefined) throw notFound('version of the flow', called, 'ContactFlowId');
  return { Content, Version };
}
