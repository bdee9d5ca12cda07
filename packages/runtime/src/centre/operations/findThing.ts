import type { Named, Registry } from '../instance/registry.ts';
import { agentQueueId, type Facts, type QueueFacts } from '../instance/facts.ts';
import { notFound } from './serviceError.ts';
import type { Member } from './shape.ts';

/** The id of a thing of the instance, in a path. */
export const THING_ID: Member = { is: 'text', least: 1, most: 256, required: true };

/** @throws ServiceError `ResourceNotFoundException` */
export function findThing<Thing extends Named>(
  registry: Registry<Thing>,
  what: string,
  called: string,
  member: string,
): Thing {
  const found = registry.find(called);
  if (!found) throw notFound(what, called, member);
  return found;
}

/** A queue; an agent's own goes by his id. */
export function findQueue({ queues }: Facts, called: string): QueueFacts {
  return queues.byId(agentQueueId(called)) ?? findThing(queues, 'queue', called, 'QueueId');
}
