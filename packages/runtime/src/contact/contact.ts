/** What travels: a task contact and everything a flow may read of it (flow-language §1.7, task-contacts §2, §3). */
import type { QueueTarget } from '@switchyard/blocks';
import { NOTHING, type Every } from '../copies.ts';
import type { Task } from '../task.ts';

export interface Contact {
  readonly id: string;
  readonly initialId: string;
  readonly previousId: string | null;
  readonly relatedId: string | null;
  readonly initiationMethod: 'API' | 'TRANSFER' | 'QUEUE_TRANSFER' | 'DISCONNECT';
  readonly name: string;
  readonly description: string;
  readonly references: Readonly<Record<string, { readonly Type: string; readonly Value: string }>>;
  /** Language, customer id and the like, by their names in `UpdateContactData`. */
  readonly system: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes set on the related contact by `TargetContact: Related`. */
  readonly relatedAttributes: Readonly<Record<string, string>>;
  /** Gone when the flow ends or hands over (flow-language §1.7.2). */
  readonly flowAttributes: Readonly<Record<string, string>>;
  readonly external: unknown;
  readonly lambdaInvocationId: string | null;
  readonly metrics: Readonly<Record<string, unknown>> | null;
  readonly taskContactId: string | null;
  readonly workingQueue: (QueueTarget & { readonly name?: string; readonly arn?: string }) | undefined;
  readonly eventHooks: Readonly<Record<string, string>>;
  /** Lower is routed earlier; a new contact has 5 (flow-language §2.1). */
  readonly priority: number;
  readonly ageAdjustmentSeconds: number;
  /** The queue it waits in. */
  readonly queue: { readonly name: string; readonly since: number } | undefined;
  /** The agent it is with or meant for, by the names of `$.Agent`; null while there is none. */
  readonly agent: Readonly<Record<string, string>> | null;
  /** How often each *Loop* block has gone round, by identifier. */
  readonly loopCounts: Readonly<Record<string, number>>;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly startedAt: number;
}

/** A contact of its own, to be changed. */
export function copyContact(of: Contact): Every<Contact> {
  return {
    id: of.id,
    initialId: of.initialId,
    previousId: of.previousId,
    relatedId: of.relatedId,
    initiationMethod: of.initiationMethod,
    name: of.name,
    description: of.description,
    references: of.references,
    system: of.system,
    attributes: of.attributes,
    relatedAttributes: of.relatedAttributes,
    flowAttributes: of.flowAttributes,
    external: of.external,
    lambdaInvocationId: of.lambdaInvocationId,
    metrics: of.metrics,
    taskContactId: of.taskContactId,
    workingQueue: of.workingQueue,
    eventHooks: of.eventHooks,
    priority: of.priority,
    ageAdjustmentSeconds: of.ageAdjustmentSeconds,
    queue: of.queue,
    agent: of.agent,
    loopCounts: of.loopCounts,
    startedAt: of.startedAt,
  };
}

/** The contact of a run in progress: changed in place by one loop, and given out only when the run rests. */
export type WorkingContact = { -readonly [Member in keyof Contact]: Contact[Member] };

const NEW_PRIORITY = 5;

/** A contact as StartTaskContact makes it. */
export function createContact(id: string, task: Task, at: number): Contact {
  return {
    id,
    initialId: task.PreviousContactId ?? id,
    previousId: task.PreviousContactId ?? null,
    relatedId: task.RelatedContactId ?? null,
    initiationMethod: 'API',
    name: task.Name,
    description: task.Description,
    references: task.References,
    system: NOTHING,
    attributes: task.Attributes,
    relatedAttributes: NOTHING,
    ...freshFlowData,
    metrics: null,
    taskContactId: null,
    workingQueue: undefined,
    eventHooks: NOTHING,
    priority: NEW_PRIORITY,
    ageAdjustmentSeconds: 0,
    queue: undefined,
    agent: null,
    startedAt: at,
  };
}

/** What belongs to one run of one flow, as it is when a flow begins (flow-language §1.7.2, §2.12, §2.17). */
export const freshFlowData = {
  flowAttributes: {},
  external: null,
  lambdaInvocationId: null,
  loopCounts: {},
} as const;

/**
 * The follow-up segment a disconnect flow or a queue-to-queue move runs on: a new contact of the same chain
 * (flow-language §2.15, §2.18).
 */
export function nextSegment(contact: Contact, id: string, how: 'DISCONNECT' | 'QUEUE_TRANSFER', at: number): Contact {
  return {
    ...contact,
    ...freshFlowData,
    id,
    previousId: contact.id,
    initiationMethod: how,
    queue: undefined,
    startedAt: at,
  };
}
