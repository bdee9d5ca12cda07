/** What differs between two flows: for reviews, pull requests and `git diff`. */

// The differences, as data
export { diffFlows, isSame, type DiffOptions } from './diffFlows.ts';
export type * from './flowDiff.ts';
export { countDiff, summarizeDiff, type DiffCounts } from './summarizeDiff.ts';

// The differences, for people
export { formatDiff, type FormatOptions } from './formatDiff.ts';
export { tellDiff, type DiffLine, type Paragraph, type TellOptions } from './tellDiff.ts';
