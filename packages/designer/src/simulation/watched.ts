/** What the watch shows of a contact: everything that has a value, and whether the last block changed it. */
import type { Contact } from '@switchyard/runtime';

export interface Watched {
  readonly group: string;
  readonly name: string;
  readonly value: string;
  readonly changed: boolean;
}

/**
 * @param before the contact one block ago; undefined at the start
 */
export function watched(contact: Contact, before: Contact | undefined): Watched[] {
  const had = before && new Map(valuesOf(before).map(([group, name, value]) => [`${group}/${name}`, value]));
  return valuesOf(contact).map(([group, name, value]) => ({
    group,
    name,
    value,
    changed: had !== undefined && had.get(`${group}/${name}`) !== value,
  }));
}

// helpers

type Value = readonly [group: string, name: string, value: string];

function valuesOf(contact: Contact): Value[] {
  const { workingQueue, queue, external, metrics, priority, ageAdjustmentSeconds } = contact;
  const rows: Value[] = [];
  const add = (group: string, values: object | null | undefined): void => {
    for (const [name, value] of Object.entries(values ?? {})) {
      rows.push([group, name, typeof value === 'string' ? value : JSON.stringify(value)]);
    }
  };
  add('Attributes', contact.attributes);
  add('Flow attributes', contact.flowAttributes);
  if (typeof external === 'object') add('External', external);
  else if (external !== undefined) rows.push(['External', 'value', JSON.stringify(external)]);
  add('Queue metrics', metrics);
  if (workingQueue) rows.push(['Queue', 'Working queue', workingQueue.name ?? workingQueue.id]);
  if (queue) rows.push(['Queue', 'Waits in', queue.name || 'its queue']);
  rows.push(['Queue', 'Priority', String(priority)]);
  if (ageAdjustmentSeconds !== 0) rows.push(['Queue', 'Added to age', `${ageAdjustmentSeconds} s`]);
  add('Loops gone round', contact.loopCounts);
  add('Event flows', contact.eventHooks);
  add('System', contact.system);
  return rows;
}
