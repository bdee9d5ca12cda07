/**
 * A scenario, run: the task starts, time moves from due to due, and every observation that is awaited looks at all that
 * happens. Flows run block by block, so that what an observation does counts from the very next block on. The same
 * scenario gives the same outcome.
 */
import { viewFlow, type FlowJson, type FlowView } from '@switchyard/blocks';
import { resolveReference } from '../../interpret/resolveReference.ts';
import { parseDuration } from '../../world/duration.ts';
import type { ChainState } from '../chain/chainState.ts';
import type { ContactState } from '../contact/contactState.ts';
import type { Facts } from '../instance/facts.ts';
import type { InstanceData } from '../instance/instanceData.ts';
import type { InstanceState } from '../instance/reduceInstance.ts';
import { ServiceError } from '../operations/serviceError.ts';
import { doDeed } from '../plan/doDeed.ts';
import type { DeedStep } from '../plan/planData.ts';
import { ContactCentre } from '../simulator/contactCentre.ts';
import type { AnswerLambda } from '../simulator/standIns.ts';
import type { CentreEvent } from '../trace.ts';
import { assertFailure, valueAt, type LookAt } from './assert.ts';
import { describeEvent, nearestTo } from './explain.ts';
import { fits, happeningOf, momentOf, type Happening, type Knowledge } from './happening.ts';
import { inOrder } from './inOrder.ts';
import { Overrides } from './overrides.ts';
import type { ActionParameters, Instruction, Observation, ScenarioAction, ScenarioData } from './scenarioData.ts';

export interface ScenarioOutcome {
  readonly status: 'PASSED' | 'FAILED';
  readonly failures: readonly ScenarioFailure[];
  /** As execution records of the service: what was observed, in order. */
  readonly records: readonly ScenarioRecord[];
  /** Observations that had to happen, and how many of them did. */
  readonly expected: number;
  readonly met: number;
  /** What was told of the centre, and the instance it was told of. */
  readonly trace: readonly CentreEvent[];
  readonly facts: Facts;
  readonly startsAt: number;
  readonly endedAt: number;
}

export interface ScenarioFailure {
  /** What was expected, as a sentence. */
  readonly message: string;
  /** The nearest thing that did happen. */
  readonly nearest?: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly observation?: string;
  /** JSON pointer into the scenario. */
  readonly pointer: string;
}

export interface ScenarioRecord {
  readonly ObservationId: string;
  readonly Record: string;
  readonly Status: 'PASSED' | 'FAILED';
  readonly Timestamp: string;
}

export interface RunScenarioOptions {
  readonly flows: Readonly<Record<string, FlowJson>>;
  /** Answers Lambda calls instead of the stand-ins of the instance file. */
  readonly lambda?: AnswerLambda;
}

export function runScenario(
  scenario: ScenarioData,
  instance: InstanceData,
  { flows, lambda }: RunScenarioOptions,
): ScenarioOutcome {
  const { Seed, Start } = scenario;
  const centre = new ContactCentre(
    { ...instance, ...(Seed === undefined ? {} : { Seed }), ...(Start === undefined ? {} : { Start }) },
    { flows, rehearses: true, ...(lambda ? { lambda } : {}) },
  );
  return new ScenarioRun(scenario, centre).toEnd();
}

// helpers

/** An observation that is awaited. */
interface Awaited {
  readonly observation: Observation;
  /** How much had happened when it was first awaited. */
  readonly from: number;
  used: number;
}

class ScenarioRun {
  readonly #scenario: ScenarioData;
  readonly #centre: ContactCentre;
  readonly #knowledge: Knowledge;
  readonly #overrides = new Overrides();
  readonly #failures: ScenarioFailure[] = [];
  readonly #records: ScenarioRecord[] = [];
  readonly #happened: Happening[] = [];
  readonly #places: ReadonlyMap<string, number>;
  #awaited: Awaited[] = [];
  readonly #met = new Set<string>();
  #ended = false;
  #seen = 0;
  /** Contacts there are, with the names of their tasks. */
  readonly #contacts = new Map<string, string>();
  /** At which block each contact was last seen to stand, by the epoch of its flow. */
  readonly #announced = new Map<string, number>();
  /** Contacts that stand before a block, until it is clear what they meet there. */
  readonly #unprepared = new Map<
    string,
    { readonly actionType: string; readonly parameters: Readonly<Record<string, unknown>> }
  >();
  readonly #overridden = new Set<string>();

  constructor(scenario: ScenarioData, centre: ContactCentre) {
    this.#scenario = scenario;
    this.#centre = centre;
    this.#places = new Map(scenario.Observations.map(({ Identifier }, place) => [Identifier, place]));
    const views = new Map<string, FlowView>();
    this.#knowledge = {
      facts: centre.facts,
      startsAt: centre.now,
      branchesOf: (flow, block) => {
        const saved = centre.facts.flows.byId(flow)?.saved;
        if (saved === undefined || saved === '') return [];
        if (!views.has(flow)) views.set(flow, viewFlow(JSON.parse(saved) as FlowJson));
        return views.get(flow)?.byId.get(block)?.branches ?? [];
      },
    };
  }

  toEnd(): ScenarioOutcome {
    const { Observations } = this.#scenario;
    const next = new Set(Observations.flatMap(({ Transitions }) => Transitions?.NextObservations ?? []));
    this.#awaitThose(Observations.filter(({ Identifier }) => !next.has(Identifier)));
    this.#happen({ type: 'TestInitiated', at: this.#centre.now });
    if (!this.#ended) this.#startTask();
    this.#go(Number.POSITIVE_INFINITY);
    // What was begun at this moment is not left half done.
    if (!this.#ended) this.#go(this.#centre.now);
    this.#ended = false;
    this.#happen({ type: 'TestCompleted', at: this.#centre.now });
    this.#tellMissing();
    this.#tellStuck();
    const required = Observations.filter(({ Usage }) => (Usage?.Type ?? 'EXACTLY') === 'EXACTLY');
    return {
      status: this.#failures.length === 0 ? 'PASSED' : 'FAILED',
      failures: this.#failures,
      records: this.#records,
      expected: required.length,
      met: required.filter(({ Identifier }) => this.#met.has(Identifier)).length,
      trace: this.#centre.trace,
      facts: this.#centre.facts,
      startsAt: this.#knowledge.startsAt,
      endedAt: this.#centre.now,
    };
  }

  #startTask(): void {
    const { Type: _, ScheduledTime, ...task } = this.#scenario.EntryPoint;
    this.#try(['EntryPoint'], undefined, () => {
      this.#centre.call('StartTaskContact', {
        InstanceId: this.#centre.facts.instance.id,
        Name: 'A task',
        ...task,
        ...(typeof ScheduledTime === 'string'
          ? { ScheduledTime: momentOf(ScheduledTime, this.#knowledge.startsAt) / 1000 }
          : {}),
      });
    });
  }

  // Time

  /** Lets happen what is due until a time, or until the test is over. */
  #go(until: number): void {
    for (;;) {
      this.#look();
      if (this.#ended || (until === Number.POSITIVE_INFINITY && this.#isSettled())) return;
      this.#prepare();
      const due = this.#centre.home.nextAt ?? Number.POSITIVE_INFINITY;
      const clock = this.#nextClock();
      const next = Math.min(due, clock);
      if (next > until || next === Number.POSITIVE_INFINITY) break;
      // Timers of tasks that have ended mean nothing any more.
      if (clock === Number.POSITIVE_INFINITY && until === clock && !this.#anyTaskGoesOn()) break;
      // What the centre has to do at a moment is done before it is that moment for the test.
      if (due <= clock) this.#centre.step();
      else {
        this.#centre.runUntil(clock);
        this.#happen({ type: 'ClockReached', at: Math.max(clock, this.#centre.now) });
      }
    }
    if (Number.isFinite(until)) this.#centre.runUntil(until);
  }

  #nextClock(): number {
    const moments = this.#awaited.flatMap(({ observation: { Event } }) => {
      const { At } = Event.Properties ?? {};
      return Event.Type === 'ClockReached' && At !== undefined ? [momentOf(At, this.#knowledge.startsAt)] : [];
    });
    return Math.max(this.#centre.now, Math.min(...moments));
  }

  /** Whether nothing is awaited that could still happen. */
  #isSettled(): boolean {
    return this.#awaited.every(({ observation: { Event, Usage } }) => {
      return Event.Type === 'TestCompleted' || (Event.Type === 'MessageReceived' && Usage?.Type !== 'EXACTLY');
    });
  }

  #anyTaskGoesOn(): boolean {
    const { home, facts, now } = this.#centre;
    const state = home.peek({ kind: 'instance', key: facts.instance.id }) as InstanceState | undefined;
    return (state?.activeTasks ?? 0) > 0 || home.nextAt === now;
  }

  // What happens

  /** What was told since, and who stands before a block. */
  #look(): void {
    const { trace } = this.#centre;
    while (this.#seen < trace.length && !this.#ended) {
      // Counted first: what an observation does may let more happen, and look at that.
      const event = trace[this.#seen++] as CentreEvent;
      if (event.type === 'contact.created' && event.contact !== undefined) {
        const name = event.data?.['name'];
        this.#contacts.set(event.contact, typeof name === 'string' ? name : '');
      }
      // A flow that could not honestly go on shows nothing more.
      if (event.type === 'run.stopped') this.#ended = true;
      const happening = happeningOf(event, this.#contacts.get(event.contact ?? ''));
      if (happening) this.#happen(happening);
    }
    for (const contact of this.#contacts.keys()) if (!this.#ended) this.#announce(contact);
  }

  /** A contact stands before a block. */
  #announce(contact: string): void {
    const found = this.#stateOf(contact);
    if (!found?.state.flow?.held || this.#announced.get(contact) === found.state.epoch) return;
    const { state } = found;
    this.#announced.set(contact, state.epoch);
    const { flow: id = '', version = '', place = -1 } = state.flow ?? {};
    const block = this.#centre.facts.flows.byId(id)?.versions.get(version)?.blocks[place];
    if (!block) return;
    const parameters = block.parameters(this.#lookAt(contact));
    const { type: actionType } = block;
    this.#unprepared.set(contact, { actionType, parameters });
    this.#happen({
      type: 'FlowActionStarted',
      at: this.#centre.now,
      contact,
      task: this.#contacts.get(contact),
      flow: id,
      block: block.id,
      actionType,
      parameters,
    });
  }

  /** What was overridden for blocks that are about to run, once all that is observed before them has been done. */
  #prepare(): void {
    for (const [contact, { actionType, parameters }] of this.#unprepared) {
      const override = this.#overrides.take(actionType, parameters, this.#centre.facts);
      const before = this.#overridden.delete(contact);
      if (override) this.#overridden.add(contact);
      if (override || before) this.#centre.rehearse(contact, override);
    }
    this.#unprepared.clear();
  }

  #happen(happening: Happening): void {
    if (happening.type !== 'TestInitiated' && happening.type !== 'TestCompleted') this.#happened.push(happening);
    const looking = this.#awaited.filter(({ observation: { Event } }) => fits(Event, happening, this.#knowledge));
    for (const awaited of looking) if (!this.#ended) this.#observe(awaited, happening);
  }

  #observe(awaited: Awaited, happening: Happening): void {
    const { observation } = awaited;
    const { Identifier, Event, Usage = { Type: 'EXACTLY' }, Actions = [], Transitions } = observation;
    awaited.used++;
    if (Usage.Type === 'NEVER') {
      this.#drop(awaited);
      this.#fail(['Usage'], observation, `Expected ${describeEvent(Event)} never to happen.`, 'It did.');
      return;
    }
    const failuresBefore = this.#failures.length;
    const times = Usage.Type === 'EXACTLY' ? (Usage.Times ?? 1) : 1;
    if (Usage.Type === 'EXACTLY' && awaited.used === times) {
      this.#drop(awaited);
      this.#met.add(Identifier);
    }
    if (awaited.used === times) this.#awaitNamed(Transitions?.NextObservations ?? []);
    for (const { action, place } of inOrder(Actions)) {
      if (!this.#ended) this.#act(action, happening, observation, place);
    }
    this.#record(observation, describeEvent(Event), this.#failures.length === failuresBefore);
  }

  #drop(awaited: Awaited): void {
    this.#awaited = this.#awaited.filter((other) => other !== awaited);
  }

  #awaitNamed(names: readonly string[]): void {
    this.#awaitThose(
      names.flatMap((name) => {
        const observation = this.#scenario.Observations[this.#places.get(name) ?? -1];
        // What is awaited already is not awaited twice.
        return observation && !this.#awaited.some((one) => one.observation === observation) ? [observation] : [];
      }),
    );
  }

  #awaitThose(observations: readonly Observation[]): void {
    const from = this.#happened.length;
    this.#awaited.push(...observations.map((observation) => ({ observation, from, used: 0 })));
  }

  // What the test does

  #act({ Type, Parameters }: ScenarioAction, happening: Happening, observation: Observation, place: number): void {
    const at = ['Actions', place, 'Parameters'];
    switch (Type) {
      case 'Assert': {
        const failure = assertFailure(Parameters, this.#lookAt(this.#contactOf(happening)));
        if (failure) this.#fail(at, observation, failure.message, failure.nearest);
        return;
      }
      case 'OverrideSystemBehavior':
        if (Parameters.Behavior) this.#overrides.add(Parameters.Behavior);
        return;
      case 'TestControl':
        this.#control(Parameters, happening, observation);
        return;
      case 'SendInstruction':
        this.#try(at, observation, () => this.#instruct(Parameters, happening));
    }
  }

  #control({ Command }: ActionParameters, happening: Happening, observation: Observation): void {
    if (Command?.Type === 'EndTest') this.#ended = true;
    const lookAt = this.#lookAt(this.#contactOf(happening));
    for (const [label, namespace] of Object.entries(Command?.Expressions ?? {})) {
      this.#record(observation, `${label}: ${JSON.stringify(valueAt(namespace, lookAt) ?? null)}`, true);
    }
  }

  #instruct({ Actor, Instruction }: ActionParameters, happening: Happening): void {
    if (!Instruction || Actor === 'Customer') return;
    const { Type, Properties = {} } = Instruction;
    const { now } = this.#centre;
    if (Type === 'Advance') this.#go(now + (parseDuration(Properties.By ?? '') ?? 0));
    else if (Type === 'Until') this.#go(Math.max(now, momentOf(Properties.At ?? '', this.#knowledge.startsAt)));
    else this.#deed(Instruction, happening);
  }

  #deed({ Type, Properties = {} }: Instruction, happening: Happening): void {
    const Does = DEEDS[Type];
    if (!Does) return;
    const contact = this.#contactOf(happening);
    const agent = Properties.Agent ?? happening.agent ?? this.#stateOf(contact)?.state.agent?.id ?? this.#lastAgent();
    if (agent === undefined) throw new Cannot(`No agent has to do with the task: say which Agent is to ${Does}.`);
    const { QuickConnect, Status } = Properties;
    doDeed(
      this.#centre,
      {
        Agent: agent,
        Does,
        Task: contact,
        With: undefined,
        ...(QuickConnect === undefined ? {} : { QuickConnect }),
        ...(Status === undefined ? {} : { Status }),
      },
      (task) => task,
    );
    // Whatever follows at this moment has happened before anything else is done.
    this.#go(this.#centre.now);
  }

  /** Who was offered a task last. */
  #lastAgent(): string | undefined {
    return this.#happened.findLast(({ agent }) => agent !== undefined)?.agent;
  }

  // What is looked at

  /** The contact something happened to; else the one that came last. */
  #contactOf({ contact }: Happening): string {
    return (
      contact ??
      this.#happened.findLast((one) => one.contact !== undefined)?.contact ??
      [...this.#contacts.keys()][0] ??
      ''
    );
  }

  #stateOf(contact: string): { readonly state: ContactState; readonly chain: ChainState } | undefined {
    const { home } = this.#centre;
    const placed = home.peek({ kind: 'contact', key: contact }) as { readonly chain: string } | undefined;
    const chain = home.peek({ kind: 'chain', key: placed?.chain ?? contact }) as ChainState | undefined;
    const state = chain && Object.hasOwn(chain.contacts, contact) ? chain.contacts[contact] : undefined;
    return chain && state && { state, chain };
  }

  /** What references find on a contact at this moment; `$.Agent` is who has it, even where its flows do not know. */
  #lookAt(contact: string): LookAt {
    const found = this.#stateOf(contact);
    if (!found) return () => null;
    const { facts } = this.#centre;
    const { chain, state } = found;
    const holder = facts.agents.byId(state.agent?.id ?? '');
    const agent = holder && {
      UserName: holder.name,
      FirstName: holder.firstName,
      LastName: holder.lastName,
      ARN: holder.arn,
    };
    const seen = { ...state.contact, attributes: chain.attributes, agent: state.contact.agent ?? agent ?? null };
    return (path) => {
      if (path.length === 1 && path[0] === 'Attributes') return seen.attributes;
      if (path.length === 1 && path[0] === 'FlowAttributes') return seen.flowAttributes;
      return resolveReference(seen, facts.instance, path);
    };
  }

  // What is told

  #record({ Identifier }: Observation, what: string, passed: boolean): void {
    this.#records.push({
      ObservationId: Identifier,
      Record: what,
      Status: passed ? 'PASSED' : 'FAILED',
      Timestamp: new Date(this.#centre.now).toISOString(),
    });
  }

  #fail(
    path: readonly (string | number)[],
    observation: Observation | undefined,
    message: string,
    nearest?: string,
  ): void {
    const place = observation && this.#places.get(observation.Identifier);
    const whole = observation ? ['Observations', place ?? 0, ...path] : path;
    this.#failures.push({
      message,
      ...(nearest === undefined ? {} : { nearest }),
      at: this.#centre.now,
      ...(observation ? { observation: observation.Identifier } : {}),
      pointer: whole.map((part) => `/${part}`).join(''),
    });
  }

  #try(path: readonly (string | number)[], observation: Observation | undefined, act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof ServiceError) && !(error instanceof Cannot)) throw error;
      const name = error instanceof ServiceError ? `${error.name}: ` : '';
      this.#fail(path, observation, `${name}${error.message}`);
    }
  }

  /** What had to happen and did not. */
  #tellMissing(): void {
    for (const { observation, from, used } of this.#awaited) {
      const { Event, Usage = { Type: 'EXACTLY' } } = observation;
      if (Usage.Type !== 'EXACTLY') continue;
      const course = {
        happened: this.#happened,
        awaitedFrom: from,
        endedAt: this.#centre.now,
        knowledge: this.#knowledge,
      };
      const times = Usage.Times ?? 1;
      const often = times === 1 ? '' : ` ${times} times`;
      const found = used === 0 ? nearestTo(Event, course) : `It happened ${used === 1 ? 'once' : `${used} times`}.`;
      this.#fail(['Event'], observation, `Expected ${describeEvent(Event)}${often}.`, found);
      this.#record(observation, describeEvent(Event), false);
    }
  }

  /** Flows that could not honestly go on. */
  #tellStuck(): void {
    for (const { type, because = '', block } of this.#centre.trace) {
      if (type !== 'run.stopped') continue;
      this.#fail([], undefined, block === undefined || because.includes(block) ? because : `"${block}": ${because}`);
    }
    for (const { because } of this.#centre.home.stuck) this.#fail([], undefined, because);
  }
}

const DEEDS: Partial<Record<Instruction['Type'], DeedStep['Does']>> = {
  Accept: 'accept',
  Decline: 'decline',
  Complete: 'complete',
  Close: 'close',
  Transfer: 'transfer',
  Pause: 'pause',
  Resume: 'resume',
  SetStatus: 'set status',
};

/** Something a test asks for that cannot be done, in words. */
class Cannot extends Error {}
