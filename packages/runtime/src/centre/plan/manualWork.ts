/**
 * Tasks that are routed to nobody, and agents who take them by themselves (task-contacts §4.1): the one that came first,
 * by whoever has a slot for it and has been ready longest.
 */
import type { AgentState } from '../agent/agentState.ts';
import { freeSlots } from '../agent/standing.ts';
import type { QueueState } from '../queue/queueState.ts';
import type { ContactCentre } from '../simulator/contactCentre.ts';
import type { CentreEvent } from '../trace.ts';
import type { Length, WorkStyle } from './planData.ts';

export interface ManualPlanning {
  readonly styleOf: (agent: string) => WorkStyle | undefined;
  readonly timeOf: (length: Length, contact: string) => number;
  readonly at: (at: number, act: () => void) => void;
}

export class ManualWork {
  readonly #centre: ContactCentre;
  readonly #planning: ManualPlanning;
  /** By queue, with the time agents let pass before they take something from it. */
  readonly #takers: ReadonlyMap<string, readonly { readonly agent: string; readonly after: Length }[]>;
  /** What may be taken, in the order it came. */
  #ready: readonly { readonly contact: string; readonly queue: string }[] = [];

  constructor(centre: ContactCentre, planning: ManualPlanning) {
    this.#centre = centre;
    this.#planning = planning;
    const takers = new Map<string, { readonly agent: string; readonly after: Length }[]>();
    for (const { id, profile } of centre.facts.agents.all) {
      const after = planning.styleOf(id)?.TakesAfter;
      if (after === undefined) continue;
      for (const queue of centre.facts.profiles.byId(profile)?.manualQueues ?? []) {
        takers.set(queue, [...(takers.get(queue) ?? []), { agent: id, after }]);
      }
    }
    this.#takers = takers;
  }

  hear({ type, contact = '', queue = '', at, data }: CentreEvent): void {
    if (type === 'contact.queued') {
      const [first] = this.#takers.get(queue) ?? [];
      if (!first) return;
      this.#planning.at(at + this.#planning.timeOf(first.after, contact), () => {
        this.#ready = [...this.#ready, { contact, queue }];
        this.#giveOut();
      });
    } else if (this.#ready.length > 0 && (type === 'agent.status' || (type === 'slot.changed' && !data?.['phase']))) {
      this.#planning.at(at, () => this.#giveOut());
    }
  }

  #giveOut(): void {
    this.#ready = this.#ready.filter(({ contact, queue }) => {
      const { waiting } = this.#centre.home.peek({ kind: 'queue', key: queue }) as QueueState;
      const one = waiting.find(({ contactId }) => contactId === contact);
      if (!one) return false;
      const agent = one.taken ? undefined : this.#readiest(queue);
      if (agent !== undefined) this.#centre.take(agent, contact);
      return agent === undefined;
    });
  }

  #readiest(queue: string): string | undefined {
    const { facts, home, now } = this.#centre;
    const free = (this.#takers.get(queue) ?? []).flatMap(({ agent }) => {
      const state = home.peek({ kind: 'agent', key: agent }) as AgentState;
      return freeSlots(state, { key: agent, now, facts }) > 0 ? [{ agent, since: state.readySince }] : [];
    });
    return free.toSorted((one, other) => one.since - other.since)[0]?.agent;
  }
}
