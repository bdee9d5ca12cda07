/** What the forms know of an instance: its resources by kind, and what its Lambda functions answer. */
import type { FieldKind } from '@switchyard/blocks';
import { texts } from '../texts/texts.ts';

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

const RESOURCE_WORDS: Readonly<Record<ResourceKind, () => readonly [one: string, many: string]>> = {
  queue: () => [texts().instance.queue, texts().instance.queues],
  agent: () => [texts().instance.agent, texts().instance.agents],
  flow: () => [texts().instance.flow, texts().instance.flows],
  hours: () => [texts().instance.hours, texts().instance.hours],
  lambda: () => [texts().instance.lambda, texts().instance.lambdas],
  template: () => [texts().instance.template, texts().instance.templates],
};

/** What people call resources of a kind: one, and several. */
export function resourceWords(kind: ResourceKind): readonly [one: string, many: string] {
  return RESOURCE_WORDS[kind]();
}

/** The kind of resource a field chooses; undefined for a field that chooses none. */
export function resourceKindOf(kind: FieldKind): ResourceKind | undefined {
  return Object.hasOwn(RESOURCE_WORDS, kind) ? (kind as ResourceKind) : undefined;
}
