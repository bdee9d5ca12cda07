/** Everything a world may say of a queue, in the words of a contact centre. The form, and the line above it, are made of this. */
import type { MetricType } from '@switchyard/blocks';
import type { Path } from './worldPath.ts';

export interface QueueField {
  /** Where it stands below the queue. */
  readonly member: Path;
  readonly label: string;
  readonly kind: 'count' | 'length' | 'text' | 'hoursKey';
  readonly help?: string;
  /** What holds while nothing is said, shown in the empty box. */
  readonly placeholder?: string;
  /** Whether the value may change while time goes by. */
  readonly changes?: boolean;
  /** The value in a line about the queue; `#` is where it stands. */
  readonly brief?: string;
}

const STAFFED: QueueField = {
  member: ['agents', 'staffed'],
  label: 'Agents staffed',
  kind: 'count',
  help: 'Available, on a contact, or in after contact work.',
  changes: true,
  brief: '# staffed',
};
const AVAILABLE: QueueField = {
  member: ['agents', 'available'],
  label: 'Agents available',
  kind: 'count',
  help: 'In status Available.',
  changes: true,
  brief: '# available',
};
const ONLINE: QueueField = {
  member: ['agents', 'online'],
  label: 'Agents online',
  kind: 'count',
  help: 'In any status but Offline.',
  changes: true,
  brief: '# online',
};
const CONTACTS: QueueField = {
  member: ['contacts'],
  label: 'Contacts waiting',
  kind: 'count',
  placeholder: '0',
  changes: true,
  brief: '# waiting',
};
const OLDEST: QueueField = {
  member: ['oldestContactAge'],
  label: 'Oldest waiting for',
  kind: 'length',
  placeholder: '0',
  changes: true,
  brief: 'the oldest for #',
};
const MAXIMUM: QueueField = {
  member: ['maximumContacts'],
  label: 'Maximum contacts',
  kind: 'count',
  placeholder: 'usual limit',
  help: 'With this many waiting, the task leaves by At capacity. Usually 2,500; 10 for an agent.',
  brief: 'at most #',
};
const ACCEPTS: QueueField = {
  member: ['agentAcceptsAfter'],
  label: 'An agent accepts after',
  kind: 'length',
  placeholder: 'nobody',
  help: 'From when the task is queued. Left empty, nobody accepts it.',
  brief: 'an agent accepts after #',
};
const HOURS: QueueField = {
  member: ['hours'],
  label: 'Hours of operation of the queue',
  kind: 'hoursKey',
  brief: 'hours: #',
};
const NAME: QueueField = {
  member: ['name'],
  label: 'Name',
  kind: 'text',
  help: 'What the flow reads as $.Queue.Name.',
};

export const QUEUE_FIELDS: readonly QueueField[] = [
  STAFFED,
  AVAILABLE,
  ONLINE,
  CONTACTS,
  OLDEST,
  MAXIMUM,
  ACCEPTS,
  HOURS,
  NAME,
];

/** What answers each metric a block may name (flow-language §2.4, §2.5). */
export const METRIC_FIELDS: Readonly<Record<MetricType, QueueField>> = {
  OldestContactInQueueAgeSeconds: OLDEST,
  NumberOfContactsInQueue: CONTACTS,
  NumberOfAgentsAvailable: AVAILABLE,
  NumberOfAgentsStaffed: STAFFED,
  NumberOfAgentsOnline: ONLINE,
};

/** What else blocks ask of a queue, by the block (flow-language §2.3, §2.10, §2.18). */
export const BLOCK_FIELDS: Readonly<Record<string, readonly QueueField[]>> = {
  'check-hours-of-operation': [HOURS],
  'get-queue-metrics': [STAFFED, AVAILABLE, ONLINE, CONTACTS, OLDEST],
  'transfer-to-queue': [CONTACTS, MAXIMUM, ACCEPTS],
};
