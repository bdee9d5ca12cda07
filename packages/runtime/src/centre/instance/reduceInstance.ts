/** What the whole instance shares: how many tasks go on (task-contacts §9), and how fast operations may come. */
import type { Env, Reduced } from '../port/port.ts';
import type { Facts } from './facts.ts';
import { takeToken, type Bucket } from './throttle.ts';

export type InstanceMessage =
  /** A task is about to be started. */
  | { readonly type: 'task.admit'; readonly contactId: string }
  /** It was not started after all, or it is over. */
  | { readonly type: 'task.ended'; readonly contactId: string }
  | { readonly type: 'operation.admit'; readonly operation: string };

export interface InstanceState {
  /** Tasks that have not ended. */
  readonly activeTasks: number;
  /** By operation. */
  readonly buckets: Readonly<Record<string, Bucket>>;
}

const EMPTY: InstanceState = { activeTasks: 0, buckets: {} };

export function reduceInstance(
  state: InstanceState = EMPTY,
  message: InstanceMessage,
  { facts, now }: Env<Facts>,
): Reduced<InstanceState> {
  switch (message.type) {
    case 'task.admit': {
      const admitted = state.activeTasks < facts.limits.activeTasks;
      const activeTasks = state.activeTasks + (admitted ? 1 : 0);
      return { state: { ...state, activeTasks }, effects: [], reply: { admitted } };
    }
    case 'task.ended':
      return { state: { ...state, activeTasks: Math.max(0, state.activeTasks - 1) }, effects: [] };
    case 'operation.admit': {
      const { bucket, admitted } = takeToken(state.buckets[message.operation], message.operation, now);
      return {
        state: { ...state, buckets: { ...state.buckets, [message.operation]: bucket } },
        effects: [],
        reply: { admitted },
      };
    }
  }
}
