/**
 * The world as a form: what the flow asks, and whatever else the world says already, in groups of things with fields.
 * Data only; components draw it, and every field names the place in the world it reads and writes.
 */
import { isObject, pointerTo, viewFlow, type AnyFlowType, type FlowJson } from '@switchyard/blocks';
import { shortName, worldFor } from '@switchyard/runtime';
import { asksOf, type Asks } from './asksOf.ts';
import { describeField } from './describeWorld.ts';
import { keyOf } from './keyOf.ts';
import { PLACES } from './places.ts';
import { QUEUE_FIELDS, type QueueField } from './queueFields.ts';
import type { Place, WorldField, WorldGroup, WorldThing } from './worldField.ts';
import { getIn, type Path } from './worldPath.ts';
import { texts } from '../../texts/texts.ts';

/**
 * @param world a world as it was read from JSON, right or not
 */
export function worldForm(world: unknown, flow: FlowJson, flowType: AnyFlowType): readonly WorldGroup[] {
  const asks = asksOf(viewFlow(flow));
  const asked: unknown = worldFor(flow);
  const places = (Object.keys(PLACES) as Place[]).map((place): WorldGroup => {
    const things = keysOf(place, world, asked, asks).map((key) => thingOf(place, key, world, asked, asks));
    return { title: PLACES[place].title, fields: [], things };
  });
  return [
    { title: texts().world.whenItStarts, fields: [START], things: [] },
    { title: texts().world.whereTheTaskStands, fields: shown(world, [QUEUE], flowType !== 'CONTACT_FLOW'), things: [] },
    ...places,
    { title: texts().world.newTasks, fields: shown(world, [TASKS_FAIL], asks.tasks), things: [] },
    { title: texts().world.chance, fields: shown(world, [SEED], asks.chance), things: [] },
  ].filter(({ fields, things }) => fields.length + things.length > 0);
}

/** The thing a path leads into, and the field at its very end. */
export function findInForm(
  groups: readonly WorldGroup[],
  path: Path,
): { readonly thing: WorldThing | undefined; readonly field: WorldField | undefined } {
  const things = groups.flatMap((group) => group.things);
  const thing = things.find((one) => one.path.every((step, index) => step === path[index]));
  const fields = thing ? [...thing.fields, ...thing.more] : groups.flatMap((group) => group.fields);
  return { thing, field: fields.find((field) => pointerTo(field.path) === pointerTo(path)) };
}

/** The problems no field of the form shows: they are told beside it. */
export function problemsBeside<Found extends { readonly pointer: string }>(
  groups: readonly WorldGroup[],
  problems: readonly Found[],
): readonly Found[] {
  const shown = groups
    .flatMap(({ fields, things }) => [...fields, ...things.flatMap((thing) => [...thing.fields, ...thing.more])])
    .map(({ path }) => pointerTo(path));
  return problems.filter(({ pointer }) => !shown.some((one) => pointer === one || pointer.startsWith(`${one}/`)));
}

// helpers

const START: WorldField = {
  kind: 'moment',
  path: ['start'],
  get label() {
    return texts().world.startLabel;
  },
};
const QUEUE: WorldField = {
  kind: 'queueKey',
  path: ['contact', 'queue'],
  get label() {
    return texts().world.queue;
  },
  get help() {
    return texts().world.queueHelp;
  },
};
const TASKS_FAIL: WorldField = {
  kind: 'text',
  path: ['tasksFail'],
  get label() {
    return texts().world.tasksFailLabel;
  },
  get placeholder() {
    return texts().world.itWorks;
  },
};
const SEED: WorldField = {
  kind: 'count',
  path: ['seed'],
  get label() {
    return texts().world.seed;
  },
  get help() {
    return texts().world.seedHelp;
  },
  placeholder: '1',
};

/** Fields the flow has a use for, or that say something already. */
function shown(world: unknown, fields: readonly WorldField[], isAsked: boolean): readonly WorldField[] {
  return fields.filter(({ path }) => isAsked || getIn(world, path) !== undefined);
}

/** What the flow names first, in its order; then what the world says beside it. */
function keysOf(place: Place, world: unknown, asked: unknown, asks: Asks): readonly string[] {
  const things = getIn(world, [place]);
  const said = namesAt(world, place);
  if (place !== 'hours') return keysInOrder(things, namesAt(asked, place), said);
  // Hours that a queue only has, while nobody asks the queue for them, are left to JSON.
  const only = hoursOfQueues(world, () => true);
  const named = [...namedByBlocks(asked, asks), ...hoursOfQueues(world, asks.asksQueue)];
  return keysInOrder(
    things,
    named,
    said.filter((key) => !only.includes(key)),
  );
}

function keysInOrder(things: unknown, named: readonly string[], said: readonly string[]): readonly string[] {
  return [...new Set([...named.map((name) => keyOf(things, name) ?? name), ...said])];
}

function namedByBlocks(asked: unknown, asks: Asks): readonly string[] {
  return namesAt(asked, 'hours').filter((id) => asks.blocksOf(id).length > 0);
}

/** The hours queues have, where somebody asks a queue for them. */
function hoursOfQueues(world: unknown, isAsked: Asks['asksQueue']): readonly string[] {
  return namesAt(world, 'queues').flatMap((queue) =>
    QUEUE_FIELDS.flatMap((field) => {
      const hours = getIn(world, ['queues', queue, ...field.member]);
      return field.kind === 'hoursKey' && typeof hours === 'string' && isAsked(queue, field) ? [hours] : [];
    }),
  );
}

function namesAt(world: unknown, place: Place): readonly string[] {
  const things = getIn(world, [place]);
  return isObject(things) ? Object.keys(things) : [];
}

function thingOf(place: Place, key: string, world: unknown, asked: unknown, asks: Asks): WorldThing {
  const path = [place, key];
  const thing = getIn(world, path);
  const title = titleOf(key, thing, asks);
  const { fields, more } = fieldsOf(place, key, title, asks);
  const words = fields.map((field) => describeField(field, getIn(world, field.path))).filter(Boolean);
  return {
    place,
    path,
    title,
    blocks: asks.blocksOf(key),
    stands: thing === undefined ? 'unsaid' : thing === null ? 'none' : 'said',
    words:
      thing === undefined
        ? texts().world.notSaidYet
        : thing === null
          ? PLACES[place].none
          : words.join(', ') || texts().world.thereIsOne,
    fields,
    more,
    example: getIn(asked, path) ?? PLACES[place].example,
  };
}

/** A name the world gives itself, else the name the flow's author saw, else the short id. */
function titleOf(key: string, thing: unknown, asks: Asks): string {
  const name = isObject(thing) ? thing['name'] : undefined;
  const own = typeof name === 'string' && name !== '' && name !== shortName(key) ? name : undefined;
  return own ?? asks.nameOf(key) ?? shortName(key);
}

function fieldsOf(place: Place, key: string, called: string, asks: Asks): Pick<WorldThing, 'fields' | 'more'> {
  const path = [place, key];
  switch (place) {
    case 'queues':
    case 'agents': {
      // An agent's own queue has no hours (flow-language §2.3).
      const known = QUEUE_FIELDS.filter(({ kind }) => place === 'queues' || kind !== 'hoursKey');
      const placed = ({ member, ...field }: QueueField): WorldField => ({ ...field, path: [...path, ...member] });
      return {
        fields: known.filter((field) => asks.asksQueue(key, field)).map(placed),
        more: known.filter((field) => !asks.asksQueue(key, field)).map(placed),
      };
    }
    case 'hours':
      return { fields: [{ kind: 'hours', path, label: texts().world.theyAre }], more: [] };
    case 'lambdas':
      return { fields: [{ kind: 'lambda', path, label: texts().world.onEveryCall }], more: [] };
    case 'flows':
      return {
        fields: [
          { kind: 'flowType', path: [...path, 'type'], label: texts().world.type },
          {
            kind: 'flowFile',
            path: [...path, 'file'],
            label: texts().world.fileItGoesOnIn,
            help: texts().world.fileHelp,
            called: [called, key],
          },
        ],
        more: [],
      };
    case 'templates':
      return { fields: [], more: [] };
  }
}
