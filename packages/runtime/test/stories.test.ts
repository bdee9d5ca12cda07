/**
 * Every folder of `stories` is one idea about tasks, told by its trace. `UPDATE_TRACES=1` writes what happens now into
 * `trace.txt`; the difference is the review.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { simulate } from '../src/simulate.ts';
import { readStories, tellStory } from './story.ts';

describe.each(readStories())('$name', ({ folder, options }) => {
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
