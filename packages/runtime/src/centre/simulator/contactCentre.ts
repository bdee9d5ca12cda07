/**
 * A contact centre under virtual time: an instance, its tasks and its agents. Operations and what agents do happen now;
 * time moves from due to due, only when asked to. The same instance and the same calls give the same trace.
 */
import type { FlowJson } from '@switchyard/blocks';
import type { AgentMessage } from '../agent/messages.ts';
import { createTaskAtDesk, type DeskTask } from '../desk/createTaskAtDesk.ts';
import { pauseAtDesk, resumeAtDesk } from '../desk/pauseAtDesk.ts';
import { takeAtDesk } from '../desk/takeAtDesk.ts';
import { transferByQuickConnect } from '../desk/transferByQuickConnect.ts';
import { changedFacts } from '../instance/changedFacts.ts';
import { createFacts } from '../instance/createFacts.ts';
import type { Facts } from '../instance/facts.ts';
import type { Channel, InstanceData } from '../instance/instanceData.ts';
import type { InstanceState } from '../instance/reduceInstance.ts';
import { createTaskByBlock } from '../operations/createTask.ts';
import {
  perform,
  type Operation,
  type OperationContext,
  type OperationDefinition,
  type Want,
} from '../operations/operation.ts';
import { operations, type InputOf, type OperationName, type OutputOf } from '../operations/operations.ts';
import { ServiceError, notFound, serviceError } from '../operations/serviceError.ts';
import { startTaskContact } from '../operations/startTaskContact.ts';
import type { WalkStep } from '../../interpret/running.ts';
import { byName, FlowCounter, flowCounts, type FlowCounts } from '../report/flowCounts.ts';
import type { BlockOverride } from '../chain/rehearsal.ts';
import type { ServiceFault } from '../chain/messages.ts';
import { reducers } from '../reducers.ts';
import type { ThirdPartyEvent } from '../rules/thirdParty.ts';
import type { CentreEvent, Told } from '../trace.ts';
import { SimulatedHome, type CallOutcome, type HomeSnapshot, type MadeCall } from './simulatedHome.ts';
import { answerLambda, type AnswerLambda } from './standIns.ts';

type Home = SimulatedHome<Facts, Told>;

export interface ContactCentreOptions {
  /** Flows by the `File` the instance file names. */
  readonly flows?: Readonly<Record<string, FlowJson>>;
  /** Messages of one time come in any order, by this seed, and all of them twice: what happens must not depend on it. */
  readonly disorder?: number;
  /** What messages do to entities, where somebody looks for what goes wrong. */
  readonly reducers?: typeof reducers;
  readonly busiestMoment?: number;
  /**
   * Flows run block by block, and nothing happens before somebody steps: for looking at each block before it runs.
   */
  readonly rehearses?: boolean;
  /**
   * `life`: the trace tells of the lives of contacts and agents, which is all that metrics and reports are made from;
   * what blocks do is only counted. Much faster and smaller; records with their attributes, and logs, need `full`.
   */
  readonly trace?: 'full' | 'life' | undefined;
  /** Answers Lambda calls instead of the stand-ins of the instance file. */
  readonly lambda?: AnswerLambda;
}

/** A contact centre as it was at one moment; a value to go back to, or to go on from twice. */
export interface CentreSnapshot {
  readonly home: HomeSnapshot<Told>;
  readonly tokens: number;
  /** How often blocks ran, where they are only counted. */
  readonly flows?: readonly FlowCounts[] | undefined;
}

/** What a rule did with an event: the task it made, or why it could not. */
export type RuleOutcome =
  | { readonly rule: string; readonly contactId: string }
  | { readonly rule: string; readonly because: string };

export class ContactCentre {
  readonly #home: Home;
  /** Without what operations changed since. */
  readonly #given: Facts;
  #tokens = 0;
  /** Where blocks are only counted. */
  #counter: FlowCounter | undefined;

  constructor(instance: InstanceData, options: ContactCentreOptions = {}) {
    const given = createFacts(instance, options.flows);
    const facts = options.rehearses === true ? { ...given, rehearsal: { overrides: {} } } : given;
    this.#given = facts;
    if (options.trace === 'life') this.#counter = new FlowCounter();
    this.#home = new SimulatedHome<Facts, Told>({
      reducers: options.reducers ?? reducers,
      facts,
      // What operations change of the instance its entity keeps, so a snapshot brings it back as all else.
      factsNow: (before, peek) => {
        const state = peek({ kind: 'instance', key: before.instance.id }) as InstanceState | undefined;
        return changedFacts(before, state);
      },
      startsAt: facts.startsAt,
      ...(options.disorder === undefined ? {} : { disorder: options.disorder }),
      ...(this.#counter ? { detail: 'life' as const, keeps: (told: Told) => this.#keeps(told) } : {}),
      ...(options.busiestMoment === undefined ? {} : { busiestMoment: options.busiestMoment }),
      perform: (call) => this.#perform(call, options.lambda ?? answerLambda),
    });
    for (const { id } of facts.agents.all) this.#toAgent(id, { type: 'agent.begin' });
    this.settle();
  }

  /** Milliseconds since 1970-01-01T00:00Z, in virtual time. */
  get now(): number {
    return this.#home.now;
  }

  get facts(): Facts {
    return this.#home.facts;
  }

  /** All that happened, in order. */
  get trace(): readonly CentreEvent[] {
    return this.#home.trace;
  }

  /** How often each block ran and each of its branches was taken. */
  get flowCounts(): readonly FlowCounts[] {
    return this.#counter ? byName(this.#counter.counts, this.facts) : flowCounts(this.trace, this.facts);
  }

  get home(): Home {
    return this.#home;
  }

  // The service's API

  /**
   * Calls an operation of the API, and lets all that follows at this moment happen.
   *
   * @throws ServiceError as the service answers
   */
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): OutputOf<Name> {
    if (!Object.hasOwn(operations, name)) throw serviceError('UnknownOperation', `There is no operation "${name}".`);
    const definition = operations[name] as unknown as OperationDefinition<InputOf<Name>, OutputOf<Name>>;
    return this.#settled(perform(definition, input, this.#context()));
  }

  // What agents do, which has no public API (task-contacts §4.4)

  accept(agent: string, contactId: string): void {
    this.#desk(agent, { type: 'contact.accept', contactId });
  }

  /** Takes a task from a queue for manual assignment (task-contacts §4.1). */
  take(agent: string, contactId: string): void {
    const id = this.#settled(takeAtDesk(agent, contactId, this.#context()));
    // Who accepts by himself has it already.
    if (this.facts.agents.byId(id)?.autoAccept !== true) this.accept(id, contactId);
  }

  decline(agent: string, contactId: string): void {
    this.#desk(agent, { type: 'contact.decline', contactId });
  }

  /** Ends the task; after-contact work begins. While the whisper flow runs the agent leaves it, and it stays queued. */
  complete(agent: string, contactId: string): void {
    this.#desk(agent, { type: 'contact.complete', contactId });
  }

  /** Ends after-contact work, or clears a missed or declined contact. */
  close(agent: string, contactId: string): void {
    this.#desk(agent, { type: 'contact.close', contactId });
  }

  /**
   * Hands a task on with a quick connect.
   *
   * @returns the id of the contact that goes on
   */
  transfer(agent: string, contactId: string, quickConnect: string): string {
    return this.#settled(transferByQuickConnect(agent, contactId, quickConnect, this.#context()));
  }

  pause(agent: string, contactId: string): void {
    this.#settled(pauseAtDesk(agent, contactId, this.#context()));
  }

  resume(agent: string, contactId: string): void {
    this.#settled(resumeAtDesk(agent, contactId, this.#context()));
  }

  /** @returns the id of the new task */
  createTask(agent: string, task: DeskTask): string {
    return this.#settled(createTaskAtDesk(agent, task, this.#context()));
  }

  /** @param status by id, ARN or name; for an agent who has contacts it applies when the last of them is closed */
  setStatus(agent: string, status: string): void {
    const found = this.facts.statuses.find(status);
    if (!found) throw notFound('agent status', status);
    this.#desk(agent, { type: 'status.set', status: found.id });
  }

  /**
   * Contacts of other channels keep the agent busy: what is routed to him follows from his profile.
   *
   * @param outbound whether he began them, such as a call he made
   */
  keepBusy(agent: string, channel: Exclude<Channel, 'TASK'>, contacts: number, outbound = false): void {
    this.#desk(agent, { type: 'channel.busy', channel, contacts, outbound });
  }

  // Other systems

  /**
   * Something happened elsewhere: rules make tasks of it (task-contacts §10.1).
   *
   * @returns what each rule that looked at it did, in the order it was done
   */
  thirdPartyEvent(event: ThirdPartyEvent): readonly RuleOutcome[] {
    const before = this.trace.length;
    this.#home.dispatch({ kind: 'instance', key: this.facts.instance.id }, { type: 'thirdParty.event', ...event });
    this.settle();
    return this.trace.slice(before).flatMap(({ type, to, because, data }): readonly RuleOutcome[] => {
      const rule = String(data?.['rule']);
      if (type === 'rule.ran' && to !== undefined) return [{ rule, contactId: to }];
      return type === 'rule.failed' ? [{ rule, because: because ?? '' }] : [];
    });
  }

  // Time

  /** All that is due now happens. */
  settle(): void {
    if (!this.facts.rehearsal) this.#home.runUntil(this.#home.now);
  }

  /** In a rehearsal: what is overridden at the block a contact comes to, by the contact's id. */
  rehearse(contactId: string, override: BlockOverride | undefined): void {
    const { [contactId]: _, ...overrides } = this.facts.rehearsal?.overrides ?? {};
    const facts = {
      ...this.#given,
      rehearsal: { overrides: override ? { ...overrides, [contactId]: override } : overrides },
    };
    this.#home.changeFacts(facts);
  }

  /** The next thing due happens, and time moves there. @returns false when nothing is due */
  step(): boolean {
    return this.#home.step();
  }

  runUntil(at: number): void {
    this.#home.runUntil(at);
  }

  runFor(milliseconds: number): void {
    this.#home.runUntil(this.#home.now + milliseconds);
  }

  /** Until something has happened, or nothing more is due. @returns what happened */
  runTo(happens: (event: CentreEvent) => boolean): CentreEvent | undefined {
    for (let seen = this.trace.length; ;) {
      for (; seen < this.trace.length; seen++) {
        const event = this.trace[seen] as CentreEvent;
        if (happens(event)) return event;
      }
      if (!this.#home.step()) return undefined;
    }
  }

  /** Until nothing more is due: every task has ended. */
  runToEnd(): void {
    while (this.#home.step());
  }

  snapshot(): CentreSnapshot {
    const flows = this.#counter?.counts;
    return { home: this.#home.snapshot(), tokens: this.#tokens, ...(flows ? { flows } : {}) };
  }

  restore({ home, tokens, flows }: CentreSnapshot): void {
    this.#home.restore(home);
    this.#tokens = tokens;
    if (this.#counter) this.#counter = new FlowCounter(flows);
  }

  // helpers

  /** Blocks that ran are counted, and everything else goes into the trace. */
  #keeps({ type, flow = '', data }: Told): boolean {
    if (type !== 'blocks.ran') return true;
    this.#counter?.walk(flow, data?.['walk'] as readonly WalkStep[]);
    return false;
  }

  #desk(called: string, message: AgentMessage): void {
    const agent = this.facts.agents.find(called);
    if (!agent) throw notFound('user', called);
    const reply = this.#toAgent(agent.id, message) as { ok: boolean; error?: ServiceFault } | undefined;
    if (reply?.ok === false && reply.error) throw new ServiceError(reply.error);
    this.settle();
  }

  #toAgent(agent: string, message: AgentMessage): unknown {
    return this.#home.dispatch({ kind: 'agent', key: agent }, message);
  }

  #run<Input, Output>(definition: OperationDefinition<Input, Output>, input: Input, token?: string): Output {
    return this.#drive(perform(definition, input, this.#context(token)));
  }

  /** What is done, with all that follows at this moment. */
  #settled<Output>(operation: Operation<Output>): Output {
    const output = this.#drive(operation);
    this.settle();
    return output;
  }

  #context(token?: string): OperationContext {
    return {
      facts: this.facts,
      now: this.now,
      nextToken: () => token ?? `token ${++this.#tokens}`,
      trace: () => this.trace,
    };
  }

  #drive<Output>(running: Operation<Output>): Output {
    for (let next = running.next(); ;) {
      if (next.done) return next.value;
      next = running.next(this.#give(next.value));
    }
  }

  #give(want: Want): unknown {
    switch (want.wants) {
      case 'dispatch':
        return this.#home.dispatch(want.to, want.message);
      case 'peek':
        return this.#home.peek(want.ref);
      case 'list':
        return this.#home.list(want.kind);
    }
  }

  /** The outside world: Lambda functions, and the service's own API for *Create task* and rules. */
  #perform(call: MadeCall, lambda: AnswerLambda): CallOutcome {
    if (call.function === 'Lambda') return lambda(call, this.facts);
    try {
      const input = { InstanceId: this.facts.instance.id, ...(call.input as object) };
      // The call's id is its token, so a call that is repeated starts no second task.
      const definition = call.function === 'CreateTask' ? createTaskByBlock : startTaskContact;
      return { result: this.#run(definition, input as InputOf<'StartTaskContact'>, call.id), afterMs: 0 };
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return { why: `${error.name}: ${error.message}`, afterMs: 0 };
    }
  }
}
