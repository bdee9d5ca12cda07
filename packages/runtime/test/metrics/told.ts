/** Traces written by hand, in seconds since the office opened: for numbers the reference works out itself. */
import { createFacts, type CentreEvent } from '../../src/centre/index.ts';
import type { Facts } from '../../src/centre/instance/facts.ts';
import { historicalReport, type HistoricalQuery } from '../../src/centre/metrics/historicalReport.ts';
import type { HistoricalMetricName } from '../../src/centre/metrics/historicalMetrics.ts';
import { OFFICE } from '../centre.ts';

export const FACTS: Facts = createFacts(OFFICE);
export const QUEUE = FACTS.queues.find('Claims')?.id ?? '';
export const ADA = FACTS.agents.find('ada')?.id ?? '';

/** When, what, and to whom. */
export type Line = readonly [
  seconds: number,
  type: CentreEvent['type'],
  said?: Partial<Omit<CentreEvent, 'at' | 'type'>>,
];

export function told(...lines: readonly Line[]): readonly CentreEvent[] {
  return lines
    .toSorted(([one], [other]) => one - other)
    .map(([seconds, type, said = {}], place) => ({ seq: place + 1, at: at(seconds), type, ...said }));
}

/** A contact that waits, and perhaps is answered or abandoned. */
export function queuedContact(
  contact: string,
  enqueued: number,
  end: { readonly answered?: number; readonly abandoned?: number } = {},
): readonly Line[] {
  const { answered, abandoned } = end;
  const lines: Line[] = [
    [enqueued, 'contact.created', { contact, data: { name: contact, method: 'API' } }],
    [enqueued, 'contact.queued', { contact, queue: QUEUE }],
  ];
  if (answered !== undefined) lines.push([answered, 'contact.connected', { contact, queue: QUEUE, agent: ADA }]);
  if (abandoned !== undefined) {
    lines.push(
      [abandoned, 'contact.dequeued', { contact, queue: QUEUE }],
      [abandoned, 'contact.disconnected', { contact, data: { reason: 'API' } }],
      [abandoned, 'contact.completed', { contact }],
    );
  }
  return lines;
}

export function at(seconds: number): number {
  return FACTS.startsAt + seconds * 1000;
}

/** One metric over the first day. */
export function metricOf(
  trace: readonly CentreEvent[],
  name: HistoricalMetricName,
  more: Partial<HistoricalQuery> = {},
): number | null | undefined {
  const intervals = [{ from: at(0), to: at(86_400) }];
  return historicalReport(trace, FACTS, { intervals, metrics: [{ name, ...more }] })[0]?.values[0];
}
