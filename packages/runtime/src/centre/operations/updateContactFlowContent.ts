import { checkFlowText } from './checkFlowText.ts';
import { findFlow } from './flowId.ts';
import {
  defineOperation,
  tellInstance,
  USUAL_ERRORS,
  type EmptyOutput,
  type Operation,
  type OperationContext,
} from './operation.ts';
import { ID } from './shape.ts';

export interface UpdateContactFlowContentInput {
  readonly InstanceId: string;
  readonly ContactFlowId: string;
  /** The flow, as JSON text. */
  readonly Content: string;
}

/**
 * Another text for a flow, which is checked and published; contacts that began on the text before finish on it. With
 * `:$SAVED` behind its id the text is only saved (assumed).
 */
export const updateContactFlowContent = defineOperation<UpdateContactFlowContentInput, EmptyOutput>({
  name: 'UpdateContactFlowContent',
  wire: { method: 'POST', path: '/contact-flows/{InstanceId}/{ContactFlowId}/content' },
  errors: [...USUAL_ERRORS, 'InvalidContactFlow'],
  members: {
    InstanceId: ID,
    ContactFlowId: { is: 'text', most: 500, required: true },
    Content: { is: 'text', least: 1, most: 256_000, required: true },
  },
  run: update,
});

// helpers

function* update(input: UpdateContactFlowContentInput, { facts }: OperationContext): Operation<EmptyOutput> {
  const { flow, meant } = findFlow(facts, input.ContactFlowId);
  const publish = meant !== 'saved';
  if (publish) checkFlowText(input.Content, flow.type);
  yield* tellInstance(facts, { type: 'flow.save', id: flow.id, text: input.Content, publish });
  return {};
}
