/** Pauses and transfers, whatever order messages take (task-contacts §3.5, §3.6). */
import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgentState } from '../../src/centre/agent/agentState.ts';
import type { AgentMessage } from '../../src/centre/agent/messages.ts';
import { reduceAgent } from '../../src/centre/agent/reduceAgent.ts';
import { contactIn, type ChainState } from '../../src/centre/chain/chainState.ts';
import { ServiceError } from '../../src/centre/index.ts';
import { openClaims } from './office.ts';

describe('an agent hears of a pause', () => {
  const about = { contactId: 'task', ticket: 'ada#1' };
  const connected: AgentMessage = { type: 'contact.connected', ...about };
  const paused: AgentMessage = { type: 'contact.paused', ...about, order: 2 };
  const resumed: AgentMessage = { type: 'contact.resumed', ...about, order: 3 };
  const again: AgentMessage = { type: 'contact.paused', ...about, order: 4 };

  test.each([
    ['a pause', [connected, paused], 'paused'],
    ['a pause and a resumption', [connected, paused, resumed], 'connected'],
    ['a pause, a resumption and one more pause', [connected, paused, resumed, again], 'paused'],
  ] as const)('%s, in any order', (_what, messages, expected) => {
    const { centre } = openClaims();
    const key = centre.facts.agents.find('ada')?.id ?? '';
    const slot = { chain: 'task', queue: 'claims', ticket: 'ada#1', round: 1, phase: 'accepted', since: 0 } as const;
    const before = { ...(centre.home.peek({ kind: 'agent', key }) as AgentState), slots: { task: slot } };

    const phases = ordersOf(messages).map((order) => {
      const after = order.reduce<AgentState>(
        (state, message) => reduceAgent(state, message, { key, now: 0, facts: centre.facts }).state,
        before,
      );
      return after.slots['task']?.phase;
    });

    expect(new Set(phases)).toEqual(new Set([expected]));
  });
});

test('agents pause, resume and hand on; every task ends once, and what agents hold is what contacts say', () => {
  const world = property(integer({ min: 1, max: 1e6 }), constantFrom('pause', 'resume', 'transfer'), (seed, likes) => {
    const { centre, start, events } = openClaims({ TaskTemplates: [] }, { disorder: seed });
    let state = seed;
    const draw = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const deeds = ['accept', 'accept', 'pause', 'resume', 'transfer', 'complete', 'close', likes] as const;
    centre.setStatus('ben', 'Available');

    for (let task = 0; task < 8; task++) start(`task ${task}`);
    for (let turn = 0; turn < 60; turn++) {
      for (const agent of ['ada', 'ben']) work(agent, deeds[draw(deeds.length)] ?? 'close');
      centre.runFor(draw(30) * 1000);
      agree();
    }
    centre.runToEnd();
    // After-contact work lasts until the agents close it.
    for (const agent of ['ada', 'ben']) work(agent, 'close');

    expect(centre.home.stuck).toEqual([]);
    const created = events('contact.created').map(({ contact }) => contact);
    const completed = events('contact.completed').map(({ contact }) => contact);
    expect(new Set(completed).size).toBe(completed.length);
    expect(new Set(completed)).toEqual(new Set(created));
    const instance = centre.home.peek({ kind: 'instance', key: centre.facts.instance.id });
    expect(instance).toMatchObject({ activeTasks: 0 });

    function work(name: string, deed: (typeof deeds)[number]): void {
      for (const contactId of Object.keys(slotsOf(name))) {
        try {
          if (deed === 'transfer') centre.transfer(name, contactId, 'Ben');
          else centre[deed](name, contactId);
        } catch (error) {
          // What cannot be done now is refused.
          if (!(error instanceof ServiceError)) throw error;
        }
      }
    }

    function slotsOf(name: string): AgentState['slots'] {
      const key = centre.facts.agents.find(name)?.id ?? '';
      return (centre.home.peek({ kind: 'agent', key }) as AgentState).slots;
    }

    function agree(): void {
      for (const name of ['ada', 'ben']) {
        for (const [contactId, { chain, phase }] of Object.entries(slotsOf(name))) {
          if (phase !== 'connected' && phase !== 'paused') continue;
          const kept = centre.home.peek({ kind: 'chain', key: chain }) as ChainState;
          expect(contactIn(kept, contactId)?.life).toMatchObject({ place: 'connected', paused: phase === 'paused' });
        }
      }
    }
  });
  assert(world, { numRuns: 25, seed: 1 });
});

/** Every order a few things may take. */
function ordersOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first, place) => {
    return ordersOf(items.filter((_item, other) => other !== place)).map((rest) => [first, ...rest]);
  });
}
