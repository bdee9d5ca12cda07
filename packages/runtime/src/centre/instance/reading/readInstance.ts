/** An instance file, checked: what is wrong is told with its place before anything runs, and short forms are spelled out. */
import { isObject } from '@switchyard/blocks';
import type { AgentStatusResource, InstanceData } from '../instanceData.ts';
import { checkInstance } from './checkInstance.ts';
import { instanceShape } from './instanceShape.ts';
import { readShape, tell, type InstanceProblem, type Reading } from './readShape.ts';

/**
 * Reads an instance from JSON. Never throws.
 *
 * @returns the instance, short forms and answers of the service turned into plain resources, unless there is an error;
 * and every problem with its place
 */
export function readInstance(value: unknown): {
  readonly instance: InstanceData | undefined;
  readonly problems: readonly InstanceProblem[];
} {
  const { instance, reading } = readWithPlaces(value);
  return { instance, problems: reading.problems };
}

/** The same, with the place in the file of everything that was read. */
export function readWithPlaces(value: unknown): {
  readonly instance: InstanceData | undefined;
  readonly reading: Reading;
} {
  const reading: Reading = { problems: [], places: new WeakMap() };
  if (!isObject(value)) {
    tell(reading, [], 'Expected an instance: a JSON object with Queues, Users, Flows and so on.');
    return { instance: undefined, reading };
  }
  const read = readShape(instanceShape, value, [], reading) as InstanceData & { readonly $schema?: string };
  // What is of a wrong shape would be told a second time as missing.
  if (hasError(reading)) return { instance: undefined, reading };
  const { $schema: _, ...plain } = read;
  const instance = plain.AgentStatuses ? { ...plain, AgentStatuses: withBuiltIn(plain.AgentStatuses) } : plain;
  checkInstance(instance, reading);
  return { instance: hasError(reading) ? undefined : instance, reading };
}

// helpers

function hasError({ problems }: Reading): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Every instance has a status in which agents are offered tasks, and one in which they are not there. */
function withBuiltIn(statuses: readonly AgentStatusResource[]): readonly AgentStatusResource[] {
  const has = (type: AgentStatusResource['Type']): boolean => statuses.some(({ Type }) => Type === type);
  return [
    ...(has('ROUTABLE') ? [] : [{ Name: 'Available', Type: 'ROUTABLE' } as const]),
    ...(has('OFFLINE') ? [] : [{ Name: 'Offline', Type: 'OFFLINE' } as const]),
    ...statuses,
  ];
}
