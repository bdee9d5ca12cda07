/** Ids of contacts: the same cause always makes the same contact, so whatever is done twice is found out. */
import { nameBasedId } from './nameBasedId.ts';

/** The id of the contact a token starts (task-contacts §1.6): one token, one contact, for as long as it is known. */
export function contactIdFor(instanceArn: string, token: string): string {
  return nameBasedId(`${instanceArn} contact ${token}`);
}

/** The id of the contact that goes on where another one ends. */
export function segmentIdOf(contactId: string, how: string): string {
  return nameBasedId(`${contactId} ${how}`);
}
