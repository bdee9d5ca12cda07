/** The values of options, read from what was typed. What cannot be one is told with an example. */
import { InvalidArgumentError } from 'commander';

export function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, such as 0 or 12.');
  return Number(text);
}

export function secondsEach(text: string): readonly number[] {
  if (!/^\d{1,6}(?:,\d{1,6})*$/.test(text)) throw new InvalidArgumentError('Expected seconds, such as 20,60,300.');
  return text.split(',').map(Number);
}

export function scale(text: string): number {
  const number = /^(?:\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})$/.test(text) ? Number(text) : 0;
  if (number > 0 && number <= 20) return number;
  throw new InvalidArgumentError('Expected a number above 0, at most 20, such as 0.5 or 2.');
}

export function atLeastOne(text: string): number {
  const number = wholeNumber(text);
  if (number > 0) return number;
  throw new InvalidArgumentError('Expected 1 or more.');
}

/** For options that may stand several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
