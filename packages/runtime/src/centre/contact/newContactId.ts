/** Ids of contacts: the same cause always makes the same contact, so whatever is done twice is found out. */
import { v5 as uuidFrom } from 'uuid';

/** The id of the contact a token starts (task-contacts §1.6): one token, one contact, for as long as it is known. */
export function contactIdFor(instanceArn: string, token: string): string {
  return uuidFrom(`${instanceArn} contact ${token}`, uuidFrom.URL);
}

/** The id of the contact that goes on where another one ends. */
export function segmentIdOf(contactId: string, how: string): string {
  return uuidFrom(`${contactId} ${how}`, uuidFrom.URL);
}
