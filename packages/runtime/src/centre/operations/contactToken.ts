/** One token makes one contact, for seven days (task-contacts §1.6). */
import { contactIdFor } from '../contact/newContactId.ts';
import { peekContact, type Found, type Operation, type OperationContext } from './operation.ts';

const VALID_MS = 7 * 86_400_000;

/**
 * The contact a token makes: its id, and the contact itself where the token was used before.
 *
 * @param use what is asked with the token, as other operations have tokens of their own
 * @param token the caller's; without one the contact is new
 */
export function* contactOfToken(
  use: string,
  token: string | undefined,
  { facts, now, nextToken }: OperationContext,
): Operation<{ readonly contactId: string; readonly found?: Found }> {
  const called = token === undefined ? nextToken() : `${use} ${token}`;
  // A token that is no longer valid is as good as new: it makes one more contact.
  for (let uses = 1; ; uses++) {
    const contactId = contactIdFor(facts.instance.arn, uses === 1 ? called : `${called} #${uses}`);
    const found = yield* peekContact(contactId);
    if (!found) return { contactId };
    if (now - found.state.moments.initiated < VALID_MS) return { contactId, found };
  }
}
