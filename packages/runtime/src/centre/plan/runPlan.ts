/**
 * A plan carried out: tasks come in, agents work, time moves from one to the next. Whatever the service refuses is told
 * and nothing stops; the same plan in the same instance gives the same trace.
 */
import { isObject } from '@switchyard/blocks';
import { parseDuration } from '../../world/duration.ts';
import { drawFor } from '../../world/chance.ts';
import type { InstanceState } from '../instance/reduceInstance.ts';
import type { OperationName } from '../operations/operations.ts';
import { ServiceError } from '../operations/serviceError.ts';
import type { DeskTask } from '../desk/createTaskAtDesk.ts';
import type { ContactCentre } from '../simulator/contactCentre.ts';
import { createHeap } from '../simulator/heap.ts';
import type { CentreEvent } from '../trace.ts';
import { arrivalsOf, type Arrival } from './arrivals.ts';
import { doDeed } from './doDeed.ts';
import { isByChance, lengthAt, millisecondsOf } from './lengths.ts';
import type { CallStep, DeedStep, Length, PlanData, WorkStyle } from './planData.ts';
import { shiftsOf, type StatusChange } from './shifts.ts';

/** What the service refused. */
export interface Refusal {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** What was tried, in words. */
  readonly tried: string;
  readonly error: ServiceError;
}

export interface PlanOutcome {
  readonly refusals: readonly Refusal[];
  /** The ids of tasks that steps named. */
  readonly tasks: ReadonlyMap<string, string>;
}

/** Something to do at a time. */
interface Due {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
}

/**
 * A task lives seven days, and longer where somebody says so: a plan without an end stops when nothing more is due.
 *
 * @throws Error for a plan that asks for agents: who is there is settled by `staff` before the centre opens
 */
export function runPlan(centre: ContactCentre, plan: PlanData): PlanOutcome {
  if (plan.Agents) throw new Error('Expected a plan without Agents: staff(instance, plan, facts) first.');
  const run = new PlanRun(centre, plan);
  run.toEnd();
  return { refusals: run.refusals, tasks: run.tasks };
}

// helpers

const DEFAULT_STYLE = { AcceptsAfter: '5 seconds', WorksFor: '5 minutes', ClosesAfter: '0 seconds' } as const;

class PlanRun {
  readonly refusals: Refusal[] = [];
  readonly tasks = new Map<string, string>();
  readonly #centre: ContactCentre;
  readonly #plan: PlanData;
  readonly #startsAt: number;
  readonly #due = createHeap<Due>();
  /** Who has which contact, and since which event: a deed for an older one is out of date. */
  readonly #held = new Map<string, { readonly agent: string; readonly seq: number }>();
  /** What chance knows tasks by: where they came from, not which ids they got. */
  readonly #labels = new Map<string, string>();
  /** How often something was drawn for a task, such as the answer to an offer. */
  readonly #draws = new Map<string, number>();
  #order = 0;
  #seen = 0;
  /** What is planned but changes of shifts, which never end. */
  #toDo = 0;

  constructor(centre: ContactCentre, plan: PlanData) {
    this.#centre = centre;
    this.#plan = plan;
    this.#startsAt = centre.now;
    // Who is there at the beginning is known before anything comes.
    for (const changes of shiftsOf(plan.Shifts ?? {}, centre.facts, this.#startsAt)) this.#change(changes);
    for (const step of plan.Steps ?? []) {
      this.#at(this.#momentOf(step.At), () => ('Call' in step ? this.#call(step) : this.#do(step)));
    }
    const beginning = {
      startsAt: this.#startsAt,
      seed: centre.facts.seed,
      momentOf: (text: string) => this.#momentOf(text),
    };
    (plan.Arrivals ?? []).forEach((arrivals, place) => {
      this.#arrive(arrivalsOf(arrivals, arrivals.Name ?? `arrivals ${place + 1}`, beginning));
    });
  }

  toEnd(): void {
    const { RunFor } = this.#plan;
    const end = RunFor === undefined ? Number.POSITIVE_INFINITY : this.#startsAt + millisecondsOf(RunFor);
    for (;;) {
      this.#look();
      const planned = this.#due.peek()?.at ?? Number.POSITIVE_INFINITY;
      const due = this.#centre.home.nextAt ?? Number.POSITIVE_INFINITY;
      const next = Math.min(planned, due);
      if (next > end || next === Number.POSITIVE_INFINITY) break;
      // Timers of tasks that have ended mean nothing any more.
      if (this.#toDo === 0 && end === Number.POSITIVE_INFINITY && !this.#anyTaskGoesOn()) break;
      // What the centre has to do at a moment is done before anybody does something new.
      if (due <= planned) this.#centre.step();
      else {
        this.#centre.runUntil(planned);
        this.#due.pop()?.act();
      }
    }
    if (Number.isFinite(end)) this.#centre.runUntil(end);
  }

  #anyTaskGoesOn(): boolean {
    const { home, facts } = this.#centre;
    const state = home.peek({ kind: 'instance', key: facts.instance.id }) as InstanceState | undefined;
    // What is due now has still to happen: a task that ended may be about to make another.
    return (state?.activeTasks ?? 0) > 0 || home.nextAt === this.#centre.now;
  }

  // What comes upon the centre

  #call({ Call, With = {}, As }: CallStep, label = As): void {
    this.#try(`${Call}${As === undefined ? '' : ` "${As}"`}`, () => {
      const request = { InstanceId: this.#centre.facts.instance.id, ...(this.#named(With) as object) };
      const output: unknown = this.#centre.call(Call as OperationName, request);
      const id = isObject(output) ? output['ContactId'] : undefined;
      if (typeof id !== 'string') return;
      if (As !== undefined) this.tasks.set(As, id);
      if (label !== undefined) this.#labels.set(id, label);
    });
  }

  #do(step: DeedStep): void {
    const { Agent, Does, Task, As } = step;
    this.#try(`${Agent}: ${Does}${Task === undefined ? '' : ` "${Task}"`}${As === undefined ? '' : ` "${As}"`}`, () => {
      const id = doDeed(this.#centre, { ...step, With: this.#named(step.With) as DeskTask }, (task) => {
        return this.tasks.get(task) ?? task;
      });
      if (As === undefined || id === undefined) return;
      this.tasks.set(As, id);
      this.#labels.set(id, As);
    });
  }

  /** The next task of a stream, and after it the one that follows. */
  #arrive(stream: Iterator<Arrival>): void {
    const next = stream.next();
    if (next.done) return;
    const { at, label, request } = next.value;
    this.#at(at, () => {
      this.#call({ Call: 'StartTaskContact', With: request }, label);
      this.#arrive(stream);
    });
  }

  /** An agent comes, goes, or has a break. */
  #change(changes: Iterator<StatusChange>): void {
    const next = changes.next();
    if (next.done) return;
    const { at, agent, status } = next.value;
    const act = (): void => {
      this.#try(`${this.#nameOf(agent)}: set status`, () => this.#centre.setStatus(agent, status));
      this.#change(changes);
    };
    this.#due.push({ at, order: ++this.#order, act });
  }

  // How agents work

  /** What has happened since, and what agents do about it. */
  #look(): void {
    const { trace } = this.#centre;
    for (; this.#seen < trace.length; this.#seen++) this.#react(trace[this.#seen] as CentreEvent);
  }

  #react({ type, contact, agent, seq, at, data }: CentreEvent): void {
    if (contact === undefined) return;
    if (type === 'contact.created') return this.#label(contact, data);
    if (type === 'contact.disconnected') {
      const held = this.#held.get(contact);
      if (held) this.#later(held.agent, contact, seq, at, 'close');
      return;
    }
    if (agent === undefined) return;
    if (type === 'contact.offered') this.#answer(agent, contact, seq, at);
    else if (type === 'contact.connected') this.#later(agent, contact, seq, at, 'complete');
    else if (type === 'contact.left') this.#held.delete(contact);
    else if (type === 'contact.missed' || type === 'contact.declined') {
      this.#held.delete(contact);
      this.#clear(agent, contact, at);
    }
  }

  /** What goes on from a task, or is made of it, is known by that task. */
  #label(contact: string, data: CentreEvent['data']): void {
    if (this.#labels.has(contact)) return;
    const from = this.#labels.get(String(data?.['previous'] ?? data?.['related']));
    this.#labels.set(contact, from === undefined ? contact : `${from} ${this.#count(`${from} goes on`)}`);
  }

  #answer(agent: string, contact: string, seq: number, at: number): void {
    const style = this.#styleOf(agent);
    if (!style) return;
    const { Declines = 0, Misses = 0 } = style;
    const drawn = this.#draw(contact, 'answer') * 100;
    this.#held.set(contact, { agent, seq });
    if (drawn >= Declines && drawn < Declines + Misses) return;
    this.#later(agent, contact, seq, at, drawn < Declines ? 'decline' : 'accept');
  }

  #later(
    agent: string,
    contact: string,
    seq: number,
    at: number,
    deed: 'accept' | 'decline' | 'complete' | 'close',
  ): void {
    const style = this.#styleOf(agent);
    if (!style) return;
    const time = {
      accept: style.AcceptsAfter,
      decline: style.AcceptsAfter,
      complete: style.WorksFor,
      close: style.ClosesAfter,
    }[deed];
    this.#held.set(contact, { agent, seq });
    this.#at(at + this.#timeOf(time, contact, deed), () => {
      if (this.#held.get(contact)?.seq !== seq) return;
      this.#try(`${this.#nameOf(agent)}: ${deed}`, () => this.#centre[deed](agent, contact));
    });
  }

  /** A missed or declined task is cleared, so that its slot is free again. */
  #clear(agent: string, contact: string, at: number): void {
    const style = this.#styleOf(agent);
    if (!style) return;
    this.#at(at + this.#timeOf(style.ClosesAfter, contact, 'clear'), () => {
      this.#try(`${this.#nameOf(agent)}: close`, () => this.#centre.close(agent, contact));
    });
  }

  #styleOf(agent: string): (WorkStyle & typeof DEFAULT_STYLE) | undefined {
    const { Work = {} } = this.#plan;
    const { agents } = this.#centre.facts;
    const named = Object.keys(Work).find((called) => called !== '*' && agents.find(called)?.id === agent);
    const style = named === undefined ? Work['*'] : Work[named];
    return style && ({ ...DEFAULT_STYLE, ...style } as WorkStyle & typeof DEFAULT_STYLE);
  }

  // Time, chance and names

  #at(at: number, act: () => void): void {
    this.#toDo++;
    this.#due.push({
      at,
      order: ++this.#order,
      act: () => {
        this.#toDo--;
        act();
      },
    });
  }

  #momentOf(text: string): number {
    const since = parseDuration(text);
    return since === undefined ? Date.parse(text) : this.#startsAt + since;
  }

  #timeOf(length: Length, contact: string, what: string): number {
    return lengthAt(length, isByChance(length) ? this.#draw(contact, what) : 0);
  }

  /** How long a task takes hangs on the task, not on who does it or when. */
  #draw(contact: string, what: string): number {
    const task = this.#labels.get(contact) ?? contact;
    return drawFor(this.#centre.facts.seed, `${task} ${what} ${this.#count(`${task} ${what}`)}`);
  }

  #count(what: string): number {
    const number = (this.#draws.get(what) ?? 0) + 1;
    this.#draws.set(what, number);
    return number;
  }

  #nameOf(agent: string): string {
    return this.#centre.facts.agents.byId(agent)?.name ?? agent;
  }

  /** A request in which `{ "ContactOf": "claim 1" }` has become that task's id. */
  #named(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#named(item));
    if (!isObject(value)) return value;
    const task = value['ContactOf'];
    if (typeof task === 'string' && Object.keys(value).length === 1) return this.tasks.get(task) ?? task;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, this.#named(member)]));
  }

  #try(tried: string, act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      this.refusals.push({ at: this.#centre.now, tried, error });
    }
  }
}
