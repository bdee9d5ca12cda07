import { fieldPath, getAt, isDynamic, toText, type FieldKind, type FlowView } from '@switchyard/blocks';

/** Fixed values the flow uses elsewhere for a kind of thing, such as its queues. Sorted, each once. */
export function valuesUsedFor(view: FlowView, kind: FieldKind): readonly string[] {
  const used = new Set<string>();
  for (const { definition, parameters } of view.blocks) {
    for (const [name, field] of Object.entries(definition?.parameters ?? {})) {
      const value = toText(parameters[name] ?? getAt(parameters, fieldPath(name, field)));
      if (field.kind === kind && value !== '' && !isDynamic(value)) used.add(value);
    }
  }
  return [...used].toSorted();
}
