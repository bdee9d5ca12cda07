/** Contacts that stand before a block: each is told once, and then meets what was overridden for it, or the truth. */
import type { ContactCentre } from '../simulator/contactCentre.ts';
import type { Happening } from './happening.ts';
import type { Overrides } from './overrides.ts';
import type { SeenContacts } from './seenContacts.ts';

export class Approaches {
  readonly #centre: ContactCentre;
  readonly #contacts: SeenContacts;
  /** At which block each contact was last seen to stand, by the epoch of its flow. */
  readonly #announced = new Map<string, number>();
  /** Contacts of which it is not clear yet what they meet. */
  readonly #unprepared = new Map<
    string,
    { readonly actionType: string; readonly parameters: Readonly<Record<string, unknown>> }
  >();
  readonly #overridden = new Set<string>();

  constructor(centre: ContactCentre, contacts: SeenContacts) {
    this.#centre = centre;
    this.#contacts = contacts;
  }

  /** @returns undefined where the contact stands before none, or was told to already */
  ofContact(contact: string): Happening | undefined {
    const found = this.#contacts.stateOf(contact);
    if (!found?.state.flow?.held || this.#announced.get(contact) === found.state.epoch) return undefined;
    const { state } = found;
    this.#announced.set(contact, state.epoch);
    const { flow: id = '', version = '', place = -1 } = state.flow ?? {};
    const block = this.#centre.facts.flows.byId(id)?.versions.get(version)?.blocks[place];
    if (!block) return undefined;
    const parameters = block.parameters(this.#contacts.lookAt(contact));
    const { type: actionType } = block;
    this.#unprepared.set(contact, { actionType, parameters });
    return {
      type: 'FlowActionStarted',
      at: this.#centre.now,
      contact,
      task: this.#contacts.nameOf(contact),
      flow: id,
      block: block.id,
      actionType,
      parameters,
    };
  }

  /** Once all that is observed before a block has been done, what it meets is settled. */
  prepare(overrides: Overrides): void {
    for (const [contact, { actionType, parameters }] of this.#unprepared) {
      const override = overrides.take(actionType, parameters, this.#centre.facts);
      const before = this.#overridden.delete(contact);
      if (override) this.#overridden.add(contact);
      if (override || before) this.#centre.rehearse(contact, override);
    }
    this.#unprepared.clear();
  }
}
