/**
 * A plan in options: what is asked often needs no file. An option takes the place of that part of the plan there is, and
 * the plan they stand for can be written down.
 */
import { isObject } from '@switchyard/blocks';
import {
  parseDuration,
  readPlan,
  type Arrivals,
  type ContactCentre,
  type PlanData,
  type WorkStyle,
} from '@switchyard/runtime/centre';
import { guess } from '../../choose.ts';
import { UsageError } from '../../exitCodes.ts';
import { readJsonFile } from '../../jsonFile.ts';
import type { Terminal } from '../../terminal.ts';
import { inItsFile, readSchedule, type Schedule } from '../scheduleFile.ts';
import { readAgents } from './agentsOption.ts';
import { readArrivals, type SaidArrivals } from './arrivalsOption.ts';
import { readLength } from './lengthOption.ts';
import { readShifts } from './shiftsOption.ts';

export interface QuickOptions {
  readonly arrivals?: readonly string[];
  /** The flow tasks begin with. */
  readonly flow?: string;
  /** A file with the request of each task. */
  readonly task?: string;
  readonly handleTime?: string;
  readonly afterContactWork?: string;
  readonly agents?: readonly string[];
  readonly shifts?: readonly string[];
  readonly timeZone?: string;
  readonly for?: string;
}

type Facts = ContactCentre['facts'];

/**
 * @param plan the one there is, if any
 * @throws UsageError where an option cannot be used
 */
export async function quickPlan(
  plan: PlanData | undefined,
  options: QuickOptions,
  facts: Facts,
  terminal: Terminal,
): Promise<PlanData> {
  const { timeZone } = options;
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw new UsageError(`--time-zone: Expected a time zone such as Europe/London, found "${timeZone}".`);
  }
  if (options.for !== undefined && !((parseDuration(options.for) ?? 0) > 0)) {
    throw new UsageError(`--for: Expected how long to run, such as 8h or 7d, found "${options.for}".`);
  }
  const schedules = new Map<string, Schedule>();
  const said: PlanData = {
    ...plan,
    ...(await arrivalsOf(plan, options, facts, schedules, terminal)),
    ...(options.agents ? { Agents: readAgents(options.agents, facts.profiles) } : {}),
    ...workOf(plan, options, terminal),
    ...(options.shifts ? { Shifts: { ...plan?.Shifts, ...readShifts(options.shifts, timeZone, facts) } } : {}),
    ...(options.for === undefined ? {} : { RunFor: options.for }),
  };
  const { plan: read, problems } = readPlan(said, facts);
  const [problem] = problems;
  if (problem) {
    const { pointer, message } = inItsFile(problem, schedules);
    throw new UsageError(`${OPTIONS[pointer.split('/')[1] ?? ''] ?? 'The plan'}: ${message}`);
  }
  return read ?? said;
}

// helpers

/** What an option is called whose part of the plan is wrong. */
const OPTIONS: Readonly<Record<string, string>> = {
  Arrivals: '--arrivals',
  Agents: '--agents',
  Work: '--handle-time',
  Shifts: '--shifts',
  RunFor: '--for',
};

/** A stream of chance alone comes as long as the simulation runs: this long, unless somebody says so. */
const USUAL_LENGTH = '1 day';

async function arrivalsOf(
  plan: PlanData | undefined,
  options: QuickOptions,
  facts: Facts,
  schedules: Map<string, Schedule>,
  terminal: Terminal,
): Promise<Pick<PlanData, 'Arrivals' | 'RunFor'>> {
  if (!options.arrivals) {
    if (options.flow === undefined && options.task === undefined) return {};
    throw new UsageError('--flow and --task say which tasks come: add --arrivals, which says when.');
  }
  const said = options.arrivals.map((text) => readArrivals(text, options.timeZone));
  const byChance = said.some((arrivals) => 'Rate' in arrivals);
  const RunFor = options.for ?? (byChance ? (plan?.RunFor ?? USUAL_LENGTH) : undefined);
  const { flow } = options;
  if (flow !== undefined && !facts.flows.find(flow)) {
    const names = facts.flows.all.map(({ name }) => name);
    const all = names.map((name) => `"${name}"`).join(', ') || 'none: the instance has no flow';
    throw new UsageError(`--flow: Unknown flow "${flow}", expected one of ${all}.${guess(flow, names)}`);
  }
  const request = await requestOf(plan, options, terminal);
  const withFlow = (With: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
    SELECTORS.some((name) => Object.hasOwn(With, name)) ? With : { ...With, ContactFlowId: onlyFlow(options, facts) };
  const Arrivals = said.map((one, place): Arrivals => {
    if ('file' in one) return scheduleOf(one, place, { request, withFlow, schedules }, terminal);
    const With = withFlow(request);
    return 'Rate' in one ? { For: RunFor ?? USUAL_LENGTH, ...one, With } : { ...one, With };
  });
  return { Arrivals, ...(RunFor === undefined ? {} : { RunFor }) };
}

/** Each task of a file may say itself which flow it begins with. */
function scheduleOf(
  { file }: Extract<SaidArrivals, { file: string }>,
  place: number,
  {
    request,
    withFlow,
    schedules,
  }: {
    readonly request: Readonly<Record<string, unknown>>;
    readonly withFlow: (With: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
    readonly schedules: Map<string, Schedule>;
  },
  terminal: Terminal,
): Arrivals {
  const read = readSchedule(file, terminal.folder);
  if ('message' in read) throw new UsageError(`--arrivals: ${read.message}`);
  schedules.set(`/Arrivals/${place}/Schedule`, read);
  const tasks = read.tasks.map((task) => {
    if (!isObject(task)) return task;
    const { With = {} } = task;
    return isObject(With) ? { ...task, With: withFlow({ ...request, ...With }) } : task;
  });
  // What is no task is told when the plan is read.
  return { Schedule: tasks } as unknown as Arrivals;
}

/** What may say which flow a task begins with (task-contacts §1.4). */
const SELECTORS = ['ContactFlowId', 'QuickConnectId', 'TaskTemplateId'] as const;

/** The tasks of a plan there is keep coming, unless a flow or a file says which. */
async function requestOf(
  plan: PlanData | undefined,
  { flow, task }: QuickOptions,
  terminal: Terminal,
): Promise<Readonly<Record<string, unknown>>> {
  const Name = 'Task {number}';
  if (task !== undefined) {
    const request = await readJsonFile(task, terminal, (value) =>
      isObject(value)
        ? { value, problems: [] }
        : { value: undefined, problems: [{ pointer: '', message: 'Expected the request of a task: a JSON object.' }] },
    );
    return { Name, ...request, ...(flow === undefined ? {} : { ContactFlowId: flow }) };
  }
  if (flow !== undefined) return { Name, ContactFlowId: flow };
  return { Name, ...plan?.Arrivals?.find(({ With }) => With)?.With };
}

/** The flow of `--flow`, or the one there is. */
function onlyFlow({ flow }: QuickOptions, { flows }: Facts): string {
  if (flow !== undefined) return flow;
  const all = flows.all.filter(({ type, published, archived }) => type === 'CONTACT_FLOW' && published && !archived);
  const [only, ...others] = all;
  if (only && others.length === 0) return only.name;
  const names = all.map(({ name }) => `"${name}"`).join(', ') || 'none: the instance has no published contact flow';
  throw new UsageError(`--flow: Expected the flow that tasks begin with, one of ${names}.`);
}

/** What is said of handle times is said of everybody. */
function workOf(
  plan: PlanData | undefined,
  { handleTime, afterContactWork, arrivals }: QuickOptions,
  { folder }: Terminal,
): Pick<PlanData, 'Work'> {
  const said: WorkStyle = {
    ...(handleTime === undefined ? {} : { WorksFor: readLength('--handle-time', handleTime, folder) }),
    ...(afterContactWork === undefined
      ? {}
      : { ClosesAfter: readLength('--after-contact-work', afterContactWork, folder) }),
  };
  // Where tasks come by options alone, agents work without being told to.
  const before = plan?.Work ?? (arrivals || Object.keys(said).length > 0 ? { '*': {} } : undefined);
  if (!before) return {};
  return { Work: Object.fromEntries(Object.entries(before).map(([user, style]) => [user, { ...style, ...said }])) };
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
