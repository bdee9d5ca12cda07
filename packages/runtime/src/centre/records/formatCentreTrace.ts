/**
 * What happened in a centre as a story for people: one line an event, with the time since the beginning, and names where
 * programs have ids. Contacts are `task-1`, `task-2` in the order they came; what goes on from `task-1` as another
 * contact is `task-1.2`.
 */
import { describeEvent, formatOffset } from '../../trace/formatTrace.ts';
import type { TraceType } from '../../trace/trace.ts';
import type { Facts } from '../instance/facts.ts';
import type { CentreEvent, CentreEventType } from '../trace.ts';
import { createNames, type Names } from './names.ts';

/** The trace as text, one line an event, without a final line break. */
export function formatCentreTrace(trace: readonly CentreEvent[], facts: Facts): string {
  return [...centreTraceLines(trace, facts)].join('\n');
}

/** Its lines, one by one. What is only told for numbers has none. */
export function* centreTraceLines(trace: readonly CentreEvent[], facts: Facts): Generator<string> {
  const names = createNames(trace, facts);
  for (const event of trace) {
    const line = describeCentreEvent(event, names, facts);
    if (line !== undefined) yield `${formatOffset(event.at - facts.startsAt)}  ${line}`;
  }
}

// helpers

type Describe = (told: Told) => string;

/** An event with its names. */
interface Told {
  readonly task: string;
  readonly agent: string;
  readonly queue: string;
  readonly flow: string;
  readonly to: string;
  readonly why: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** A moment, as the time since the beginning. */
  readonly timeOf: (milliseconds: unknown) => string;
  readonly names: Names;
}

const LINES: Readonly<Partial<Record<CentreEventType, Describe>>> = {
  'contact.created': ({ task, data, names }) => {
    const from = (data['previous'] ?? data['related']) as string | undefined;
    const linked = from === undefined ? '' : ` (${LINKS[String(data['method'])] ?? 'linked to'} ${names.of(from)})`;
    return `${task} is created: ${String(data['name'])}${linked}`;
  },
  'contact.scheduled': ({ task, data, timeOf }) => `${task} waits until ${timeOf(data['until'])}`,
  'contact.rescheduled': ({ task, data, timeOf }) => `${task} now waits until ${timeOf(data['until'])}`,
  'contact.started': ({ task }) => `${task} starts`,
  'contact.queued': ({ task, queue }) => `${task} is in queue ${queue}`,
  'contact.dequeued': ({ task, queue }) => `${task} leaves queue ${queue}`,
  'contact.offered': ({ task, agent }) => `${task} is offered to ${agent}`,
  'contact.missed': ({ task, agent }) => `${agent} misses ${task}`,
  'contact.declined': ({ task, agent }) => `${agent} declines ${task}`,
  'contact.accepted': ({ task, agent }) => `${agent} accepts ${task}`,
  'contact.left': ({ task, agent }) => `${agent} leaves ${task} in its queue`,
  'contact.connected': ({ task, agent }) => `${task} is with ${agent}`,
  'contact.paused': ({ task }) => `${task} is paused`,
  'contact.resumed': ({ task }) => `${task} is resumed`,
  'contact.transferred': ({ task, to }) => `${task} is handed on as ${to}`,
  'contact.updated': ({ task, data }) => `${task} is changed: ${rows(data)}`,
  'contact.routed': ({ task, data }) => `${task} is ranked anew: ${rows(data)}`,
  'contact.ranked': ({ task, queue }) => `${task} has its new rank in queue ${queue}`,
  'contact.tagged': ({ task, data }) => `${task} is tagged: ${rows(data)}`,
  'contact.expired': ({ task }) => `${task} expires`,
  'contact.disconnected': ({ task, data, why }) => `${task} ends: ${String(data['reason'])}${why}`,
  'contact.completed': ({ task }) => `${task} is closed`,
  'attributes.updated': ({ task, data }) => `${task} is given ${rows(data)}`,
  'wait.expired': ({ task }) => `${task}    the time is up`,
  'flow.interrupted': ({ task, flow, why }) => `${task}  flow "${flow}" is broken off${why}`,
  'flow.suspended': ({ task, flow }) => `${task}  flow "${flow}" rests`,
  'flow.resumed': ({ task, flow }) => `${task}  flow "${flow}" goes on`,
  'flow.saved': ({ flow }) => `flow "${flow}" is saved`,
  'flow.published': ({ flow, data }) => `flow "${flow}" is published, version ${String(data['version'])}`,
  'template.created': ({ data }) => `template "${String(data['name'])}" is made`,
  'rule.matched': ({ data }) => `rule "${String(data['rule'])}" applies to ${String(data['source'])}`,
  'rule.ran': ({ data, to }) => `rule "${String(data['rule'])}" has made ${to}`,
  'rule.failed': ({ data, why }) => `rule "${String(data['rule'])}" fails${why}`,
  'agent.status': ({ agent, data }) => `${agent} is ${String(data['status'])}`,
  'agent.nextStatus': ({ agent, data }) => `${agent} will be ${String(data['status'])}`,
  'agent.busy': ({ agent, data }) => `${agent} has ${String(data['contacts'])} of ${String(data['channel'])} elsewhere`,
};

/** How a contact comes from another one. */
const LINKS: Readonly<Record<string, string>> = {
  TRANSFER: 'handed on from',
  QUEUE_TRANSFER: 'moved on from',
  DISCONNECT: 'disconnect flow of',
};

/** What flows do is told as in the trace of one contact, by the contact it is done for. */
const OF_FLOWS: ReadonlySet<string> = new Set<TraceType>([
  'flow.started',
  'flow.ended',
  'block.entered',
  'block.foreign',
  'block.remarked',
  'question.answered',
  'attributes.set',
  'contact.changed',
  'branch.taken',
  'branch.dangling',
  'wait.started',
  'task.created',
  'run.stopped',
]);

function describeCentreEvent(event: CentreEvent, names: Names, facts: Facts): string | undefined {
  const { type, contact = '', agent = '', queue = '', flow = '', to = '', because, data = {} } = event;
  const task = names.of(contact);
  const flowName = names.of(flow);
  if (OF_FLOWS.has(type)) {
    const named = { ...event, type: type as TraceType, contact: task, flow: flowName };
    return `${task}  ${names.inText(describeEvent(named))}`.trimEnd();
  }
  return LINES[type]?.({
    task,
    agent: names.of(agent),
    queue: names.of(queue),
    flow: flowName,
    to: names.of(to),
    why: because === undefined ? '' : `: ${names.inText(because)}`,
    data,
    timeOf: (milliseconds) => formatOffset(Number(milliseconds) - facts.startsAt),
    names,
  });
}

/** What was set to what. */
function rows(data: Readonly<Record<string, unknown>>): string {
  const told = Object.entries(data).filter(([, value]) => value !== undefined);
  return told.map(([key, value]) => `${key} = ${JSON.stringify(value)}`).join(', ');
}
