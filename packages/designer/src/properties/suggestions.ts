import { fieldPath, getAt, isDynamic, toText, type FieldKind, type FlowView } from '@switchyard/blocks';

/** Fixed values the flow uses elsewhere for a kind of thing, such as its queues. Sorted, each once. */
export function valuesUsedFor(view: FlowView, kind: FieldKind): readonly string[] {
  const known = USED.get(view) ?? new Map<FieldKind, readonly string[]>();
  USED.set(view, known);
  let used = known.get(kind);
  if (!used) known.set(kind, (used = findUsed(view, kind)));
  return used;
}

// helpers

/** Worked out once for each version of a flow: a form asks for every one of its fields. */
const USED = new WeakMap<FlowView, Map<FieldKind, readonly string[]>>();

function findUsed(view: FlowView, kind: FieldKind): readonly string[] {
  const used = new Set<string>();
  for (const { definition, parameters } of view.blocks) {
    for (const [name, field] of Object.entries(definition?.parameters ?? {})) {
      const value = toText(parameters[name] ?? getAt(parameters, fieldPath(name, field)));
      if (field.kind === kind && value !== '' && !isDynamic(value)) used.add(value);
    }
  }
  return [...used].toSorted();
}
