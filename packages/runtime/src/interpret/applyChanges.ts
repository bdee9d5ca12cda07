/** What a block changes on a contact, and the line that tells it. */
import type { Changes } from '@switchyard/blocks';
import type { Contact, WorkingContact } from '../contact/contact.ts';

/**
 * Changes the contact of a run in progress, in place: a flow sets more than anything else, and nobody else holds the
 * contact before the run is over. Stores a block gives are replaced whole and never written into.
 */
export function applyChanges(contact: WorkingContact, changes: Changes, block: string): void {
  if (changes.target === 'Related') {
    contact.relatedAttributes = { ...contact.relatedAttributes, ...changes.attributes };
  } else {
    if (changes.attributes) contact.attributes = changes.attributes;
    if (changes.system) setSystem(contact, changes.system);
  }
  if (changes.flowAttributes) contact.flowAttributes = changes.flowAttributes;
  if (changes.external !== undefined) contact.external = changes.external;
  if (changes.lambdaInvocationId !== undefined) contact.lambdaInvocationId = changes.lambdaInvocationId;
  if (changes.metrics !== undefined) contact.metrics = changes.metrics;
  if (changes.workingQueue) contact.workingQueue = changes.workingQueue;
  if (changes.eventHook) {
    contact.eventHooks = { ...contact.eventHooks, [changes.eventHook.hook]: changes.eventHook.flow };
  }
  if (changes.priority !== undefined) contact.priority = changes.priority;
  if (changes.ageAdjustmentSeconds !== undefined) contact.ageAdjustmentSeconds = changes.ageAdjustmentSeconds;
  if (changes.taskContactId !== undefined) contact.taskContactId = changes.taskContactId;
  if (changes.loopCount !== undefined) contact.loopCounts = { ...contact.loopCounts, [block]: changes.loopCount };
}

/** What a trace tells of changes: only what is different, by the reference that reads it. */
export function describeChanges(before: Contact, changes: Changes): Readonly<Record<string, unknown>> | undefined {
  const told: Record<string, unknown> = {};
  if (changes.attributes) {
    if (changes.target === 'Related') {
      tellRows(told, '$.Related.Attributes.', before.relatedAttributes, changes.attributes);
    } else tellRows(told, '$.Attributes.', before.attributes, changes.attributes);
  }
  if (changes.flowAttributes) {
    tellRows(told, '$.FlowAttributes.', before.flowAttributes, changes.flowAttributes);
  }
  if (changes.system && changes.target !== 'Related') tellRows(told, '$.', {}, changes.system);
  if (changes.external !== undefined) told['$.External'] = changes.external;
  if (changes.lambdaInvocationId !== undefined) told['$.LambdaInvocation.InvocationId'] = changes.lambdaInvocationId;
  if (changes.metrics !== undefined && changes.metrics !== before.metrics) told['$.Metrics'] = changes.metrics;
  if (changes.workingQueue) told['$.Queue.Name'] = changes.workingQueue.name ?? changes.workingQueue.id;
  if (changes.eventHook) told[changes.eventHook.hook] = changes.eventHook.flow;
  if (changes.priority !== undefined) told['priority'] = changes.priority;
  if (changes.ageAdjustmentSeconds !== undefined) told['age adjustment, seconds'] = changes.ageAdjustmentSeconds;
  for (const _ in told) return told;
  return undefined;
}

// helpers

function setSystem(contact: WorkingContact, { Name, Description, ...system }: Readonly<Record<string, string>>): void {
  if (Name !== undefined) contact.name = Name;
  if (Description !== undefined) contact.description = Description;
  contact.system = { ...contact.system, ...system };
}

type Rows = Readonly<Record<string, string>>;

function tellRows(told: Record<string, unknown>, root: string, was: Rows, now: Rows): void {
  for (const key of Object.keys(now)) {
    if (!Object.hasOwn(was, key) || was[key] !== now[key]) told[root + key] = now[key];
  }
}
