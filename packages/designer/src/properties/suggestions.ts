/** What a field may be filled with: what the flow already uses, and the references that mean something for a task. */
import { fieldPath, getAt, isDynamic, referencesIn, toText, type FieldKind, type FlowView } from '@switchyard/blocks';

/** References every task has something under (flow-language §1.7). */
const SYSTEM = [
  '$.Name',
  '$.Description',
  '$.Channel',
  '$.ContactId',
  '$.InitialContactId',
  '$.PreviousContactId',
  '$.InitiationMethod',
  '$.Queue.Name',
  '$.Queue.ARN',
  '$.Task.ContactId',
  '$.Agent.ARN',
  '$.Metrics.Queue.Size',
  '$.Metrics.Queue.OldestContactAge',
  '$.Metrics.Agents.Available.Count',
  '$.Metrics.Agents.Staffed.Count',
];

/** References to offer: what the flow sets or reads itself first, then what every task has. Sorted, each once. */
export function referencesFor(view: FlowView): readonly string[] {
  const own = new Set<string>();
  for (const { definition, parameters } of view.blocks) {
    for (const [name, field] of Object.entries(definition?.parameters ?? {})) {
      const value = parameters[name];
      const root =
        field.kind === 'attributes' && name === 'Attributes'
          ? 'Attributes'
          : field.kind === 'flowAttributes'
            ? 'FlowAttributes'
            : undefined;
      if (root && typeof value === 'object' && value !== null) {
        for (const key of Object.keys(value)) if (!isDynamic(key)) own.add(`$.${root}.${key}`);
      }
    }
    for (const reference of referencesIn(JSON.stringify(parameters))) own.add(reference.text);
  }
  return [...[...own].toSorted(), ...SYSTEM.filter((one) => !own.has(one))];
}

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
