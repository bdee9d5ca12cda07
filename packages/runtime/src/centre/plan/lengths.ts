/** How long something takes, where chance decides: each kind of length turns one number of chance into milliseconds. */
import { normalQuantile } from '../../statistics/normal.ts';
import { parseDuration } from '../../world/duration.ts';
import type { Length } from './planData.ts';

/**
 * The longer of two numbers gives the longer time, so what took long in one run takes long in the other too.
 *
 * @param drawn between 0 and 1, neither included
 * @returns whole milliseconds
 */
export function lengthAt(length: Length, drawn: number): number {
  if (typeof length === 'string') return millisecondsOf(length);
  if ('Exponential' in length) return Math.round(-Math.log(1 - drawn) * millisecondsOf(length.Exponential));
  if ('LogNormal' in length) return Math.round(logNormalAt(length.LogNormal, drawn));
  if ('OneOf' in length) {
    const lengths = sortedOf(length.OneOf);
    return lengths[Math.floor(drawn * lengths.length)] ?? 0;
  }
  const [least, most] = length.map(millisecondsOf) as [number, number];
  // Whole seconds, where it is a matter of seconds.
  const unit = most - least >= 1000 ? 1000 : 1;
  return Math.round((least + (most - least) * drawn) / unit) * unit;
}

export function isByChance(length: Length): boolean {
  return typeof length !== 'string';
}

export function millisecondsOf(text: string | undefined): number {
  if (text === undefined) return 0;
  let milliseconds = read.get(text);
  if (milliseconds === undefined) read.set(text, (milliseconds = parseDuration(text) ?? 0));
  return milliseconds;
}

// helpers

/** A plan says few lengths, and says them often. */
const read = new Map<string, number>();
const sorted = new WeakMap<readonly string[], readonly number[]>();

function sortedOf(lengths: readonly string[]): readonly number[] {
  let inOrder = sorted.get(lengths);
  if (!inOrder) {
    inOrder = lengths.map(millisecondsOf).toSorted((one, other) => one - other);
    sorted.set(lengths, inOrder);
  }
  return inOrder;
}

/** Of a log-normal length people know the mean and the standard deviation, not those of its logarithm. */
function logNormalAt({ Mean, Deviation }: { Mean: string; Deviation: string }, drawn: number): number {
  const mean = millisecondsOf(Mean);
  if (mean === 0) return 0;
  const variance = Math.log(1 + (millisecondsOf(Deviation) / mean) ** 2);
  return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * normalQuantile(drawn));
}
