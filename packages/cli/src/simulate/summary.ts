/** What came of a simulation, for people: how many tasks, how long they waited, who did what. */
import type { LoadReport, QueueMeasures } from '@switchyard/runtime/centre';
import { printable } from '../printable.ts';
import { table } from './table.ts';
import { clockTime, percentText } from './words.ts';

export function summaryOf(report: LoadReport): string {
  const { from, to, tasksStarted, contacts, open, ended, queues, agents } = report;
  const lines = [
    `${from} to ${to}`,
    `${count(tasksStarted, 'task')} started, ${count(contacts - open, 'contact')} ended${open === 0 ? '' : `, ${open} open`}`,
    ...ended.map(({ reason, contacts: times }) => `${String(times).padStart(6)}  ${reason}`),
    ...(queues.length === 0 ? [] : ['', ...queueTable(report)]),
    ...(agents.length === 0 ? [] : ['', ...agentTable(report)]),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

// helpers

function queueTable({ all, queues }: LoadReport): readonly string[] {
  const levels = all.serviceLevels.map(({ seconds }) => `in ${seconds} s`);
  const heads = [
    'queue',
    'queued',
    'handled',
    'abandoned',
    'expired',
    ...levels,
    'wait',
    'p50',
    'p90',
    'p99',
    'longest',
  ];
  const rows = queues.map(({ queue, ...measures }) => [queue, ...cellsOf(measures)]);
  return table([heads, ...rows, ...(rows.length > 1 ? [['all', ...cellsOf(all)]] : [])]);
}

function cellsOf({ queued, handled, abandoned, expired, serviceLevels, waits }: QueueMeasures): readonly string[] {
  const times = waits ? [waits.mean, waits.p50, waits.p90, waits.p99, waits.max].map(clockTime) : ['', '', '', '', ''];
  return [
    ...[queued, handled, abandoned, expired].map(String),
    ...serviceLevels.map(({ percent }) => percentText(percent)),
    ...times,
  ];
}

function agentTable({ agents }: LoadReport): readonly string[] {
  const rows = agents.map(({ agent, handled, averageHandleSeconds, notAnswered, onlineSeconds, occupancyPercent }) => [
    agent,
    String(handled),
    averageHandleSeconds === null ? '' : clockTime(averageHandleSeconds),
    String(notAnswered),
    clockTime(onlineSeconds),
    percentText(occupancyPercent),
  ]);
  return table([['agent', 'handled', 'handle time', 'not answered', 'online', 'occupancy'], ...rows]);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
