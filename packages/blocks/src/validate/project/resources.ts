/** The queues, flows, hours and so on that the flows of a project name. */
import type { FieldKind } from '../../fields.ts';
import { getAt, pointerTo } from '../../flow/json.ts';
import { isDynamic } from '../../flow/reference.ts';
import type { PlacedBlock } from '../../flow/viewFlow.ts';
import { fieldsOf } from '../parameters.ts';
import { placeholdersIn } from '../../flow/placeholders.ts';
import type { ProjectFlow } from './projectFlow.ts';

export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** What people call them, in the order they are told. */
export const RESOURCE_KINDS = [
  'flow',
  'queue',
  'agent',
  'hours of operation',
  'Lambda function',
  'task template',
  'Lex bot',
  'view',
] as const;

/** One place where a resource is chosen. */
export interface ChosenResource {
  readonly flow: ProjectFlow;
  readonly block: PlacedBlock;
  readonly pointer: string;
  /** The field of the catalog; undefined on a block of other channels. */
  readonly field: string | undefined;
  readonly kind: ResourceKind;
  /** Its id or ARN, a reference, or what is to be filled in; empty where the file has a name alone. */
  readonly id: string;
  /** What the file calls it beside that (flow-language §1.9). */
  readonly name: string | undefined;
}

/** One place where a resource is chosen and called by a name. */
export interface NamedResource extends ChosenResource {
  readonly field: string;
  readonly name: string;
}

/** Every place where a resource is chosen, in the order of the flows. */
export function chosenResources(flows: readonly ProjectFlow[]): readonly ChosenResource[] {
  return flows.flatMap((flow) =>
    flow.view.blocks.flatMap((block) => [...ofCatalog(flow, block), ...ofForeign(flow, block)]),
  );
}

/** Every place where a resource has both an id and a name, in the order of the flows. */
export function namedResources(flows: readonly ProjectFlow[]): readonly NamedResource[] {
  const named: NamedResource[] = [];
  for (const flow of flows) {
    for (const block of flow.view.blocks) {
      if (!hasNames(block)) continue;
      for (const place of ofCatalog(flow, block)) {
        const { field, name, id } = place;
        if (field !== undefined && name !== undefined && isFixed(id)) named.push({ ...place, field, name });
      }
    }
  }
  return named;
}

// helpers

const KINDS: Partial<Readonly<Record<FieldKind, ResourceKind>>> = {
  queue: 'queue',
  agent: 'agent',
  flow: 'flow',
  hours: 'hours of operation',
  lambda: 'Lambda function',
  template: 'task template',
};

/** Most files have no names beside ids, and those that have, on few blocks. */
function hasNames({ displayNames }: PlacedBlock): boolean {
  return Object.keys(displayNames).length > 0;
}

function ofCatalog(flow: ProjectFlow, block: PlacedBlock): ChosenResource[] {
  return fieldsOf(block, flow.actionOf).flatMap(({ name: field, field: { kind: fieldKind }, value, pointer }) => {
    const kind = KINDS[fieldKind];
    const name = block.displayNames[field]?.trim();
    if (kind === undefined || typeof value !== 'string' || (value === '' && !name)) return [];
    return [{ flow, block, pointer, field, kind, id: value, name }];
  });
}

interface ForeignResource {
  readonly kind: ResourceKind;
  readonly path: readonly string[];
  /** Where the metadata of the block has a name, the likeliest first. */
  readonly names: readonly (readonly string[])[];
}

/** What blocks of other channels choose (flow-language §5), as exports have it. */
const FOREIGN: Readonly<Record<string, readonly ForeignResource[]>> = Object.assign(Object.create(null), {
  ConnectParticipantWithLexBot: [
    {
      kind: 'Lex bot',
      path: ['LexV2Bot', 'AliasArn'],
      names: [['parameters', 'LexV2Bot', 'AliasArn', 'lexV2BotName'], ['lexV2BotName']],
    },
    { kind: 'Lex bot', path: ['LexBot', 'Name'], names: [] },
  ],
  ShowView: [
    { kind: 'view', path: ['ViewResource', 'Id'], names: [['parameters', 'ViewResource', 'Id', 'displayName']] },
  ],
  CreateCallbackContact: [
    {
      kind: 'queue',
      path: ['QueueId'],
      names: [
        ['parameters', 'QueueId', 'displayName'],
        ['queue', 'text'],
      ],
    },
  ],
} satisfies Record<string, readonly ForeignResource[]>);

function ofForeign(flow: ProjectFlow, block: PlacedBlock): ChosenResource[] {
  if (block.definition) return [];
  const metadata = getAt(flow.flow, ['Metadata', 'ActionMetadata', block.id]);
  const action = flow.actionOf(block);
  return (FOREIGN[block.type] ?? []).flatMap(({ kind, path, names }) => {
    const id = getAt(action, ['Parameters', ...path]);
    const name = names
      .map((steps) => getAt(metadata, steps))
      .find(isText)
      ?.trim();
    if (typeof id !== 'string' || (id === '' && !name)) return [];
    return [
      { flow, block, pointer: `${block.pointer}/Parameters${pointerTo(path)}`, field: undefined, kind, id, name },
    ];
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isFixed(id: string): boolean {
  return id !== '' && !isDynamic(id) && placeholdersIn(id).length === 0;
}
