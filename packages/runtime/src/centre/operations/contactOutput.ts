/** A contact as the API tells it (task-contacts §7.1). */
import type { ContactState } from '../contact/contactState.ts';
import type { Facts } from '../instance/facts.ts';
import { given, secondsOf } from './given.ts';
import type { Found } from './operation.ts';
import type { SegmentAttribute } from './segmentAttributes.ts';

export interface QueueInfoOutput {
  readonly Id: string;
  readonly EnqueueTimestamp: number;
}

export function contactArn(facts: Facts, contactId: string): string {
  return `${facts.instance.arn}/contact/${contactId}`;
}

/** The first contact of its chain names none before it (task-contacts §2.3). */
export function linksOf({ state, chain }: Found) {
  const { id, initialId, previousId, relatedId } = state.contact;
  return given({
    InitialContactId: initialId === id ? undefined : initialId,
    PreviousContactId: previousId ?? undefined,
    RelatedContactId: relatedId ?? undefined,
    ContactAssociationId: chain.association,
  });
}

/** The queue a contact stands in, or stood in last. */
export function queueInfoOf({ lastQueue, moments }: ContactState, facts: Facts): QueueInfoOutput | undefined {
  if (moments.enqueued === undefined || lastQueue === undefined) return undefined;
  // An agent's own queue goes by his id.
  return { Id: facts.queues.byId(lastQueue)?.agent ?? lastQueue, EnqueueTimestamp: secondsOf(moments.enqueued) };
}

/** The agent who has a contact, or had it when it ended; one it was only offered to is not told of. */
export function agentOf({
  agent,
  moments,
}: ContactState): { readonly id: string; readonly connected: number } | undefined {
  const { connectedToAgent } = moments;
  return agent && connectedToAgent !== undefined ? { id: agent.id, connected: secondsOf(connectedToAgent) } : undefined;
}

/** Segment attributes, with those the service sets itself (task-contacts §1.7). */
export function segmentAttributesOf({
  segmentAttributes,
  expiresAt,
}: Pick<ContactState, 'segmentAttributes' | 'expiresAt'>): Readonly<Record<string, SegmentAttribute>> {
  const own = segmentAttributes as Readonly<Record<string, SegmentAttribute>>;
  const expiry = own['connect:ContactExpiry'];
  return {
    ...own,
    // The type of the timestamp is not published (assumed).
    ...(expiry
      ? {
          'connect:ContactExpiry': {
            ValueMap: { ...expiry.ValueMap, ExpiryTimeStamp: { ValueString: new Date(expiresAt).toISOString() } },
          },
        }
      : {}),
    'connect:Subtype': { ValueString: 'connect:Task' },
  };
}

/** Tags, with the one the service sets itself (task-contacts §6.3). */
export function tagsOf({ tags }: Pick<ContactState, 'tags'>, facts: Facts): Readonly<Record<string, string>> {
  return { 'aws:connect:instanceId': facts.instance.id, ...tags };
}
