import { nameOf } from '../instance/createFacts.ts';
import { checkFlowText } from './checkFlowText.ts';
import { defineOperation, tellInstance, USUAL_ERRORS, type Operation, type OperationContext } from './operation.ts';
import { sha256 } from './sha256.ts';
import { ID } from './shape.ts';

export interface CreateContactFlowInput {
  readonly InstanceId: string;
  readonly Name: string;
  readonly Type: string;
  readonly Description?: string;
  /** The flow, as JSON text. */
  readonly Content: string;
  /** PUBLISHED unless said; a flow that is only saved is not checked. */
  readonly Status?: 'PUBLISHED' | 'SAVED';
  readonly Tags?: Readonly<Record<string, string>>;
}

export interface CreateContactFlowOutput {
  readonly ContactFlowId: string;
  readonly ContactFlowArn: string;
  readonly FlowContentSha256: string;
}

export const FLOW_TYPES = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'CAMPAIGN',
] as const;

/** A new flow; published, it can start tasks at once (task-contacts §5.4). */
export const createContactFlow = defineOperation<CreateContactFlowInput, CreateContactFlowOutput>({
  name: 'CreateContactFlow',
  wire: { method: 'PUT', path: '/contact-flows/{InstanceId}' },
  errors: [...USUAL_ERRORS, 'InvalidContactFlow', 'DuplicateResource', 'LimitExceeded'],
  members: {
    InstanceId: ID,
    Name: { is: 'text', least: 1, required: true },
    Type: { is: 'text', oneOf: FLOW_TYPES, required: true },
    Description: { is: 'text' },
    Content: { is: 'text', least: 1, most: 256_000, required: true },
    Status: { is: 'text', oneOf: ['PUBLISHED', 'SAVED'] },
    Tags: { is: 'map', longestKey: 128, of: { is: 'text', most: 256 } },
  },
  run: create,
});

// helpers

function* create(input: CreateContactFlowInput, { facts }: OperationContext): Operation<CreateContactFlowOutput> {
  const { Name, Type, Description, Content, Status = 'PUBLISHED', Tags = {} } = input;
  const publish = Status === 'PUBLISHED';
  if (publish) checkFlowText(Content, Type);
  const named = nameOf(facts.instance.arn, 'flow', 'contact-flow', { name: Name });
  yield* tellInstance(facts, {
    type: 'flow.create',
    flow: { ...named, type: Type, description: Description, tags: Tags },
    text: Content,
    publish,
  });
  return { ContactFlowId: named.id, ContactFlowArn: named.arn, FlowContentSha256: sha256(Content) };
}
