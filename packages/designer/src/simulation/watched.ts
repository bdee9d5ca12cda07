/** What the watch shows of a contact: everything that has a value, and whether the last block changed it. */
import { shortName, type Contact } from '@switchyard/runtime';
import { metricRows, valueRows } from './valueRows.ts';
import type { Names } from './world/asksOf.ts';
import { texts } from '../texts/texts.ts';

export interface Watched {
  readonly name: string;
  readonly value: string;
  readonly changed: boolean;
}

export interface WatchedGroup {
  readonly title: string;
  readonly rows: readonly Watched[];
}

/**
 * @param before the contact one block ago; undefined at the start
 */
export function watched(contact: Contact, before: Contact | undefined, names: Names): WatchedGroup[] {
  const had = before && new Map(groupsOf(before, names));
  return groupsOf(contact, names).map(([title, values]) => ({
    title,
    rows: Object.entries(values).map(([name, value]) => ({
      name,
      value,
      changed: had !== undefined && had.get(title)?.[name] !== value,
    })),
  }));
}

// helpers

type Group = readonly [title: string, values: Readonly<Record<string, string>>];

function groupsOf(contact: Contact, names: Names): Group[] {
  const { workingQueue, queue, external, metrics, priority, ageAdjustmentSeconds } = contact;
  const groups: Group[] = [
    [texts().simulation.attributes, shown(contact.attributes)],
    [texts().simulation.flowAttributes, shown(contact.flowAttributes)],
    [texts().simulation.external, shown(typeof external === 'object' ? external : { value: external })],
    [texts().simulation.queueMetrics, Object.fromEntries(metricRows(metrics))],
    [
      texts().simulation.queue,
      shown({
        [texts().simulation.workingQueue]: workingQueue && (workingQueue.name ?? workingQueue.id),
        [texts().simulation.waitsIn]: queue && (queue.name || texts().simulation.itsQueue),
        [texts().simulation.priority]: priority,
        [texts().simulation.addedToAge]:
          ageAdjustmentSeconds === 0 ? undefined : texts().simulation.seconds(ageAdjustmentSeconds),
      }),
    ],
    [texts().simulation.loopsGoneRound, shown(contact.loopCounts)],
    [texts().simulation.eventFlows, eventFlows(contact, names)],
    [texts().simulation.system, shown(contact.system)],
  ];
  return groups.filter(([, values]) => Object.keys(values).length > 0);
}

/** What people call the events that have a flow (flow-language §2.14, §2.15). */
const EVENTS: ReadonlyMap<string, () => string> = new Map([
  ['CustomerQueue', () => texts().simulation.customerQueueFlow],
  ['CustomerRemaining', () => texts().simulation.disconnectFlow],
]);

function eventFlows({ eventHooks }: Contact, { nameOf }: Names): Record<string, string> {
  return Object.fromEntries(
    Object.entries(eventHooks).map(([event, flow]) => [
      EVENTS.get(event)?.() ?? event,
      nameOf(flow) ?? shortName(flow),
    ]),
  );
}

function shown(values: unknown): Record<string, string> {
  return Object.fromEntries(valueRows(values));
}
