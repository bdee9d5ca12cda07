/** The report of a simulation as one page that needs nothing else: no script, no font, no picture from elsewhere. */
import type { LoadReport, QueueMeasures } from '@switchyard/runtime/centre';
import { barChart } from './barChart.ts';
import { tag, type Content, type Html } from './html.ts';
import { clockTime, percentText } from './words.ts';

export function htmlReport(report: LoadReport): string {
  const { from, to, seed, tasksStarted, contacts, open, ended, all } = report;
  const page = tag(
    'html',
    { lang: 'en' },
    tag(
      'head',
      {},
      { html: '<meta charset="utf-8"/>' },
      { html: '<meta name="viewport" content="width=device-width, initial-scale=1"/>' },
      tag('title', {}, 'Simulation of a contact centre'),
      { html: `<style>${STYLE}</style>` },
    ),
    tag(
      'body',
      {},
      tag(
        'main',
        {},
        tag('h1', {}, 'Simulation of a contact centre'),
        tag('p', {}, `${dateTime(from)} to ${dateTime(to)} UTC, seed ${seed}`),
        tag(
          'ul',
          { class: 'facts' },
          ...facts([
            [tasksStarted, 'tasks started'],
            [contacts - open, 'contacts ended'],
            [open, 'still open'],
            [all.handled, 'handled'],
            [all.abandoned, 'abandoned'],
            [all.expired, 'expired'],
            [all.waits ? clockTime(all.waits.mean) : '–', 'mean wait'],
            [percentText(report.occupancyPercent) || '–', 'occupancy'],
          ]),
        ),
        tag('p', {}, ...ended.map(({ reason, contacts: times }) => `${reason} ${times} `)),
        ...charts(report),
        queueTable(report),
        agentTable(report),
        periodTable(report),
        ...blockTables(report),
      ),
    ),
  );
  return `<!DOCTYPE html>\n${page.html}\n`;
}

// helpers

function facts(rows: readonly (readonly [value: Content, name: string])[]): readonly Html[] {
  return rows.map(([value, name]) => tag('li', {}, tag('b', {}, value), ' ', name));
}

function charts({ periods }: LoadReport): readonly Html[] {
  const labels = periods.map(({ from }) => (from.endsWith('T00:00:00.000Z') ? from.slice(5, 10) : from.slice(11, 16)));
  return [
    barChart({
      title: 'Tasks',
      labels,
      series: [
        { name: 'queued', values: periods.map(({ queued }) => queued) },
        { name: 'handled', values: periods.map(({ handled }) => handled) },
      ],
      text: (value) => String(Math.round(value * 10) / 10),
    }),
    barChart({
      title: 'Wait until an agent had the task, by when it came',
      labels,
      series: [
        { name: 'mean', values: periods.map(({ waits }) => waits?.mean ?? null) },
        { name: '90 % at most', values: periods.map(({ waits }) => waits?.p90 ?? null) },
      ],
      text: clockTime,
    }),
    barChart({
      title: 'Occupancy of agents',
      labels,
      series: [{ name: 'busy', values: periods.map(({ occupancyPercent }) => occupancyPercent) }],
      text: (value) => `${Math.round(value)} %`,
      most: 100,
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

/** A table wider than the window moves by itself, also with the keyboard. */
function tableOf(caption: string, heads: readonly string[], rows: readonly (readonly Content[])[]): Html {
  return tag(
    'section',
    { tabindex: 0, 'aria-label': caption },
    tag(
      'table',
      {},
      tag('caption', {}, caption),
      tag('thead', {}, tag('tr', {}, ...heads.map((head) => tag('th', { scope: 'col' }, head)))),
      tag(
        'tbody',
        {},
        ...rows.map(([first = '', ...rest]) =>
          tag('tr', {}, tag('th', { scope: 'row' }, first), ...rest.map((cell) => tag('td', {}, cell))),
        ),
      ),
    ),
  );
}

function dateTime(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

const STYLE = `
:root { color-scheme: light dark; --ground: #f5f6f4; --surface: #fff; --line: #d8ddd8; --ink: #1b211f; --quiet: #4c5753;
  --one: #14655f; --two: #c27a00; }
@media (prefers-color-scheme: dark) { :root { --ground: #131715; --surface: #1c211f; --line: #343d38; --ink: #e9eeeb;
  --quiet: #b5beb9; --one: #6cc4ba; --two: #ecb95c; } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 1240px; margin: 0 auto; padding: 24px 16px; }
h1 { font-size: 24px; margin: 0; }
p { color: var(--quiet); }
.facts { display: flex; flex-wrap: wrap; gap: 8px; padding: 0; list-style: none; }
.facts li, figure, section { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
.facts li { padding: 8px 16px; color: var(--quiet); }
.facts b { display: block; font-size: 20px; color: var(--ink); }
figure, section { margin: 16px 0; padding: 16px; overflow-x: auto; }
svg { display: block; width: 100%; min-width: 480px; height: auto; margin-top: 8px; }
svg text { fill: var(--quiet); font: 11px system-ui, sans-serif; }
.end { text-anchor: end; } .middle { text-anchor: middle; }
.line { stroke: var(--line); }
.series1 { fill: var(--one); } .series2 { fill: var(--two); }
.key { margin-left: 12px; color: var(--quiet); }
.key::before { content: ""; display: inline-block; width: 10px; height: 10px; margin-right: 6px; border-radius: 2px; }
.key1::before { background: var(--one); } .key2::before { background: var(--two); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding-bottom: 8px; }
th, td { padding: 4px 8px; text-align: right; border-bottom: 1px solid var(--line); }
td { white-space: nowrap; }
th { font-weight: 500; color: var(--quiet); white-space: nowrap; }
th:first-child { text-align: left; }
tbody th { color: var(--ink); }
`;
