import { expect } from 'vitest';
import type { PlacedProblem } from '../src/problem.ts';

/** Every problem says something, in characters anybody can see, and stands in the text, in its order. */
export function expectPlaces(problems: readonly PlacedProblem[], text: string): void {
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offsetOf = (line: number, column: number): number => (lineStarts[line - 1] ?? Number.NaN) + column - 1;
  let last = 0;
  for (const { message, range, line, column, endLine, endColumn } of problems) {
    expect(message).toMatch(/^[^\p{Cc}\p{Cs}]{5,620}$/u);
    const { start, end } = range ?? { start: -1, end: -1 };
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(offsetOf(line, column)).toBe(start);
    expect(offsetOf(endLine, endColumn)).toBe(end);
    last = start;
  }
}
