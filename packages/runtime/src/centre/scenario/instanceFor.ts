/**
 * An instance in which flows can run at once: everything they name by a fixed id is there, open, staffed and answering.
 * What they name by a reference is not known before they run.
 */
import { isDynamic, toText, viewFlow, type FieldKind, type FlowJson } from '@switchyard/blocks';
import { shortName } from '../../world/shortName.ts';
import type { FlowResource, InstanceData } from '../instance/instanceData.ts';

/** A flow and whatever other flows call it. */
export interface CalledFlow {
  readonly called: readonly string[];
  readonly file: string;
  readonly flow: FlowJson;
}

const ALWAYS_OPEN = 'Always open';
const EVERYONE = 'Everyone';

/** The agent of such an instance. */
export const AGENT = 'agent';

export function instanceFor(flows: readonly CalledFlow[]): InstanceData {
  const named = namedBy(flows.map(({ flow }) => flow));
  const of = (...kinds: readonly FieldKind[]): readonly NamedThing[] =>
    named.filter(({ kind }) => kinds.includes(kind));
  const queues = of('queue').map((thing) => ({
    ...identified(thing, 'QueueId', 'QueueArn'),
    Name: thing.name,
    HoursOfOperationId: ALWAYS_OPEN,
  }));
  const agents = of('agent').map((thing) => ({ ...identified(thing, 'Id', 'Arn'), Username: thing.name }));
  const known = new Set(flows.flatMap(({ called }) => called));
  return {
    Queues: queues,
    HoursOfOperations: [
      { Name: ALWAYS_OPEN, ...OPEN },
      ...of('hours').map((thing) => ({
        ...identified(thing, 'HoursOfOperationId', 'HoursOfOperationArn'),
        Name: thing.name,
        ...OPEN,
      })),
    ],
    RoutingProfiles: [
      {
        Name: EVERYONE,
        MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 10 }],
        QueueConfigs: queues.map(({ Name }) => ({ QueueReference: { QueueId: Name }, Priority: 1, Delay: 0 })),
      },
    ],
    Users: [{ Username: AGENT }, ...agents].map((user) => ({
      ...user,
      RoutingProfileId: EVERYONE,
      Status: 'Available',
    })),
    LambdaFunctions: of('lambda').map(({ id }) => ({ Arn: id, Answers: [{ Returns: { status: 'ok' } }] })),
    TaskTemplates: of('template').map((thing) => ({ ...identified(thing, 'Id', 'Arn'), Name: thing.name })),
    Flows: [
      ...flows.flatMap(({ called, file, flow }) => called.map((name) => ({ ...nameOfFlow(name, flow), File: file }))),
      ...of('flow')
        .filter(({ id }) => !known.has(id))
        .map((thing): FlowResource => ({
          ...identified(thing, 'Id', 'Arn'),
          Name: thing.name,
          Content: JSON.stringify(
            emptyFlow(thing.block === 'set-customer-queue-flow' ? 'customerQueue' : 'contactFlow'),
          ),
        })),
    ],
  };
}

// helpers

interface NamedThing {
  readonly kind: FieldKind;
  readonly id: string;
  readonly name: string;
  /** The block that names it first. */
  readonly block: string;
}

const KINDS: ReadonlySet<FieldKind> = new Set(['queue', 'agent', 'hours', 'lambda', 'flow', 'template']);

const OPEN = {
  TimeZone: 'UTC',
  Config: (['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const).map((Day) => ({
    Day,
    StartTime: { Hours: 0, Minutes: 0 },
    EndTime: { Hours: 0, Minutes: 0 },
  })),
};

function namedBy(flows: readonly FlowJson[]): readonly NamedThing[] {
  const things = new Map<string, NamedThing>();
  for (const { definition, parameters, displayNames } of flows.flatMap((flow) => viewFlow(flow).blocks)) {
    for (const [field, { kind }] of Object.entries(definition?.parameters ?? {})) {
      const id = toText(parameters[field]);
      if (!KINDS.has(kind) || id === '' || isDynamic(id) || things.has(`${kind} ${id}`)) continue;
      const name = displayNames[field] ?? shortName(id);
      things.set(`${kind} ${id}`, { kind, id, name, block: definition?.id ?? '' });
    }
  }
  return [...things.values()];
}

function identified<Id extends string, Arn extends string>({ id }: { readonly id: string }, idName: Id, arnName: Arn) {
  return { [id.startsWith('arn:') ? arnName : idName]: id } as { readonly [Name in Id | Arn]?: string };
}

function nameOfFlow(called: string, { Metadata }: FlowJson): Pick<FlowResource, 'Id' | 'Arn' | 'Name'> {
  const given = Metadata?.['name'];
  if (called.startsWith('arn:')) return { Arn: called, Name: typeof given === 'string' ? given : shortName(called) };
  return { Name: called };
}

/** A flow that is over at once. */
function emptyFlow(type: string): FlowJson {
  return {
    Version: '2019-10-30',
    StartAction: 'end',
    Metadata: { type },
    Actions: [{ Identifier: 'end', Type: 'EndFlowExecution', Parameters: {}, Transitions: {} }],
  };
}
