/** The report of a simulation as one page. */
import type { LoadReport, QueueMeasures } from '@switchyard/runtime/centre';
import { barChart } from './barChart.ts';
import { tag, type Content, type Html } from './html.ts';
import { chartsOf, dateTime, factsOf, hourOf, pageOf, tableOf } from './page.ts';
import { topOfNumbers, topOfTimes } from './scaleTop.ts';
import { clockTime, percentText } from './words.ts';

export function htmlReport(report: LoadReport): string {
  const { from, to, seed, tasksStarted, contacts, open, ended, all } = report;
  return pageOf(
    'Simulation of a contact centre',
    tag('p', {}, `${dateTime(from)} to ${dateTime(to)} UTC, seed ${seed}`),
    factsOf([
      [tasksStarted, 'tasks started'],
      [contacts - open, 'contacts ended'],
      [open, 'still open'],
      [all.handled, 'handled'],
      [all.abandoned, 'abandoned'],
      [all.expired, 'expired'],
      [all.waits ? clockTime(all.waits.mean) : '–', 'mean wait'],
      [percentText(report.occupancyPercent) || '–', 'occupancy'],
    ]),
    tag('p', {}, ...ended.map(({ reason, contacts: times }) => `${reason} ${times} `)),
    chartsOf(...charts(report)),
    queueTable(report),
    agentTable(report),
    periodTable(report),
    ...blockTables(report),
  );
}

// helpers

function charts({ all, periods }: LoadReport): readonly Html[] {
  const labels = periods.map(({ from }) => hourOf(from));
  return [
    barChart({
      title: 'Tasks',
      labels,
      series: [
        { name: 'queued', values: periods.map(({ queued }) => queued) },
        { name: 'handled', values: periods.map(({ handled }) => handled) },
      ],
      text: (value) => String(Math.round(value * 10) / 10),
      top: topOfNumbers,
    }),
    barChart({
      title: 'Wait until an agent had the task, by when it came',
      labels,
      series: [
        { name: 'mean', values: periods.map(({ waits }) => waits?.mean ?? null) },
        { name: '90 % at most', values: periods.map(({ waits }) => waits?.p90 ?? null) },
      ],
      text: clockTime,
      top: topOfTimes,
    }),
    barChart({
      title: 'Answered in time, by when it came',
      labels,
      series: all.serviceLevels.slice(0, 2).map(({ seconds }, place) => ({
        name: `in ${seconds} s`,
        values: periods.map(({ serviceLevels }) => serviceLevels[place]?.percent ?? null),
      })),
      text: (value) => `${Math.round(value)} %`,
      top: () => 100,
    }),
    barChart({
      title: 'Occupancy of agents',
      labels,
      series: [{ name: 'busy', values: periods.map(({ occupancyPercent }) => occupancyPercent) }],
      text: (value) => `${Math.round(value)} %`,
      top: () => 100,
    }),
  ];
}

function queueTable({ all, queues }: LoadReport): Html {
  const rows = queues.map(({ queue, ...measures }) => [queue, ...measureCells(measures)]);
  return tableOf('Queues', ['Queue', ...measureHeads(all)], [...rows, ['All', ...measureCells(all)]]);
}

function measureHeads({ serviceLevels }: QueueMeasures): readonly string[] {
  const levels = serviceLevels.map(({ seconds }) => `In ${seconds} s`);
  return ['Queued', 'Handled', 'Abandoned', 'Expired', ...levels, 'Mean wait', 'p50', 'p90', 'p95', 'p99', 'Longest'];
}

function measureCells({
  queued,
  handled,
  abandoned,
  expired,
  serviceLevels,
  waits,
}: QueueMeasures): readonly Content[] {
  const { mean, p50, p90, p95, p99, max } = waits ?? {};
  return [
    queued,
    handled,
    abandoned,
    expired,
    ...serviceLevels.map(({ percent }) => percentText(percent)),
    ...[mean, p50, p90, p95, p99, max].map((time) => (time === undefined ? '' : clockTime(time))),
  ];
}

function agentTable({ agents }: LoadReport): Html {
  return tableOf(
    'Agents',
    ['Agent', 'Handled', 'Mean handle time', 'Not answered', 'Online', 'Occupancy'],
    agents.map(({ agent, handled, averageHandleSeconds, notAnswered, onlineSeconds, occupancyPercent }) => [
      agent,
      handled,
      averageHandleSeconds === null ? '' : clockTime(averageHandleSeconds),
      notAnswered,
      clockTime(onlineSeconds),
      percentText(occupancyPercent),
    ]),
  );
}

function periodTable({ all, periods }: LoadReport): Html {
  return tableOf(
    'Over time',
    ['From (UTC)', 'Created', ...measureHeads(all), 'Occupancy'],
    periods.map(({ from, created, occupancyPercent, ...measures }) => [
      dateTime(from),
      created,
      ...measureCells(measures),
      percentText(occupancyPercent),
    ]),
  );
}

function blockTables({ flows }: LoadReport): readonly Html[] {
  return flows.map(({ flow, blocks }) =>
    tableOf(
      `Blocks of ${flow}`,
      ['Block', 'Ran', 'Branches taken'],
      blocks.map(({ block, title, entered, branches }) => [
        title === block ? title : `${title} (${block})`,
        entered,
        branches.map(({ branch, taken }) => `${branch} ${taken}`).join(', '),
      ]),
    ),
  );
}
