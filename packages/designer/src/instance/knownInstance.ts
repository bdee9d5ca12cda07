/** What the forms know of an instance: its resources by kind, and what its Lambda functions answer. */
import type { FieldKind } from '@switchyard/blocks';

export type ResourceKind = 'queue' | 'agent' | 'flow' | 'hours' | 'lambda' | 'template';

export interface Resource {
  readonly name: string;
  readonly arn: string;
  /** What tells it from others of its kind, such as the type of a flow. */
  readonly detail?: string | undefined;
}

export interface KnownInstance {
  /** Where it was read. */
  readonly path: string;
  readonly all: Readonly<Record<ResourceKind, readonly Resource[]>>;
  /** The resource a flow calls so: by id, ARN, the last part of an ARN, or name. */
  readonly find: (kind: ResourceKind, called: string) => Resource | undefined;
  /** The names in the answers that stand in for a Lambda function; of an object in an answer, its own as `a.b`. */
  readonly answersOf: (called: string) => readonly string[];
}

/** What people call resources of a kind: one, and several. */
export const RESOURCE_WORDS: Readonly<Record<ResourceKind, readonly [one: string, many: string]>> = {
  queue: ['queue', 'queues'],
  agent: ['agent', 'agents'],
  flow: ['flow', 'flows'],
  hours: ['hours of operation', 'hours of operation'],
  lambda: ['Lambda function', 'Lambda functions'],
  template: ['task template', 'task templates'],
};

/** The kind of resource a field chooses; undefined for a field that chooses none. */
export function resourceKindOf(kind: FieldKind): ResourceKind | undefined {
  return Object.hasOwn(RESOURCE_WORDS, kind) ? (kind as ResourceKind) : undefined;
}
