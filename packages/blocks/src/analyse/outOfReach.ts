/**
 * What of a flow a task never comes to, whatever it brings along, each with the reason: the flow itself decides it, so
 * no test could ever take it (flow-language §1.4.2, §1.11, §3.2).
 */
import type { FlowJson } from '../flow/flow.ts';
import { toText } from '../flow/json.ts';
import { isDynamic } from '../flow/reference.ts';
import { viewFlow, type Branch, type FlowView, type PlacedBlock } from '../flow/viewFlow.ts';
import { describeCondition, readWholeNumber } from '../words.ts';
import { isForOtherChannels } from './channel.ts';
import { implies, isPlain } from './conditions.ts';
import { isWayOfTasks } from './failing.ts';
import { pathsOf } from './paths.ts';
import { reachedFrom } from './reached.ts';

export interface OutOfReach {
  /** Why no task comes to a block; undefined where one can. */
  readonly block: (block: PlacedBlock) => string | undefined;
  /** Why no task leaves a block by a branch; undefined where one can. */
  readonly branch: (branch: Branch, block: PlacedBlock) => string | undefined;
}

export function outOfReach(flow: FlowJson, view: FlowView = viewFlow(flow)): OutOfReach {
  const paths = pathsOf(view, ({ index }) => flow.Actions?.[index]);
  const reached = reachedFrom([paths.start], paths, (way) => {
    const from = paths.blocks[way.from];
    return isWayOfTasks(way, from) && (way.branch && from && whyNeverLeft(way.branch, from)) === undefined;
  });
  const ids = new Set([...reached].map((place) => view.blocks[place]?.id));
  const whyNot = ({ id }: PlacedBlock): string | undefined => (ids.has(id) ? undefined : UNREACHABLE);
  return { block: whyNot, branch: (branch, block) => whyNot(block) ?? whyNeverLeft(branch, block) };
}

// helpers

const UNREACHABLE = 'Unreachable: no branch that a task can take leads to this block.';

function whyNeverLeft(branch: Branch, block: PlacedBlock): string | undefined {
  if (branch.declared?.neverTaken !== undefined) return branch.declared.neverTaken;
  if (isForOtherChannels(branch, block)) return 'It is for other channels: a task comes by TASK.';
  if (!isWayOfTasks({ branch, taken: true }, block)) return 'A task cannot run this block, and leaves it by Error.';
  return shadow(branch, block) ?? onlyOfReferences(branch, block);
}

/** Conditions are tried in their order, and the first true one wins (flow-language §1.4.2). */
function shadow({ name, authored }: Branch, { conditions, definition }: PlacedBlock): string | undefined {
  if (!authored || definition?.conditions?.editor === 'percentages') return undefined;
  const place = conditions.findIndex(({ branch }) => branch === name);
  const own = conditions[place];
  if (!own || !isPlain(own)) return undefined;
  const earlier = conditions.slice(0, place).find((one) => isPlain(one) && implies(own, one));
  return earlier && `"${describeCondition(earlier)}" comes before it, and is true whenever it is.`;
}

/** What fails only where a reference holds something wrong does not fail where the value itself is right. */
function onlyOfReferences({ declared }: Branch, { definition, parameters }: PlacedBlock): string | undefined {
  const name = declared?.ofReference;
  const field = name === undefined ? undefined : definition?.parameters[name];
  if (name === undefined || !field) return undefined;
  const value = toText(parameters[name]);
  const number = readWholeNumber(value);
  const isRight =
    number !== undefined && number >= Number(field.min ?? -Infinity) && number <= Number(field.max ?? Infinity);
  return isRight && !isDynamic(value)
    ? `"${field.label}" is always ${value}; only a reference could be wrong.`
    : undefined;
}
