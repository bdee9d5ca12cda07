/** What repeated runs say, and what differs between two variants of a centre that met the same chance. */
import { meanInterval, type Interval } from '../../statistics/confidence.ts';
import type { LoadReport, QueueMeasures } from './loadReport.ts';

/** A measure over all runs; intervals are missing where fewer than two runs have it. */
export interface MeasureOverRuns {
  readonly measure: string;
  readonly unit: 'tasks' | 'seconds' | 'percent';
  /** With 95 % confidence. */
  readonly interval: Interval | undefined;
}

/** A measure of two variants, run by run with the same seed; the difference is the other one's less the one's. */
export interface MeasureCompared {
  readonly measure: string;
  readonly unit: MeasureOverRuns['unit'];
  readonly one: Interval | undefined;
  readonly other: Interval | undefined;
  readonly difference95: Interval | undefined;
  readonly difference99: Interval | undefined;
}

export function measuresOver(reports: readonly LoadReport[]): readonly MeasureOverRuns[] {
  return measuresOf(reports).map(({ measure, unit, of }) => ({
    measure,
    unit,
    interval: intervalOf(reports.map(of), 0.95),
  }));
}

/** What differs in one queue. */
export interface QueueCompared {
  readonly queue: string;
  readonly measures: readonly MeasureCompared[];
}

/**
 * The same task comes at the same moment and takes as long in both variants, so the difference within a run says much
 * more than the difference of two averages.
 *
 * @param others reports of the same seeds in the same order
 */
export function compareReports(ones: readonly LoadReport[], others: readonly LoadReport[]): readonly MeasureCompared[] {
  return compared(measuresOf(ones), ones, others);
}

/** By name; a queue that no task came to in a run has none there. */
export function compareQueues(ones: readonly LoadReport[], others: readonly LoadReport[]): readonly QueueCompared[] {
  const names = new Set([...ones, ...others].flatMap(({ queues }) => queues.map(({ queue }) => queue)));
  return Array.from(names)
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((queue) => {
      const measures = queueMeasures(ones, ({ queues }) => queues.find((one) => one.queue === queue));
      return { queue, measures: compared(measures, ones, others) };
    });
}

// helpers

interface Measure {
  readonly measure: string;
  readonly unit: MeasureOverRuns['unit'];
  /** Null where a run has nothing of it. */
  readonly of: (report: LoadReport) => number | null;
}

function compared(
  measures: readonly Measure[],
  ones: readonly LoadReport[],
  others: readonly LoadReport[],
): readonly MeasureCompared[] {
  return measures.map(({ measure, unit, of }) => {
    const differences = ones.map((one, run) => {
      const [before, after] = [of(one), others[run] && of(others[run])];
      return before === null || after === null || after === undefined ? null : after - before;
    });
    return {
      measure,
      unit,
      one: intervalOf(ones.map(of), 0.95),
      other: intervalOf(others.map(of), 0.95),
      difference95: intervalOf(differences, 0.95),
      difference99: intervalOf(differences, 0.99),
    };
  });
}

function measuresOf(reports: readonly LoadReport[]): readonly Measure[] {
  return [
    ...queueMeasures(reports, ({ all }) => all),
    { measure: 'occupancy', unit: 'percent', of: ({ occupancyPercent }) => occupancyPercent },
  ];
}

/** @param within where in a report they are, if it has them */
function queueMeasures(
  [first]: readonly LoadReport[],
  within: (report: LoadReport) => QueueMeasures | undefined,
): readonly Measure[] {
  const levels = first?.all.serviceLevels ?? [];
  return [
    ...(['queued', 'handled', 'abandoned', 'expired'] as const).map((which): Measure => ({
      measure: which,
      unit: 'tasks',
      of: (report) => within(report)?.[which] ?? 0,
    })),
    ...levels.map(({ seconds }, place): Measure => ({
      measure: `answered in ${seconds} s`,
      unit: 'percent',
      of: (report) => within(report)?.serviceLevels[place]?.percent ?? null,
    })),
    ...(['mean', 'p50', 'p90', 'p99', 'max'] as const).map((which): Measure => ({
      measure: WAITS[which],
      unit: 'seconds',
      of: (report) => within(report)?.waits?.[which] ?? null,
    })),
  ];
}

const WAITS = {
  mean: 'mean wait',
  p50: 'wait, p50',
  p90: 'wait, p90',
  p99: 'wait, p99',
  max: 'longest wait',
} as const;

function intervalOf(values: readonly (number | null)[], level: number): Interval | undefined {
  const there = values.filter((value) => value !== null);
  return there.length < 2 ? undefined : meanInterval(there, level);
}
