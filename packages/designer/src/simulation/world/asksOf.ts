/**
 * What a flow asks of the world, as far as its blocks say so before a run: which things it names, what people call
 * them, which blocks name them, and which numbers of a queue it looks at.
 */
import { isDynamic, isMetricType, toText, type FieldKind, type FlowView, type PlacedBlock } from '@switchyard/blocks';
import { shortName } from '@switchyard/runtime';
import { BLOCK_FIELDS, METRIC_FIELDS, type QueueField } from './queueFields.ts';

export interface Names {
  /** The name the flow's author saw, where the file kept it (flow-language §1.9). */
  readonly nameOf: (id: string) => string | undefined;
}

export interface Asks extends Names {
  /** The titles of the blocks that name the thing, each once. */
  readonly blocksOf: (id: string) => readonly string[];
  /** Whether some block asks this of the queue; one without a queue of its own asks it of any. */
  readonly asksQueue: (id: string, field: QueueField) => boolean;
  readonly chance: boolean;
  readonly tasks: boolean;
}

const THINGS: ReadonlySet<FieldKind> = new Set<FieldKind>(['queue', 'agent', 'hours', 'lambda', 'flow', 'template']);

export function asksOf(view: FlowView): Asks {
  const names = new Map<string, string>();
  const blocks = new Map<string, Set<string>>();
  const ofQueue = new Map<string, Set<QueueField>>();
  const ofAnyQueue = new Set<QueueField>();
  for (const block of view.blocks) {
    const named = thingsOf(block);
    for (const { id, name } of named) {
      if (name !== undefined && !names.has(id)) names.set(id, name);
      blocks.set(id, (blocks.get(id) ?? new Set()).add(block.title));
    }
    const asked = queueFieldsOf(block);
    const queue = named.find(({ kind }) => kind === 'queue' || kind === 'agent');
    for (const field of asked) {
      if (queue) ofQueue.set(queue.id, (ofQueue.get(queue.id) ?? new Set()).add(field));
      else ofAnyQueue.add(field);
    }
  }
  const has = (id: string): boolean => view.blocks.some(({ definition }) => definition?.id === id);
  return {
    nameOf: (id) => names.get(shortName(id)),
    blocksOf: (id) => [...(blocks.get(shortName(id)) ?? [])],
    asksQueue: (id, field) => ofAnyQueue.has(field) || ofQueue.get(shortName(id))?.has(field) === true,
    chance: has('distribute-by-percentage'),
    tasks: has('create-task'),
  };
}

// helpers

interface NamedThing {
  readonly kind: FieldKind;
  readonly id: string;
  readonly name: string | undefined;
}

/** The things a block names by a fixed id; references are not known before the run. */
function thingsOf({ definition, parameters, displayNames }: PlacedBlock): readonly NamedThing[] {
  return Object.entries(definition?.parameters ?? {}).flatMap(([parameter, { kind }]) => {
    const id = toText(parameters[parameter]);
    if (!THINGS.has(kind) || id === '' || isDynamic(id)) return [];
    return [{ kind, id: shortName(id), name: displayNames[parameter] }];
  });
}

function queueFieldsOf({ definition, parameters }: PlacedBlock): readonly QueueField[] {
  // Hours that are chosen are asked themselves, and not the queue.
  const choosesHours = Object.entries(definition?.parameters ?? {}).some(
    ([name, { kind }]) => kind === 'hours' && toText(parameters[name]) !== '',
  );
  if (choosesHours) return [];
  const metrics = Object.values(parameters).filter(isMetricType);
  return [...metrics.map((metric) => METRIC_FIELDS[metric]), ...(BLOCK_FIELDS[definition?.id ?? ''] ?? [])];
}
