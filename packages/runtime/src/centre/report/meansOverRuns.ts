/** What several runs have in common, hour by hour and block by block: the mean of each. */
import type { FlowCounts } from './flowCounts.ts';
import type { LoadReport } from './loadReport.ts';

/** Of an hour, or of a day in long runs; null where no run has any. */
export interface PeriodMeans {
  /** ISO 8601. */
  readonly from: string;
  readonly queued: number;
  readonly handled: number;
  /** In seconds. */
  readonly meanWait: number | null;
  readonly occupancyPercent: number | null;
}

/** A run that was over before an hour began counts nothing in it. */
export function periodMeans(reports: readonly LoadReport[]): readonly PeriodMeans[] {
  const periods = new Map<string, LoadReport['periods'][number][]>();
  for (const { periods: ofRun } of reports) {
    for (const period of ofRun) periods.set(period.from, [...(periods.get(period.from) ?? []), period]);
  }
  const perRun = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / reports.length;
  return Array.from(periods, ([from, all]) => ({
    from,
    queued: perRun(all.map(({ queued }) => queued)),
    handled: perRun(all.map(({ handled }) => handled)),
    meanWait: meanOf(all.map(({ waits }) => waits?.mean ?? null)),
    occupancyPercent: meanOf(all.map(({ occupancyPercent }) => occupancyPercent)),
  })).toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/** How often a block ran and a branch was taken, in a run on average. */
export function flowMeans(reports: readonly LoadReport[]): readonly FlowCounts[] {
  const flows = new Map<string, Map<string, Totals>>();
  for (const { flow, blocks } of reports.flatMap((report) => report.flows)) {
    const totals = flows.get(flow) ?? new Map<string, Totals>();
    flows.set(flow, totals);
    for (const { block, title, entered, branches } of blocks) {
      const total = totals.get(block) ?? { title, entered: 0, branches: new Map<string, number>() };
      totals.set(block, total);
      total.entered += entered;
      for (const { branch, taken } of branches) total.branches.set(branch, (total.branches.get(branch) ?? 0) + taken);
    }
  }
  const { length } = reports;
  return Array.from(flows, ([flow, totals]) => ({
    flow,
    blocks: Array.from(totals, ([block, { title, entered, branches }]) => ({
      block,
      title,
      entered: entered / length,
      branches: Array.from(branches, ([branch, taken]) => ({ branch, taken: taken / length })),
    })),
  }));
}

// helpers

interface Totals {
  readonly title: string;
  entered: number;
  readonly branches: Map<string, number>;
}

function meanOf(values: readonly (number | null)[]): number | null {
  const there = values.filter((value) => value !== null);
  return there.length === 0 ? null : there.reduce((sum, one) => sum + one, 0) / there.length;
}
