/** What a historical metric is: what it counts, by which moment that falls into an interval, and what comes of it. */
import type { AgentFigures, ContactFigures, OfferFigures } from './figures.ts';
import type { Stretch } from './spans.ts';
import type { Threshold } from './thresholds.ts';

/** A number; null when there is nothing to divide. */
export type MetricValue = number | null;

export interface ContactMetric {
  readonly counts: 'contacts';
  readonly needsThreshold?: true;
  readonly at: (figures: ContactFigures) => number | undefined;
  readonly value: (contacts: readonly ContactFigures[], given: Given) => MetricValue;
}

/** What else a metric of contacts is worked out from. */
export interface Given {
  readonly threshold: Threshold;
  readonly agents: ReadonlyMap<string, AgentFigures>;
}

export interface OfferMetric {
  readonly counts: 'offers';
  readonly at: (figures: OfferFigures) => number;
  readonly value: (offers: readonly OfferFigures[]) => MetricValue;
}

/** Agents' time; it cannot be grouped by queue. */
export interface AgentMetric {
  readonly counts: 'agents';
  readonly value: (agents: readonly AgentFigures[], interval: Stretch) => MetricValue;
}

/** What a task has nothing of: 0, not null (task-contacts §8.3). */
export interface ZeroMetric {
  readonly counts: 'nothing';
}

export type HistoricalMetric = ContactMetric | OfferMetric | AgentMetric | ZeroMetric;

export function sum<One>(all: readonly One[], of: (one: One) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}

/** In seconds. */
export function mean<One>(all: readonly One[], milliseconds: (one: One) => number): MetricValue {
  return all.length === 0 ? null : seconds(sum(all, milliseconds) / all.length);
}

export function percent(part: number, whole: number): MetricValue {
  return whole === 0 ? null : (part / whole) * 100;
}

export function seconds(milliseconds: number): number {
  return milliseconds / 1000;
}
