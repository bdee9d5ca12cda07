import { countDiff } from '@switchyard/blocks/diff';
import type { DiffReport } from './report.ts';

/** What differs as one JSON object. Its shape is a promise: `version` changes before any member does. */
export function reportDiffJson({ before, after, diff }: DiffReport): string {
  const { flow, blocks, layout } = diff;
  return `${JSON.stringify({ version: 1, before, after, summary: countDiff(diff), flow, blocks, layout }, null, 2)}\n`;
}
