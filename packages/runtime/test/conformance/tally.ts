/** Entities that do nothing but what a home has to keep: they count, send, call, wait and fail as they are told. */
import type { Effect, EntityKind, Reducer } from '../../src/centre/port/port.ts';

export interface TallyMessage {
  readonly add?: number;
  /** What follows from it. */
  readonly effects?: readonly Effect[];
  /** It cannot be taken. */
  readonly fails?: boolean;
  /** A call came back. */
  readonly type?: 'call.returned' | 'call.failed';
  readonly result?: unknown;
}

export interface Tally {
  readonly total: number;
  /** When each message was applied, in milliseconds. */
  readonly applied: readonly number[];
  readonly results: readonly unknown[];
}

const tally: Reducer<Tally, TallyMessage, undefined> = (
  state = { total: 0, applied: [], results: [] },
  message,
  { now },
) => {
  if (message.fails) throw new Error('this message cannot be taken');
  const total = state.total + (message.add ?? 0);
  return {
    state: {
      total,
      applied: [...state.applied, now],
      results: message.type === undefined ? state.results : [...state.results, message.result],
    },
    effects: message.effects ?? [],
    reply: total,
  };
};

export const tallies = Object.fromEntries(
  (['chain', 'contact', 'queue', 'agent', 'instance'] as const).map((kind) => [kind, tally]),
) as Readonly<Record<EntityKind, Reducer<unknown, unknown, undefined>>>;
