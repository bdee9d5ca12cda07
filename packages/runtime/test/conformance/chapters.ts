/**
 * What every home must keep (port.ts), as chapters a home passes or fails. A home under test is made anew for each; it
 * is handed the time, so that days pass in no time.
 */
import { expect } from 'vitest';
import type { Effect, Home, Ref } from '../../src/centre/port/port.ts';
import type { CallOutcome, MadeCall } from '../../src/centre/simulator/simulatedHome.ts';
import type { Tally, TallyMessage } from './tally.ts';

export interface HomeUnderTest {
  readonly home: Home;
  /** Everything due until then is applied. */
  readonly advanceTo: (at: number) => Promise<void>;
}

/** @param perform the outside world, as the home calls it */
export type MakeHome = (perform: (call: MadeCall) => CallOutcome) => HomeUnderTest;

export interface Chapter {
  readonly promise: string;
  readonly check: (make: MakeHome) => Promise<void>;
}

export const STARTS = Date.UTC(2026, 0, 5, 9);
const DAY = 86_400_000;
const A: Ref = { kind: 'chain', key: 'a' };
const B: Ref = { kind: 'queue', key: 'b' };
const silent = (): CallOutcome => ({ result: null, afterMs: 0 });

export const CHAPTERS: readonly Chapter[] = [
  {
    promise: 'one message at a time for each entity',
    check: async (make) => {
      const { home } = make(silent);
      const replies = await Promise.all(Array.from({ length: 50 }, () => home.dispatch(A, add(1))));
      expect(new Set(replies)).toEqual(new Set(Array.from({ length: 50 }, (_, place) => place + 1)));
    },
  },
  {
    promise: 'the new state, all effects and the message’s own consumption are one step',
    check: async (make) => {
      const { home, advanceTo } = make(silent);
      const many = Array.from({ length: 20 }, () => sendTo(B, add(1)));

      await home.dispatch(A, { ...add(1), effects: [...many, sendTo(B, add(100))] });
      await advanceTo(STARTS);

      expect(await tallyOf(home, A)).toMatchObject({ total: 1 });
      expect(await tallyOf(home, B)).toMatchObject({ total: 120 });
    },
  },
  {
    promise: 'nothing of a message that cannot be taken happens',
    check: async (make) => {
      const { home, advanceTo } = make(silent);
      await home.dispatch(A, add(1));

      await home.dispatch(A, { add: 5, fails: true, effects: [sendTo(B, add(1))] });
      await advanceTo(STARTS);

      expect(await tallyOf(home, A)).toMatchObject({ total: 1 });
      expect(await home.peek(B)).toBeUndefined();
    },
  },
  {
    promise: 'effects leave only when the state they come from is kept',
    check: async (make) => {
      const seen: unknown[] = [];
      const made: { home?: Home } = {};
      const { home, advanceTo } = make(() => {
        void made.home?.peek(A).then((state) => seen.push((state as Tally | undefined)?.total));
        return { result: null, afterMs: 0 };
      });
      made.home = home;

      await home.dispatch(A, { ...add(7), effects: [callFrom(A, 'outside')] });
      await advanceTo(STARTS);

      expect(seen[0]).toBe(7);
    },
  },
  {
    promise: 'a message is applied once, however often it is delivered',
    check: async (make) => {
      const { home, advanceTo } = make(silent);

      const first = await home.dispatch(A, { ...add(1), effects: [sendTo(B, add(1))] }, { token: 'once' });
      const second = await home.dispatch(A, { ...add(1), effects: [sendTo(B, add(1))] }, { token: 'once' });
      await advanceTo(STARTS);

      expect([first, second]).toEqual([1, 1]);
      expect(await tallyOf(home, A)).toMatchObject({ total: 1 });
      expect(await tallyOf(home, B)).toMatchObject({ total: 1, applied: [STARTS] });
    },
  },
  {
    promise: 'a message with a time is applied at or after it',
    check: async (make) => {
      const { home, advanceTo } = make(silent);
      const due = STARTS + 6 * DAY;

      await home.dispatch(A, { ...add(1), effects: [sendTo(A, add(1), due)] });
      await home.dispatch(B, add(1), { at: due });
      await advanceTo(due - 1);
      const before = [(await tallyOf(home, A))?.total, (await tallyOf(home, B))?.total];
      await advanceTo(due + 1);

      expect(before).toEqual([1, undefined]);
      const after = [await tallyOf(home, A), await tallyOf(home, B)];
      expect(after.map((state) => state?.applied.at(-1))).toEqual([due, due]);
    },
  },
  {
    promise: 'a call is made at least once with one id, and exactly one of its results is applied',
    check: async (make) => {
      const ids: string[] = [];
      const { home, advanceTo } = make(({ id }) => {
        ids.push(id);
        return { result: id, afterMs: 2000 };
      });

      await home.dispatch(A, { effects: [callFrom(A, 'one'), callFrom(A, 'two')] });
      await advanceTo(STARTS + 1999);
      const early = await tallyOf(home, A);
      await advanceTo(STARTS + 2000);

      expect(early?.results).toEqual([]);
      expect(new Set(ids).size).toBe(2);
      const late = await tallyOf(home, A);
      expect(late?.results.toSorted()).toEqual([...new Set(ids)].toSorted());
    },
  },
  {
    promise: 'a call that fails says so to whoever made it',
    check: async (make) => {
      const { home, advanceTo } = make(() => ({ why: 'nobody answers', afterMs: 0 }));

      await home.dispatch(A, { effects: [callFrom(A, 'one')] });
      await advanceTo(STARTS);

      expect((await tallyOf(home, A))?.results).toHaveLength(1);
    },
  },
  {
    promise: 'an entity that cannot go on is told of, and stops only itself',
    check: async (make) => {
      const { home, advanceTo } = make(silent);

      await home.dispatch(A, { effects: [sendTo(A, { fails: true }), sendTo(B, add(1))] });
      await advanceTo(STARTS);

      expect((await home.stuck()).map(({ ref, because }) => [ref, because])).toEqual([
        [A, 'this message cannot be taken'],
      ]);
      expect(await tallyOf(home, B)).toMatchObject({ total: 1 });
    },
  },
  {
    promise: 'what one home gives out another takes in, and goes on from there',
    check: async (make) => {
      const due = STARTS + DAY;
      const old = make(silent);
      await old.home.dispatch(A, { ...add(3), effects: [sendTo(B, add(4), due)] });
      const image = JSON.parse(JSON.stringify(await old.home.export())) as Awaited<ReturnType<Home['export']>>;

      const next = make(silent);
      await next.home.import(image);
      await next.advanceTo(due);

      expect(await next.home.list('chain')).toEqual(['a']);
      expect(await tallyOf(next.home, A)).toMatchObject({ total: 3 });
      expect(await tallyOf(next.home, B)).toMatchObject({ total: 4, applied: [due] });
    },
  },
];

// helpers

function add(amount: number): TallyMessage {
  return { add: amount };
}

function sendTo(to: Ref, message: TallyMessage, at?: number): Effect {
  return { does: 'send', to, message, ...(at === undefined ? {} : { at }) };
}

function callFrom(replyTo: Ref, name: string): Effect {
  return { does: 'call', function: name, input: null, timeoutMs: 0, replyTo, back: {} };
}

async function tallyOf(home: Home, ref: Ref): Promise<Tally | undefined> {
  return (await home.peek(ref)) as Tally | undefined;
}
