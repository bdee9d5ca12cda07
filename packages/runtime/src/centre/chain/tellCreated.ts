/** A contact has come into being: all that its record begins with, told once (task-contacts §7.2). */
import type { ChainTurn } from './chainTurn.ts';

/**
 * @param told how it came to be, where the contact itself does not say
 */
export function tellCreated(turn: ChainTurn, id: string, told: { readonly flow?: string } = {}): void {
  const { contact, moments, firstFlow, template, tags, segmentAttributes, attachments, expiresAt, quickConnect } =
    turn.get(id);
  turn.tell('contact.created', id, {
    data: {
      name: contact.name,
      description: contact.description,
      method: contact.initiationMethod,
      flow: told.flow ?? firstFlow,
      initial: contact.initialId,
      previous: contact.previousId ?? undefined,
      related: contact.relatedId ?? undefined,
      association: turn.association,
      template,
      quickConnect,
      scheduled: moments.scheduled,
      // What goes on from another contact is in the system at once.
      connected: moments.connectedToSystem,
      expires: expiresAt,
      priority: contact.priority,
      ageAdjustmentSeconds: contact.ageAdjustmentSeconds,
      references: contact.references,
      attachments,
      attributes: turn.attributes,
      segmentAttributes,
      tags,
    },
  });
}
