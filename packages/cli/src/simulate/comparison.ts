/** What several runs say, for people. */
import type { Interval, MeasureCompared, MeasureOverRuns } from '@switchyard/runtime/centre';
import { printable } from '../printable.ts';
import { table } from './table.ts';

export function runsText(measures: readonly MeasureOverRuns[], seeds: readonly number[]): string {
  const rows = measures.map(({ measure, unit, interval }) => [measure, aroundText(interval), unit]);
  return lines([headOf(seeds), '', ...table([['', 'mean, 95 % sure', ''], ...rows])]);
}

export function comparisonText(
  measures: readonly MeasureCompared[],
  [one, other]: readonly [string, string],
  seeds: readonly number[],
): string {
  const rows = measures.map((row) => [
    row.measure,
    aroundText(row.one),
    aroundText(row.other),
    aroundText(row.difference95),
    sureText(row),
    row.unit,
  ]);
  return lines([
    headOf(seeds),
    `one: ${one}`,
    `other: ${other}`,
    '',
    ...table([['', 'one', 'other', 'other − one', 'differs', ''], ...rows]),
    '',
    '±: with 95 % confidence. Both met the same chance in every run.',
  ]);
}

// helpers

function headOf(seeds: readonly number[]): string {
  return `${seeds.length} runs, seeds ${seeds[0]} to ${seeds.at(-1)}`;
}

function aroundText(interval: Interval | undefined): string {
  if (!interval) return '';
  return `${interval.estimate.toFixed(1)} ± ${((interval.high - interval.low) / 2).toFixed(1)}`;
}

/** How sure it is that they differ. */
function sureText({ difference95, difference99 }: MeasureCompared): string {
  if (difference99 && isOff(difference99)) return '99 % sure';
  return difference95 && isOff(difference95) ? '95 % sure' : '';
}

function isOff({ low, high }: Interval): boolean {
  return low > 0 || high < 0;
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${printable(line)}\n`).join('');
}
