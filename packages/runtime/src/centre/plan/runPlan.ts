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
import { ManualWork } from './manualWork.ts';
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
  /** Whether the plan is not over before it is done: all but changes of shifts, which never end. */
  readonly counts: boolean;
  readonly act: () => void;
}

/** A task as chance knows it: where it came from, not which ids it got. */
interface Known {
  readonly label: string;
  /** How often something was drawn for it, such as the answer to an offer. */
  readonly draws: Partial<Record<Drawn, number>>;
}

type Deed = 'accept' | 'decline' | 'complete' | 'close';
type Drawn = Deed | 'answer' | 'clear' | 'goes on' | 'take';

type Style = WorkStyle & typeof DEFAULT_STYLE;

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
  /** By contact, and by label. */
  readonly #known = new Map<string, Known>();
  readonly #labelled = new Map<string, Known>();
  readonly #styles = new Map<string, Style | undefined>();
  /** Undefined where no agent takes anything by himself. */
  readonly #manual: ManualWork | undefined;
  #order = 0;
  #seen = 0;
  /** What the plan is not over before. */
  #toDo = 0;

  constructor(centre: ContactCentre, plan: PlanData) {
    this.#centre = centre;
    this.#plan = plan;
    this.#startsAt = centre.now;
    if (Object.values(plan.Work ?? {}).some(({ TakesAfter }) => TakesAfter !== undefined)) {
      this.#manual = new ManualWork(centre, {
        styleOf: (agent) => this.#styleOf(agent),
        timeOf: (length, contact) => this.#timeOf(length, contact, 'take'),
        at: (at, act) => this.#at(at, act),
      });
    }
    // Who is there at the beginning is known before anything comes.
    for (const changes of shiftsOf(plan.Shifts ?? {}, centre.facts, this.#startsAt)) this.#change(changes);
    for (const step of plan.Steps ?? []) {
      this.#at(this.#momentOf(step.At), () => ('Call' in step ? this.#call(step) : this.#deed(step)));
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
        this.#do(this.#due.pop());
      }
    }
    if (Number.isFinite(end)) this.#centre.runUntil(end);
  }

  #do(due: Due | undefined): void {
    if (due?.counts === true) this.#toDo--;
    due?.act();
  }

  #anyTaskGoesOn(): boolean {
    const { home, facts } = this.#centre;
    const state = home.peek({ kind: 'instance', key: facts.instance.id }) as InstanceState | undefined;
    // What is due now has still to happen: a task that ended may be about to make another.
    return (state?.activeTasks ?? 0) > 0 || home.nextAt === this.#centre.now;
  }

  // What comes upon the centre

  #call({ Call, With = {}, As }: CallStep, label = As): void {
    try {
      const request = { InstanceId: this.#centre.facts.instance.id, ...(this.#named(With) as object) };
      const output: unknown = this.#centre.call(Call as OperationName, request);
      const id = isObject(output) ? output['ContactId'] : undefined;
      if (typeof id !== 'string') return;
      if (As !== undefined) this.tasks.set(As, id);
      if (label !== undefined) this.#know(id, label);
    } catch (error) {
      this.#refuse(error, `${Call}${As === undefined ? '' : ` "${As}"`}`);
    }
  }

  #deed(step: DeedStep): void {
    const { Agent, Does, Task, As } = step;
    try {
      const id = doDeed(this.#centre, { ...step, With: this.#named(step.With) as DeskTask }, (task) => {
        return this.tasks.get(task) ?? task;
      });
      if (As === undefined || id === undefined) return;
      this.tasks.set(As, id);
      this.#know(id, As);
    } catch (error) {
      const what = `${Does}${Task === undefined ? '' : ` "${Task}"`}${As === undefined ? '' : ` "${As}"`}`;
      this.#refuse(error, `${Agent}: ${what}`);
    }
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
      try {
        this.#centre.setStatus(agent, status);
      } catch (error) {
        this.#refuse(error, `${this.#nameOf(agent)}: set status`);
      }
      this.#change(changes);
    };
    this.#due.push({ at, order: ++this.#order, counts: false, act });
  }

  // How agents work

  /** What has happened since, and what agents do about it. */
  #look(): void {
    const { trace } = this.#centre;
    for (; this.#seen < trace.length; this.#seen++) {
      const event = trace[this.#seen] as CentreEvent;
      this.#react(event);
      this.#manual?.hear(event);
    }
  }

  #react({ type, contact, agent, seq, at, data }: CentreEvent): void {
    if (contact === undefined) return;
    if (type === 'contact.created') return this.#label(contact, data);
    if (type === 'contact.disconnected') {
      const held = this.#held.get(contact);
      if (held) this.#later(held.agent, contact, seq, at, 'close');
      return;
    }
    if (type === 'contact.completed') {
      // Whatever was still to be done for it, a change of status may have done.
      this.#held.delete(contact);
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
    if (this.#known.has(contact)) return;
    const from = this.#known.get(String(data?.['previous'] ?? data?.['related']));
    this.#know(contact, from ? `${from.label} ${countUp(from, 'goes on')}` : contact);
  }

  #know(contact: string, label: string): Known {
    let known = this.#labelled.get(label);
    if (!known) this.#labelled.set(label, (known = { label, draws: {} }));
    this.#known.set(contact, known);
    return known;
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

  #later(agent: string, contact: string, seq: number, at: number, deed: Deed): void {
    const style = this.#styleOf(agent);
    if (!style) return;
    this.#held.set(contact, { agent, seq });
    this.#at(at + this.#timeOf(style[TIME_OF[deed]], contact, deed), () => {
      if (this.#held.get(contact)?.seq === seq) this.#does(agent, contact, deed);
    });
  }

  /** A missed or declined task is cleared, so that its slot is free again. */
  #clear(agent: string, contact: string, at: number): void {
    const style = this.#styleOf(agent);
    if (!style) return;
    this.#at(at + this.#timeOf(style.ClosesAfter, contact, 'clear'), () => this.#does(agent, contact, 'close'));
  }

  #does(agent: string, contact: string, deed: Deed): void {
    try {
      this.#centre[deed](agent, contact);
    } catch (error) {
      this.#refuse(error, `${this.#nameOf(agent)}: ${deed}`);
    }
  }

  #styleOf(agent: string): Style | undefined {
    if (!this.#styles.has(agent)) this.#styles.set(agent, this.#findStyle(agent));
    return this.#styles.get(agent);
  }

  #findStyle(agent: string): Style | undefined {
    const { Work = {} } = this.#plan;
    const { agents } = this.#centre.facts;
    const named = Object.keys(Work).find((called) => called !== '*' && agents.find(called)?.id === agent);
    const style = named === undefined ? Work['*'] : Work[named];
    return style && ({ ...DEFAULT_STYLE, ...style } as Style);
  }

  // Time, chance and names

  #at(at: number, act: () => void): void {
    this.#toDo++;
    this.#due.push({ at, order: ++this.#order, counts: true, act });
  }

  #momentOf(text: string): number {
    const since = parseDuration(text);
    return since === undefined ? Date.parse(text) : this.#startsAt + since;
  }

  #timeOf(length: Length, contact: string, what: Drawn): number {
    return lengthAt(length, isByChance(length) ? this.#draw(contact, what) : 0);
  }

  /** How long a task takes hangs on the task, not on who does it or when. */
  #draw(contact: string, what: Drawn): number {
    const known = this.#known.get(contact) ?? this.#know(contact, contact);
    return drawFor(this.#centre.facts.seed, `${known.label} ${what} ${countUp(known, what)}`);
  }

  #nameOf(agent: string): string {
    return this.#centre.facts.agents.byId(agent)?.name ?? agent;
  }

  /** A request in which `{ "ContactOf": "claim 1" }` has become that task's id. */
  #named(value: unknown): unknown {
    // Most requests name no other task.
    if (!namesTask(value)) return value;
    if (Array.isArray(value)) return value.map((item) => this.#named(item));
    if (!isObject(value)) return value;
    const task = value['ContactOf'];
    if (typeof task === 'string' && Object.keys(value).length === 1) return this.tasks.get(task) ?? task;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, this.#named(member)]));
  }

  #refuse(error: unknown, tried: string): void {
    if (!(error instanceof ServiceError)) throw error;
    this.refusals.push({ at: this.#centre.now, tried, error });
  }
}

const TIME_OF = {
  accept: 'AcceptsAfter',
  decline: 'AcceptsAfter',
  complete: 'WorksFor',
  close: 'ClosesAfter',
} as const satisfies Readonly<Record<Deed, keyof Style>>;

function countUp({ draws }: Known, what: Drawn): number {
  return (draws[what] = (draws[what] ?? 0) + 1);
}

function namesTask(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(namesTask);
  if (!isObject(value)) return false;
  if (Object.hasOwn(value, 'ContactOf')) return true;
  for (const name in value) if (namesTask(value[name])) return true;
  return false;
}
