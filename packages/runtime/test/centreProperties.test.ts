/**
 * What is true of every contact centre on every day, whatever its queues, profiles and agents are and whatever is done
 * to its tasks (task-contacts §2, §3.1, §4.2), and whatever order messages take within the promises of a home.
 */
import { assert, integer, property, sample, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { contactRecords, historicalReport, type CentreSnapshot, type ContactCentre } from '../src/centre/index.ts';
import type { ChainState } from '../src/centre/chain/chainState.ts';
import type { ContactState } from '../src/centre/contact/contactState.ts';
import type { QueueState } from '../src/centre/queue/queueState.ts';
import { reducers } from '../src/centre/reducers.ts';
import { agentsOf, DAYS, DISORDERS, doOne, OFFICES, openCentre, type Deed, type Office } from './randomCentre.ts';

const RUNS = { numRuns: 60, seed: 1 };

/** Looks at a centre at its end of a day, and after each deed where that is asked for. */
function ofEveryDay(holds: (centre: ContactCentre) => void, each: 'each deed' | 'each day' = 'each day'): void {
  assert(
    property(OFFICES, DAYS, DISORDERS, (office, day, disorder) => {
      const centre = openCentre(office, disorder);
      for (const deed of day) {
        doOne(centre, deed);
        if (each === 'each deed') holds(centre);
      }
      holds(centre);
    }),
    RUNS,
  );
}

test('no contact is lost or in two places: queues, agents and contacts say the same', () => {
  ofEveryDay((centre) => {
    const { queues, agents, contacts } = placesIn(centre);

    expect(centre.home.stuck).toEqual([]);
    expect([...queues, ...agents].toSorted()).toEqual(contacts);
  }, 'each deed');
});

test('what was created is scheduled, goes on, is in after-contact work or has ended: nothing else, and each once', () => {
  ofEveryDay((centre) => {
    const created = centre.trace.flatMap(({ type, contact }) => (type === 'contact.created' ? [contact ?? ''] : []));
    const completed = centre.trace.flatMap(({ type, contact }) =>
      type === 'contact.completed' ? [contact ?? ''] : [],
    );
    const ended = [...contactsOf(centre)].flatMap(([id, { life }]) => (life.phase === 'ended' ? [id] : []));

    expect([...contactsOf(centre).keys()].toSorted()).toEqual(created.toSorted());
    expect(ended.toSorted()).toEqual(completed.toSorted());
    expect(new Set(completed).size).toBe(completed.length);
  });
});

test('contacts that are not completed are the active tasks', () => {
  ofEveryDay((centre) => {
    expect(activeTasksIn(centre)).toBe(openContactsIn(centre));
  }, 'each deed');
});

type Reducers = typeof reducers;

/** Faults somebody might make: each a message that is not listened to. */
const FAULTS: readonly [fault: string, faulty: Partial<Reducers>][] = [
  ['a queue keeps contacts that left it', { queue: deaf('queue', 'contact.leave') }],
  ['an agent keeps offers that were withdrawn', { agent: deaf('agent', 'offer.withdrawn') }],
  ['an agent does not hear that a contact ended', { agent: deaf('agent', 'contact.ended') }],
  ['an agent does not hear of pauses', { agent: deaf('agent', 'contact.paused') }],
  ['a contact does not hear that it was accepted', { chain: deaf('chain', 'agent.accepted') }],
  ['a contact does not hear that after-contact work is over', { chain: deaf('chain', 'agent.closed') }],
  ['the instance does not hear that tasks ended', { instance: deaf('instance', 'task.ended') }],
];

test.each(FAULTS)('it is noticed when %s', (_fault, faulty) => {
  const noticed = sample(tuple(OFFICES, DAYS), RUNS).some(([office, day]) => {
    const centre = openCentre(office, undefined, faulty);
    return day.some((deed) => {
      doOne(centre, deed);
      const { queues, agents, contacts } = placesIn(centre);
      return (
        [...queues, ...agents].toSorted().join('\n') !== contacts.join('\n') ||
        activeTasksIn(centre) !== openContactsIn(centre)
      );
    });
  });

  expect(noticed).toBe(true);
});

test('an agent is offered a contact only when Available, and never more than his profile has slots for (§4.2)', () => {
  ofEveryDay((centre) => {
    const { agents, profiles } = centre.facts;
    const slots = new Map(agents.all.map(({ id }) => [id, new Map<string, string>()]));
    const routable = new Map<string, boolean>();
    for (const { type, agent = '', contact = '', data } of centre.trace) {
      if (type === 'agent.status') routable.set(agent, data?.['type'] === 'ROUTABLE');
      else if (type === 'agent.nextStatus') routable.set(agent, false);
      if (type !== 'slot.changed') continue;
      const held = slots.get(agent);
      const phase = data?.['phase'];
      if (typeof phase !== 'string') {
        held?.delete(contact);
        continue;
      }
      held?.set(contact, phase);
      if (phase !== 'ringing') continue;
      const most = profiles.byId(agents.byId(agent)?.profile ?? '')?.concurrency.TASK.most ?? 0;
      const active = [...(held?.values() ?? [])].filter((one) => one !== 'paused').length;
      expect(active).toBeLessThanOrEqual(most);
      expect(routable.get(agent)).toBe(true);
    }
  });
});

test('time never runs backwards', () => {
  ofEveryDay(({ trace, now }) => {
    const times = [...trace.map(({ at }) => at), now];

    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(trace.map(({ seq }) => seq)).toEqual(trace.map((_, place) => place + 1));
  });
});

test('all contacts of a chain have the same attributes, and their records show them (§2.1)', () => {
  ofEveryDay((centre) => {
    centre.runToEnd();
    const InstanceId = centre.facts.instance.id;
    const attributesOf = (InitialContactId: string) =>
      centre.call('GetContactAttributes', { InstanceId, InitialContactId }).Attributes;

    for (const [id, { contact }] of contactsOf(centre)) {
      expect(attributesOf(id)).toEqual(attributesOf(contact.initialId));
      if (contact.previousId !== null) expect(attributesOf(id)).toEqual(attributesOf(contact.previousId));
    }
    for (const { ContactId, Attributes } of contactRecords(centre.trace, centre.facts)) {
      expect(Attributes).toEqual(attributesOf(ContactId));
    }
  });
});

test('when nothing more is due every task has ended but those an agent has still to close, and metrics are what the records come to', () => {
  ofEveryDay((centre) => {
    centre.runToEnd();
    for (const { id, state } of agentsOf(centre))
      for (const contact of Object.keys(state.slots)) centre.close(id, contact);
    const phases = [...contactsOf(centre).values()].map(({ life }) => life.phase);
    const records = [...contactRecords(centre.trace, centre.facts)];
    const numbers = historicalReport(centre.trace, centre.facts, {
      intervals: [{ from: centre.facts.startsAt, to: centre.now + 1 }],
      groupings: [],
      metrics: (['CONTACTS_CREATED', 'CONTACTS_QUEUED', 'CONTACTS_HANDLED', 'SUM_CONTACTS_DISCONNECTED'] as const).map(
        (name) => ({ name }),
      ),
    });

    expect(phases.filter((phase) => phase !== 'ended')).toEqual([]);
    expect(records).toHaveLength(phases.length);
    expect([0, 1, 2, 3].map((place) => numbers[0]?.values[place] ?? 0)).toEqual([
      records.length,
      // Metrics leave out agents' own queues (task-contacts §4.1).
      records.filter(({ Queue }) => Queue && centre.facts.queues.find(Queue.ARN)?.agent === undefined).length,
      records.filter(({ Agent }) => Agent).length,
      records.filter(({ DisconnectTimestamp }) => DisconnectTimestamp !== null).length,
    ]);
  });
});

test.each<[where: string, goBack: (then: CentreSnapshot, centre: ContactCentre, office: Office) => ContactCentre]>([
  [
    'in the same centre',
    (then, centre) => {
      centre.restore(then);
      return centre;
    },
  ],
  [
    'written down, in another centre',
    (then, _centre, office) => {
      const another = openCentre(office);
      another.restore(JSON.parse(JSON.stringify(then)) as CentreSnapshot);
      return another;
    },
  ],
])('from a snapshot of any moment, %s, the same deeds come to the same', (_where, goBack) => {
  assert(
    property(OFFICES, DAYS, integer({ min: 0, max: 60 }), (office, day, moment) => {
      const centre = openCentre(office);
      doAll(centre, day.slice(0, moment));
      const then = centre.snapshot();
      doAll(centre, day.slice(moment));
      const trace = JSON.stringify(centre.trace);

      const again = goBack(then, centre, office);
      doAll(again, day.slice(moment));

      expect(JSON.stringify(again.trace)).toBe(trace);
    }),
    RUNS,
  );
});

// helpers

/** What an agent has to clear of contacts that are not his any more. */
const LEFT_OVER: ReadonlySet<string> = new Set(['missed', 'declined']);

/** A reducer that does nothing about one type of message. */
function deaf(kind: keyof Reducers, type: string): Reducers['queue'] {
  return (state, message, env) => {
    const ignored = state !== undefined && (message as { type: string }).type === type;
    return ignored ? { state, effects: [] } : reducers[kind](state, message, env);
  };
}

/** Where contacts are, in words: as queues say, as agents say, and as contacts themselves say. */
function placesIn(centre: ContactCentre) {
  const queues = queuesOf(centre).flatMap(({ key, state }) => {
    return state.waiting.map(({ contactId }) => `${contactId} waits in ${key}`);
  });
  const agents = agentsOf(centre).flatMap(({ id: agent, state }) =>
    Object.entries(state.slots).flatMap(([id, { phase }]) =>
      LEFT_OVER.has(phase) ? [] : [`${id} is ${phase} with ${agent}`],
    ),
  );
  const contacts = [...contactsOf(centre)].flatMap(([id, state]) => {
    const phase = phaseOf(state);
    return [
      ...(state.queue === undefined ? [] : [`${id} waits in ${state.queue}`]),
      ...(phase === undefined ? [] : [`${id} is ${phase} with ${state.agent?.id ?? ''}`]),
    ];
  });
  return { queues, agents, contacts: contacts.toSorted() };
}

function activeTasksIn({ home, facts }: ContactCentre): number {
  const state = home.peek({ kind: 'instance', key: facts.instance.id });
  return (state as { activeTasks: number } | undefined)?.activeTasks ?? 0;
}

function openContactsIn(centre: ContactCentre): number {
  return [...contactsOf(centre).values()].filter(({ life }) => life.phase !== 'ended').length;
}

function doAll(centre: ContactCentre, day: readonly Deed[]): void {
  for (const deed of day) doOne(centre, deed);
}

function contactsOf({ home }: ContactCentre): ReadonlyMap<string, ContactState> {
  const chains = home.list('chain').map((key) => home.peek({ kind: 'chain', key }) as ChainState);
  return new Map(chains.flatMap(({ contacts }) => contacts.map((state) => [state.contact.id, state] as const)));
}

function queuesOf({ home }: ContactCentre) {
  return home.list('queue').map((key) => ({ key, state: home.peek({ kind: 'queue', key }) as QueueState }));
}

/** How the agent's slot of a contact should be taken, by the contact's own word. */
function phaseOf({ life: { phase, place, paused } }: ContactState): string | undefined {
  if (phase === 'afterContactWork') return 'afterContactWork';
  if (phase !== 'active') return undefined;
  switch (place) {
    case 'offered':
      return 'ringing';
    case 'accepted':
      return 'accepted';
    case 'connected':
      return paused ? 'paused' : 'connected';
    default:
      return undefined;
  }
}
