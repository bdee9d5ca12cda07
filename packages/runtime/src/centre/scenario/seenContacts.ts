/** The contacts a test has seen, and what references find on each at this moment. */
import { resolveReference } from '../../interpret/resolveReference.ts';
import { contactIn, type ChainState } from '../chain/chainState.ts';
import type { ContactState } from '../contact/contactState.ts';
import type { ContactCentre } from '../simulator/contactCentre.ts';
import type { CentreEvent } from '../trace.ts';
import type { LookAt } from './assert.ts';

export class SeenContacts {
  readonly #centre: Pick<ContactCentre, 'home' | 'facts'>;
  /** With the names of their tasks. */
  readonly #names = new Map<string, string>();

  constructor(centre: Pick<ContactCentre, 'home' | 'facts'>) {
    this.#centre = centre;
  }

  get all(): Iterable<string> {
    return this.#names.keys();
  }

  see({ type, contact, data }: CentreEvent): void {
    if (type !== 'contact.created' || contact === undefined) return;
    const name = data?.['name'];
    this.#names.set(contact, typeof name === 'string' ? name : '');
  }

  nameOf(contact: string | undefined): string | undefined {
    return this.#names.get(contact ?? '');
  }

  stateOf(contact: string): { readonly state: ContactState; readonly chain: ChainState } | undefined {
    const { home } = this.#centre;
    const placed = home.peek({ kind: 'contact', key: contact }) as { readonly chain: string } | undefined;
    const chain = home.peek({ kind: 'chain', key: placed?.chain ?? contact }) as ChainState | undefined;
    const state = chain && contactIn(chain, contact);
    return chain && state && { state, chain };
  }

  /** `$.Agent` is who has the contact, even where its flows do not know. */
  lookAt(contact: string): LookAt {
    const found = this.stateOf(contact);
    if (!found) return () => null;
    const { facts } = this.#centre;
    const { chain, state } = found;
    const holder = facts.agents.byId(state.agent?.id ?? '');
    const agent = holder && {
      UserName: holder.name,
      FirstName: holder.firstName,
      LastName: holder.lastName,
      ARN: holder.arn,
    };
    const seen = { ...state.contact, attributes: chain.attributes, agent: state.contact.agent ?? agent ?? null };
    return (path) => {
      if (path.length === 1 && path[0] === 'Attributes') return seen.attributes;
      if (path.length === 1 && path[0] === 'FlowAttributes') return seen.flowAttributes;
      return resolveReference(seen, facts.instance, path);
    };
  }
}
