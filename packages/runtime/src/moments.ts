/**
 * What happens to a contact at the seams of its life: a flow begins, hands over or ends, a queue takes the contact,
 * something falls due (flow-language §1.10, §2.9, §2.15, §2.18).
 */
import { FLOW_TYPE_FACTS, type FlowType } from '@switchyard/blocks';
import type { Agenda, Due } from './agenda.ts';
import { freshFlowData, nextSegment, type Contact } from './contact/contact.ts';
import type { LifeEvent } from './contact/contactMachine.ts';
import { RunStopped } from './errors.ts';
import type { Flows } from './flows.ts';
import type { CompiledFlow } from './interpret/compileFlow.ts';
import type { Halt } from './interpret/runBlocks.ts';
import { tell, type Running } from './interpret/running.ts';
import { find } from './world/find.ts';
import { shortName } from './world/shortName.ts';

/** What comes of a moment: the run is over, or the life goes on by an event, or the same life just goes on. */
export interface Moment {
  readonly event?: LifeEvent;
  /** What else is due from now on, and what no longer is. */
  readonly due?: readonly Due<LifeEvent>[];
  readonly past?: readonly string[];
  readonly outcome?: 'queued' | 'held';
  readonly because?: string;
}

/** More hand-overs than this are a circle of flows. */
const MOST_TRANSFERS = 100;
/** Flows an agent's quick connect starts (task-contacts §3.2), and flows that know an agent. */
const TRANSFERS: ReadonlySet<FlowType> = new Set(['QUEUE_TRANSFER', 'AGENT_TRANSFER']);
const WITH_AGENT: ReadonlySet<FlowType> = new Set(['AGENT_WHISPER', 'AGENT_TRANSFER']);

/** A flow begins at its first block. */
export function beginFlow(run: Running, flow: CompiledFlow): void {
  run.flow = flow;
  run.contact = { ...run.contact, agent: agentOf(run, flow) };
  run.place = flow.start;
  run.answer = undefined;
  if (run.teller) tell(run, 'flow.started', { data: { type: FLOW_TYPE_FACTS[flow.type].title } });
  if (run.blocksRun === 0) placeContact(run, flow);
}

/** What a halt of the block loop means for the contact's life. */
export function afterHalt(run: Running, flows: Flows, halt: Halt): Moment {
  switch (halt.halts) {
    case 'held':
      return { outcome: 'held', because: `${run.blocksRun} blocks have run` };
    case 'paused':
      return { event: { type: 'flow.paused', seconds: halt.seconds } };
    case 'asking':
      return { event: { type: 'flow.asked', seconds: halt.seconds } };
    case 'awaiting':
    case 'entering':
      throw new Error('A world that is told everything answers at once.');
    case 'transferred':
      handOver(run, flows, halt.flow);
      return {};
    case 'queued':
      return enterQueue(run, flows, halt.leavesQueue);
    case 'ended':
      return endFlow(run, halt.how, halt.because);
  }
}

/** Takes the next thing due; a contact in a queue with nothing but its expiry ahead is where the run ends. */
export function afterDue(run: Running, agenda: Agenda<LifeEvent>, isQueued: boolean): Moment {
  if (isQueued && agenda.list().every(({ id }) => id === 'expiry')) {
    return { outcome: 'queued', because: `it waits in queue ${run.contact.queue?.name ?? ''}`.trim() };
  }
  const due = agenda.next();
  // The expiry of a contact is always ahead of it, so there is something due as long as it lives.
  if (!due) return { outcome: 'queued', because: 'nothing more is due' };
  run.now = due.at;
  run.sinceTimePassed = 0;
  run.circle = undefined;
  const block = run.flow.blocks[run.place]?.id;
  switch (due.event.type) {
    case 'wait.expired':
      run.answer = { heard: 'time' };
      tell(run, 'wait.expired', { block });
      return { event: due.event };
    case 'contact.expired':
      tell(run, 'contact.expired', { because: 'a task lives 7 days' });
      return { event: due.event, because: 'EXPIRED' };
    case 'agent.accepted':
      run.contact = { ...run.contact, queue: undefined };
      tell(run, 'contact.connected', { because: 'the agent accepted it' });
      return { event: due.event, because: 'an agent accepted it' };
    default:
      return { event: due.event };
  }
}

/**
 * Ends the contact. A disconnect flow runs once, on a follow-up segment (flow-language §2.15).
 *
 * @returns whether such a flow begins
 */
export function endContact(run: Running, flows: Flows, because: string): boolean {
  tell(run, 'contact.ended', { flow: undefined, because });
  const hook = run.contact.eventHooks['CustomerRemaining'];
  if (hook === undefined || run.disconnecting) return false;
  const flow = loadedFlow(flows, hook, 'disconnect flow');
  run.disconnecting = true;
  run.contact = nextSegment(run.contact, run.world.nextContactId(), 'DISCONNECT', run.now);
  tell(run, 'contact.created', { flow: undefined, data: { name: run.contact.name } });
  beginFlow(run, flow);
  return true;
}

// helpers

/** A flow that runs later in a contact's life finds it as it has come by then, and where the world says it stands. */
function placeContact(run: Running, flow: CompiledFlow): void {
  if (TRANSFERS.has(flow.type)) run.contact = { ...run.contact, initiationMethod: 'TRANSFER' };
  const { queues, contact } = run.world.data;
  const id = contact?.queue;
  const known = id === undefined ? undefined : find(queues, id);
  const queue =
    id === undefined
      ? undefined
      : ({ kind: 'queue', id, name: known?.name ?? shortName(id), arn: known?.arn ?? id } as const);
  if (queue) run.contact = { ...run.contact, workingQueue: queue };
  if (flow.type === 'CUSTOMER_QUEUE')
    run.contact = { ...run.contact, queue: { name: queue?.name ?? '', since: run.now } };
}

/** The agent a contact is with, or is meant for; other flows have none (flow-language §1.7.2). */
function agentOf(run: Running, { type }: CompiledFlow): Contact['agent'] {
  return WITH_AGENT.has(type) ? (run.world.data.contact?.agent ?? null) : null;
}

function handOver(run: Running, flows: Flows, called: string): void {
  if (++run.transfers > MOST_TRANSFERS) {
    throw new RunStopped({
      kind: 'too-many-transfers',
      message: `The contact was handed from flow to flow ${MOST_TRANSFERS} times. Look for flows that transfer to each other.`,
    });
  }
  const flow = loadedFlow(flows, called, 'flow to go on in');
  tell(run, 'flow.ended', { because: `the contact goes on in "${flow.name}"` });
  run.contact = { ...run.contact, ...freshFlowData };
  beginFlow(run, flow);
}

function enterQueue(run: Running, flows: Flows, leavesQueue: boolean): Moment {
  const { queue, workingQueue } = run.contact;
  tell(run, 'flow.ended', { because: 'the contact is in a queue' });
  if (leavesQueue) {
    run.moves++;
    run.contact = { ...nextSegment(run.contact, run.world.nextContactId(), 'QUEUE_TRANSFER', run.now), queue };
  }
  const hook = run.contact.eventHooks['CustomerQueue'];
  const flow = hook === undefined ? undefined : flows.get(hook);
  tell(run, 'contact.queued', {
    flow: undefined,
    data: { queue: queue?.name, priority: run.contact.priority },
    // The default customer queue flow does nothing for a task (flow-language §1.10), and so does one that is not loaded.
    because: hook === undefined || flow ? undefined : `its flow "${shortName(hook)}" is not loaded, so none runs`,
  });
  const after = workingQueue && run.world.acceptsAfter(workingQueue);
  const due: Due<LifeEvent>[] =
    after === undefined ? [] : [{ at: run.now + after, id: 'accept', event: { type: 'agent.accepted' } }];
  run.contact = { ...run.contact, ...freshFlowData };
  // Whoever would have taken it from the queue it was in comes too late.
  const next = { due, past: ['accept'] };
  if (!flow) return { event: { type: 'contact.queued' }, ...next };
  beginFlow(run, flow);
  return next;
}

/** What the end of a flow means, by the flow's type (flow-language §2.9). */
function endFlow(run: Running, how: 'disconnect' | 'endFlow', because: string | undefined): Moment {
  const { type } = run.flow;
  if (how === 'disconnect') return { event: { type: 'contact.ended' }, because: 'CONTACT_FLOW_DISCONNECT' };
  tell(run, 'flow.ended', because === undefined ? {} : { because });
  if (type === 'AGENT_WHISPER') {
    tell(run, 'contact.connected', { flow: undefined, because: 'the whisper is over' });
    return { event: { type: 'agent.accepted' }, because: 'the whisper is over' };
  }
  if (run.contact.queue !== undefined) return { event: { type: 'contact.queued' } };
  return { event: { type: 'contact.ended' }, because: because ?? 'the flow ended and the contact is in no queue' };
}

function loadedFlow(flows: Flows, called: string, role: string): CompiledFlow {
  const flow = flows.get(called);
  if (flow) return flow;
  throw new RunStopped({
    kind: 'unanswered',
    message:
      `The ${role} "${shortName(called)}" is not loaded. ` +
      `Say where it is under flows › ${called}, for example {"file":"${shortName(called)}.json"}.`,
    missing: { path: ['flows', called], example: { file: `${shortName(called)}.json` } },
  });
}
