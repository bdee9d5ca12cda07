/** What a block changes on a contact, and the line that tells it. */
import type { Changes } from '@switchyard/blocks';
import type { Contact } from '../contact/contact.ts';

/** The contact after a block's changes. Every member a block gives replaces the contact's own. */
export function applyChanges(contact: Contact, changes: Changes, block: string): Contact {
  const next: { -readonly [Key in keyof Contact]: Contact[Key] } = { ...contact };
  if (changes.attributes) {
    if (changes.target === 'Related') next.relatedAttributes = changes.attributes;
    else next.attributes = changes.attributes;
  }
  if (changes.flowAttributes) next.flowAttributes = changes.flowAttributes;
  if (changes.system) {
    const { Name, Description, ...system } = changes.system;
    if (Name !== undefined) next.name = Name;
    if (Description !== undefined) next.description = Description;
    next.system = { ...contact.system, ...system };
  }
  if (changes.external !== undefined) next.external = changes.external;
  if (changes.lambdaInvocationId !== undefined) next.lambdaInvocationId = changes.lambdaInvocationId;
  if (changes.metrics !== undefined) next.metrics = changes.metrics;
  if (changes.workingQueue) next.workingQueue = changes.workingQueue;
  if (changes.eventHook) {
    next.eventHooks = { ...contact.eventHooks, [changes.eventHook.hook]: changes.eventHook.flow };
  }
  if (changes.priority !== undefined) next.priority = changes.priority;
  if (changes.ageAdjustmentSeconds !== undefined) next.ageAdjustmentSeconds = changes.ageAdjustmentSeconds;
  if (changes.taskContactId !== undefined) next.taskContactId = changes.taskContactId;
  if (changes.loopCount !== undefined) next.loopCounts = { ...contact.loopCounts, [block]: changes.loopCount };
  return next;
}

/** What a trace tells of changes: only what is different, by the reference that reads it. */
export function describeChanges(before: Contact, changes: Changes): Readonly<Record<string, unknown>> | undefined {
  const told: Record<string, unknown> = {};
  const rows = (root: string, was: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): void => {
    for (const [key, value] of Object.entries(now)) {
      if (!Object.hasOwn(was, key) || was[key] !== value) told[`$.${root}.${key}`] = value;
    }
  };
  if (changes.attributes && changes.target !== 'Related') rows('Attributes', before.attributes, changes.attributes);
  if (changes.attributes && changes.target === 'Related') {
    rows('Related.Attributes', before.relatedAttributes, changes.attributes);
  }
  if (changes.flowAttributes) rows('FlowAttributes', before.flowAttributes, changes.flowAttributes);
  for (const [key, value] of Object.entries(changes.system ?? {})) told[`$.${key}`] = value;
  if (changes.external !== undefined) told['$.External'] = changes.external;
  if (changes.metrics !== undefined) told['$.Metrics'] = changes.metrics;
  if (changes.workingQueue) told['$.Queue.Name'] = changes.workingQueue.name ?? changes.workingQueue.id;
  if (changes.eventHook) told[changes.eventHook.hook] = changes.eventHook.flow;
  if (changes.priority !== undefined) told['priority'] = changes.priority;
  if (changes.ageAdjustmentSeconds !== undefined) told['age adjustment, seconds'] = changes.ageAdjustmentSeconds;
  return Object.keys(told).length > 0 ? told : undefined;
}
