/** What a test may observe, made of what is told of the centre; and whether it is what was expected. */
import { isObject, valueText, type Branch } from '@switchyard/blocks';
import { parseDuration } from '../../world/duration.ts';
import { shortName } from '../../world/shortName.ts';
import type { Facts } from '../instance/facts.ts';
import type { CentreEvent, CentreEventType } from '../trace.ts';
import type { ObservedEvent, ObservedProperties, ObservedType } from './scenarioData.ts';

export interface Happening {
  readonly type: ObservedType;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly contact?: string | undefined;
  /** The name of the task. */
  readonly task?: string | undefined;
  readonly flow?: string | undefined;
  readonly block?: string | undefined;
  readonly branch?: string | undefined;
  readonly queue?: string | undefined;
  readonly agent?: string | undefined;
  readonly reason?: string | undefined;
  /** Of a block that is about to run. */
  readonly actionType?: string | undefined;
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
}

const OBSERVED: Partial<Record<CentreEventType, ObservedType>> = {
  'branch.taken': 'BranchTaken',
  'branch.dangling': 'BranchTaken',
  'contact.queued': 'TaskQueued',
  'contact.offered': 'OfferedToAgent',
  'contact.disconnected': 'TaskEnded',
};

/** @returns undefined for what a test does not observe */
export function happeningOf(event: CentreEvent, task: string | undefined): Happening | undefined {
  const { at, contact, flow, block, branch, queue, agent, data } = event;
  const type = OBSERVED[event.type];
  if (!type) return undefined;
  const reason = data?.['reason'];
  return {
    type,
    at,
    contact,
    task,
    flow,
    block,
    branch,
    queue,
    agent,
    ...(typeof reason === 'string' ? { reason } : {}),
  };
}

/** What is needed to tell whether two names mean the same. */
export interface Knowledge {
  readonly facts: Facts;
  /** The branches of a block of a flow. */
  readonly branchesOf: (flow: string, block: string) => readonly Branch[];
  readonly startsAt: number;
}

/** Whether this is what an observation waits for. */
export function fits({ Type, Properties = {} }: ObservedEvent, happening: Happening, knowledge: Knowledge): boolean {
  return Type === happening.type && misfitsOf(Properties, happening, knowledge).length === 0;
}

/** The properties in which something that happened is not what was expected. */
export function misfitsOf(
  properties: ObservedProperties,
  happening: Happening,
  { facts, branchesOf, startsAt }: Knowledge,
): readonly (keyof ObservedProperties)[] {
  const { ActionType, ActionParameters, Block, Branch, Flow, Queue, Agent, Reason, At, Task } = properties;
  const { flow = '', block = '', branch = '' } = happening;
  const agrees: Readonly<Record<string, boolean>> = {
    ActionType: ActionType === undefined || ActionType === happening.actionType,
    ActionParameters: ActionParameters === undefined || hasAll(happening.parameters, ActionParameters, facts),
    Flow: Flow === undefined || facts.flows.find(Flow)?.id === flow,
    Block: Block === undefined || Block === block,
    Branch: Branch === undefined || isBranch(Branch, branch, branchesOf(flow, block)),
    Queue: Queue === undefined || isThing(facts.queues, Queue, happening.queue),
    Agent: Agent === undefined || isThing(facts.agents, Agent, happening.agent),
    Reason: Reason === undefined || Reason === happening.reason,
    At: At === undefined || happening.at >= momentOf(At, startsAt),
    Task: Task === undefined || Task === happening.task,
  };
  return Object.keys(agrees).filter((name) => agrees[name] === false);
}

export function momentOf(text: string, startsAt: number): number {
  const since = parseDuration(text);
  return since === undefined ? Date.parse(text) : startsAt + since;
}

/** Whether a value has all that is asked of it; names may stand for ARNs. */
export function hasAll(value: unknown, asked: unknown, facts: Facts): boolean {
  if (isObject(asked)) {
    return isObject(value) && Object.entries(asked).every(([name, member]) => hasAll(value[name], member, facts));
  }
  const [one, other] = [valueText(value), valueText(asked)];
  return one !== null && other !== null && (one === other || isSame(one, other, facts));
}

// helpers

/** Whether two texts name the same thing of the instance. */
function isSame(one: string, other: string, facts: Facts): boolean {
  const { queues, hours, lambdas, flows, agents, templates } = facts;
  return [queues, hours, lambdas, flows, agents, templates].some((registry) => {
    const found = registry.find(one);
    return found !== undefined && found.id === registry.find(other)?.id;
  });
}

function isThing(registry: { find: (called: string) => { id: string } | undefined }, called: string, id = ''): boolean {
  return (registry.find(called)?.id ?? shortName(called)) === id;
}

/** A branch by its name, or by the label the designer shows. */
function isBranch(asked: string, name: string, branches: readonly Branch[]): boolean {
  if (asked === name) return true;
  const plain = asked.toLowerCase();
  return branches.some((branch) => branch.name === name && branch.label.toLowerCase() === plain);
}
