/**
 * What a home promises is little: no order, and a message may come twice (port.ts). Whatever order messages of one time
 * take, every task ends once, nobody holds more than he can, and nothing is lost. Faults put into the reducers on
 * purpose must be noticed.
 */
import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { AgentState } from '../src/centre/agent/agentState.ts';
import { contactIn, type ChainState } from '../src/centre/chain/chainState.ts';
import type { Effect } from '../src/centre/port/port.ts';
import type { QueueState } from '../src/centre/queue/queueState.ts';
import { reducers } from '../src/centre/reducers.ts';
import { action, flowOf } from './actions.ts';
import { drawFrom } from './drawFrom.ts';
import { MINUTES, openOffice } from './centre.ts';

/** Waits seven seconds at a time, so that one of its timers is always under way when an agent accepts. */
const IMPATIENCE = flowOf(
  'customerQueue',
  action('wait', 'Wait', { TimeLimitSeconds: '7' }, { WaitCompleted: 'wait', NoMatchingError: 'end' }),
  action('end', 'EndFlowExecution'),
);

const TASKS = 10;
const AGENTS = ['ada', 'ben'];
const DEEDS = ['accept', 'accept', 'accept', 'decline', 'leave'] as const;

test('every task ends exactly once, nobody is offered more than he has slots for, and nobody waits beside a free agent', () => {
  const schedule = property(integer({ min: 1, max: 1e6 }), constantFrom(1, 2), (seed, slots) => {
    expect(workedThrough(seed, slots)).toEqual([]);
  });
  assert(schedule, { numRuns: 40, seed: 1 });
});

test('tasks that nobody takes leave no contact behind', () => {
  const { centre, start } = openOffice({ Users: [] }, { disorder: 7 });

  const task = start();
  centre.runFor(MINUTES);
  centre.runToEnd();

  const chain = centre.home.peek({ kind: 'chain', key: task }) as ChainState;
  expect(chain.contacts.map(({ life }) => life.phase)).toEqual(['ended']);
});

test('a task that is paused and queued again in one moment stands in its queue once, and is handled once', () => {
  for (let disorder = 1; disorder <= 60; disorder++) {
    const { centre, start, events } = openOffice({}, { disorder });
    const contactId = start();
    const chain = { kind: 'chain', key: contactId } as const;
    for (let times = 0; times < 3; times++) {
      centre.home.dispatch(chain, { type: 'contact.pause', contactId });
      centre.home.dispatch(chain, { type: 'contact.resume', contactId, flow: 'Intake' });
    }
    centre.settle();

    const claims = { kind: 'queue', key: centre.facts.queues.find('Claims')?.id ?? '' } as const;
    const waiting = contactIn(centre.home.peek(chain) as ChainState, contactId);
    const waits = (centre.home.peek(claims) as QueueState).waiting.map((waiting) => waiting.contactId);
    expect(waits).toEqual([contactId]);
    expect(events('contact.paused')).toHaveLength(3);
    centre.accept(waiting?.agent?.id ?? '', contactId);
    expect(events('contact.connected')).toHaveLength(1);
  }
});

type Reducers = typeof reducers;

/** Faults somebody might make, each by what it drops or changes of what a reducer says. */
const FAULTS: readonly [fault: string, faulty: Partial<Reducers>][] = [
  [
    'an agent takes more than he has slots for',
    {
      agent: (state, message, env) => {
        const profiles = env.facts.profiles.all.map((profile) => {
          return { ...profile, concurrency: { ...profile.concurrency, TASK: { most: 9, anyChannel: false } } };
        });
        const byId = (id: string) => profiles.find((profile) => profile.id === id);
        return reducers.agent(state, message, {
          ...env,
          facts: { ...env.facts, profiles: { all: profiles, byId, find: byId } },
        });
      },
    },
  ],
  ['a contact that was declined is dropped', { queue: without('contact.returned') }],
  ['an agent who is free again tells nobody', { agent: silentAbout('agent.announced', 'contact.close') }],
  ['a contact that ended stays in its queue', { queue: without('contact.leave') }],
  ['nobody hears that an offer ran out', { chain: without('offer.ended') }],
  ['a queue gives one contact to two agents', { queue: givesTwice }],
  ['time that is over is over twice', { chain: forgetsEpochs }],
];

test.each(FAULTS)('it is noticed when %s', (_fault, faulty) => {
  const noticed = Array.from({ length: 30 }, (_, seed) => seed + 1).some((seed) => {
    try {
      return workedThrough(seed, 1 + (seed % 2), { ...reducers, ...faulty }).length > 0;
    } catch {
      return true;
    }
  });

  expect(noticed).toBe(true);
});

// helpers

/** Two agents work through ten tasks, in an order a seed decides; in words what went wrong. */
function workedThrough(seed: number, slots: number, used?: Reducers): readonly string[] {
  const { centre, start, events } = openOffice(
    {
      RoutingProfiles: [
        {
          Name: 'Back office',
          MediaConcurrencies: [{ Channel: 'TASK', Concurrency: slots }],
          QueueConfigs: [{ QueueReference: { QueueId: 'Claims' }, Priority: 1, Delay: 0 }],
        },
      ],
    },
    {
      disorder: seed,
      busiestMoment: 5000,
      flows: { 'patience.json': IMPATIENCE },
      ...(used ? { reducers: used } : {}),
    },
  );
  const wrong: string[] = [];
  const draw = drawFrom(seed);
  const tasks = Array.from({ length: TASKS }, (_, place) => {
    return start(`task ${place}`, { ContactFlowId: draw(2) === 0 ? 'Intake' : 'Intake with hooks' });
  });
  for (let turn = 0; turn < 120; turn++) {
    // They are moody at first, and diligent in the end.
    for (const agent of AGENTS) work(agent, turn < 40 ? (DEEDS[draw(DEEDS.length)] ?? 'leave') : 'accept');
    nobodyWaits();
    centre.runFor(draw(30) * 1000);
  }
  // A fault may go round for ever.
  for (let steps = 0; centre.step(); steps++) if (steps > 20_000) return [...wrong, 'it never ends'];

  wrong.push(...centre.home.stuck.map(({ because }) => because));
  const ended = events('contact.completed').map(({ contact }) => contact);
  if (ended.length !== TASKS || new Set(ended).size !== TASKS) wrong.push(`${ended.length} of ${TASKS} tasks ended`);
  const handled = events('contact.connected').map(({ contact }) => contact);
  if (new Set(handled).size !== handled.length) wrong.push('two agents had one task');
  if (handled.length !== TASKS) wrong.push(`${handled.length} of ${TASKS} tasks were handled`);
  const answers = [...events('contact.accepted'), ...events('contact.missed'), ...events('contact.declined')].length;
  const offers = events('contact.offered').length;
  if (offers !== answers) wrong.push(`${offers} offers came to ${answers} answers`);
  for (const { contact, at } of events('flow.started').filter(({ data }) => data?.['purpose'] === 'agentWhisper')) {
    const connected = events('contact.connected').find((event) => event.contact === contact);
    if (connected?.at !== at + 10_000) wrong.push('a whisper did not last ten seconds');
  }
  const left = events('contact.queued').length - events('contact.dequeued').length - handled.length;
  if (left !== 0) wrong.push(`${left} tasks neither left their queue nor were handled`);
  for (const key of centre.home.list('queue')) {
    if (queueState(key).waiting.length > 0) wrong.push(`contacts are left in queue ${key}`);
  }
  const active = centre.home.peek({ kind: 'instance', key: centre.facts.instance.id }) as { activeTasks: number };
  if (active.activeTasks !== 0) wrong.push(`${active.activeTasks} tasks count as active`);
  for (const task of tasks) {
    const { contacts } = centre.home.peek({ kind: 'chain', key: task }) as ChainState;
    if (contacts.some(({ life }) => life.phase !== 'ended')) wrong.push(`${task} has not ended`);
  }
  return wrong;

  function work(name: string, deed: (typeof DEEDS)[number]): void {
    const { slots: held } = agentState(name);
    const busy = Object.values(held).filter(({ phase }) => phase !== 'paused');
    if (busy.length > slots) wrong.push(`${name} has ${busy.length} of ${slots} tasks`);
    for (const contactId of Object.keys(held)) {
      const phase = agentState(name).slots[contactId]?.phase;
      if (phase === 'ringing' && deed === 'accept') centre.accept(name, contactId);
      else if (phase === 'ringing' && deed === 'decline') centre.decline(name, contactId);
      else if (phase === 'connected') centre.complete(name, contactId);
      else if (phase !== undefined && phase !== 'ringing' && phase !== 'accepted') centre.close(name, contactId);
    }
  }

  /** When nothing more is due now, an agent with a free slot and a contact he may have do not stand side by side. */
  function nobodyWaits(): void {
    const free = AGENTS.filter((name) => Object.keys(agentState(name).slots).length < slots);
    const queue = centre.facts.queues.find('Claims')?.id ?? '';
    const waiting = queueState(queue).waiting.filter(({ taken }) => !taken);
    if (free.length > 0 && waiting.length > 0 && agentsWithoutHolds(free))
      wrong.push('a task waits beside a free agent');
  }

  function agentsWithoutHolds(names: readonly string[]): boolean {
    return names.some((name) => Object.keys(agentState(name).slots).length === 0);
  }

  function agentState(name: string): AgentState {
    const key = centre.facts.agents.find(name)?.id ?? '';
    return centre.home.peek({ kind: 'agent', key }) as AgentState;
  }

  function queueState(key: string): QueueState {
    return centre.home.peek({ kind: 'queue', key }) as QueueState;
  }
}

/** A reducer that does nothing about one type of message. */
function without(type: string): Reducers['queue'] {
  return (state, message, env) => {
    const kind = type.startsWith('offer.') ? 'chain' : 'queue';
    const ignored = (message as { type: string }).type === type;
    return ignored && state !== undefined ? { state, effects: [] } : reducers[kind](state, message, env);
  };
}

/** An agent who says nothing of one type when something happens. */
function silentAbout(said: string, on: string): Reducers['agent'] {
  return (state, message, env) => {
    const reduced = reducers.agent(state, message, env);
    if ((message as { type: string }).type !== on) return reduced;
    return { ...reduced, effects: reduced.effects.filter((effect) => typeOf(effect) !== said) };
  };
}

/** A queue that forgets whom it gave a contact to. */
function givesTwice(...[state, message, env]: Parameters<Reducers['queue']>): ReturnType<Reducers['queue']> {
  const reduced = reducers.queue(state, message, env);
  if ((message as { type: string }).type !== 'contact.take') return reduced;
  const { waiting, ...rest } = reduced.state as QueueState;
  return { ...reduced, state: { ...rest, waiting: waiting.map(({ taken: _taken, ...one }) => one) } };
}

/** A chain that takes every late word for a new one. */
function forgetsEpochs(...[state, message, env]: Parameters<Reducers['chain']>): ReturnType<Reducers['chain']> {
  const { contactId, ...said } = message as { contactId: string; epoch?: number };
  const known = state === undefined ? undefined : contactIn(state as ChainState, contactId);
  const late = known && said.epoch !== undefined ? { ...said, contactId, epoch: known.epoch } : message;
  return reducers.chain(state, late, env);
}

function typeOf(effect: Effect): string | undefined {
  return effect.does === 'send' ? (effect.message as { type: string }).type : undefined;
}
