/**
 * A run in progress. It is the one thing in the runtime that is changed in place, by one loop at a time; what leaves
 * it, the trace and the contact, are values nobody changes afterwards.
 */
import type { Answer, ContactView, Question, QueueTarget } from '@switchyard/blocks';
import type { WorkingContact } from '../contact/contact.ts';
import type { TraceEvent, TraceType } from '../trace/trace.ts';
import type { Admission, Heard } from '../world/answers.ts';
import type { World } from '../world/world.ts';
import type { CompiledBlock, CompiledFlow } from './compileFlow.ts';
import type { Exit } from './exits.ts';
import type { Instance } from './resolveReference.ts';

/** Whom blocks ask. A question that is answered later, by a message, has no answer here. */
export interface Surroundings {
  readonly instance: Instance;
  readonly startsAt: number;
  ask(question: Question, at: number): Heard | undefined;
  /** Whether a queue takes another contact: what it is called, or why it does not. */
  admit(target: QueueTarget, at: number): Admission | undefined;
}

/** Who hears what happens on the way through blocks. */
export interface Teller {
  /** Whether it wants to know what each block's parameters come to, as a flow log does. */
  readonly wantsParameters: boolean;
  tell(run: BlockLoop, type: TraceType, told: Partial<TraceEvent>): void;
}

/** A block that ran, a way out that was taken, or a branch that leads nowhere. */
export type WalkStep = CompiledBlock | Exit | Pick<Exit, 'block' | 'branch'>;

/** What one plain loop over blocks works on. */
export interface BlockLoop {
  readonly world: Surroundings;
  contact: WorkingContact;
  flow: CompiledFlow;
  /** The block that runs now, as a place in the flow. */
  place: number;
  /** What that block is about to hear. */
  answer: Answer | undefined;
  /** Milliseconds since 1970-01-01T00:00Z, in virtual time. */
  now: number;
  /** Hears what happens on the way; undefined when nobody wants to know. */
  readonly teller: Teller | undefined;
  /** Takes down which blocks ran and which ways they were left by, where somebody counts them. */
  readonly walk?: WalkStep[] | undefined;
  blocksRun: number;
  sinceTimePassed: number;
  /** Whether a block ran that calls no function. */
  ranOther: boolean;
  readonly circleLimit: number;
  readonly blockLimit: number;
  circle: string[] | undefined;
  readonly stopAfterBlocks: number;
  /** How often it was moved from queue to queue. */
  moves: number;
}

/** The run of one contact in a world that was told everything. */
export interface Running extends BlockLoop {
  readonly world: World;
  /** Whether the disconnect flow runs, which runs once (flow-language §2.15). */
  disconnecting: boolean;
  /** How often the contact was handed from flow to flow. */
  transfers: number;
}

/** Tells what just happened, if somebody wants to know. */
export function tell(run: BlockLoop, type: TraceType, told: Partial<TraceEvent> = {}): void {
  run.teller?.tell(run, type, told);
}

/** Writes down what happens, in order. */
export function tellTo(trace: TraceEvent[]): Teller {
  return {
    wantsParameters: false,
    tell: ({ now, contact, flow }, type, told) => {
      trace.push({ seq: trace.length + 1, at: now, type, contact: contact.id, flow: flow.name, ...told });
    },
  };
}

/** What blocks see of the contact of a run. One serves the whole run: it looks when it is asked. */
export class RunView implements ContactView {
  readonly #run: BlockLoop;

  constructor(run: BlockLoop) {
    this.#run = run;
  }

  get now() {
    return this.#run.now;
  }

  get contactId() {
    return this.#run.contact.id;
  }

  get flowType() {
    return this.#run.flow.type;
  }

  get attributes() {
    return this.#run.contact.attributes;
  }

  get flowAttributes() {
    return this.#run.contact.flowAttributes;
  }

  get workingQueue() {
    return this.#run.contact.workingQueue;
  }

  get queued() {
    return this.#run.contact.queue !== undefined;
  }

  get loopCount() {
    const { contact, flow, place } = this.#run;
    const id = flow.blocks[place]?.id ?? '';
    return Object.hasOwn(contact.loopCounts, id) ? (contact.loopCounts[id] ?? 0) : 0;
  }
}
