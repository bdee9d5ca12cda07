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

/** The middle, and how far the truth may be from it. */
export function aroundText(interval: Interval | undefined): string {
  if (!interval) return '';
  return `${interval.estimate.toFixed(1)} ± ${((interval.high - interval.low) / 2).toFixed(1)}`;
}

/** How sure it is that they differ. */
export function sureText({ difference95, difference99 }: MeasureCompared): string {
  if (isSure(difference99)) return '99 % sure';
  return isSure(difference95) ? '95 % sure' : '';
}

/** Whether there is a difference, with the confidence of the interval. */
export function isSure(difference: Interval | undefined): boolean {
  return difference !== undefined && (difference.low > 0 || difference.high < 0);
}

// helpers

function headOf(seeds: readonly number[]): string {
  return `${seeds.length} runs, seeds ${seeds[0]} to ${seeds.at(-1)}`;
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${printable(line)}\n`).join('');
}
