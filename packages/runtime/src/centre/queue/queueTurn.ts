/** One message to one queue: its state as it becomes, and what follows from it. Changed in place, and only here. */
import type { Every } from '../../copies.ts';
import type { AgentMessage } from '../agent/messages.ts';
import type { ChainMessage } from '../chain/messages.ts';
import type { Facts, QueueFacts } from '../instance/facts.ts';
import { send, type Effect, type Env } from '../port/port.ts';
import type { QueueMessage } from './messages.ts';
import type { KnownAgent, QueueState } from './queueState.ts';

export class QueueTurn {
  /** A copy, to be changed; the line and the agents are replaced. */
  readonly state: Every<QueueState>;
  readonly effects: Effect[] = [];
  readonly env: Env<Facts>;
  readonly queue: QueueFacts;

  constructor({ waiting, agents, wakesAt }: QueueState, env: Env<Facts>) {
    this.state = { waiting, agents, wakesAt };
    this.env = env;
    const queue = env.facts.queues.byId(env.key);
    if (!queue) throw new Error(`There is no queue "${env.key}" in the instance.`);
    this.queue = queue;
  }

  /** How an agent stands, as far as the queue knows. */
  know(agent: string, known: KnownAgent): void {
    this.state.agents = { ...this.state.agents, [agent]: known };
  }

  toAgent(agent: string, message: AgentMessage): void {
    this.effects.push(send('agent', agent, message));
  }

  toChain(chain: string, message: ChainMessage): void {
    this.effects.push(send('chain', chain, message));
  }

  toItself(message: QueueMessage, at: number): void {
    this.effects.push(send('queue', this.env.key, message, at));
  }
}
