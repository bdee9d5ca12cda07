/**
 * The world a person is offered when they first run a flow: what the runtime says a flow needs, plus an answer to every
 * question the run turns out to ask, so that the first run goes through.
 */
import { isObject, viewFlow, type FlowJson, type FlowType } from '@switchyard/blocks';
import { shortName, simulate, worldFor, type Missing, type Task, type WorldData } from '@switchyard/runtime';
import { externalFor } from './taskFor.ts';
import { asksOf } from './world/asksOf.ts';
import { keyOf } from './world/keyOf.ts';
import { getIn, setIn, type Path } from './world/worldPath.ts';
import { texts } from '../texts/texts.ts';

/** More questions than any flow asks. */
const MOST_QUESTIONS = 100;

/** @param said the world somebody wrote; it is kept, and only what it has no answer for is added */
export function worldTemplate(flow: FlowJson, flowType: FlowType, task: Task, said?: WorldData): WorldData {
  const missingIn = (world: WorldData): Missing | undefined =>
    simulate({ flow, flowType, task, world, trace: false }).stop?.missing;
  let world = said ?? withNames(withLambdaAnswers(withPlace(worldFor(flow), flowType), externalFor(flow)), flow);
  let missing = missingIn(world);
  for (let asked = 0; missing && asked < MOST_QUESTIONS; asked++) {
    const answered = addAnswer(world, missing);
    const next = missingIn(answered);
    // An answer that does not help, such as a flow that has to be loaded first, is left to the person.
    if (next?.path.join('/') === missing.path.join('/')) break;
    world = answered;
    missing = next;
  }
  return world;
}

/** The world with one answer more; what it says already stays. */
export function addAnswer(world: WorldData, { path: asked, example }: Missing): WorldData {
  const path = placeOf(world, asked);
  const had = getIn(world, path);
  return setIn(world, path, isObject(had) && isObject(example) ? { ...example, ...had } : example) as WorldData;
}

/** Where an answer belongs: a thing the world knows by another name is answered under that one. */
export function placeOf(world: WorldData, [place = '', called = '', ...rest]: Path): Path {
  return [place, keyOf(getIn(world, [place]), called) ?? called, ...rest];
}

// helpers

/** A flow that runs later in a task's life finds it in a queue; an agent it is handed to has one of their own. */
const STANDS_IN_QUEUE: ReadonlySet<FlowType> = new Set<FlowType>(['CUSTOMER_QUEUE', 'AGENT_WHISPER', 'QUEUE_TRANSFER']);

function withPlace(world: WorldData, flowType: FlowType): WorldData {
  return STANDS_IN_QUEUE.has(flowType) ? { ...world, contact: { queue: texts().world.sampleQueue } } : world;
}

/** Lambda stand-ins return what the flow reads of their answers. */
function withLambdaAnswers(world: WorldData, returns: Readonly<Record<string, string>>): WorldData {
  if (!world.lambdas || Object.keys(returns).length === 0) return world;
  return { ...world, lambdas: Object.fromEntries(Object.keys(world.lambdas).map((name) => [name, { returns }])) };
}

/** Queues and agents are called what the flow's author saw, so that the log reads as they know it. */
function withNames(world: WorldData, flow: FlowJson): WorldData {
  const asks = asksOf(viewFlow(flow));
  let named = world;
  for (const place of ['queues', 'agents'] as const) {
    for (const [key, thing] of Object.entries(world[place] ?? {})) {
      const name = asks.nameOf(key);
      if (name === undefined || thing?.name !== shortName(key)) continue;
      named = setIn(named, [place, key, 'name'], name) as WorldData;
    }
  }
  return named;
}
