/** The queues, flows, hours and so on that the flows of a project name. */
import type { FieldKind } from '../../fields.ts';
import { isDynamic } from '../../flow/reference.ts';
import type { PlacedBlock } from '../../flow/viewFlow.ts';
import { fieldsOf } from '../parameters.ts';
import { placeholdersIn } from '../../flow/placeholders.ts';
import type { ProjectFlow } from './projectFlow.ts';

/** One place where a resource is chosen and called by a name. */
export interface NamedResource {
  readonly flow: ProjectFlow;
  readonly block: PlacedBlock;
  readonly pointer: string;
  readonly field: string;
  readonly kind: string;
  /** Its id or ARN. */
  readonly id: string;
  readonly name: string;
}

/** Every place where a resource has both an id and a name, in the order of the flows. */
export function namedResources(flows: readonly ProjectFlow[]): readonly NamedResource[] {
  return flows.flatMap((flow) =>
    flow.view.blocks.flatMap((block) =>
      fieldsOf(block, flow.actionOf).flatMap(({ name: field, field: { kind }, value, pointer }) => {
        const noun = NOUNS[kind];
        const name = block.displayNames[field]?.trim();
        if (noun === undefined || name === undefined || typeof value !== 'string' || !isFixed(value)) return [];
        return [{ flow, block, pointer, field, kind: noun, id: value, name }];
      }),
    ),
  );
}

// helpers

const NOUNS: Partial<Readonly<Record<FieldKind, string>>> = {
  queue: 'queue',
  agent: 'agent',
  flow: 'flow',
  hours: 'hours of operation',
  lambda: 'Lambda function',
  template: 'task template',
};

function isFixed(id: string): boolean {
  return id !== '' && !isDynamic(id) && placeholdersIn(id).length === 0;
}
