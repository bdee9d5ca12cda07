/** What a block changes on a contact, and the line that tells it. */
import type { Changes } from '@switchyard/blocks';
import type { Contact, WorkingContact } from '../contact/contact.ts';

/**
 * Changes the contact of a run in progress, in place: a flow sets more than anything else, and nobody else holds the
 * contact before the run is over. Stores a block gives are replaced whole and never written into.
 */
export function applyChanges(contact: WorkingContact, changes: Changes, block: string): void {
  // Only the members there are: most blocks change one thing, of the dozen a block may change.
  for (const member in changes) apply(contact, member as keyof Changes, changes, block);
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

function apply(contact: WorkingContact, member: keyof Changes, changes: Changes, block: string): void {
  switch (member) {
    case 'attributes':
      if (changes.target === 'Related') addRelated(contact, changes.attributes);
      else if (changes.attributes) contact.attributes = changes.attributes;
      break;
    case 'system':
      // The name and language of a related contact are its own; no flow of this contact reads them.
      if (changes.system && changes.target !== 'Related') setSystem(contact, changes.system);
      break;
    case 'flowAttributes':
      contact.flowAttributes = changes.flowAttributes ?? contact.flowAttributes;
      break;
    case 'external':
      contact.external = changes.external;
      break;
    case 'lambdaInvocationId':
      contact.lambdaInvocationId = changes.lambdaInvocationId ?? null;
      break;
    case 'metrics':
      contact.metrics = changes.metrics ?? null;
      break;
    case 'workingQueue':
      contact.workingQueue = changes.workingQueue;
      break;
    case 'eventHook':
      if (changes.eventHook) {
        contact.eventHooks = { ...contact.eventHooks, [changes.eventHook.hook]: changes.eventHook.flow };
      }
      break;
    case 'priority':
      contact.priority = changes.priority ?? contact.priority;
      break;
    case 'ageAdjustmentSeconds':
      contact.ageAdjustmentSeconds = changes.ageAdjustmentSeconds ?? contact.ageAdjustmentSeconds;
      break;
    case 'taskContactId':
      contact.taskContactId = changes.taskContactId ?? null;
      break;
    case 'loopCount':
      contact.loopCounts = { ...contact.loopCounts, [block]: changes.loopCount ?? 0 };
      break;
    case 'target':
      break;
  }
}

function addRelated(contact: WorkingContact, attributes: Readonly<Record<string, string>> | undefined): void {
  contact.relatedAttributes = { ...contact.relatedAttributes, ...attributes };
}

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
