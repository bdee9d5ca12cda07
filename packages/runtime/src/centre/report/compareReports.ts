/** What repeated runs say, and what differs between two variants of a centre that met the same chance. */
import { meanInterval, type Interval } from '../../statistics/confidence.ts';
import type { LoadReport } from './loadReport.ts';

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

/**
 * The same task comes at the same moment and takes as long in both variants, so the difference within a run says much
 * more than the difference of two averages.
 *
 * @param others reports of the same seeds in the same order
 */
export function compareReports(ones: readonly LoadReport[], others: readonly LoadReport[]): readonly MeasureCompared[] {
  return measuresOf(ones).map(({ measure, unit, of }) => {
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

// helpers

interface Measure {
  readonly measure: string;
  readonly unit: MeasureOverRuns['unit'];
  /** Null where a run has nothing of it. */
  readonly of: (report: LoadReport) => number | null;
}

function measuresOf([first]: readonly LoadReport[]): readonly Measure[] {
  const levels = first?.all.serviceLevels ?? [];
  return [
    { measure: 'queued', unit: 'tasks', of: ({ all }) => all.queued },
    { measure: 'handled', unit: 'tasks', of: ({ all }) => all.handled },
    { measure: 'abandoned', unit: 'tasks', of: ({ all }) => all.abandoned },
    { measure: 'expired', unit: 'tasks', of: ({ all }) => all.expired },
    ...levels.map(({ seconds }, place): Measure => ({
      measure: `answered in ${seconds} s`,
      unit: 'percent',
      of: ({ all }) => all.serviceLevels[place]?.percent ?? null,
    })),
    ...(['mean', 'p50', 'p90', 'p99', 'max'] as const).map((which): Measure => ({
      measure: WAITS[which],
      unit: 'seconds',
      of: ({ all }) => all.waits?.[which] ?? null,
    })),
    { measure: 'occupancy', unit: 'percent', of: ({ occupancyPercent }) => occupancyPercent },
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
