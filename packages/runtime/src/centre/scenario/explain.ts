/**
 * Why something that was expected did not happen: the nearest thing that did. First what differs in one respect, then
 * what happened before it was awaited, then where the task came to instead.
 */
import type { Branch } from '@switchyard/blocks';
import { createNearest } from '@switchyard/blocks/validate';
import { formatOffset } from '../../trace/formatTrace.ts';
import { fits, misfitsOf, type Happening, type Knowledge } from './happening.ts';
import type { ObservedEvent, ObservedProperties } from './scenarioData.ts';

export interface Course {
  /** All that happened, in order. */
  readonly happened: readonly Happening[];
  /** How much had happened when it was first awaited; undefined where it never was. */
  readonly awaitedFrom: number;
  readonly endedAt: number;
  readonly knowledge: Knowledge;
}

/** What was expected, in words: `BranchTaken of "Check priority", branch "urgent"`. */
export function describeEvent({ Type, Properties = {} }: ObservedEvent): string {
  const { ActionParameters, ...plain } = Properties;
  const rows = [...Object.entries(plain), ...Object.entries(ActionParameters ?? {})];
  const said = rows.map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return said.length === 0 ? Type : `${Type} (${said.join(', ')})`;
}

/** The nearest thing that did happen, in a sentence or two. */
export function nearestTo(event: ObservedEvent, course: Course): string {
  const { happened, awaitedFrom, knowledge } = course;
  if (event.Type === 'MessageReceived') return 'Nobody hears or reads anything in a task.';
  if (event.Type === 'TestInitiated') return 'The test begins once, before anything else can be awaited.';
  if (event.Type === 'ClockReached') return `The test was over at ${time(course, course.endedAt)}.`;

  const earlier = happened.slice(0, awaitedFrom).findLast((happening) => fits(event, happening, knowledge));
  if (earlier) return `It happened at ${time(course, earlier.at)}, before it was awaited.`;

  const alike = happened.filter(({ type }) => type === event.Type);
  const sameBlock = aboutBlock(event, course, alike);
  if (sameBlock !== undefined) return sameBlock;

  const nearest = nearestOf(event, alike, course);
  if (nearest) return `${differently(event, nearest, course)}${laterOnes(event, nearest, alike, course)}`;
  return whereItCameTo(course);
}

/** What became of the task. */
export function whereItCameTo(course: Course): string {
  const last = course.happened.at(-1);
  if (!last) return 'Nothing happened.';
  const { facts } = course.knowledge;
  const at = time(course, last.at);
  switch (last.type) {
    case 'TaskEnded':
      return `The task ended (${last.reason ?? ''}) at ${at}.`;
    case 'TaskQueued':
      return `The task last came into queue "${facts.queues.byId(last.queue ?? '')?.name ?? ''}", at ${at}.`;
    case 'OfferedToAgent':
      return `The task was last offered to "${facts.agents.byId(last.agent ?? '')?.name ?? ''}", at ${at}.`;
    case 'ClockReached':
      return `Nothing happened to the task after ${time(course, course.happened.findLast(({ type }) => type !== 'ClockReached')?.at ?? last.at)}.`;
    default:
      return `The task was last at "${last.block ?? ''}", at ${at}.`;
  }
}

/** One thing that happened, in a sentence. */
export function tellHappening(happening: Happening, course: Course): string {
  const { facts, branchesOf } = course.knowledge;
  const at = time(course, happening.at);
  const { type, block = '', branch = '', flow = '', reason = '' } = happening;
  switch (type) {
    case 'BranchTaken':
      return `"${block}" took ${branchWords(branch, branchesOf(flow, block))} at ${at}.`;
    case 'FlowActionStarted':
      return `"${block}" began at ${at}.`;
    case 'TaskQueued':
      return `the task came into queue "${facts.queues.byId(happening.queue ?? '')?.name ?? ''}" at ${at}.`;
    case 'OfferedToAgent':
      return `the task was offered to "${facts.agents.byId(happening.agent ?? '')?.name ?? ''}" at ${at}.`;
    case 'TaskEnded':
      return `the task ended (${reason}) at ${at}.`;
    default:
      return `at ${at}.`;
  }
}

/** How often something happened that had to happen more often, and when. */
export function timesOf(met: readonly Happening[], course: Course): string {
  const times = met.map(({ at }) => time(course, at)).join(', ');
  return `It happened ${met.length === 1 ? 'once' : `${met.length} times`}, at ${times}.`;
}

// helpers

/** About a block: other branches of it, the same block elsewhere, or that there is no such block or branch. */
function aboutBlock(event: ObservedEvent, course: Course, alike: readonly Happening[]): string | undefined {
  const { Block, Branch, Flow } = event.Properties ?? {};
  if (Block === undefined) return undefined;
  const { facts, branchesOf } = course.knowledge;
  const flows = facts.flows.all.filter(({ compiled }) => compiled?.blocks.some(({ id }) => id === Block));
  if (flows.length === 0) {
    const all = facts.flows.all.flatMap(({ compiled }) => compiled?.blocks.map(({ id }) => id) ?? []);
    const near = createNearest()(Block, all);
    return `There is no block "${Block}"${near === undefined ? '' : `; did you mean "${near}"?`}${near === undefined ? '.' : ''}`;
  }
  const inFlow = Flow === undefined ? flows : flows.filter(({ id }) => id === facts.flows.find(Flow)?.id);
  const known = (inFlow.length === 0 ? flows : inFlow).flatMap(({ id }) => branchesOf(id, Block));
  const isBranch = ({ name, label }: { name: string; label: string }): boolean =>
    name === Branch || label.toLowerCase() === Branch?.toLowerCase();
  if (Branch !== undefined && !known.some(isBranch)) {
    const names = [...new Set(known.map(({ name }) => `"${name}"`))].join(', ');
    return `"${Block}" has no branch "${Branch}"; it has ${names === '' ? 'none' : names}.`;
  }
  const left = course.happened.filter(({ type, block }) => type === 'BranchTaken' && block === Block);
  const there = left.filter(({ flow }) => Flow === undefined || facts.flows.find(Flow)?.id === flow);
  const last = there.at(-1);
  if (event.Type === 'BranchTaken' && last) {
    return tellHappening(last, course);
  }
  const elsewhere = left.at(-1);
  if (elsewhere && there.length === 0) {
    const flow = facts.flows.byId(elsewhere.flow ?? '')?.name;
    return `"${Block}" of another flow, "${flow ?? ''}", took "${elsewhere.branch ?? ''}" at ${time(course, elsewhere.at)}.`;
  }
  return alike.length > 0 && event.Type !== 'BranchTaken'
    ? undefined
    : `The task did not come to "${Block}". ${whereItCameTo(course)}`;
}

/** Of what is of the same kind, the last that differs in the fewest respects. */
function nearestOf(event: ObservedEvent, alike: readonly Happening[], { knowledge }: Course): Happening | undefined {
  const distance = (one: Happening): number => misfitsOf(event.Properties ?? {}, one, knowledge).length;
  const least = Math.min(...alike.map(distance));
  const nearest = alike.findLast((one) => distance(one) === least);
  // Of another Type altogether is not near: every block starts.
  const isOther = nearest && misfitsOf(event.Properties ?? {}, nearest, knowledge).includes('ActionType');
  return isOther ? undefined : nearest;
}

function differently(event: ObservedEvent, nearest: Happening, course: Course): string {
  const { Properties = {} } = event;
  const misfits = misfitsOf(Properties, nearest, course.knowledge);
  const found = misfits.map((name) => actually(name, Properties, nearest, course));
  return `It was ${found.join(', ')} at ${time(course, nearest.at)}.`;
}

function actually(
  name: keyof ObservedProperties,
  asked: ObservedProperties,
  nearest: Happening,
  course: Course,
): string {
  const { facts } = course.knowledge;
  switch (name) {
    case 'Queue':
      return `queue "${facts.queues.byId(nearest.queue ?? '')?.name ?? ''}"`;
    case 'Agent':
      return `agent "${facts.agents.byId(nearest.agent ?? '')?.name ?? ''}"`;
    case 'Flow':
      return `flow "${facts.flows.byId(nearest.flow ?? '')?.name ?? ''}"`;
    case 'Reason':
      return `reason "${nearest.reason ?? ''}"`;
    case 'Task':
      return `task "${nearest.task ?? ''}"`;
    case 'Block':
      return `block "${nearest.block ?? ''}"`;
    case 'ActionParameters': {
      const rows = Object.keys(asked.ActionParameters ?? {}).map(
        (parameter) => `${parameter} ${JSON.stringify(nearest.parameters?.[parameter]) ?? 'not set'}`,
      );
      return rows.join(', ');
    }
    default:
      return String(name);
  }
}

/** How often the like of it happened, where it was more than once. */
function laterOnes({ Type }: ObservedEvent, nearest: Happening, alike: readonly Happening[], course: Course): string {
  const others = alike.filter((one) => one !== nearest && one.flow === nearest.flow && Type !== 'FlowActionStarted');
  return others.length === 0 ? '' : ` (${Type} also at ${others.map(({ at }) => time(course, at)).join(', ')}.)`;
}

function time({ knowledge }: Course, at: number): string {
  return formatOffset(at - knowledge.startsAt);
}

/** By its name, and its label where that says more. */
function branchWords(branch: string, branches: readonly Branch[]): string {
  const label = branches.find(({ name }) => name === branch)?.label;
  return `"${branch}"${label === undefined || label === branch ? '' : ` (${label})`}`;
}
