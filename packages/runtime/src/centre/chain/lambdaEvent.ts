/** What a Lambda function is sent for a task (task-contacts §11). */
import type { Contact } from '../../contact/contact.ts';

/** What the outside world is asked to call. */
export interface LambdaCall {
  readonly function: string;
  readonly synchronous: boolean;
  readonly event: Readonly<Record<string, unknown>>;
  /** Why it has less time than its block says. */
  readonly because?: string;
}

/**
 * The event of one invocation. Flow attributes are not sent unless they are passed as parameters, and neither are the
 * newer members whose place in the event is not published.
 */
export function lambdaEvent(
  contact: Contact,
  instanceArn: string,
  parameters: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { workingQueue } = contact;
  return {
    Details: {
      ContactData: {
        Attributes: contact.attributes,
        Channel: 'TASK',
        ContactId: contact.id,
        CustomerEndpoint: null,
        CustomerId: contact.system['CustomerId'] ?? null,
        Description: contact.description,
        InitialContactId: contact.initialId,
        InitiationMethod: contact.initiationMethod,
        InstanceARN: instanceArn,
        LanguageCode: contact.system['LanguageCode'] ?? 'en-US',
        MediaStreams: { Customer: { Audio: null } },
        Name: contact.name,
        PreviousContactId: contact.previousId,
        Queue: workingQueue
          ? {
              ARN: workingQueue.arn ?? workingQueue.id,
              Name: workingQueue.name ?? workingQueue.id,
              OutboundCallerId: null,
            }
          : null,
        References: contact.references,
        SystemEndpoint: null,
      },
      Parameters: parameters,
    },
    Name: 'ContactFlowEvent',
  };
}
