/** The two tests of every story: its trace is told, and told the same way twice. `UPDATE_TRACES=1` writes what happens now. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { simulate } from '../src/simulate.ts';
import { tellStory, type Story } from './story.ts';

export function testStories(stories: readonly Story[]): void {
  describe.each(stories)('$name', ({ folder, options }) => {
    test('happens as told', () => {
      const path = join(folder, 'trace.txt');

      const told = tellStory(simulate(options));

      if (process.env['UPDATE_TRACES'] === '1') writeFileSync(path, told);
      else expect(told).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
    });

    test('happens the same way twice', () => {
      const [first, again] = [simulate(options), simulate(options)];

      expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    });
  });
}
