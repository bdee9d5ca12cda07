import type { ContactState } from '../contact/contactState.ts';

/** A chain: contacts linked by `PreviousContactId` and by transfers, and the attributes they share (task-contacts §2). */
export interface ChainState {
  readonly attributes: Readonly<Record<string, string>>;
  /** In the order they were made. */
  readonly contacts: Readonly<Record<string, ContactState>>;
  /** Tasks that were started with a `PreviousContactId` of this chain, by that contact's id (task-contacts §2.2). */
  readonly links: Readonly<Record<string, number>>;
  /** The first contact of all that are related to this chain, over both kinds of links (task-contacts §2.3). */
  readonly association: string;
}
