import type { ContactState } from '../contact/contactState.ts';

/** A chain: contacts linked by `PreviousContactId` and by transfers, and the attributes they share (task-contacts §2). */
export interface ChainState {
  readonly attributes: Readonly<Record<string, string>>;
  /** In the order they were made. */
  readonly contacts: readonly ContactState[];
  /** Tasks that were started with a `PreviousContactId` of this chain, by that contact's id (task-contacts §2.2). */
  readonly links: Readonly<Record<string, number>>;
  /** The first contact of all that are related to this chain, over both kinds of links (task-contacts §2.3). */
  readonly association: string;
}

/** A contact of a chain, by its id: a chain has few, so looking through them is quickest. */
export function contactIn({ contacts }: ChainState, id: string): ContactState | undefined {
  for (const state of contacts) if (state.contact.id === id) return state;
  return undefined;
}
