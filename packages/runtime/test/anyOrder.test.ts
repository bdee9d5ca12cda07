/**
 * What a home promises is little: no order, and a message may come twice (port.ts). Whatever order messages of one time
 * take, every task ends once, nobody holds more than he can, and nothing is lost.
 */
import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { AgentState } from '../src/centre/agent/agentState.ts';
import type { ChainState } from '../src/centre/chain/chainState.ts';
import { MINUTES, openOffice } from './centre.ts';

const AGENTS = ['ada', 'ben'];
const DEEDS = ['accept', 'accept', 'accept', 'decline', 'leave'] as const;

test('every task ends exactly once, and no agent is offered more than he has slots for', () => {
  const world = property(integer({ min: 1, max: 1e6 }), constantFrom(1, 2), (seed, slots) => {
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
      { disorder: seed },
    );
    const draw = drawFrom(seed);

    for (let task = 0; task < 12; task++) start(`task ${task}`);
    for (let turn = 0; turn < 60; turn++) {
      for (const agent of AGENTS) work(agent, DEEDS[draw(DEEDS.length)] ?? 'leave');
      centre.runFor(draw(30) * 1000);
    }
    centre.runToEnd();

    expect(centre.home.stuck).toEqual([]);
    const ended = events('contact.completed').map(({ contact }) => contact);
    expect(ended).toHaveLength(12);
    expect(new Set(ended).size).toBe(12);
    for (const key of centre.home.list('queue')) {
      expect(centre.home.peek({ kind: 'queue', key })).toMatchObject({ waiting: [] });
    }

    function work(name: string, deed: (typeof DEEDS)[number]): void {
      const id = centre.facts.agents.find(name)?.id ?? '';
      const state = (): AgentState => centre.home.peek({ kind: 'agent', key: id }) as AgentState;
      const busy = Object.values(state().slots).filter(({ phase }) => phase !== 'paused');
      expect(busy.length).toBeLessThanOrEqual(slots);
      for (const [contactId, { phase }] of Object.entries(state().slots)) {
        if (phase === 'ringing' && deed === 'accept') centre.accept(name, contactId);
        else if (phase === 'ringing' && deed === 'decline') centre.decline(name, contactId);
        else if (phase === 'connected') centre.complete(name, contactId);
        else if (phase !== 'ringing' && phase !== 'accepted') centre.close(name, contactId);
      }
    }
  });
  assert(world, { numRuns: 60, seed: 1 });
});

test('tasks that nobody takes leave no contact behind', () => {
  const { centre, start } = openOffice({ Users: [] }, { disorder: 7 });

  const task = start();
  centre.runFor(MINUTES);
  centre.runToEnd();

  const chain = centre.home.peek({ kind: 'chain', key: task }) as ChainState;
  expect(Object.values(chain.contacts).map(({ life }) => life.phase)).toEqual(['ended']);
});

/** Small whole numbers, by a seed. */
function drawFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
