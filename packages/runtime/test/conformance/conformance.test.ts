/** The simulator keeps what every home must keep; and the chapters notice a home that does not. */
import { describe, expect, test } from 'vitest';
import { asHome } from '../../src/centre/simulator/asHome.ts';
import {
  SimulatedHome,
  type CallOutcome,
  type Entity,
  type MadeCall,
} from '../../src/centre/simulator/simulatedHome.ts';
import type { Effect, Ref } from '../../src/centre/port/port.ts';
import { CHAPTERS, STARTS, type MakeHome } from './chapters.ts';
import { tallies } from './tally.ts';

type Tallies = SimulatedHome<undefined, object>;
type HomeClass = new (...given: ConstructorParameters<typeof SimulatedHome<undefined, object>>) => Tallies;

describe.each([
  ['in order', undefined],
  ['with its deliveries shuffled and doubled', 1],
  ['with them shuffled otherwise', 2],
])('the simulator, %s', (_name, disorder) => {
  test.each(CHAPTERS)('$promise', async ({ check }) => {
    await expect(check(homeOf(SimulatedHome<undefined, object>, disorder))).resolves.toBeUndefined();
  });
});

/** Homes with one fault each, and the promise that is broken by it. */
const FAULTS: readonly [fault: string, faulty: HomeClass, broken: string][] = [
  [
    'the last effect of a step is lost',
    class extends SimulatedHome<undefined, object> {
      protected override carryOut(...[entity, effects]: CarryOut): void {
        super.carryOut(entity, effects.slice(0, -1));
      }
    },
    'all effects and the message’s own consumption are one step',
  ],
  [
    'effects leave before the state is kept',
    class extends SimulatedHome<undefined, object> {
      protected override commit(...[entity, effects]: CarryOut): void {
        this.carryOut(entity, effects);
        this.keep(entity);
      }
    },
    'effects leave only when the state they come from is kept',
  ],
  [
    'a message is not consumed by its own step',
    class extends SimulatedHome<undefined, object> {
      protected override post(pending: Parameters<Tallies['import']>[0]['pending'][number]): void {
        super.post(pending);
        super.post({ id: `${pending.id} again`, at: pending.at, to: pending.to, message: pending.message });
      }
    },
    'a message is applied once',
  ],
  [
    'tokens are forgotten',
    class extends SimulatedHome<undefined, object> {
      override dispatch(to: Ref, message: unknown): unknown {
        return super.dispatch(to, message);
      }
    },
    'a message is applied once',
  ],
  [
    'the time of a message counts for nothing',
    class extends SimulatedHome<undefined, object> {
      protected override carryOut(...[entity, effects]: CarryOut): void {
        super.carryOut(entity, effects.map(atOnce));
      }
    },
    'a message with a time is applied at or after it',
  ],
  [
    'what goes wrong stops everything',
    class extends SimulatedHome<undefined, object> {
      override runUntil(at: number): void {
        if (this.stuck.length === 0) super.runUntil(at);
      }

      override step(): boolean {
        return this.stuck.length === 0 && super.step();
      }
    },
    'stops only itself',
  ],
  [
    'messages under way are left behind',
    class extends SimulatedHome<undefined, object> {
      override export() {
        return { ...super.export(), pending: [] };
      }
    },
    'another takes in',
  ],
];

test.each(FAULTS)('a home where %s is found out', async (_fault, faulty, broken) => {
  const failed: string[] = [];
  for (const { promise, check } of CHAPTERS) {
    await check(homeOf(faulty, undefined)).catch(() => failed.push(promise));
  }

  expect(failed.some((promise) => promise.includes(broken))).toBe(true);
});

// helpers

type CarryOut = [entity: Entity, effects: readonly Effect[]];

function homeOf(Home: HomeClass, disorder: number | undefined): MakeHome {
  return (perform: (call: MadeCall) => CallOutcome) => {
    const simulated = new Home({
      reducers: tallies,
      facts: undefined,
      startsAt: STARTS,
      perform,
      ...(disorder === undefined ? {} : { disorder }),
    });
    return { home: asHome(simulated), advanceTo: async (at) => simulated.runUntil(at) };
  };
}

function atOnce(effect: Effect): Effect {
  if (effect.does !== 'send') return effect;
  const { at: _at, ...now } = effect;
  return now;
}
