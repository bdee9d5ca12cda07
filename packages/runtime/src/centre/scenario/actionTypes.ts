/** Blocks by the Types they are stored as, which is how the Testing language names them. */
import { catalog, type BlockDefinition, type FieldKind } from '@switchyard/blocks';

export const TASK_ACTION_TYPES: readonly string[] = catalog.flatMap(({ actions }) => actions.map(({ type }) => type));

const RESOURCES: ReadonlySet<FieldKind> = new Set(['queue', 'agent', 'hours', 'lambda', 'flow', 'template']);

/** The fields of a block that name something of the instance. */
export function resourceFieldsOf(actionType: string): readonly string[] {
  const definition: BlockDefinition | undefined = catalog.find(({ actions }) =>
    actions.some(({ type }) => type === actionType),
  );
  return Object.entries(definition?.parameters ?? {})
    .filter(([, { kind }]) => RESOURCES.has(kind))
    .map(([name]) => name);
}
