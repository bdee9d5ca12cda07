/**
 * The world a person is offered when they first run a flow: what the runtime says a flow needs, plus an answer to every
 * question the run turns out to ask, so that the first run goes through.
 */
import { isObject, setOwn, type FlowJson, type FlowType } from '@switchyard/blocks';
import { simulate, worldFor, type Missing, type Task, type WorldData } from '@switchyard/runtime';
import { externalFor } from './taskFor.ts';

/** More questions than any flow asks. */
const MOST_QUESTIONS = 100;

export function worldTemplate(flow: FlowJson, flowType: FlowType, task: Task): WorldData {
  let world = withLambdaAnswers(worldFor(flow), externalFor(flow));
  for (let asked = 0; asked < MOST_QUESTIONS; asked++) {
    const { stop } = simulate({ flow, flowType, task, world, trace: false });
    const answered = stop?.missing && addAnswer(world, stop.missing);
    // An answer that does not help, such as a flow that has to be loaded first, is left to the person.
    if (!answered || JSON.stringify(answered) === JSON.stringify(world)) break;
    world = answered;
  }
  return world;
}

/** The world with one answer more; what it says already stays. */
export function addAnswer(world: WorldData, { path, example }: Missing): WorldData {
  return added(world, path, example) as WorldData;
}

// helpers

function added(holder: unknown, path: readonly string[], example: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return example;
  const copy: Record<string, unknown> = isObject(holder) ? { ...holder } : {};
  const inner = Object.hasOwn(copy, name) ? copy[name] : undefined;
  setOwn(copy, name, added(inner, rest, example));
  return copy;
}

/** Lambda stand-ins return what the flow reads of their answers. */
function withLambdaAnswers(world: WorldData, returns: Readonly<Record<string, string>>): WorldData {
  if (!world.lambdas || Object.keys(returns).length === 0) return world;
  return { ...world, lambdas: Object.fromEntries(Object.keys(world.lambdas).map((name) => [name, { returns }])) };
}
