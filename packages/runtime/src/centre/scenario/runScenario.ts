/**
 * A scenario, run: the task starts, time moves from due to due, and every observation that is awaited looks at all that
 * happens. Flows run block by block, so that what an observation does counts from the very next block on. The same
 * scenario gives the same outcome.
 */
import type { FlowJson } from '@switchyard/blocks';
import { parseDuration } from '../../world/duration.ts';
import type { InstanceData } from '../instance/instanceData.ts';
import type { InstanceState } from '../instance/reduceInstance.ts';
import { doDeed } from '../plan/doDeed.ts';
import { ContactCentre } from '../simulator/contactCentre.ts';
import type { AnswerLambda } from '../simulator/standIns.ts';
import type { CentreEvent } from '../trace.ts';
import { Approaches } from './approaches.ts';
import { assertFailure, valueAt } from './assert.ts';
import { Awaiting, type Awaited } from './awaiting.ts';
import { deedOf } from './deeds.ts';
import { describeEvent, nearestTo, tellHappening, timesOf, whereItCameTo, type Course } from './explain.ts';
import { Findings } from './findings.ts';
import { fits, happeningOf, momentOf, type Happening, type Knowledge } from './happening.ts';
import { inOrder } from './inOrder.ts';
import { knowledgeOf } from './knowledgeOf.ts';
import { Overrides } from './overrides.ts';
import type { ActionParameters, Observation, ScenarioAction, ScenarioData } from './scenarioData.ts';
import type { ScenarioOutcome } from './scenarioOutcome.ts';
import { SeenContacts } from './seenContacts.ts';

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

class ScenarioRun {
  readonly #scenario: ScenarioData;
  readonly #centre: ContactCentre;
  readonly #knowledge: Knowledge;
  readonly #awaiting: Awaiting;
  readonly #contacts: SeenContacts;
  readonly #approaches: Approaches;
  readonly #findings: Findings;
  readonly #overrides = new Overrides();
  readonly #happened: Happening[] = [];
  readonly #met = new Set<string>();
  #ended = false;
  #seen = 0;

  constructor(scenario: ScenarioData, centre: ContactCentre) {
    this.#scenario = scenario;
    this.#centre = centre;
    this.#knowledge = knowledgeOf(centre);
    this.#awaiting = new Awaiting(scenario.Observations);
    this.#contacts = new SeenContacts(centre);
    this.#approaches = new Approaches(centre, this.#contacts);
    this.#findings = new Findings(scenario.Observations, () => centre.now);
  }

  toEnd(): ScenarioOutcome {
    this.#happen({ type: 'TestInitiated', at: this.#centre.now });
    if (!this.#ended) this.#startTask();
    this.#go(Number.POSITIVE_INFINITY);
    // What was begun at this moment is not left half done.
    if (!this.#ended) this.#go(this.#centre.now);
    this.#ended = false;
    this.#happen({ type: 'TestCompleted', at: this.#centre.now });
    this.#tellMissing();
    this.#tellStuck();
    const { failures, records } = this.#findings;
    const required = this.#scenario.Observations.filter(({ Usage }) => (Usage?.Type ?? 'EXACTLY') === 'EXACTLY');
    return {
      status: failures.length === 0 ? 'PASSED' : 'FAILED',
      failures,
      records,
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
    this.#findings.attempt(['EntryPoint'], undefined, () => {
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
      if (this.#ended || (until === Number.POSITIVE_INFINITY && this.#awaiting.isSettled())) return;
      this.#approaches.prepare(this.#overrides);
      const due = this.#centre.home.nextAt ?? Number.POSITIVE_INFINITY;
      const clock = Math.max(this.#centre.now, this.#awaiting.nextClock(this.#knowledge.startsAt));
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
      this.#contacts.see(event);
      // A flow that could not honestly go on shows nothing more.
      if (event.type === 'run.stopped') this.#ended = true;
      const happening = happeningOf(event, this.#contacts.nameOf(event.contact));
      if (happening) this.#happen(happening);
    }
    for (const contact of this.#contacts.all) {
      const approach = this.#ended ? undefined : this.#approaches.ofContact(contact);
      if (approach) this.#happen(approach);
    }
  }

  #happen(happening: Happening): void {
    if (happening.type !== 'TestInitiated' && happening.type !== 'TestCompleted') this.#happened.push(happening);
    const looking = this.#awaiting.all.filter(({ observation: { Event } }) => fits(Event, happening, this.#knowledge));
    for (const awaited of looking) if (!this.#ended) this.#observe(awaited, happening);
  }

  #observe(awaited: Awaited, happening: Happening): void {
    const { observation, metBy } = awaited;
    const { Identifier, Event, Usage = { Type: 'EXACTLY' }, Actions = [], Transitions } = observation;
    metBy.push(happening);
    if (Usage.Type === 'NEVER') {
      this.#awaiting.drop(awaited);
      this.#findings.fail(['Usage'], observation, {
        message: `Expected ${describeEvent(Event)} never to happen.`,
        nearest: `It did: ${tellHappening(happening, this.#course(awaited))}`,
      });
      return;
    }
    const failuresBefore = this.#findings.failures.length;
    const times = Usage.Type === 'EXACTLY' ? (Usage.Times ?? 1) : 1;
    if (Usage.Type === 'EXACTLY' && metBy.length === times) {
      this.#awaiting.drop(awaited);
      this.#met.add(Identifier);
    }
    if (metBy.length === times) {
      this.#awaiting.awaitNamed(Transitions?.NextObservations ?? [], this.#happened.length);
    }
    for (const { action, place } of inOrder(Actions)) {
      if (!this.#ended) this.#act(action, happening, awaited, place);
    }
    this.#findings.record(observation, describeEvent(Event), this.#findings.failures.length === failuresBefore);
  }

  #course({ from }: Awaited): Course {
    return {
      happened: this.#happened,
      awaitedFrom: from,
      endedAt: this.#centre.now,
      knowledge: this.#knowledge,
    };
  }

  // What the test does

  #act({ Type, Parameters }: ScenarioAction, happening: Happening, awaited: Awaited, place: number): void {
    const at = ['Actions', place, 'Parameters'];
    const { observation } = awaited;
    switch (Type) {
      case 'Assert': {
        const failure = assertFailure(Parameters, this.#contacts.lookAt(this.#contactOf(happening)));
        if (failure) this.#findings.fail(at, observation, failure);
        return;
      }
      case 'OverrideSystemBehavior':
        if (Parameters.Behavior) this.#overrides.add(Parameters.Behavior);
        return;
      case 'TestControl':
        this.#control(Parameters, happening, observation);
        return;
      case 'SendInstruction':
        this.#findings.attempt(
          at,
          observation,
          () => this.#instruct(Parameters, happening),
          () => whereItCameTo(this.#course(awaited)),
        );
    }
  }

  #control({ Command }: ActionParameters, happening: Happening, observation: Observation): void {
    if (Command?.Type === 'EndTest') this.#ended = true;
    const lookAt = this.#contacts.lookAt(this.#contactOf(happening));
    for (const [label, namespace] of Object.entries(Command?.Expressions ?? {})) {
      this.#findings.record(observation, `${label}: ${JSON.stringify(valueAt(namespace, lookAt) ?? null)}`, true);
    }
  }

  #instruct({ Actor, Instruction }: ActionParameters, happening: Happening): void {
    if (!Instruction || Actor === 'Customer') return;
    const { Type, Properties = {} } = Instruction;
    const { now } = this.#centre;
    if (Type === 'Advance') return this.#go(now + (parseDuration(Properties.By ?? '') ?? 0));
    if (Type === 'Until') return this.#go(Math.max(now, momentOf(Properties.At ?? '', this.#knowledge.startsAt)));
    const contact = this.#contactOf(happening);
    const agent = happening.agent ?? this.#contacts.stateOf(contact)?.state.agent?.id ?? this.#lastAgent();
    const deed = deedOf(Instruction, contact, agent);
    if (!deed) return;
    doDeed(this.#centre, deed, (task) => task);
    // Whatever follows at this moment has happened before anything else is done.
    this.#go(this.#centre.now);
  }

  /** Who was offered a task last. */
  #lastAgent(): string | undefined {
    return this.#happened.findLast(({ agent }) => agent !== undefined)?.agent;
  }

  /** The contact something happened to; else the one that came last. */
  #contactOf({ contact }: Happening): string {
    const last = this.#happened.findLast((one) => one.contact !== undefined)?.contact;
    return contact ?? last ?? [...this.#contacts.all][0] ?? '';
  }

  // What is told

  /** What had to happen and did not. */
  #tellMissing(): void {
    for (const awaited of this.#awaiting.all) {
      const { observation, metBy } = awaited;
      const { Event, Usage = { Type: 'EXACTLY' } } = observation;
      if (Usage.Type !== 'EXACTLY') continue;
      const times = Usage.Times ?? 1;
      const often = times === 1 ? '' : ` ${times} times`;
      const course = this.#course(awaited);
      this.#findings.fail(['Event'], observation, {
        message: `Expected ${describeEvent(Event)}${often}.`,
        nearest: metBy.length === 0 ? nearestTo(Event, course) : timesOf(metBy, course),
        unreached: this.#awaiting.unreachedAfter(observation),
      });
      this.#findings.record(observation, describeEvent(Event), false);
    }
  }

  /** Flows that could not honestly go on. */
  #tellStuck(): void {
    for (const { type, because = '', block } of this.#centre.trace) {
      if (type !== 'run.stopped') continue;
      const message = block === undefined || because.includes(block) ? because : `"${block}": ${because}`;
      this.#findings.fail([], undefined, { message });
    }
    for (const { because } of this.#centre.home.stuck) this.#findings.fail([], undefined, { message: because });
  }
}
