/** An instance file as the forms use it. It needs the runtime, so it is loaded where there is such a file only. */
import { FLOW_TYPE_FACTS, isObject, parseFlowType } from '@switchyard/blocks';
import { createFacts, readInstance, type LambdaAnswerResource } from '@switchyard/runtime/centre';
import type { KnownInstance, Resource, ResourceKind } from './knownInstance.ts';
import { texts } from '../texts/texts.ts';

export type InstanceReading =
  | { readonly instance: KnownInstance }
  /** What is wrong with it first. */
  | { readonly why: string };

export function readKnownInstance(text: string, path: string): InstanceReading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { why: texts().instance.isNotJson(path) };
  }
  const { instance, problems } = readInstance(value);
  const [wrong] = problems.filter(({ severity }) => severity === 'error');
  if (!instance)
    return {
      why: `${path}${wrong ? texts().instance.wrongAt(wrong.pointer || texts().instance.itsTop, wrong.message) : texts().instance.cannotBeUsed}`,
    };
  const { queues, agents, flows, hours, lambdas, templates } = createFacts(instance);
  const registries: Record<
    ResourceKind,
    { readonly all: readonly Resource[]; find(called: string): Resource | undefined }
  > = {
    // An agent's own queue is chosen as the agent.
    queue: { all: queues.all.filter(({ agent }) => agent === undefined), find: (called) => queues.find(called) },
    agent: agents,
    flow: flows,
    hours,
    lambda: lambdas,
    template: templates,
  };
  const typeOf = new Map(flows.all.map(({ arn, type }) => [arn, parseFlowType(type)]));
  const plain = ({ name, arn }: Resource): Resource => {
    const type = typeOf.get(arn);
    return { name, arn, ...(type ? { detail: FLOW_TYPE_FACTS[type].title } : {}) };
  };
  const all = Object.fromEntries(
    Object.entries(registries).map(([kind, registry]) => [kind, registry.all.map(plain)]),
  ) as Record<ResourceKind, Resource[]>;
  return {
    instance: {
      path,
      all,
      find(kind, called) {
        const found = registries[kind].find(called);
        return found && plain(found);
      },
      answersOf(called) {
        const answers = lambdas.find(called)?.resource.Answers ?? [];
        return [...new Set(answers.flatMap(namesOf))].toSorted();
      },
    },
  };
}

// helpers

function namesOf({ Returns }: LambdaAnswerResource): readonly string[] {
  return namesIn(Returns, '');
}

function namesIn(value: unknown, before: string): readonly string[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const path = before + name;
    return isObject(inner) ? namesIn(inner, `${path}.`) : [path];
  });
}
