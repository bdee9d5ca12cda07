/** What many runs say, of one variant or of two that met the same chance, as one page. */
import {
  compareQueues,
  compareReports,
  flowMeans,
  measuresOver,
  periodMeans,
  type LoadReport,
  type MeasureCompared,
  type PeriodMeans,
} from '@switchyard/runtime/centre';
import { barChart } from './barChart.ts';
import { aroundText, sureText } from './comparison.ts';
import { tag, type Content, type Html } from './html.ts';
import { intervalChart } from './intervalChart.ts';
import { chartsOf, dateTime, factsOf, hourOf, pageOf, tableOf } from './page.ts';
import { topOfNumbers, topOfTimes } from './scaleTop.ts';
import { clockTime, percentText } from './words.ts';

/** A variant and its runs, one for each seed. */
export interface Runs {
  readonly name: string;
  readonly reports: readonly LoadReport[];
}

export function runsPage({ name, reports }: Runs): string {
  return pageOf(
    'Simulations of a contact centre',
    tag('p', {}, `${name}: ${stretchOf(reports)}`),
    chartsOf(...overTime([{ name: 'mean over the runs', means: periodMeans(reports) }])),
    tableOf(
      'All queues',
      ['Measure', 'Mean, 95 % sure', 'Unit'],
      measuresOver(reports).map(({ measure, interval, unit }) => [measure, aroundText(interval), unit]),
    ),
    periodTable([{ name: '', means: periodMeans(reports) }]),
    ...blockTables([reports]),
    runTable(reports),
  );
}

export function comparisonPage(one: Runs, other: Runs): string {
  const measures = compareReports(one.reports, other.reports);
  const means = [one, other].map(({ reports }, place) => ({
    name: place === 0 ? 'one' : 'other',
    means: periodMeans(reports),
  }));
  return pageOf(
    'Two contact centres compared',
    tag('p', {}, `${stretchOf(one.reports)}. Both met the same chance in every run.`),
    tag('p', {}, tag('b', {}, 'one'), ` ${one.name}, `, tag('b', {}, 'other'), ` ${other.name}`),
    factsOf(surely(measures)),
    chartsOf(intervalChart(measures), ...overTime(means)),
    comparedTable('All queues', measures),
    // Of one queue alone, all queues say the same.
    ...queueTables(one, other),
    periodTable(means),
    ...blockTables([one.reports, other.reports]),
    runTable(one.reports, other.reports),
  );
}

// helpers

function stretchOf(reports: readonly LoadReport[]): string {
  const [first] = reports;
  const ends = reports.map(({ to }) => to).toSorted((one, other) => (one < other ? -1 : 1));
  return (
    `${reports.length} runs, seeds ${first?.seed} to ${reports.at(-1)?.seed}, ` +
    `${dateTime(first?.from ?? '')} to ${dateTime(ends.at(-1) ?? '')} UTC`
  );
}

/** What is sure to differ, the waits and the share answered before all else. */
function surely(measures: readonly MeasureCompared[]): readonly (readonly [Content, string])[] {
  const sure = measures.filter((measure) => sureText(measure) !== '');
  if (sure.length === 0) return [['–', 'nothing is sure to differ; more runs may tell']];
  return sure.map(({ measure, unit, difference95 }) => {
    const by = difference95?.estimate ?? 0;
    return [`${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(1)} ${unit === 'percent' ? 'points' : unit}`, measure];
  });
}

interface NamedMeans {
  readonly name: string;
  readonly means: readonly PeriodMeans[];
}

function overTime(variants: readonly NamedMeans[]): readonly Html[] {
  const froms = fromsOf(variants);
  const chart = (
    title: string,
    of: (means: PeriodMeans) => number | null,
    text: (value: number) => string,
    top: (highest: number) => number,
  ): Html =>
    barChart({
      title,
      labels: froms.map(hourOf),
      series: variants.map(({ name, means }) => ({ name, values: froms.map((from) => at(means, from, of)) })),
      text,
      top,
    });
  const number = (value: number): string => String(Math.round(value * 10) / 10);
  const percent = (value: number): string => `${Math.round(value)} %`;
  return [
    chart('Tasks that were queued', ({ queued }) => queued, number, topOfNumbers),
    chart('Mean wait until an agent had the task, by when it came', ({ meanWait }) => meanWait, clockTime, topOfTimes),
    chart(
      'Occupancy of agents',
      ({ occupancyPercent }) => occupancyPercent,
      percent,
      () => 100,
    ),
  ];
}

function periodTable(variants: readonly NamedMeans[]): Html {
  const head = (what: string): readonly string[] =>
    variants.map(({ name }) => (name === '' ? what : `${what}, ${name}`));
  return tableOf(
    'Over time',
    ['From (UTC)', ...head('Queued'), ...head('Handled'), ...head('Mean wait'), ...head('Occupancy')],
    fromsOf(variants).map((from) => {
      const cells = (of: (means: PeriodMeans) => number | null, text: (value: number) => string): readonly string[] =>
        variants.map(({ means }) => {
          const value = at(means, from, of);
          return value === null ? '' : text(value);
        });
      const number = (value: number): string => value.toFixed(1);
      return [
        dateTime(from),
        ...cells(({ queued }) => queued, number),
        ...cells(({ handled }) => handled, number),
        ...cells(({ meanWait }) => meanWait, clockTime),
        ...cells(({ occupancyPercent }) => occupancyPercent, percentText),
      ];
    }),
  );
}

function fromsOf(variants: readonly NamedMeans[]): readonly string[] {
  const all = new Set(variants.flatMap(({ means }) => means.map(({ from }) => from)));
  return Array.from(all).toSorted((one, other) => (one < other ? -1 : 1));
}

function at(means: readonly PeriodMeans[], from: string, of: (means: PeriodMeans) => number | null): number | null {
  const there = means.find((one) => one.from === from);
  return there ? of(there) : null;
}

function comparedTable(caption: string, measures: readonly MeasureCompared[]): Html {
  return tableOf(
    caption,
    ['Measure', 'One', 'Other', 'Other − one, 95 % sure', 'Other − one, 99 % sure', 'Differs', 'Unit'],
    measures.map((row) => [
      row.measure,
      aroundText(row.one),
      aroundText(row.other),
      aroundText(row.difference95),
      aroundText(row.difference99),
      sureText(row),
      row.unit,
    ]),
  );
}

function queueTables(one: Runs, other: Runs): readonly Html[] {
  const queues = compareQueues(one.reports, other.reports);
  return queues.length < 2 ? [] : queues.map(({ queue, measures }) => comparedTable(`Queue ${queue}`, measures));
}

/** How often blocks ran and branches were taken, in a run on average. */
function blockTables(variants: readonly (readonly LoadReport[])[]): readonly Html[] {
  const counted = variants.map(flowMeans);
  const names = new Set(counted.flatMap((flows) => flows.map(({ flow }) => flow)));
  const two = variants.length > 1;
  return Array.from(names, (name) => {
    const rows = new Map<string, { readonly cells: readonly string[]; readonly counts: number[] }>();
    counted.forEach((flows, variant) => {
      for (const { block, title, entered, branches } of flows.find(({ flow }) => flow === name)?.blocks ?? []) {
        const called = title === block ? title : `${title} (${block})`;
        for (const { branch, taken } of [{ branch: '', taken: entered }, ...branches]) {
          const key = JSON.stringify([block, branch]);
          const row = rows.get(key) ?? { cells: [called, branch], counts: variants.map(() => 0) };
          rows.set(key, row);
          row.counts[variant] = taken;
        }
      }
    });
    return tableOf(
      `Blocks of ${name}, in a run on average`,
      ['Block', 'Branch', ...(two ? ['One', 'Other'] : ['Times'])],
      Array.from(rows.values(), ({ cells, counts }) => [...cells, ...counts.map((times) => times.toFixed(1))]),
    );
  });
}

function runTable(...variants: readonly (readonly LoadReport[])[]): Html {
  const two = variants.length > 1;
  const heads = two ? ['One', 'Other'] : ['Run'];
  return tableOf(
    'Run by run',
    ['Seed', ...heads.flatMap((head) => ['handled', 'mean wait', 'occupancy'].map((what) => `${head}: ${what}`))],
    (variants[0] ?? []).map(({ seed }, run) => [
      seed,
      ...variants.flatMap((reports) => {
        const { all, occupancyPercent = null } = reports[run] ?? {};
        return [all?.handled ?? '', all?.waits ? clockTime(all.waits.mean) : '', percentText(occupancyPercent)];
      }),
    ]),
  );
}
