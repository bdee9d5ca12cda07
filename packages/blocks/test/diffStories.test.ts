/**
 * Every folder of `diffs` is a flow before and after, and what a reviewer is told of it; layout, where it differs, under
 * a line of its own. `UPDATE_DIFFS=1` writes what is told now into `diff.txt`; the difference is the review.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diffFlows, formatDiff } from '../src/diff/index.ts';
import type { FlowJson } from '../src/flow/flow.ts';

const folder = join(import.meta.dirname, 'diffs');

test.each(readdirSync(folder))('%s', (story) => {
  const read = (file: string): FlowJson => JSON.parse(readFileSync(join(folder, story, file), 'utf8')) as FlowJson;
  const told = tell(read('before.json'), read('after.json'));

  const file = join(folder, story, 'diff.txt');
  if (process.env['UPDATE_DIFFS'] === '1') writeFileSync(file, told);
  else expect(told).toBe(readFileSync(file, 'utf8'));
});

// helpers

function tell(before: FlowJson, after: FlowJson): string {
  const diff = diffFlows(before, after);
  const text = formatDiff(diff);
  if (diff.untold === 0) return text;
  return `${text}\nWith layout:\n\n${formatDiff(diffFlows(before, after, { layout: true }), { whole: true })}`;
}
