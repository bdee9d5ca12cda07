/** Everything a world may say of a queue, in the words of a contact centre. The form, and the line above it, are made of this. */
import type { MetricType } from '@switchyard/blocks';
import type { Path } from './worldPath.ts';
import { texts } from '../../texts/texts.ts';

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
  get label() {
    return texts().simulation.agentsStaffed;
  },
  kind: 'count',
  get help() {
    return texts().world.staffedHelp;
  },
  changes: true,
  get brief() {
    return texts().world.staffedBrief;
  },
};
const AVAILABLE: QueueField = {
  member: ['agents', 'available'],
  get label() {
    return texts().simulation.agentsAvailable;
  },
  kind: 'count',
  get help() {
    return texts().world.availableHelp;
  },
  changes: true,
  get brief() {
    return texts().world.availableBrief;
  },
};
const ONLINE: QueueField = {
  member: ['agents', 'online'],
  get label() {
    return texts().simulation.agentsOnline;
  },
  kind: 'count',
  get help() {
    return texts().world.onlineHelp;
  },
  changes: true,
  get brief() {
    return texts().world.onlineBrief;
  },
};
const CONTACTS: QueueField = {
  member: ['contacts'],
  get label() {
    return texts().simulation.contactsWaiting;
  },
  kind: 'count',
  placeholder: '0',
  changes: true,
  get brief() {
    return texts().world.waitingBrief;
  },
};
const OLDEST: QueueField = {
  member: ['oldestContactAge'],
  get label() {
    return texts().simulation.oldestWaitingFor;
  },
  kind: 'length',
  placeholder: '0',
  changes: true,
  get brief() {
    return texts().world.oldestBrief;
  },
};
const MAXIMUM: QueueField = {
  member: ['maximumContacts'],
  get label() {
    return texts().world.maximumContacts;
  },
  kind: 'count',
  get placeholder() {
    return texts().world.usualLimit;
  },
  get help() {
    return texts().world.maximumHelp;
  },
  get brief() {
    return texts().world.maximumBrief;
  },
};
const ACCEPTS: QueueField = {
  member: ['agentAcceptsAfter'],
  get label() {
    return texts().world.agentAcceptsAfter;
  },
  kind: 'length',
  get placeholder() {
    return texts().world.nobody;
  },
  get help() {
    return texts().world.acceptsHelp;
  },
  get brief() {
    return texts().world.acceptsBrief;
  },
};
const HOURS: QueueField = {
  member: ['hours'],
  get label() {
    return texts().world.hoursOfQueue;
  },
  kind: 'hoursKey',
  get brief() {
    return texts().world.hoursBrief;
  },
};
const NAME: QueueField = {
  member: ['name'],
  get label() {
    return texts().world.name;
  },
  kind: 'text',
  get help() {
    return texts().world.nameHelp;
  },
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
