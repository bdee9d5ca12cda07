/** What the whole instance shares: how many tasks go on and how fast operations may come (task-contacts §9), its flows, and its rules. */
import type { Env, Reduced } from '../port/port.ts';
import type { Facts } from './facts.ts';
import type { Changes } from './changedFacts.ts';
import { reduceFlows, type FlowMessage } from './reduceFlows.ts';
import { reduceRules, type RuleMessage } from '../rules/reduceRules.ts';
import { reduceTemplates, type TemplateMessage } from './reduceTemplates.ts';
import { takeToken, type Bucket } from './throttle.ts';

export type InstanceMessage =
  /** A task is about to be started. */
  | { readonly type: 'task.admit'; readonly contactId: string }
  /** A contact goes on as another one, while its agent still has after-contact work to do for it. */
  | { readonly type: 'task.goesOn'; readonly contactId: string }
  /** It was not started after all, or it is over. */
  | { readonly type: 'task.ended'; readonly contactId: string }
  | { readonly type: 'operation.admit'; readonly operation: string }
  | FlowMessage
  | TemplateMessage
  | RuleMessage;

export interface InstanceState extends Changes {
  /** Tasks that have not ended. */
  readonly activeTasks: number;
  /** By operation. */
  readonly buckets: Readonly<Record<string, Bucket>>;
}

const EMPTY: InstanceState = { activeTasks: 0, buckets: {} };

export function reduceInstance(
  state: InstanceState = EMPTY,
  message: InstanceMessage,
  env: Env<Facts>,
): Reduced<InstanceState> {
  const { facts, now } = env;
  switch (message.type) {
    case 'task.admit': {
      const admitted = state.activeTasks < facts.limits.activeTasks;
      const activeTasks = state.activeTasks + (admitted ? 1 : 0);
      return { state: { ...state, activeTasks }, effects: [], reply: { admitted } };
    }
    // Either may come first, so there may be less than none for a moment.
    case 'task.goesOn':
      return { state: { ...state, activeTasks: state.activeTasks + 1 }, effects: [] };
    case 'task.ended':
      return { state: { ...state, activeTasks: state.activeTasks - 1 }, effects: [] };
    case 'operation.admit': {
      const { bucket, admitted } = takeToken(state.buckets[message.operation], message.operation, now);
      return {
        state: { ...state, buckets: { ...state.buckets, [message.operation]: bucket } },
        effects: [],
        reply: { admitted },
      };
    }
    case 'thirdParty.event':
    case 'call.returned':
    case 'call.failed':
      return { state, effects: reduceRules(message, env) };
    case 'template.create': {
      const { state: templates, ...rest } = reduceTemplates(state.templates, message, env);
      return { state: { ...state, templates }, ...rest };
    }
    case 'flow.create':
    case 'flow.save': {
      const { state: flows, ...rest } = reduceFlows(state.flows, message, env);
      return { state: { ...state, flows }, ...rest };
    }
  }
}
