import type { PlacedBlock } from '@switchyard/blocks';
import { referencesAt, referenceTo, type OfferedReference } from '@switchyard/blocks/references';
import { useMemo } from 'react';
import { useDocument } from '../DesignerContext.tsx';
import { useInstance } from '../instance/InstanceContext.tsx';
import type { KnownInstance } from '../instance/knownInstance.ts';
import { texts } from '../texts/texts.ts';

/** What the fields of a block may be filled with, beside the values the flow uses for the same kind of thing. */
export function useOffers({ id }: PlacedBlock): {
  readonly references: readonly OfferedReference[];
  readonly instance: KnownInstance | undefined;
} {
  const flow = useDocument((state) => state.document?.flow);
  const { instance } = useInstance();
  return useMemo(() => {
    if (!flow) return { references: [], instance };
    const { references, functions } = referencesAt(flow, id);
    const answered = answersOf(functions, instance).filter(({ text }) => !references.some((one) => one.text === text));
    return { references: [...answered, ...references], instance };
  }, [flow, id, instance]);
}

// helpers

/** What the Lambda functions before a block answer in the instance. */
function answersOf(functions: readonly string[], instance: KnownInstance | undefined): readonly OfferedReference[] {
  if (!instance) return [];
  const found = new Map<string, OfferedReference>();
  for (const called of functions) {
    const name = instance.find('lambda', called)?.name ?? called;
    for (const path of instance.answersOf(called)) {
      const text = path.split('.').reduce((before, key) => referenceTo({ prefix: `${before}.` }, key), '$.External');
      found.set(text, { text, namespace: 'external', about: texts().properties.answeredBy(name), isThere: true });
    }
  }
  return [...found.values()];
}
