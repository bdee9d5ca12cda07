/**
 * A run in progress. It is the one thing in the runtime that is changed in place, by one loop at a time; what leaves
 * it, the trace and the contact, are values nobody changes afterwards.
 */
import type { Answer, ContactView, Question, QueueTarget } from '@switchyard/blocks';
import type { WorkingContact } from '../contact/contact.ts';
import type { TraceEvent, TraceType } from '../trace/trace.ts';
import type { Admission, Heard } from '../world/answers.ts';
import type { World } from '../world/world.ts';
import type { CompiledFlow } from './compileFlow.ts';
import type { Instance } from './resolveReference.ts';

/** Whom blocks ask. A question that is answered later, by a message, has no answer here. */
export interface Surroundings {
  readonly instance: Instance;
  readonly startsAt: number;
  ask(question: Question, at: number): Heard | undefined;
  /** Whether a queue takes another contact: what it is called, or why it does not. */
  admit(target: QueueTarget, at: number): Admission | undefined;
}

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
  /** Undefined when nobody wants to know. */
  readonly trace: TraceEvent[] | undefined;
  /** Whether the trace says what each block's parameters come to, as a flow log does. */
  readonly tellsParameters?: boolean;
  blocksRun: number;
  sinceTimePassed: number;
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

/** Adds to the trace what just happened. */
export function tell(run: BlockLoop, type: TraceType, told: Partial<TraceEvent> = {}): void {
  const { trace } = run;
  if (!trace) return;
  trace.push({ seq: trace.length + 1, at: run.now, type, contact: run.contact.id, flow: run.flow.name, ...told });
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
