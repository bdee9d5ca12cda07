/**
 * A plan carried out: tasks come in, agents work, time moves from one to the next. Whatever the service refuses is told
 * and nothing stops; the same plan in the same instance gives the same trace.
 */
import { isObject } from '@switchyard/blocks';
import { parseDuration } from '../../world/duration.ts';
import { drawNumber } from '../../world/chance.ts';
import type { InstanceState } from '../instance/reduceInstance.ts';
import type { OperationName } from '../operations/operations.ts';
import { ServiceError } from '../operations/serviceError.ts';
import type { DeskTask } from '../desk/createTaskAtDesk.ts';
import type { ContactCentre } from '../simulator/contactCentre.ts';
import { createHeap } from '../simulator/heap.ts';
import type { CentreEvent } from '../trace.ts';
import { doDeed } from './doDeed.ts';
import type { Arrivals, CallStep, DeedStep, PlanData, TimeOrRange, WorkStyle } from './planData.ts';

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

/** A task lives seven days, and longer where somebody says so: a plan without an end stops when nothing more is due. */
export function runPlan(centre: ContactCentre, plan: PlanData): PlanOutcome {
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
  #order = 0;
  #seen = 0;
  #draws = 0;

  constructor(centre: ContactCentre, plan: PlanData) {
    this.#centre = centre;
    this.#plan = plan;
    this.#startsAt = centre.now;
    for (const step of plan.Steps ?? []) {
      this.#at(this.#momentOf(step.At), () => ('Call' in step ? this.#call(step) : this.#do(step)));
    }
    for (const arrivals of plan.Arrivals ?? [])
      this.#arrive(arrivals, 1, this.#startsAt + millisecondsOf(arrivals.From));
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
      if (planned === Number.POSITIVE_INFINITY && end === planned && !this.#anyTaskGoesOn()) break;
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

  #call({ Call, With = {}, As }: CallStep): void {
    this.#try(`${Call}${As === undefined ? '' : ` "${As}"`}`, () => {
      const request = { InstanceId: this.#centre.facts.instance.id, ...(this.#named(With) as object) };
      const output: unknown = this.#centre.call(Call as OperationName, request);
      const id = isObject(output) ? output['ContactId'] : undefined;
      if (As !== undefined && typeof id === 'string') this.tasks.set(As, id);
    });
  }

  #do(step: DeedStep): void {
    const { Agent, Does, Task, As } = step;
    this.#try(`${Agent}: ${Does}${Task === undefined ? '' : ` "${Task}"`}${As === undefined ? '' : ` "${As}"`}`, () => {
      const id = doDeed(this.#centre, { ...step, With: this.#named(step.With) as DeskTask }, (task) => {
        return this.tasks.get(task) ?? task;
      });
      if (As !== undefined && id !== undefined) this.tasks.set(As, id);
    });
  }

  #arrive(arrivals: Arrivals, number: number, at: number): void {
    const { From, For, Every, With } = arrivals;
    if (at >= this.#startsAt + millisecondsOf(From) + millisecondsOf(For)) return;
    this.#at(at, () => {
      const { Name: given } = With;
      const Name = (typeof given === 'string' ? given : 'Task {number}').replaceAll('{number}', String(number));
      this.#call({ Call: 'StartTaskContact', With: { ...With, Name } });
      // Tasks that come without any time between them would never end.
      this.#arrive(arrivals, number + 1, at + Math.max(1, this.#timeOf(Every, `arrivals ${Name}`)));
    });
  }

  // How agents work

  /** What has happened since, and what agents do about it. */
  #look(): void {
    const { trace } = this.#centre;
    for (; this.#seen < trace.length; this.#seen++) this.#react(trace[this.#seen] as CentreEvent);
  }

  #react({ type, contact, agent, seq, at }: CentreEvent): void {
    if (contact === undefined) return;
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

  #answer(agent: string, contact: string, seq: number, at: number): void {
    const style = this.#styleOf(agent);
    if (!style) return;
    const { Declines = 0, Misses = 0 } = style;
    const drawn = this.#draw(`${agent} answers ${contact}`);
    this.#held.set(contact, { agent, seq });
    if (drawn > Declines && drawn <= Declines + Misses) return;
    this.#later(agent, contact, seq, at, drawn <= Declines ? 'decline' : 'accept');
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
    this.#at(at + this.#timeOf(time, `${agent} ${deed} ${contact}`), () => {
      if (this.#held.get(contact)?.seq !== seq) return;
      this.#try(`${this.#nameOf(agent)}: ${deed}`, () => this.#centre[deed](agent, contact));
    });
  }

  /** A missed or declined task is cleared, so that its slot is free again. */
  #clear(agent: string, contact: string, at: number): void {
    const style = this.#styleOf(agent);
    if (!style) return;
    this.#at(at + this.#timeOf(style.ClosesAfter, `${agent} clears ${contact}`), () => {
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
    this.#due.push({ at, order: ++this.#order, act });
  }

  #momentOf(text: string): number {
    const since = parseDuration(text);
    return since === undefined ? Date.parse(text) : this.#startsAt + since;
  }

  #timeOf(time: TimeOrRange, what: string): number {
    if (typeof time === 'string') return millisecondsOf(time);
    const [least, most] = time.map(millisecondsOf) as [number, number];
    const drawn = least + ((most - least) * (this.#draw(what) - 1)) / 99;
    // Whole seconds, where it is a matter of seconds.
    return most - least >= 1000 ? Math.round(drawn / 1000) * 1000 : Math.round(drawn);
  }

  #draw(what: string): number {
    return drawNumber(this.#centre.facts.seed, what, ++this.#draws);
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

function millisecondsOf(text: string | undefined): number {
  return (text === undefined ? 0 : parseDuration(text)) ?? 0;
}
